package tidings.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tidings.topology.Topics;

/**
 * How often the outputs were begun anew, as the control topic says; sequences of updates count within it.
 *
 * @param number from 1, one more after each reset
 * @param unfinished the stages of a reset that was begun and not finished; empty if there is none
 */
record Generation(int number, Optional<String> unfinished) {

    /** Before any reset. */
    private static final Generation FIRST = new Generation(1, Optional.empty());

    private static final String NUMBER_KEY = "generation";
    private static final String RESET_KEY = "reset";
    private static final String DIRECTORY = "generation-";

    /** @return {@link #FIRST} also where there is no control topic yet */
    static Generation read(Configuration configuration) throws ExecutionException, InterruptedException {
        Map<String, String> control = new HashMap<>();
        List<String> topic = List.of(configuration.topics().name(Topics.CONTROL));
        try (Admin admin = Admin.create(configuration.client());
                TopicReader reader = TopicReader.fromBeginning(configuration.client(), topic)) {
            reader.readToEnd(admin, record -> {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                if (record.value() == null) {
                    control.remove(key);
                } else {
                    control.put(key, new String(record.value(), StandardCharsets.UTF_8));
                }
            });
        } catch (UnknownTopicOrPartitionException e) {
            return FIRST;
        }
        return new Generation(
                Integer.parseInt(control.getOrDefault(NUMBER_KEY, Integer.toString(FIRST.number()))),
                Optional.ofNullable(control.get(RESET_KEY)));
    }

    /** @throws CommandException if a reset was begun and not finished: what there is is half of something */
    void requireWhole() {
        unfinished.ifPresent(stages -> {
            throw new CommandException("a reset was not finished: do it again with tidings reset --stages " + stages
                    + " --execute, or wait until it is");
        });
    }

    /** Says that a reset goes on, so that nothing is started in the middle of it. */
    Generation beginReset(Configuration configuration, String stages) throws ExecutionException, InterruptedException {
        write(configuration, RESET_KEY, stages);
        return new Generation(number, Optional.of(stages));
    }

    /** Says that the reset is not done, and has done nothing. */
    void giveUpReset(Configuration configuration) throws ExecutionException, InterruptedException {
        write(configuration, RESET_KEY, null);
    }

    /** Says that the reset is done, and that a new generation has begun. */
    Generation endReset(Configuration configuration) throws ExecutionException, InterruptedException {
        // In this order: a generation more does no harm, one less does.
        write(configuration, NUMBER_KEY, Integer.toString(number + 1));
        write(configuration, RESET_KEY, null);
        return new Generation(number + 1, Optional.empty());
    }

    private static void write(Configuration configuration, String key, @Nullable String value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(configuration.client());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(configuration.topics().name(Topics.CONTROL), key, value))
                    .get();
        }
    }

    /** What a generation's directory is called, in the directory for state. */
    static String directory(int number) {
        return DIRECTORY + number;
    }

    /** Removes what other generations have left on this machine. */
    void removeOthers(Path stateDirectory) {
        if (!Files.isDirectory(stateDirectory)) {
            return;
        }
        try (Stream<Path> directories = Files.list(stateDirectory)) {
            directories
                    .filter(each ->
                            each.getFileName().toString().startsWith(DIRECTORY) && !each.endsWith(directory(number)))
                    .forEach(FileTree::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + stateDirectory + ": " + e.getMessage(), e);
        }
    }
}
