package tidings.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that are made of strings which come again and again: each is made once while no other takes its place. Safe for
 * use by several threads.
 */
final class RecentValues<V> {

    private static final int PLACES = 1 << 10;

    private record Made<V>(String text, V value) {}

    private final Function<String, V> maker;
    private final AtomicReferenceArray<@Nullable Made<V>> places = new AtomicReferenceArray<>(PLACES);

    /** @param maker a pure function; makes values that nobody changes */
    RecentValues(Function<String, V> maker) {
        this.maker = maker;
    }

    /** What the maker makes of the text; throws what it throws. */
    V of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> Short.SIZE) & PLACES - 1;
        Made<V> made = places.get(place);
        if (made == null || !made.text().equals(text)) {
            made = new Made<>(text, maker.apply(text));
            places.set(place, made);
        }
        return made.value();
    }
}
