package tidings.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on the native memory of all stores of the process together: 128 MiB of blocks, of which 64 MiB of writes.
 *
 * <p>Streams makes one of these a store, so what they share can only be static; it is never closed, as the stores of
 * other applications in the process may go on.
 */
public final class SharedStoreMemory implements RocksDBConfigSetter {

    private static final long BLOCKS = 128L << 20;
    private static final long WRITES = 64L << 20;

    /**
     * What a store takes at its first write. RocksDB's own 2 MiB, times a hundred stores and more, is over the bound at
     * once: then every write waits for a flush.
     */
    private static final long ARENA = 64L << 10;

    private static final Cache CACHE;
    private static final WriteBufferManager WRITE_BUFFERS;

    static {
        RocksDB.loadLibrary();
        CACHE = new LRUCache(BLOCKS);
        WRITE_BUFFERS = new WriteBufferManager(WRITES, CACHE);
    }

    /** For Kafka Streams, which makes it by name. */
    public SharedStoreMemory() {}

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        // Else indexes and filters grow beside the cache, with the number of files.
        table.setCacheIndexAndFilterBlocks(true);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setArenaBlockSize(ARENA);
        options.setTableFormatConfig(table);
        // Pages repeat the names in them.
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    }

    @Override
    public void close(String storeName, Options options) {
        // What is shared outlives the store.
    }
}
