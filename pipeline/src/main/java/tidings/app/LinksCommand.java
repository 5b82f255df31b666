package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.resolve.LinkBuild;
import tidings.resolve.LinkBuildProgress;
import tidings.tell.LineText;

/** {@code tidings links}: dictionaries of names, made by users. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Dictionaries of names: which article of English Wikipedia a name means. The built-in one is of 2013,"
                        + " with what has been mended since; here you make one of today.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings links build --to names.links latest-all.json.bz2",
            "  tidings links build --to names.links --pages enwiki-latest-page.sql.gz \\",
            "      --redirects enwiki-latest-redirect.sql.gz latest-all.json.gz",
            "  tidings run --links names.links"
        })
final class LinksCommand {

    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Neither is of use alone. */
    static final class RedirectOptions {

        @Option(
                names = "--pages",
                required = true,
                paramLabel = "FILE",
                description =
                        "English Wikipedia's table of pages, enwiki-latest-page.sql.gz: with --redirects, for more"
                                + " names.")
        private Path pages = Path.of("");

        @Option(
                names = "--redirects",
                required = true,
                paramLabel = "FILE",
                description = "Its table of redirects, enwiki-latest-redirect.sql.gz.")
        private Path redirects = Path.of("");
    }

    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = "Makes a dictionary of Wikidata's dump of entities (latest-all.json.gz, .bz2 or unpacked; of"
                    + " dumps.wikimedia.org/wikidatawiki/entities), on this machine. Says first what that takes. Ended"
                    + " meanwhile, it goes on where it was when it is called again.")
    int build(
            @Parameters(paramLabel = "DUMP", description = "Wikidata's entities as JSON, one a line.") Path entities,
            @Option(
                            names = "--to",
                            required = true,
                            paramLabel = "FILE",
                            description = "The dictionary. One that is there is replaced when the new one is whole.")
                    Path target,
            @ArgGroup(exclusive = false) @Nullable RedirectOptions redirects,
            @Option(
                            names = "--work",
                            paramLabel = "DIRECTORY",
                            description = "Where is kept what was read, until the end. Default: FILE.work.")
                    @Nullable
                    Path work,
            @Option(names = "--estimate", description = "Say what it takes, and do no more.") boolean onlyEstimate)
            throws IOException {
        requirePlace(target);
        Path room = work == null ? target.resolveSibling(target.getFileName() + ".work") : work;
        LinkBuild.Sources sources = new LinkBuild.Sources(
                entities, redirects == null ? null : new LinkBuild.Redirects(redirects.pages, redirects.redirects));
        PrintWriter err = spec.commandLine().getErr();
        try (Shown shown = new Shown(err, System.console() != null);
                LinkBuild build = LinkBuild.of(sources, target, room, shown)) {
            report(build.estimate(Clock.systemUTC()), room, err);
            if (onlyEstimate) {
                return 0;
            }
            LinkBuild.Result result = build.build();
            build.clear();
            shown.close();
            report(result, target);
            return 0;
        }
    }

    private static void requirePlace(Path target) {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new CommandException(directory + " is no directory: make it first, or name another file with --to");
        }
        if (Files.isDirectory(target)) {
            throw new CommandException(target + " is a directory: name a file with --to");
        }
    }

    private static void report(LinkBuild.Estimate estimate, Path room, PrintWriter err) {
        err.println("the dump has " + size(estimate.bytes()) + "; reading it takes " + time(estimate.time())
                + " at most, and " + size(estimate.room()) + " at most in " + room + ", where "
                + size(estimate.free()) + " are free");
        err.flush();
        if (estimate.room() > estimate.free()) {
            throw new CommandException(
                    "there may not be enough room in " + room + ": make some, or name another --work");
        }
    }

    private void report(LinkBuild.Result result, Path target) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (result.broken() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(LineText.counted(result.broken(), "line") + " of the dump could not be read, the first is"
                            + " line " + result.firstBroken());
        }
        out.println(String.format(
                Locale.ROOT,
                "%s: %,d names of %,d articles, %s; use it with --links %s or %s",
                target,
                result.names(),
                result.articles(),
                size(Files.size(target)),
                target,
                Setting.LINKS.key()));
        out.flush();
    }

    private static String size(long bytes) {
        return bytes >= GIGA
                ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) GIGA)
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGA);
    }

    private static String time(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : "less than a minute";
    }

    /** A bar on a terminal; a line for each stage elsewhere. */
    private static final class Shown implements LinkBuildProgress, AutoCloseable {

        private final PrintWriter err;
        private final boolean onTerminal;
        private Optional<ProgressBar> bar = Optional.empty();

        Shown(PrintWriter err, boolean onTerminal) {
            this.err = err;
            this.onTerminal = onTerminal;
        }

        @Override
        public void stage(String name, long bytes) {
            close();
            if (onTerminal && bytes > 0) {
                bar = Optional.of(new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(bytes)
                        .setUnit(" MB", MEGA)
                        .build());
            } else {
                note(name);
            }
        }

        @Override
        public void read(long bytes) {
            bar.ifPresent(shown -> shown.stepTo(bytes));
        }

        @Override
        public void note(String line) {
            err.println(line);
            err.flush();
        }

        @Override
        public void close() {
            bar.ifPresent(ProgressBar::close);
            bar = Optional.empty();
        }
    }
}
