package tidings.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.codec.Codecs;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate;
import tidings.tell.EveryoneText;
import tidings.tell.FactText;
import tidings.tell.LineText;
import tidings.tell.Phrases;
import tidings.tell.UpdateText;
import tidings.topology.Topics;

/** {@code tidings watch}: entity updates as they come. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Shows what becomes known, as it does: of everyone, or of one person, organisation or place.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings watch",
            "  tidings watch \"Joe Biden\" --from-beginning",
            "  tidings watch wiki:Geneva --json | jq .after.status",
            "",
            "Each fact says how many articles report it, from how many outlets, and how",
            "many of the texts are independent of each other: not copies of one another."
        })
final class WatchCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "ENTITY",
            description = "A name, an alias, or an id such as wiki:Joe_Biden. Without: everyone.")
    private @Nullable String entity;

    @Option(names = "--json", description = "One JSON object per line, with all there is.")
    private boolean json;

    @Option(names = "--from-beginning", description = "First what is already there; without, only what is new.")
    private boolean fromBeginning;

    @Option(names = "--until-end", description = "Stop when all that is there has been shown.")
    private boolean untilEnd;

    @Override
    public Integer call() throws IOException {
        Configuration configuration = options.reachable();
        EntityChoice choice = new EntityChoice(entity);
        List<String> updates = List.of(configuration.topics().name(Topics.ENTITY_UPDATES));
        // Opened first, so that nothing which comes during the look-up is missed.
        try (TopicReader reader = fromBeginning
                ? TopicReader.fromBeginning(configuration.client(), updates)
                : TopicReader.fromEnd(configuration.client(), updates)) {
            boolean known = lookUp(configuration, choice);
            boolean shown = show(reader, configuration, choice);
            if (untilEnd && !known && !shown) {
                throw new CommandException(
                        "nobody is known as \"" + entity + "\": tidings watch --from-beginning shows who is");
            }
        }
        return 0;
    }

    /** Learns from the profiles there are who is called what was asked for; true if somebody is. */
    private boolean lookUp(Configuration configuration, EntityChoice choice) {
        if (entity == null) {
            return true;
        }
        Deserializer<Entity> decoder =
                configuration.streams().serde(Topics.ENTITIES).deserializer();
        List<String> entities = List.of(configuration.topics().name(Topics.ENTITIES));
        try (TopicReader reader = TopicReader.fromBeginning(configuration.client(), entities)) {
            while (!reader.isAtEnd()) {
                for (ConsumerRecord<byte[], byte[]> each : reader.poll(PATIENCE)) {
                    Entity profile = decoder.deserialize(each.topic(), each.value());
                    if (profile != null) {
                        choice.learn(profile);
                    }
                }
            }
        }
        PrintWriter err = spec.commandLine().getErr();
        int count = 0;
        for (EntityRef each : choice.found()) {
            err.println("watching " + each.name() + " (" + each.id() + ")");
            count++;
        }
        if (count == 0 && !untilEnd) {
            err.println("nobody is known as \"" + entity + "\" yet; waiting for one of that name or id");
        }
        return count > 0;
    }

    /** True if it showed something. */
    private boolean show(TopicReader reader, Configuration configuration, EntityChoice choice) {
        boolean shown = false;
        PrintWriter out = spec.commandLine().getOut();
        UpdateText ofOne = new UpdateText(new FactText(Phrases.load()));
        Function<EntityUpdate, List<String>> text = entity == null ? new EveryoneText(ofOne)::lines : ofOne::lines;
        Deserializer<EntityUpdate> decoder =
                configuration.streams().serde(Topics.ENTITY_UPDATES).deserializer();
        while (!(untilEnd && reader.isAtEnd())) {
            for (ConsumerRecord<byte[], byte[]> each : reader.poll(PATIENCE)) {
                EntityUpdate update = decode(decoder, each);
                if (update != null && choice.includes(update.entity())) {
                    shown = true;
                    if (json) {
                        out.println(Characters.escaped(Codecs.ENTITY_UPDATE.toJson(update)));
                    } else {
                        text.apply(update).forEach(out::println);
                    }
                }
            }
            out.flush();
        }
        return shown;
    }

    /** Null, after a word on standard error, for what is no update: others' records must not end the watching. */
    private @Nullable EntityUpdate decode(Deserializer<EntityUpdate> decoder, ConsumerRecord<byte[], byte[]> each) {
        try {
            return decoder.deserialize(each.topic(), each.value());
        } catch (SerializationException e) {
            spec.commandLine()
                    .getErr()
                    .println("left out " + each.topic() + "-" + each.partition() + "@" + each.offset() + ": "
                            + LineText.oneLine(String.valueOf(e.getMessage())));
            return null;
        }
    }
}
