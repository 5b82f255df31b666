package tidings.app;

import org.jspecify.annotations.Nullable;

/** A command cannot go on. The message is one line that says what, where and what to do. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        this(message, null);
    }

    CommandException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
