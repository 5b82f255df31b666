package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rocksdb.RocksDBException;
import tidings.ledger.DamagedStateException;

class FailuresTest {

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatHappenedAndWhatToDo(Throwable failure, String expected) {
        assertThat(Failures.explain(failure)).contains(expected).doesNotContain("\n");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new TimeoutException("no metadata"), "is --bootstrap-server right"),
                Arguments.of(
                        new SaslAuthenticationException("bad password"), "Kafka does not let us in (bad password)"),
                Arguments.of(new TopicAuthorizationException("tidings.facts"), "Kafka does not permit it"),
                Arguments.of(new UnknownTopicOrPartitionException("gone"), "tidings topics --create"),
                Arguments.of(new RecordTooLargeException("2 MB"), "larger than the topic takes (2 MB)"),
                Arguments.of(new SerializationException("first byte 7f"), "bytes that are no record of ours"),
                Arguments.of(
                        new ProcessorStateException("in /data", new RocksDBException("No space left on device")),
                        "the state cannot be kept (No space left on device): is there room"),
                Arguments.of(new ProcessorStateException("/data/state couldn't be created"), "tidings.state.directory"),
                Arguments.of(new NoSuchFileException("news.txt"), "news.txt is not there"),
                Arguments.of(new FileAlreadyExistsException("index"), "index is a file, where a directory is wanted"),
                Arguments.of(
                        new StreamsException(new RuntimeException("Unable to load the RocksDB shared library")),
                        "native code cannot be loaded (Unable to load the RocksDB shared library): where "),
                Arguments.of(
                        new StreamsException(new DamagedStateException("count -1")),
                        "damaged (count -1), and so are the topics that it is kept in: stop every tidings run"),
                Arguments.of(
                        new StreamsException(new UnsatisfiedLinkError("failed to map segment")),
                        "native code cannot be loaded (failed to map segment): where "),
                Arguments.of(new CommandException("say which"), "say which"),
                Arguments.of(new IllegalStateException("odd\nstate"), "IllegalStateException: odd state (unforeseen"));
    }

    @Test
    void looksInsideTheWrappersOfFuturesAndKafka() {
        Throwable wrapped = new ExecutionException(
                new KafkaException("outer", new UncheckedIOException(new IOException("the disk is full"))));

        assertThat(Failures.explain(wrapped)).isEqualTo("the disk is full");
    }
}
