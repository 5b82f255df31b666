package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tidings.codec.JsonDeserializer;
import tidings.model.LogPosition;
import tidings.tell.LineText;
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
            "  tidings dead-letters list --source articles --reason UNREADABLE --since 2025-03-07",
            "  tidings dead-letters show 0@17",
            "  tidings dead-letters replay --reason UNDECODABLE",
            "  tidings dead-letters replay 0@17 0@18 --again",
            "",
            "A replay goes back to where it came from, once; it says where in its headers",
            "(tidings.replay.of, tidings.replay.origin). What a newer version has come",
            "for since stays here: it would undo it."
        })
final class DeadLettersCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "One line each: position, when, reason, key, origin, and whether it was replayed.")
    int list(@Mixin ConfigurationOptions options, @Mixin DeadLetterChoice choice)
            throws IOException, ExecutionException, InterruptedException {
        Configuration configuration = options.reachable();
        DeadLetterLog log = DeadLetterLog.read(configuration);
        for (DeadLetter letter : choice.of(log, configuration.topics())) {
            out().println(letter.position() + "  " + letter.time() + "  " + letter.reason() + "  "
                    + LineText.oneLine(letter.key()) + "  from " + letter.originInWords()
                    + (log.isReplayed(letter) ? "  replayed" : ""));
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "All there is about each.")
    int show(@Mixin ConfigurationOptions options, @Mixin DeadLetterChoice choice)
            throws IOException, ExecutionException, InterruptedException {
        Configuration configuration = options.reachable();
        DeadLetterLog log = DeadLetterLog.read(configuration);
        for (DeadLetter letter : choice.of(log, configuration.topics())) {
            out().println("letter   " + letter.position() + (log.isReplayed(letter) ? ", replayed" : ""));
            out().println("time     " + letter.time());
            out().println("key      " + LineText.oneLine(letter.key()));
            out().println("origin   " + letter.originInWords()
                    + letter.replayOf()
                            .map(before -> ", replayed from " + before + ", first at " + letter.firstOrigin())
                            .orElse(""));
            out().println("reason   " + letter.reason());
            out().println("failure  " + letter.exception());
            out().println("message  " + letter.message());
            out().println("value    " + inWords(configuration, letter.record()));
            out().println();
        }
        return 0;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description =
                    "Puts them back to where they came from, after what was wrong has been put right. Without options:"
                            + " all that have not been replayed yet. Exit code 1 if Kafka refuses one.")
    int replay(
            @Mixin ConfigurationOptions options,
            @Mixin DeadLetterChoice choice,
            @Option(names = "--again", description = "Also those that were replayed before.") boolean again)
            throws IOException, ExecutionException, InterruptedException {
        Configuration configuration = options.reachable();
        // First: it ends what another replay has begun, so that the notes which are read are all that there will be.
        try (DeadLetterReplay replay = DeadLetterReplay.open(configuration)) {
            DeadLetterLog log = DeadLetterLog.read(configuration);
            List<DeadLetter> chosen = choice.of(log, configuration.topics());
            List<DeadLetter> due = chosen.stream()
                    .filter(letter -> again || !log.isReplayed(letter))
                    .filter(letter -> canGoBack(letter, configuration))
                    .toList();
            int before = (int) chosen.stream().filter(log::isReplayed).count();
            if (before > 0 && !again) {
                out().println(LineText.counted(before, "dead letter") + " replayed before: --again does it once more");
            }
            NewerRecords newer = NewerRecords.read(configuration, due);
            int replayed = 0;
            int refused = 0;
            for (DeadLetter letter : due) {
                Optional<LogPosition> version = newer.than(letter);
                if (version.isPresent()) {
                    out().println(letter.position() + " stays: a newer record of its key is at " + version.get());
                } else if (wasReplayed(replay, letter)) {
                    replayed++;
                } else {
                    refused++;
                }
            }
            out().println(LineText.counted(replayed, "dead letter") + " replayed");
            return refused == 0 ? 0 : 1;
        }
    }

    /** What failed inside is made again from outside; where a stranger's record belongs nobody knows. */
    private boolean canGoBack(DeadLetter letter, Configuration configuration) {
        Optional<String> topic = Optional.ofNullable(letter.origin()).map(LogPosition::topic);
        boolean known = topic.filter(List.of(
                        configuration.topics().name(Topics.ARTICLES),
                        configuration.topics().name(Topics.EXTRACTIONS))::contains)
                .isPresent();
        if (!known) {
            out().println(letter.position() + " stays: it is from " + letter.originInWords()
                    + ", where only the pipeline writes; tidings reset makes that again");
        }
        return known;
    }

    private boolean wasReplayed(DeadLetterReplay replay, DeadLetter letter) {
        try {
            replay.replay(letter);
            return true;
        } catch (RecordTooLargeException e) {
            spec.commandLine().getErr().println(letter.position() + " stays: " + Failures.explain(e));
            return false;
        }
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
                    + LineText.shortened(new String(record.value(), StandardCharsets.UTF_8));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
