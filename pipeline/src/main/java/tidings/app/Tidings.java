package tidings.app;

import ch.qos.logback.classic.Level;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
            DescribeCommand.class,
            BrokerCommand.class,
            ProduceCommand.class,
            WatchCommand.class,
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
            "",
            "  tidings extract article.txt        without Kafka: one article, read",
            "",
            "More on a command: tidings COMMAND --help"
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
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(out, err, args));
    }

    /** Runs one command; returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        return execute(out, err, CommandLine.defaultFactory(), args);
    }

    /** The same, with commands from elsewhere. */
    static int execute(PrintWriter out, PrintWriter err, CommandLine.IFactory factory, String... args) {
        int exitCode = commandLine(out, err, factory).execute(args);
        out.flush();
        err.flush();
        return exitCode;
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
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int explainUsage(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr()
                .println(name + ": " + LineText.oneLine(String.valueOf(e.getMessage())) + " (" + name
                        + " --help tells more)");
        return CommandLine.ExitCode.USAGE;
    }

    private int explainFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println(command.getCommandSpec().qualifiedName() + ": " + Failures.explain(e));
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
