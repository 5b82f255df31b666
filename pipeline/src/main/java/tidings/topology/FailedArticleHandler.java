package tidings.topology;

import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Sends an article that cannot be read to the dead letters, cut where it is too large for them, and goes on. */
public final class FailedArticleHandler extends LogAndContinueProcessingExceptionHandler {

    /** For Kafka Streams, which makes handlers by name. */
    public FailedArticleHandler() {}

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return Response.resume(DeadLetterSize.fitted(
                super.handleError(context, record, exception).deadLetterQueueRecords()));
    }
}
