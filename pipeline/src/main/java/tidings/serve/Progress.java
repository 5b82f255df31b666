package tidings.serve;

import java.util.Optional;

/** How far the index of one topic has come: said by the thread that reads, asked by any. */
final class Progress {

    /** So near the end an index is as good as there. */
    private static final long NEARLY = 1_000;

    private static final double NEARLY_ALL = 0.99;
    private static final int PER_CENT = 100;

    private final String name;
    private final Trouble trouble;
    private volatile Optional<String> rebuilding = Optional.empty();
    private volatile long behind;
    private volatile long size;

    /** @param name of the index */
    Progress(String name, Trouble trouble) {
        this.name = name;
        this.trouble = trouble;
    }

    /** @param reason why an index is made, or not whole yet; empty if it is */
    void rebuilds(Optional<String> reason) {
        rebuilding = reason;
    }

    /** Compares an index with its topic as it was when it was last looked at. */
    void measure(TopicIndex index, TopicWatch.Topic topic) {
        behind = index.applied().until(topic.ends());
        size = topic.size();
    }

    /** Records that the topic has more. */
    long behind() {
        return behind;
    }

    /** Whether little is missing but what is new. */
    boolean isNearEnd() {
        return behind <= NEARLY;
    }

    /** Why an index is made; empty if none is. */
    Optional<String> rebuilding() {
        return rebuilding;
    }

    /** How much of the topic was read for the one that is made, from 0 to 1; empty if none is, or nothing is to be read. */
    Optional<Double> part() {
        // Less than all until it is visible: what was read last is not.
        return rebuilding.isEmpty() || size == 0
                ? Optional.empty()
                : Optional.of(Math.min(NEARLY_ALL, (double) (size - Math.min(size, behind)) / size));
    }

    /** What to answer those who ask before the first index is whole, in one line. */
    String unfinished() {
        String line = "the index of " + name + " is not whole yet"
                + part().map(part -> ": " + (int) (part * PER_CENT) + " % of its topic is read")
                        .orElse("");
        return trouble.line().map(each -> line + "; " + each).orElse(line);
    }
}
