package tidings.resolve;

import org.jspecify.annotations.Nullable;

/** A dictionary cannot be built. The message is one line that says what, where and what to do. */
public final class LinkBuildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkBuildException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
