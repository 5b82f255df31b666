package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index is the fold over its topic up to the positions that it says, whatever happens in between. */
class TopicIndexTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final IndexIdentity IDENTITY = new IndexIdentity(3, "topic");

    /** One record of a generated topic. */
    private record Put(
            int partition,
            long offset,
            String key,
            @Nullable String value) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void isTheFoldOverItsTopicAfterDeathsAndFullDisksBetweenAnyTwoSteps(long seed) throws IOException {
        Random random = new Random(seed);
        List<Put> log = log(random);
        FullDisk room = new FullDisk();
        Directory disk = room.directory(new Survivor());
        TopicIndex index = TopicIndex.create(disk, IDENTITY, Optional.empty(), NOW);
        index.commit(NOW);
        int next = 0;
        while (next < log.size()) {
            Put put = log.get(next++);
            index.put(put.key(), Optional.ofNullable(put.value()).map(TopicIndexTest::document));
            index.moveTo(index.applied().with(put.partition(), put.offset() + 1));
            switch (random.nextInt(12)) {
                case 0 -> index.refresh();
                case 1 -> index.commit(NOW);
                case 2 -> {
                    // Death: what was not committed is gone, files half written too.
                    index.close();
                    index = TopicIndex.open(disk, Optional.empty()).orElseThrow();
                    assertThat(contents(index)).as("seed %d", seed).isEqualTo(fold(log, index.applied()));
                    next = firstUnread(log, index.applied());
                }
                case 3 -> {
                    room.fill();
                    assertThatThrownBy(failing(index, random.nextBoolean()))
                            .isInstanceOf(IOException.class)
                            .hasMessage("No space left on device");
                    assertThat(contents(index)).as("seed %d", seed).isEqualTo(fold(log, index.visible()));
                    room.giveRoom();
                    index.close();
                    index = TopicIndex.open(disk, Optional.empty()).orElseThrow();
                    assertThat(contents(index)).as("seed %d", seed).isEqualTo(fold(log, index.applied()));
                    next = firstUnread(log, index.applied());
                }
                default -> {
                    // On to the next record.
                }
            }
        }
        index.refresh();

        assertThat(contents(index)).as("seed %d", seed).isEqualTo(fold(log, index.visible()));
        assertThat(contents(index)).as("seed %d", seed).isEqualTo(fold(log, end(log)));
        assertThat(index.identity()).isEqualTo(IDENTITY);
        index.close();
    }

    private static ThrowingCallable failing(TopicIndex index, boolean refreshes) {
        return () -> {
            if (refreshes) {
                index.refresh();
            }
            index.commit(NOW);
        };
    }

    @Test
    void aPositionIsVisibleOnlyWithItsDocument() throws IOException {
        TopicIndex index = TopicIndex.create(new ByteBuffersDirectory(), IDENTITY, Optional.empty(), NOW);
        index.put("a", Optional.of(document("1")));
        index.moveTo(Positions.NONE.with(0, 5));

        assertThat(index.visible().hasPassed(0, 4)).isFalse();
        assertThat(index.size()).isZero();

        index.refresh();

        assertThat(index.visible().hasPassed(0, 4)).isTrue();
        assertThat(index.size()).isOne();
        index.close();
    }

    @Test
    void whoWaitsForAPositionIsNotified() throws Exception {
        TopicIndex index = TopicIndex.create(new ByteBuffersDirectory(), IDENTITY, Optional.empty(), NOW);
        assertThat(index.await(0, 0, 10)).isFalse();
        Thread writer = new Thread(() -> {
            index.moveTo(Positions.NONE.with(0, 1));
            try {
                index.refresh();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        writer.start();

        assertThat(index.await(0, 0, 30_000)).isTrue();
        writer.join();
        index.close();
    }

    @Test
    void thereIsNoneInAnEmptyDirectory() throws IOException {
        assertThat(TopicIndex.open(new ByteBuffersDirectory(), Optional.empty()))
                .isEmpty();
    }

    /** What a process that dies leaves behind: a directory whose lock is free. */
    private static final class Survivor extends FilterDirectory {

        Survivor() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public void close() {
            // The disk outlives the process.
        }
    }

    private static List<Put> log(Random random) {
        List<Put> log = new ArrayList<>();
        Map<Integer, Long> ends = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            int key = random.nextInt(20);
            int partition = key % 3;
            // Markers of transactions leave holes.
            long offset = ends.getOrDefault(partition, 0L) + random.nextInt(2);
            ends.put(partition, offset + 1);
            log.add(new Put(partition, offset, "key-" + key, random.nextInt(4) == 0 ? null : "value-" + i));
        }
        return log;
    }

    private static Document document(String value) {
        Document document = new Document();
        Fields.stored(document, value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return document;
    }

    private static Positions end(List<Put> log) {
        Positions end = Positions.NONE;
        for (Put put : log) {
            end = end.with(put.partition(), put.offset() + 1);
        }
        return end;
    }

    private static Map<String, String> fold(List<Put> log, Positions until) {
        Map<String, String> fold = new TreeMap<>();
        for (Put put : log) {
            if (until.hasPassed(put.partition(), put.offset())) {
                if (put.value() == null) {
                    fold.remove(put.key());
                } else {
                    fold.put(put.key(), put.value());
                }
            }
        }
        return fold;
    }

    private static int firstUnread(List<Put> log, Positions read) {
        for (int i = 0; i < log.size(); i++) {
            if (!read.hasPassed(log.get(i).partition(), log.get(i).offset())) {
                return i;
            }
        }
        return log.size();
    }

    private static Map<String, String> contents(TopicIndex index) throws IOException {
        return index.search(searcher -> {
            Map<String, String> contents = new TreeMap<>();
            for (var found : searcher.search(new MatchAllDocsQuery(), 1_000).scoreDocs) {
                Document document = searcher.storedFields().document(found.doc);
                contents.put(
                        document.get(Fields.ID),
                        new String(Fields.stored(document), java.nio.charset.StandardCharsets.UTF_8));
            }
            return contents;
        });
    }
}
