package tidings.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged; see {@code logback.xml} for where. */
final class Logging {

    private Logging() {}

    static void atLevel(Level level) {
        set(org.slf4j.Logger.ROOT_LOGGER_NAME, level);
        if (!level.equals(Level.WARN)) {
            set("org.apache.kafka", level);
        }
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
