package tidings.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import tidings.codec.SchemaRegistryException;

/**
 * Sends bytes that are no record of ours to the dead letters, but stops where the schema registry does not answer: then
 * nothing is wrong with the bytes.
 */
public final class UndecodableBytesHandler extends LogAndContinueExceptionHandler {

    /** For Kafka Streams, which makes handlers by name. */
    public UndecodableBytesHandler() {}

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return exception instanceof SchemaRegistryException
                ? Response.fail()
                : super.handleError(context, record, exception);
    }
}
