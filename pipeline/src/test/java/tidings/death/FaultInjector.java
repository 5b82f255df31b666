package tidings.death;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Injects faults into a pipeline at random moments, and measures how it recovers from them. */
final class FaultInjector {

    /** What an instance says that cannot write its state. */
    private static final Pattern STATE_LOST = Pattern.compile("the state cannot be kept|Read-only file system");

    private final Random random;
    private final Supervisor supervisor;
    private final Progress progress;
    private final List<Instance> instances;
    private final List<Member> brokers;
    private final Map<String, Integer> ended = new TreeMap<>();
    private final Map<Fault, List<Duration>> takeovers = new EnumMap<>(Fault.class);
    private int kills;

    /** @param instances two, ready, as are the brokers */
    FaultInjector(
            Random random, Supervisor supervisor, Progress progress, List<Instance> instances, List<Member> brokers) {
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

    /** How many processes ended with SIGKILL. */
    int kills() {
        return kills;
    }

    /** By kind, from the last end of a process until all that had come when it was started again was worked off. */
    Map<Fault, List<Duration>> takeovers() {
        return Map.copyOf(takeovers);
    }

    /** From each start of an instance after an end until it was ready. */
    List<Duration> restores() {
        return instances.stream()
                .flatMap(instance -> instance.process().restores().stream())
                .toList();
    }

    /** Injects it, puts things right again, and waits until all that had come by then is worked off. */
    void inject(Fault fault) throws IOException {
        pause(2_000);
        int first = random.nextInt(instances.size());
        Instance victim = instances.get(first);
        Member other = instances.get(1 - first).process();
        Member broker = brokers.get(random.nextInt(brokers.size()));
        switch (fault) {
            case INSTANCE -> killAndStart(fault, victim.process());
            case MID_TRANSACTION -> midTransaction(fault, victim);
            case DURING_RECOVERY -> duringRecovery(fault, victim.process(), other);
            case BROKER_DURING_RECOVERY -> duringRecovery(fault, victim.process(), broker);
            case BROKER -> killAndStart(fault, broker);
            case DURING_BROKER_RECOVERY -> {
                killAndStart(fault, broker);
                pause(3_000);
                killAndStart(fault, victim.process());
            }
            case FULL_DISK -> fullDisk(fault, victim);
            case READ_ONLY -> readOnly(fault, victim);
        }
        Map<TopicPartition, Long> come = supervisor.ask("what has come", progress::come);
        supervisor.await("the work to be taken over after: " + fault, () -> progress.isBeyond(come));
        long fell = Stream.concat(instances.stream().map(Instance::process), brokers.stream())
                .mapToLong(Member::endedAt)
                .max()
                .orElseThrow();
        takeovers.computeIfAbsent(fault, absent -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - fell));
        for (Instance instance : instances) {
            supervisor.await(instance.process().name() + " to be ready after: " + fault, instance.process()::isReady);
        }
        for (Member each : brokers) {
            supervisor.await(each.name() + " to be ready after: " + fault, each::isReady);
        }
    }

    private void killAndStart(Fault fault, Member victim) throws IOException {
        kill(fault, victim);
        pause(3_000);
        victim.start();
    }

    /** Again and again until one is found open after the end as well: between a look and a kill it may be committed. */
    private void midTransaction(Fault fault, Instance victim) throws IOException {
        String process = victim.processId(progress.knowledge());
        for (boolean hit = false; !hit; ) {
            supervisor.await("an open transaction", () -> progress.hasOpenTransaction(process));
            victim.process().kill();
            hit = supervisor.ask("whether a transaction is open", () -> progress.hasOpenTransaction(process));
            killed(hit ? fault : Fault.INSTANCE);
            pause(3_000);
            victim.process().start();
        }
    }

    private void duringRecovery(Fault fault, Member victim, Member second) throws IOException {
        int members = supervisor.ask("who works", progress::members);
        kill(fault, victim);
        supervisor.await("the dead to be missed", () -> progress.members() < members);
        pause(2_000);
        kill(fault, second);
        pause(3_000);
        second.start();
        pause(1_000);
        victim.start();
    }

    /** It may end by itself when it finds no room, and again if it is started before there is some. */
    private void fullDisk(Fault fault, Instance victim) throws IOException {
        StateDisk disk = victim.disk().orElseThrow();
        disk.fill();
        pause(20_000);
        if (victim.process().hasEnded()) {
            endedByItself(fault);
        } else {
            kill(fault, victim.process());
        }
        victim.process().start();
        pause(10_000);
        disk.repair();
    }

    /** It ends by itself instead of working without state. */
    private void readOnly(Fault fault, Instance victim) throws IOException {
        StateDisk disk = victim.disk().orElseThrow();
        kill(fault, victim.process());
        disk.makeReadOnly();
        victim.process().start();
        supervisor.awaitEnd(victim.process());
        disk.repair();
        String complaints = victim.process().complaints();
        if (!STATE_LOST.matcher(complaints).find()) {
            throw new AssertionError("it did not end for want of a disk to write to: " + complaints);
        }
        endedByItself(fault);
        victim.process().start();
    }

    private void kill(Fault fault, Member victim) {
        if (victim.hasEnded()) {
            endedByItself(fault);
        } else {
            victim.kill();
            killed(fault);
        }
    }

    private void killed(Fault fault) {
        kills++;
        ended.merge(fault.toString(), 1, Integer::sum);
    }

    private void endedByItself(Fault fault) {
        ended.merge(fault + ", by itself", 1, Integer::sum);
    }

    /** Until a moment that nobody can foresee. */
    private void pause(int mostMillis) {
        supervisor.pause(Duration.ofMillis(1 + random.nextInt(mostMillis)));
    }
}
