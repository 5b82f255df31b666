package tidings.serve;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one may ask: so many times a second, and after a while of silence several times that at once. */
final class Rate {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int AT_ONCE = 4;
    private static final double MILLIS = 1_000;

    private final double perMilli;
    private final double most;
    private final Clock clock;
    private final Map<String, Left> left = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** What somebody has left, as of a moment. */
    private record Left(double count, long at) {}

    /** @param perSecond 0 for as often as one likes */
    Rate(int perSecond, Clock clock) {
        this.perMilli = perSecond / MILLIS;
        this.most = (double) perSecond * AT_ONCE;
        this.clock = clock;
    }

    /** True if this one may ask now. */
    synchronized boolean allows(String who) {
        if (most == 0) {
            return true;
        }
        long now = clock.millis();
        Left before = left.getOrDefault(who, new Left(most, now));
        double count = Math.min(most, before.count() + Math.max(0, now - before.at()) * perMilli);
        left.put(who, new Left(count < 1 ? count : count - 1, now));
        return count >= 1;
    }
}
