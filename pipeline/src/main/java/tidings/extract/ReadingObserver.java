package tidings.extract;

import java.util.function.Supplier;
import tidings.model.Cap;

/** Watches the reading of articles and has no part in it. Called by several threads at once. */
public interface ReadingObserver {

    /** A step of the reading, in order. */
    enum Stage {
        GATE,
        ANNOTATE,
        RESOLVE,
        RELATE,
        SKETCH
    }

    /** Sees nothing. */
    ReadingObserver NOBODY = new ReadingObserver() {
        @Override
        public <T> T timed(Stage stage, Supplier<T> work) {
            return work.get();
        }

        @Override
        public void capped(Cap cap) {}
    };

    /** Does the work, once, and returns or throws what it does. */
    <T> T timed(Stage stage, Supplier<T> work);

    /** An article went beyond a cap; called once an article and cap. */
    void capped(Cap cap);
}
