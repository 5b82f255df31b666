package tidings.app;

import ch.qos.logback.classic.Level;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import tidings.tell.LineText;

/** The command line: parses, runs one command, says in one line what went wrong, ends with 0 done, 1 failed, 2 usage. */
@Command(
        name = "tidings",
        description = "Turns the news into knowledge while it happens: who met whom, who said what, who annexed what.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ResetCommand.class,
            DiffCommand.class,
            DeadLettersCommand.class,
            DemoCommand.class,
            RunCommand.class,
            ServeCommand.class,
            ExtractCommand.class,
            LinksCommand.class,
            DescribeCommand.class,
            BrokerCommand.class,
            ProduceCommand.class,
            WatchCommand.class,
            FactsCommand.class,
            WhyCommand.class,
            TopicsCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed; one line on standard error says why", "2:wrong usage"},
        footerHeading = "%nTo begin:%n",
        footer = {
            "  tidings demo                       everything at once, on sample articles",
            "  tidings broker                     a local Kafka; with it running:",
            "  tidings run                        the pipeline",
            "  tidings serve                      a page to look at what is known",
            "  tidings watch \"Joe Biden\"          what becomes known of someone",
            "  tidings produce articles/          articles in",
            "  tidings facts \"Joe Biden\"          what is known of someone now, and tidings why: wherefrom",
            "",
            "  tidings extract article.txt        without Kafka: one article, read",
            "",
            "More on a command: tidings COMMAND --help",
            "",
            "Words that are shown:",
            "  HAPPENED, PLANNED, POSSIBLE    it took place; somebody means to; somebody might, or is asked to",
            "  DENIED, CANCELLED, LAPSED      somebody says it did not; called off; its day passed without a report",
            "  report, outlet, independent    an article; who brings it; texts that are no copies of one another",
            "  contested                      independent texts disagree on this",
            "  added, confirmed, changed      a fact is new; more say so; it is otherwise than before",
            "  retracted, mentioned, closed   no article says so any more; named only; a day, complete",
            "  unusual                        far more independent texts than in the days before"
        })
public final class Tidings {

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "With errors, show where in the program they come from.")
    private boolean verbose;

    @Option(
            names = "--log-level",
            scope = ScopeType.INHERIT,
            paramLabel = "LEVEL",
            defaultValue = "${env:TIDINGS_LOG_LEVEL:-WARN}",
            description =
                    "ERROR, WARN, INFO, DEBUG or TRACE, logged to standard error. Default: $TIDINGS_LOG_LEVEL, else"
                            + " WARN.")
    private String logLevel = "WARN";

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            defaultValue = "${env:TIDINGS_LOG_FORMAT:-text}",
            description = "text, or json for one object per line. Default: $TIDINGS_LOG_FORMAT, else text.")
    private Logging.Format logFormat = Logging.Format.TEXT;

    private Tidings() {}

    /** Runs one command and ends the JVM. */
    public static void main(String... args) {
        // Libraries that read the text go by the machine's language: for a Turkish one ISTANBUL is no Istanbul.
        Locale.setDefault(Locale.ENGLISH);
        System.exit(execute(
                Display.on(new FileOutputStream(FileDescriptor.out)),
                new Display(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)),
                args));
    }

    /** Runs one command; returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        return execute(out, err, CommandLine.defaultFactory(), args);
    }

    /** The same, with commands from elsewhere. */
    static int execute(PrintWriter out, PrintWriter err, CommandLine.IFactory factory, String... args) {
        try {
            int exitCode =
                    commandLine(new Display(out), new Display(err), factory).execute(args);
            out.flush();
            err.flush();
            return exitCode;
        } catch (ReaderGoneException e) {
            return CommandLine.ExitCode.OK;
        } catch (LinkageError e) {
            err.println("tidings: " + Failures.explain(e));
            err.flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return commandLine(out, err, CommandLine.defaultFactory());
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err, CommandLine.IFactory factory) {
        Tidings tidings = new Tidings();
        CommandLine commandLine = new CommandLine(tidings, factory);
        UsageMessageSpec usage = commandLine.getCommandSpec().usageMessage();
        usage.footer(
                Stream.concat(Arrays.stream(usage.footer()), Setting.help()).toArray(String[]::new));
        for (String reading : List.of("produce", "extract")) {
            usage(commandLine, reading).exitCodeListHeading("%nExit codes:%n").exitCodeList(InputExit.inWords());
        }
        return commandLine
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Tidings::explainUsage)
                .setExecutionExceptionHandler(tidings::explainFailure)
                .setExecutionStrategy(tidings::run);
    }

    private static UsageMessageSpec usage(CommandLine commandLine, String command) {
        return Objects.requireNonNull(commandLine.getSubcommands().get(command), command)
                .getCommandSpec()
                .usageMessage();
    }

    private int run(CommandLine.ParseResult parsed) {
        Level level = Level.toLevel(logLevel, null);
        if (level == null) {
            throw new CommandLine.ParameterException(
                    parsed.commandSpec().commandLine(),
                    "no such log level: " + logLevel + "; use ERROR, WARN, INFO, DEBUG or TRACE");
        }
        Logging.as(logFormat);
        Logging.atLevel(level);
        if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
            throw new CommandLine.ParameterException(parsed.commandSpec().commandLine(), "say what to do");
        }
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (ReaderGoneException e) {
            return CommandLine.ExitCode.OK;
        }
    }

    private static int explainUsage(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        List<String> meant =
                e instanceof CommandLine.UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        command.getErr()
                .println(name + ": " + LineText.oneLine(String.valueOf(e.getMessage()))
                        + (meant.isEmpty() ? "" : "; did you mean " + meant.get(0) + "?") + " (" + name
                        + " --help says more)");
        return CommandLine.ExitCode.USAGE;
    }

    private int explainFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof ReaderGoneException) {
            return CommandLine.ExitCode.OK;
        }
        PrintWriter err = command.getErr();
        err.println(command.getCommandSpec().qualifiedName() + ": " + Failures.explain(e));
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
