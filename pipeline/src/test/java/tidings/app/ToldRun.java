package tidings.app;

import picocli.CommandLine;
import tidings.death.ExtractedArticle;

/** {@code tidings run} for articles that tell their extraction; it needs no models. */
public final class ToldRun {

    private ToldRun() {}

    /** @param args options of {@code tidings run} */
    public static void main(String... args) {
        System.exit(new CommandLine(new RunCommand((options, watching) -> ExtractedArticle::read))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }
}
