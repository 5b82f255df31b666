package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.model.Entity;
import tidings.model.Fact;
import tidings.testing.GeneratedValues;

/** One index that cannot be read keeps nobody from the others. */
class BrokenIndexTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void isMadeAnewWhileTheOthersAreServed() throws Exception {
        GeneratedValues values = new GeneratedValues(3);
        Entity entity = values.entity();
        StoredSide.of(directory, List.of(values.fact()), List.of(entity), List.of())
                .close();
        cutEveryFile(directory.resolve("facts").resolve("1"));

        try (StoredSide side = serve()) {
            assertThat(side.get("/api/v1/entities").body())
                    .contains(entity.ref().id());
            assertThat(side.get("/api/v1/facts").statusCode()).isEqualTo(503);
            assertThat(side.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(side.get("/health/ready").body()).startsWith("the index of facts is not whole yet");
        }
    }

    @Test
    void oneThatWasNotFinishedLeavesTheFormerOneInItsPlace() throws Exception {
        Fact fact = new GeneratedValues(4).fact();
        StoredSide.of(directory, List.of(fact), List.of(), List.of()).close();
        Path begun = directory.resolve("facts").resolve("2");
        TopicIndex.create(FSDirectory.open(begun), new IndexIdentity(2, "known"), Optional.empty(), Instant.EPOCH)
                .close();

        try (StoredSide side = serve()) {
            assertThat(side.get("/api/v1/facts/" + Address.encoded(fact.id())).statusCode())
                    .isEqualTo(200);
        }
        assertThat(begun).doesNotExist();
    }

    private StoredSide serve() throws IOException {
        return StoredSide.serve(new ServeSettings(
                "127.0.0.1", 0, directory, Optional.empty(), Optional.empty(), false, ServeSettings.Watching.OFF, 0));
    }

    private static void cutEveryFile(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path each : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                byte[] bytes = Files.readAllBytes(each);
                Files.write(each, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
    }
}
