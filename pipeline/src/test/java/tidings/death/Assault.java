package tidings.death;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;

/** Lets blows fall on a pipeline at random moments, and measures how it gets over them. */
final class Assault {

    private final Random random;
    private final Supervisor supervisor;
    private final Progress progress;
    private final List<Instance> instances;
    private final List<Member> brokers;
    private final Map<String, Integer> ended = new TreeMap<>();
    private final List<Duration> takeovers = new ArrayList<>();

    /** @param instances two, ready, as are the brokers */
    Assault(Random random, Supervisor supervisor, Progress progress, List<Instance> instances, List<Member> brokers) {
        this.random = random;
        this.supervisor = supervisor;
        this.progress = progress;
        this.instances = List.copyOf(instances);
        this.brokers = List.copyOf(brokers);
    }

    /** Processes that ended, by what befell them. */
    Map<String, Integer> ended() {
        return Map.copyOf(ended);
    }

    /** From each blow until all that had come before it was worked off. */
    List<Duration> takeovers() {
        return List.copyOf(takeovers);
    }

    /** From each start of an instance until it was ready. */
    List<Duration> restores() {
        return instances.stream()
                .flatMap(instance -> instance.process().restores().stream())
                .toList();
    }

    /** Lets it fall, puts things right again, and waits until all that had come before is worked off. */
    void strike(Blow blow) throws IOException, InterruptedException, ExecutionException {
        pause(2_000);
        Map<TopicPartition, Long> before = progress.come();
        long start = System.nanoTime();
        int first = random.nextInt(instances.size());
        Instance victim = instances.get(first);
        switch (blow) {
            case INSTANCE -> killAndStart(blow, victim.process());
            case MID_TRANSACTION -> {
                String process = victim.processId(progress.knowledge());
                supervisor.await("an open transaction", () -> progress.hasOpenTransaction(process));
                killAndStart(blow, victim.process());
            }
            case DURING_RECOVERY ->
                duringRecovery(blow, victim.process(), instances.get(1 - first).process());
            case BROKER -> killAndStart(blow, brokers.get(random.nextInt(brokers.size())));
            case FULL_DISK -> fullDisk(blow, victim);
            case READ_ONLY -> readOnly(blow, victim);
        }
        supervisor.await("the work to be taken over after: " + blow, () -> progress.isBeyond(before));
        takeovers.add(Duration.ofNanos(System.nanoTime() - start));
        for (Instance instance : instances) {
            supervisor.await(instance.process().name() + " to be ready", instance.process()::isReady);
        }
        for (Member broker : brokers) {
            supervisor.await(broker.name() + " to be ready", broker::isReady);
        }
    }

    private void killAndStart(Blow blow, Member victim) throws IOException {
        kill(blow, victim);
        pause(3_000);
        victim.start();
    }

    private void duringRecovery(Blow blow, Member victim, Member other) throws IOException {
        kill(blow, victim);
        // Ten seconds are what the group waits for the dead before the other begins to take over.
        pause(15_000);
        kill(blow, other);
        pause(3_000);
        victim.start();
        pause(1_000);
        other.start();
    }

    /** It may end by itself when it finds no room, and again if it is started before there is some. */
    private void fullDisk(Blow blow, Instance victim) throws IOException {
        StateDisk disk = victim.disk().orElseThrow();
        disk.fill();
        pause(20_000);
        if (victim.process().hasEnded()) {
            ended.merge(blow + ", by itself", 1, Integer::sum);
        } else {
            kill(blow, victim.process());
        }
        victim.process().start();
        pause(10_000);
        disk.repair();
    }

    /** It ends by itself instead of working without state. */
    private void readOnly(Blow blow, Instance victim) throws IOException {
        StateDisk disk = victim.disk().orElseThrow();
        kill(blow, victim.process());
        disk.makeReadOnly();
        victim.process().start();
        supervisor.awaitEnd(victim.process());
        disk.repair();
        victim.process().start();
    }

    private void kill(Blow blow, Member victim) {
        victim.kill();
        ended.merge(blow.toString(), 1, Integer::sum);
    }

    /** Until a moment that nobody can foresee. */
    private void pause(int mostMillis) {
        supervisor.pause(Duration.ofMillis(1 + random.nextInt(mostMillis)));
    }
}
