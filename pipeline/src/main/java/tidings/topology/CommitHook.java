package tidings.topology;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Lets a processor write what it holds before each commit. It holds nothing itself: to Streams it is a store with a cache.
 *
 * <p>Before a commit Streams flushes the caches of stores, then the producer; nothing else is called then, neither {@code
 * StateStore.flush} nor the processor. {@code CachedStateStore} is internal to Streams: this is the only class that knows
 * it, Kafka's version is pinned, and {@code DeathIT} finds out if it is not called any more, because then state is lost.
 * After an unclean end nothing is written: what is held belongs to the task and goes with it.
 */
final class CommitHook implements StateStore, CachedStateStore<Object, Object> {

    private static final Runnable NOTHING = () -> {};

    /** How the names of all of them end. */
    private static final String SUFFIX = "-commit";

    private final String name;
    private Runnable write = NOTHING;
    private boolean open;

    private CommitHook(String name) {
        this.name = name;
    }

    /** For the processor, from its {@code init} on; forgotten when the task ends. */
    void beforeCommit(Runnable writing) {
        write = writing;
    }

    @Override
    public void flushCache() {
        write.run();
    }

    @Override
    public void clearCache() {
        write = NOTHING;
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        write = NOTHING;
        context.register(root, (key, value) -> {
            throw new IllegalStateException(name + " has no changelog to restore");
        });
        open = true;
    }

    @Override
    public void close() {
        write = NOTHING;
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    static CommitHook in(ProcessingContext context, String stage) {
        return context.getStateStore(stage + SUFFIX);
    }

    /** True if the store of that name is one, and so has no changelog. */
    static boolean isOne(String store) {
        return store.endsWith(SUFFIX);
    }

    /** How Streams makes one for each task. @param stage whose it is */
    static StoreBuilder<CommitHook> of(String stage) {
        String name = stage + SUFFIX;
        return new StoreBuilder<>() {
            @Override
            public StoreBuilder<CommitHook> withCachingEnabled() {
                return this;
            }

            @Override
            public StoreBuilder<CommitHook> withCachingDisabled() {
                return this;
            }

            @Override
            public StoreBuilder<CommitHook> withLoggingEnabled(Map<String, String> config) {
                throw new UnsupportedOperationException(name + " holds nothing that could be logged");
            }

            @Override
            public StoreBuilder<CommitHook> withLoggingDisabled() {
                return this;
            }

            @Override
            public CommitHook build() {
                return new CommitHook(name);
            }

            @Override
            public Map<String, String> logConfig() {
                return Map.of();
            }

            @Override
            public boolean loggingEnabled() {
                return false;
            }

            @Override
            public String name() {
                return name;
            }
        };
    }
}
