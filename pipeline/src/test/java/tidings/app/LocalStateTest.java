package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStateTest {

    private static final Instant FIRST = Instant.parse("2025-03-01T12:00:00Z");
    private static final Duration LASTS = Duration.ofDays(6);

    @TempDir
    Path directory;

    private LocalState state;

    @BeforeEach
    void make() throws IOException {
        state = new LocalState(directory.resolve("application"));
        assertThat(state.prepare(FIRST, LASTS)).isFalse();
        Files.createDirectories(directory.resolve("application/0_1/rocksdb"));
        Files.createFile(directory.resolve("application/0_1/rocksdb/CURRENT"));
        Files.createFile(directory.resolve("application/kafka-streams-process-metadata"));
    }

    @Test
    void isOneProcesssAlone() throws IOException {
        state.requireFree();
        try (FileChannel channel = FileChannel.open(directory.resolve("application/.lock"), StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(state::requireFree)
                    .isInstanceOf(CommandException.class)
                    .hasMessageStartingWith("another tidings run keeps its state in ")
                    .hasMessageContaining("--state-directory");
        }
        state.requireFree();
    }

    @Test
    void staysWhileChangelogsRememberAllSince() {
        assertThat(state.prepare(FIRST.plus(LASTS), LASTS)).isFalse();
        assertThat(state.isEmpty()).isFalse();
    }

    @Test
    void ofAProcessThatWasKilledGoesAtOnce() {
        state.begin();
        state.end();
        assertThat(state.prepare(FIRST, LASTS)).as("ended in good order").isFalse();

        state.begin();
        assertThat(state.prepare(FIRST, LASTS)).as("killed").isTrue();
        assertThat(state.isEmpty()).isTrue();
    }

    @Test
    void goesWhenTheyMayHaveForgottenAndIsThenAsGoodAsNew() throws IOException {
        Instant late = FIRST.plus(LASTS).plusSeconds(1);

        assertThat(state.prepare(late, LASTS)).isTrue();

        assertThat(state.isEmpty()).isTrue();
        assertThat(directory.resolve("application/kafka-streams-process-metadata"))
                .as("its process is still the same")
                .exists();
        Files.createDirectories(directory.resolve("application/0_1"));
        assertThat(state.prepare(late.plus(LASTS), LASTS)).isFalse();
    }

    @Test
    void workKeepsItYoung() {
        Instant stopped = FIRST.plus(Duration.ofDays(30));
        state.atWork(stopped.minus(Duration.ofHours(1)));
        state.atWork(stopped);

        assertThat(state.prepare(stopped.plus(LASTS), LASTS)).isFalse();
        assertThat(state.prepare(stopped.plus(LASTS).plusSeconds(1), LASTS)).isTrue();
    }

    /** What it has of tasks that others have is removed after ten minutes only. */
    @Test
    void aFewMinutesOfWorkDoNot() {
        Instant stopped = FIRST.plus(Duration.ofDays(5));
        state.atWork(stopped.minus(Duration.ofMinutes(15)));
        state.atWork(stopped);

        assertThat(state.prepare(FIRST.plus(LASTS).plusSeconds(1), LASTS)).isTrue();
    }

    @Test
    void whatNobodyKnowsTheAgeOfIsTooOld() throws IOException {
        Files.writeString(directory.resolve("application/whole-at"), "2025-0");
        assertThat(state.prepare(FIRST, LASTS)).isTrue();

        Files.createDirectories(directory.resolve("application/0_1"));
        Files.delete(directory.resolve("application/whole-at"));
        assertThat(state.prepare(FIRST, LASTS)).isTrue();
    }

    @Test
    void soIsWhatIsFromTomorrow() {
        assertThat(state.prepare(FIRST.minus(Duration.ofMinutes(59)), LASTS)).isFalse();
        assertThat(state.prepare(FIRST.minus(Duration.ofDays(1)), LASTS)).isTrue();
    }
}
