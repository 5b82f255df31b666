package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.model.Fact;
import tidings.tell.FactText;
import tidings.tell.LineText;
import tidings.tell.Phrases;
import tidings.topology.TopicSettings;
import tidings.topology.Topics;

/** {@code tidings diff}: what would change for readers who went from one pipeline's facts to another's. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 2,
        description =
                "Compares the facts of two pipelines, as they stand at the ends of their topics, and shows those that"
                        + " only one has (-, +) and those that differ (~), with the fields that do. Let both work off all"
                        + " articles first.",
        exitCodeListHeading = "%nExit codes, as of diff(1):%n",
        exitCodeList = {"0:the facts are the same", "1:some differ", "2:they could not be compared"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings run --prefix next. --http-port 9405 --kafka-config tidings.state.directory=data/next \\",
            "              --kafka-config tidings.articles.topic=tidings.articles",
            "  tidings diff tidings. next.",
            "  tidings diff tidings. next. --json | jq -r 'select(.fields | index(\"status\")) | .after.id'"
        })
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Parameters(index = "0", paramLabel = "PREFIX", description = "Of the pipeline that there is, e.g. tidings.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "PREFIX", description = "Of the one to change to.")
    private String after = "";

    @Option(names = "--json", description = "One JSON object per line: change, fields, formerly, before, after.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Configuration configuration = options.reachable();
        Map<String, Fact> then = facts(configuration, before);
        Map<String, Fact> now = facts(configuration, after);
        List<FactDiff.Difference> differences = FactDiff.of(then, now);
        PrintWriter out = spec.commandLine().getOut();
        DiffText text = new DiffText(new FactText(Phrases.load()));
        for (FactDiff.Difference each : differences) {
            if (json) {
                out.println(DiffText.json(each));
            } else {
                text.lines(each).forEach(out::println);
            }
        }
        if (!json) {
            out.println(summary(now, differences));
        }
        return differences.isEmpty() ? 0 : 1;
    }

    private String summary(Map<String, Fact> now, List<FactDiff.Difference> differences) {
        long added = differences.stream().filter(each -> each.before() == null).count();
        long removed = differences.stream().filter(each -> each.after() == null).count();
        long changed = differences.size() - added - removed;
        return LineText.counted(Math.toIntExact(now.size() - added - changed), "fact") + " the same, " + changed
                + " changed, " + removed + " only in " + before + ", " + added + " only in " + after;
    }

    private static Map<String, Fact> facts(Configuration configuration, String prefix) {
        return CompactedTopic.read(
                configuration, TopicSettings.withPrefix(prefix).name(Topics.FACTS), Topics.FACTS);
    }
}
