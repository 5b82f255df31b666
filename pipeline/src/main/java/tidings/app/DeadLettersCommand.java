package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.codec.JsonDeserializer;
import tidings.topology.Topics;

/** {@code tidings dead-letters}: what could not be worked on, and once more with it. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Records that could not be worked on: undecodable bytes, articles in another language, empty or"
                + " hostile ones. They are kept as they came, with the reason, for a month.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings dead-letters list",
            "  tidings dead-letters show 0@17",
            "  tidings dead-letters replay 0@17 0@18",
            "  tidings dead-letters replay"
        })
final class DeadLettersCommand {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "list", mixinStandardHelpOptions = true, description = "One line each: where, reason, key, origin.")
    int list(@Mixin ConfigurationOptions options) throws IOException {
        for (ConsumerRecord<byte[], byte[]> record : read(options.configuration(), List.of())) {
            DeadLetter letter = DeadLetter.of(record);
            out().println(position(record) + "  " + letter.reason() + "  " + letter.key() + "  from "
                    + letter.origin());
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "All there is about one.")
    int show(
            @Mixin ConfigurationOptions options,
            @Parameters(paramLabel = "POSITION", description = "As list shows it, for example 0@17.") String position)
            throws IOException {
        Configuration configuration = options.configuration();
        for (ConsumerRecord<byte[], byte[]> record : read(configuration, List.of(position))) {
            DeadLetter letter = DeadLetter.of(record);
            out().println("key      " + letter.key());
            out().println("origin   " + letter.origin());
            out().println("failure  " + letter.exception());
            out().println("message  " + letter.message());
            out().println("value    " + inWords(configuration, record));
        }
        return 0;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description =
                    "Writes them again to where they came from: after what was wrong has been put right. Twice does"
                            + " no harm.")
    int replay(
            @Mixin ConfigurationOptions options,
            @Parameters(arity = "0..*", paramLabel = "POSITION", description = "Which; without, all.") @Nullable
                    List<String> positions)
            throws IOException, ExecutionException, InterruptedException {
        Configuration configuration = options.configuration();
        List<ConsumerRecord<byte[], byte[]>> records = read(configuration, positions == null ? List.of() : positions);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<?>> written = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                written.add(producer.send(
                        new ProducerRecord<>(DeadLetter.of(record).topic(), record.key(), record.value())));
            }
            producer.flush();
            for (Future<?> each : written) {
                each.get();
            }
        }
        out().println(FactText.counted(records.size(), "dead letter") + " replayed");
        return 0;
    }

    /** Those at the positions, or all; in the order of the log. */
    private static List<ConsumerRecord<byte[], byte[]>> read(Configuration configuration, List<String> positions) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        List<String> topic = List.of(configuration.topics().name(Topics.DEAD_LETTERS));
        try (TopicReader reader = TopicReader.fromBeginning(configuration.client(), topic)) {
            while (!reader.isAtEnd()) {
                reader.poll(PATIENCE).forEach(record -> {
                    if (positions.isEmpty() || positions.contains(position(record))) {
                        found.add(record);
                    }
                });
            }
        }
        if (found.size() < positions.size()) {
            throw new CommandException("not all of " + String.join(" ", positions) + " are in " + topic.get(0)
                    + ": tidings dead-letters list shows what is");
        }
        return found;
    }

    private static String position(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() + "@" + record.offset();
    }

    private static String inWords(Configuration configuration, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return "none (a tombstone)";
        }
        try (JsonDeserializer decoder = new JsonDeserializer()) {
            decoder.configure(configuration.streams().kafka(), false);
            return String.valueOf(decoder.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            return record.value().length + " bytes that are no record of ours: "
                    + FactText.shortened(new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
