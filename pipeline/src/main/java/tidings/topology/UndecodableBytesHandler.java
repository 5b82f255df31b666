package tidings.topology;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.codec.SchemaRegistryException;
import tidings.observe.DeadLetterReason;
import tidings.observe.ReadingMeters;

/**
 * Sends bytes that are no record of ours to the dead letters, but stops where the schema registry does not answer: then
 * nothing is wrong with the bytes.
 */
public final class UndecodableBytesHandler extends LogAndContinueExceptionHandler {

    /** The setting that hands it the meters, which count what it puts aside; none counts nothing. */
    public static final String METERS = "tidings.meters";

    private static final Logger LOG = LoggerFactory.getLogger(UndecodableBytesHandler.class);

    private @Nullable ReadingMeters meters;

    /** For Kafka Streams, which makes handlers by name. */
    public UndecodableBytesHandler() {}

    @Override
    public void configure(Map<String, ?> settings) {
        super.configure(settings);
        meters = (ReadingMeters) settings.get(METERS);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof SchemaRegistryException) {
            return Response.fail();
        }
        if (meters != null) {
            meters.putAside(DeadLetterReason.UNDECODABLE);
        }
        LOG.warn(
                "put aside from {}-{}@{}: {}",
                context.topic(),
                context.partition(),
                context.offset(),
                exception.getMessage());
        return Response.resume(DeadLetterSize.fitted(
                super.handleError(context, record, exception).deadLetterQueueRecords()));
    }
}
