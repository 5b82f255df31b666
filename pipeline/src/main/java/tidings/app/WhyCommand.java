package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.model.Article;
import tidings.model.Fact;
import tidings.model.LogPosition;
import tidings.tell.FactText;
import tidings.tell.NameText;
import tidings.tell.Phrases;
import tidings.topology.Topics;

/** {@code tidings why}: what a fact stands on. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Shows what a fact stands on: article by article the sentence that says so, marked in its"
                + " neighbourhood, and the rule that found it. Of many articles some are shown.",
        footerHeading = "%nExamples:%n",
        footer = {"  tidings facts \"Joe Biden\"", "  tidings why ID"})
final class WhyCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String INDENT = "  ";

    /** Looks until an article is taken for one that Kafka no longer has: far longer than an answer takes. */
    private static final int LOOKS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Parameters(paramLabel = "ID", description = "Of a fact, as tidings facts and the topic facts have it.")
    private String id = "";

    @Override
    public Integer call() throws IOException {
        Configuration configuration = options.reachable();
        Fact fact = CompactedTopic.read(configuration, configuration.topics().name(Topics.FACTS), Topics.FACTS)
                .get(id);
        if (fact == null) {
            throw new CommandException("no fact has the id " + id
                    + " now: it may have joined another, or be gone with its articles; tidings facts lists those there"
                    + " are");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(new FactText(Phrases.load()).line(fact));
        fact.history()
                .forEach(status -> out.println(INDENT + status.status() + " in " + status.articleId()
                        + (status.published() == null ? "" : ", " + status.published())));
        for (Fact.EvidenceSample sample : fact.sample()) {
            out.println();
            out.println(sample.outlet() + (sample.published() == null ? ", undated" : ", " + sample.published()) + ": "
                    + (sample.uri() == null ? sample.articleId() : sample.uri()));
            text(configuration, sample.position())
                    .filter(text -> sample.evidence().span().end() <= text.codePointCount(0, text.length()))
                    .map(text -> Passage.around(text, sample.evidence().span()))
                    .orElseGet(() -> List.of(sample.evidence().sentence(), "(Kafka no longer has the article)"))
                    .forEach(line -> out.println(INDENT + line));
            out.println(INDENT + sample.status() + " by rule " + sample.rule() + ", version at " + sample.position());
            sample.names().forEach(name -> out.println(INDENT + NameText.line(name)));
        }
        int more = fact.corroboration().reports() - fact.sample().size();
        if (more > 0) {
            out.println();
            out.println("and " + more + " more");
        }
        out.flush();
        return 0;
    }

    /** Of the article's version that stands there; empty if it is there no longer. */
    private static Optional<String> text(Configuration configuration, LogPosition position) {
        TopicPartition partition = new TopicPartition(position.topic(), position.partition());
        try (TopicReader reader =
                        TopicReader.fromOffsets(configuration.client(), Map.of(partition, position.offset()));
                Deserializer<Article> decoder =
                        configuration.streams().serde(Topics.ARTICLES).deserializer()) {
            for (int look = 0; look < LOOKS && !reader.isAtEnd(partition); look++) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(PATIENCE)) {
                    return record.offset() == position.offset() && record.value() != null
                            ? Optional.of(decoder.deserialize(record.topic(), record.value())
                                    .text())
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
