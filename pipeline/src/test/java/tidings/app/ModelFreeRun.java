package tidings.app;

import picocli.CommandLine;
import tidings.death.ExtractedArticle;

/** {@code tidings run} without models, for articles whose text is their extraction. */
public final class ModelFreeRun {

    private ModelFreeRun() {}

    /** @param args options of {@code tidings run} */
    public static void main(String... args) {
        System.exit(new CommandLine(new RunCommand((options, watching) -> ExtractedArticle::read))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }
}
