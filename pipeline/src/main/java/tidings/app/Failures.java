package tidings.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.rocksdb.RocksDBException;
import tidings.broker.BrokerException;
import tidings.codec.SchemaRegistryException;
import tidings.ledger.DamagedStateException;
import tidings.resolve.LinkBuildException;
import tidings.tell.LineText;
import tidings.topology.TopicShapeException;

/** What went wrong, in one line for the person at the terminal. */
final class Failures {

    /** RocksDB's words where its library cannot be written to the directory for temporary files. */
    private static final String ROCKSDB_NOT_UNPACKED = "Unable to load the RocksDB shared library";

    private Failures() {}

    /** One line: what, and where it is not plain from that, what to do. */
    static String explain(Throwable failure) {
        Throwable cause = withoutWrappers(failure);
        String message = LineText.oneLine(cause.getMessage() == null ? "" : cause.getMessage());
        if (cause instanceof CommandException
                || cause instanceof BrokerException
                || cause instanceof TopicShapeException
                || cause instanceof DamagedStateException
                || cause instanceof LinkBuildException
                || cause instanceof SchemaRegistryException) {
            return message;
        }
        if (cause instanceof TimeoutException) {
            return "no answer from Kafka in time (" + message
                    + "): is it running, and is --bootstrap-server right? For a local one: tidings broker";
        }
        if (cause instanceof AuthenticationException) {
            return "Kafka does not let us in (" + message
                    + "): give user and mechanism with --config or --kafka-config";
        }
        if (cause instanceof AuthorizationException) {
            return "Kafka does not permit it (" + message + "): ask for the rights, or use another --prefix";
        }
        if (cause instanceof UnknownTopicOrPartitionException) {
            return "a topic is missing (" + message + "): make them with tidings topics --create";
        }
        if (cause instanceof RecordTooLargeException) {
            return "a record is larger than the topic takes (" + message + "): see tidings topics for the limit";
        }
        if (cause instanceof SerializationException) {
            return "bytes that are no record of ours (" + message + "): is the prefix, or the schema registry, right?";
        }
        if (cause instanceof ConfigException) {
            return "a Kafka setting is wrong: " + message;
        }
        if (cause instanceof StreamsException && message.startsWith("Existing internal topic")) {
            return "a topic inside the pipeline is not as it was made (" + message
                    + "): stop all instances, then tidings reset --execute makes it anew";
        }
        if (cause instanceof ProcessorStateException || cause instanceof RocksDBException) {
            return "the state cannot be kept (" + message
                    + "): is there room, may it be written there, and is it this process's alone? See "
                    + Setting.STATE_DIRECTORY.key();
        }
        if (cause instanceof LinkageError || message.equals(ROCKSDB_NOT_UNPACKED)) {
            return "a library of native code cannot be loaded (" + message + "): where "
                    + System.getProperty("java.io.tmpdir")
                    + " is full, mounted noexec, or not this user's to write, name another directory with TIDINGS_JAVA_OPTIONS=-Djava.io.tmpdir=DIRECTORY";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (cause instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is a file, where a directory is wanted";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by this user";
        }
        if (cause instanceof IOException) {
            return message.isEmpty() ? cause.getClass().getSimpleName() : message;
        }
        return cause.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message)
                + " (unforeseen; --verbose shows where)";
    }

    /** Without the wrappers that futures and Kafka put around what happened. */
    private static Throwable withoutWrappers(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(Throwable failure) {
        return failure instanceof ExecutionException
                || failure instanceof CompletionException
                || failure instanceof ExceptionInInitializerError
                || failure instanceof java.io.UncheckedIOException
                || failure instanceof StreamsException
                || failure.getClass() == org.apache.kafka.common.KafkaException.class;
    }
}
