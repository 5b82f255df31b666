package tidings.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state that a Streams application keeps on this machine, and since when it may be out of date.
 *
 * <p>After a while a changelog forgets what was deleted. An instance that goes on from older state brings the deleted
 * back, and Streams does not see it (KAFKA-19943). So a file beside the state says when it was last known to be whole, and
 * where that is too long ago the state is removed and restored from the beginning of the changelogs.
 *
 * <p>Kafka's own {@code state.cleanup.dir.max.age.ms} goes by when a task's directory was changed. Offsets are now kept
 * inside the stores, which leaves the directory as it was made, so it would also remove what is in daily use.
 */
final class LocalState {

    private static final Logger LOG = LoggerFactory.getLogger(LocalState.class);
    private static final String FILE = "whole-at";
    /** Is there while a process works. */
    private static final String AT_WORK = "at-work";

    private static final String LOCK = ".lock";
    private static final Pattern TASK = Pattern.compile("\\d+_\\d+");

    /** How far off a clock may be. */
    private static final Duration CLOCKS = Duration.ofHours(1);

    /**
     * Twice {@code state.cleanup.delay.ms}: by then Streams has removed the state of tasks that others have, which gets no
     * younger by the application's being at work.
     */
    private static final Duration SETTLED = Duration.ofMinutes(20);

    private final Path application;

    /** Since it was started. */
    private @Nullable Instant firstAtWork;

    /** @param application the directory of a Streams application; it need not be there */
    LocalState(Path application) {
        this.application = application;
    }

    /**
     * Makes sure that no other process works there, before Streams says so in words of its own.
     *
     * @throws CommandException if one does, saying what to do
     */
    void requireFree() {
        try {
            Files.createDirectories(application);
            // Streams holds this very lock while it runs.
            try (FileChannel channel = FileChannel.open(
                            application.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw inUse(null);
                }
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        } catch (IOException e) {
            throw new CommandException(
                    "cannot write to " + application + " (" + e.getClass().getSimpleName()
                            + "): give a directory of yours with --state-directory",
                    e);
        }
    }

    private CommandException inUse(@Nullable Throwable cause) {
        return new CommandException(
                "another tidings run keeps its state in " + application
                        + ": stop it, or give this one a directory of its own with --state-directory",
                cause);
    }

    boolean isEmpty() {
        return tasks().isEmpty();
    }

    /**
     * Removes what may be too old, and what a process left that was killed, all of it. The latter Streams would throw away
     * itself, since nothing says what was committed of it; but it opens each store of it twice before, which is most of the
     * time until a killed process is at work again. To be called when the application holds its directory, and before it is
     * started.
     *
     * @param lasts how long changelogs remember at least what was deleted
     * @return true if something was removed
     */
    boolean prepare(Instant now, Duration lasts) {
        List<Path> tasks = tasks();
        Instant wholeAt = wholeAt();
        boolean isTorn = Files.exists(application.resolve(AT_WORK));
        if (!tasks.isEmpty() && !isTorn && wholeAt != null && !isTooOld(wholeAt, now, lasts)) {
            return false;
        }
        tasks.forEach(FileTree::remove);
        write(now);
        if (!tasks.isEmpty()) {
            LOG.info(
                    "the state in {} is restored: it was last whole at {}{}",
                    application,
                    wholeAt,
                    isTorn ? ", and its process was killed" : "");
        }
        return !tasks.isEmpty();
    }

    /** Takes note that from now on the state is whole only once {@link #end} is called. */
    void begin() {
        write(AT_WORK, "");
    }

    /** Takes note that the application has ended in good order. */
    void end() {
        try {
            Files.deleteIfExists(application.resolve(AT_WORK));
        } catch (IOException e) {
            LOG.info("nothing can be removed from {}: {}", application, e.getMessage());
        }
    }

    /** Takes note that the application is at work; to be called again and again, by one thread. */
    void atWork(Instant now) {
        if (firstAtWork == null) {
            firstAtWork = now;
        }
        if (Duration.between(firstAtWork, now).compareTo(SETTLED) >= 0) {
            write(now);
        }
    }

    private static boolean isTooOld(Instant wholeAt, Instant now, Duration lasts) {
        return wholeAt.plus(lasts).isBefore(now) || wholeAt.isAfter(now.plus(CLOCKS));
    }

    private List<Path> tasks() {
        if (!Files.isDirectory(application)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(application)) {
            return inside.filter(
                            each -> TASK.matcher(each.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + application + ": " + e.getMessage(), e);
        }
    }

    private @Nullable Instant wholeAt() {
        try {
            return Instant.parse(Files.readString(application.resolve(FILE)).strip());
        } catch (IOException | DateTimeParseException e) {
            // Not there, or cut off as the disk was full.
            return null;
        }
    }

    /** What cannot be written makes the state older than it is, which is safe. */
    private void write(Instant wholeAt) {
        write(FILE, wholeAt.toString());
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(application);
            Path draft = Files.writeString(application.resolve(file + ".new"), text);
            Files.move(draft, application.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.info("nothing can be kept in {}: {}", application, e.getMessage());
        }
    }
}
