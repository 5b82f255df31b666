package tidings.serve;

import java.time.Duration;

/** How long to wait before something that failed is tried again: twice as long each time, up to a limit. By one thread. */
final class BackOff {

    private final Duration first;
    private final Duration most;
    private Duration next;

    BackOff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    /** The pause after one more failure. */
    Duration next() {
        Duration pause = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(most) < 0 ? twice : most;
        return pause;
    }

    /** It has not failed: the next failure is the first one again. */
    void reset() {
        next = first;
    }
}
