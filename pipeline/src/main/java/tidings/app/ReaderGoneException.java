package tidings.app;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Nobody reads any more what is printed, as after {@code | head}: nothing is wrong, and there is nothing left to do. */
final class ReaderGoneException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
        super(cause);
    }
}
