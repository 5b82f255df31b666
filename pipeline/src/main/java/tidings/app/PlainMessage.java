package tidings.app;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of a logged event as one line, for {@code logback.xml}: keys and texts of others cannot forge a line. */
public final class PlainMessage extends MessageConverter {

    /** For Logback, which makes it by name. */
    public PlainMessage() {}

    @Override
    public String convert(ILoggingEvent event) {
        return Characters.visible(super.convert(event));
    }
}
