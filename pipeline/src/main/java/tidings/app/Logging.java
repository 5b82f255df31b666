package tidings.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/** How much is logged, and in which form; see {@code logback.xml} for where, and {@code docs/operating.md} for levels. */
final class Logging {

    /** How a logged event looks. */
    enum Format {
        /** For people. */
        TEXT,
        /** One JSON object per line. */
        JSON
    }

    private Logging() {}

    static void atLevel(Level level) {
        set(org.slf4j.Logger.ROOT_LOGGER_NAME, level);
        if (!level.equals(Level.WARN)) {
            set("org.apache.kafka", level);
            set("org.apache.kafka.streams.processor.internals", level);
        }
    }

    /** Text is what {@code logback.xml} has anyway. */
    static void as(Format format) {
        if (format == Format.JSON
                && LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.iteratorForAppenders().forEachRemaining(Logging::asJson);
        }
    }

    private static void asJson(Appender<ILoggingEvent> appender) {
        if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
            stream.setEncoder(json(stream.getContext()));
        }
    }

    /** Logback's own form, with the message as read by people and without what is the same in every line. */
    static JsonEncoder json(Context context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.start();
        return encoder;
    }

    /** Nothing more: the JVM is going down, and what breaks on the way is no news. */
    static void silence() {
        atLevel(Level.OFF);
    }

    private static void set(String name, Level level) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            logger.setLevel(level);
        }
    }
}
