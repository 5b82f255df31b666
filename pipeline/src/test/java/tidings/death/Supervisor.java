package tidings.death;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Starts what ended by itself again while it waits, as those do who run processes in earnest. */
final class Supervisor implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(200);
    /** Short, so that a pause ends at any moment and not only at every look. */
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final List<Member> members = new ArrayList<>();
    private final Duration patience;

    /** @param patience how long anything may take that is waited for */
    Supervisor(Duration patience) {
        this.patience = patience;
    }

    void add(Member member) {
        members.add(member);
    }

    /**
     * Waits. While brokers are away questions to them fail, which is a no.
     *
     * @throws AssertionError with the state of each process, if it takes too long; those that run then print what their
     *     threads do
     */
    void await(String what, Callable<Boolean> condition) throws IOException {
        try {
            Awaitility.await(what)
                    .atMost(patience)
                    .pollInterval(LOOK)
                    .pollInSameThread()
                    .until(() -> {
                        for (Member member : members) {
                            member.keepAlive();
                        }
                        look();
                        return holds(condition);
                    });
        } catch (ConditionTimeoutException e) {
            members.forEach(Member::dumpThreads);
            String states = members.stream().map(Member::toString).collect(Collectors.joining("\n"));
            throw new AssertionError("nothing came of waiting for: " + what + "\n" + states, e);
        }
    }

    /** Asks until there is an answer. */
    <T> T ask(String what, Callable<T> question) throws IOException {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        await(what, () -> {
            answer.set(question.call());
            return true;
        });
        return Objects.requireNonNull(answer.get());
    }

    /** Waits until a process has ended by itself, and lets it lie. */
    void awaitEnd(Member member) throws IOException {
        member.letLie();
        await("the end of " + member.name(), member::hasEnded);
    }

    /** Lets time pass; what ends meanwhile lies. */
    void pause(Duration time) {
        long start = System.nanoTime();
        Awaitility.await("time to pass")
                .atMost(time.plus(patience))
                .pollInterval(GLANCE)
                .pollInSameThread()
                .until(() -> {
                    look();
                    return System.nanoTime() - start >= time.toNanos();
                });
    }

    private void look() throws IOException {
        for (Member member : members) {
            member.look();
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (ExecutionException e) {
            // Not only Kafka's own exceptions: an admin that lists transactions throws others when a broker goes away.
            return false;
        }
    }

    @Override
    public void close() {
        members.forEach(Member::close);
    }
}
