package tidings.death;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** A fault of a pipeline or its brokers. */
public enum Fault {
    /** An instance is killed. */
    INSTANCE,
    /** An instance is killed while a transaction of its is open. */
    MID_TRANSACTION,
    /** An instance is killed, and the other while it takes over. */
    DURING_RECOVERY,
    /** An instance is killed, and a broker while the other instance takes over. */
    BROKER_DURING_RECOVERY,
    /** A broker is killed. */
    BROKER,
    /** A broker is killed, and an instance while that broker comes back. */
    DURING_BROKER_RECOVERY,
    /** The disk of an instance's state fills up while it works. */
    FULL_DISK,
    /** An instance is killed, and the disk of its state can only be read when it comes back. */
    READ_ONLY;

    /** True if it takes a disk that only this process writes to. */
    boolean needsDisk() {
        return this == FULL_DISK || this == READ_ONLY;
    }

    /** Round after round each kind once, in an order that the seed decides, without end. */
    static Stream<Fault> rounds(List<Fault> kinds, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> {
                    List<Fault> round = new ArrayList<>(kinds);
                    Collections.shuffle(round, random);
                    return round;
                })
                .flatMap(List::stream);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
