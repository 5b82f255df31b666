package tidings.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final MemoryRows<String> stored = new MemoryRows<>();
    private final List<String> calls = new ArrayList<>();
    private final Pages<String> pages = new Pages<>(
            new Rows<>() {
                @Override
                public @Nullable String get(String key) {
                    calls.add("get " + key);
                    return stored.get(key);
                }

                @Override
                public void put(String key, @Nullable String value) {
                    calls.add("put " + key);
                    stored.put(key, value);
                }

                @Override
                public List<Row<String>> first(String from, String to, int limit) {
                    return stored.first(from, to, limit);
                }

                @Override
                public List<Row<String>> last(String from, String to, int limit) {
                    return stored.last(from, to, limit);
                }
            },
            2);

    @Test
    void whatChangesOftenIsReadOnceAndWrittenOnce() {
        stored.put("b", "before");

        assertThat(pages.get("b")).isEqualTo("before");
        pages.put("b", "now");
        pages.put("a", "first");
        pages.put("a", "second");
        assertThat(pages.get("a")).isEqualTo("second");
        assertThat(calls).containsExactly("get b");
        pages.flush();
        pages.flush();

        assertThat(calls).containsExactly("get b", "put a", "put b");
        assertThat(stored.all()).hasSize(2).containsEntry("a", "second").containsEntry("b", "now");
    }

    @Test
    void whatGoesIsGone() {
        stored.put("a", "before");
        pages.put("a", null);

        assertThat(pages.get("a")).isNull();
        pages.flush();
        assertThat(stored.all()).isEmpty();
    }

    @Test
    void onlyThoseUsedLastAreHeldBeyondTheFlush() {
        List.of("a", "b", "c").forEach(key -> pages.put(key, key));
        pages.get("a");
        pages.flush();
        calls.clear();

        List.of("a", "c", "b").forEach(pages::get);
        assertThat(calls).containsExactly("get b");
    }

    @Test
    void whatHasChangedIsHeldUntilItIsWritten() {
        List.of("a", "b", "c", "d").forEach(key -> pages.put(key, key));

        List.of("a", "b", "c", "d").forEach(key -> assertThat(pages.get(key)).isEqualTo(key));
        assertThat(calls).isEmpty();
    }
}
