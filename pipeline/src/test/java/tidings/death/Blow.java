package tidings.death;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What can befall a pipeline and its brokers. */
public enum Blow {
    /** An instance is killed. */
    INSTANCE(1),
    /** An instance is killed while a transaction of its is open. */
    MID_TRANSACTION(1),
    /** An instance is killed, and the other while it takes over. */
    DURING_RECOVERY(2),
    /** A broker is killed. */
    BROKER(1),
    /** The disk of an instance's state fills up while it works. */
    FULL_DISK(1),
    /** An instance is killed, and the disk of its state can only be read when it comes back. */
    READ_ONLY(1);

    private final int kills;

    Blow(int kills) {
        this.kills = kills;
    }

    /** How many processes end. */
    int kills() {
        return kills;
    }

    /** True if it takes a disk that only this process writes to. */
    boolean needsDisk() {
        return this == FULL_DISK || this == READ_ONLY;
    }

    /** Each kind about as often as every other, in an order that the seed decides, until so many processes ended. */
    public static List<Blow> sequence(int kills, long seed) {
        Random random = new Random(seed);
        List<Blow> sequence = new ArrayList<>();
        int ended = 0;
        while (ended < kills) {
            List<Blow> round = new ArrayList<>(List.of(values()));
            Collections.shuffle(round, random);
            for (int i = 0; i < round.size() && ended < kills; i++) {
                sequence.add(round.get(i));
                ended += round.get(i).kills();
            }
        }
        return sequence;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
