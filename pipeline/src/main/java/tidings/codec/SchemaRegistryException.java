package tidings.codec;

import org.apache.kafka.common.KafkaException;

/** The schema registry does not answer as it should. Nothing is wrong with the value; the message is one line. */
public final class SchemaRegistryException extends KafkaException {

    private static final long serialVersionUID = 1L;

    SchemaRegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
