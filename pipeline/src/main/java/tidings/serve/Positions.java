package tidings.serve;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a topic was read: for each partition the offset of the next record. As text {@code 0:812,1:77}. Immutable.
 *
 * @param next by partition; a partition that nothing was read of is not there
 */
record Positions(SortedMap<Integer, Long> next) {

    static final Positions NONE = new Positions(new TreeMap<>());

    Positions {
        next = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(next));
    }

    /** Of the offsets that a consumer of one topic says. */
    static Positions of(Map<TopicPartition, Long> offsets) {
        TreeMap<Integer, Long> next = new TreeMap<>();
        offsets.forEach((partition, offset) -> next.put(partition.partition(), offset));
        return new Positions(next);
    }

    /** @throws IllegalArgumentException if the text is none of {@link #toString} */
    static Positions parse(String text) {
        TreeMap<Integer, Long> next = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String each : text.split(",", -1)) {
                String[] pair = each.split(":", -1);
                try {
                    if (pair.length != 2
                            || next.put(Integer.valueOf(pair[0]), Long.valueOf(pair[1])) != null
                            || Integer.parseInt(pair[0]) < 0
                            || Long.parseLong(pair[1]) < 0) {
                        throw new IllegalArgumentException("no positions: \"" + text + '"');
                    }
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException("no positions: \"" + text + '"', e);
                }
            }
        }
        return new Positions(next);
    }

    Positions with(int partition, long offset) {
        TreeMap<Integer, Long> changed = new TreeMap<>(next);
        changed.put(partition, offset);
        return new Positions(changed);
    }

    /** The farther of the two, partition by partition. */
    Positions orBeyond(Positions other) {
        TreeMap<Integer, Long> farther = new TreeMap<>(next);
        other.next().forEach((partition, offset) -> farther.merge(partition, offset, Math::max));
        return new Positions(farther);
    }

    /** True if the record at that offset was read. */
    boolean hasPassed(int partition, long offset) {
        return of(partition) > offset;
    }

    /** True if all was read that is read there. */
    boolean hasPassedAll(Positions others) {
        return others.next().entrySet().stream().allMatch(other -> of(other.getKey()) >= other.getValue());
    }

    /** The next offset; 0 where nothing was read. */
    long of(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** How many records lie between here and there. */
    long until(Map<Integer, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - of(end.getKey())))
                .sum();
    }

    @Override
    public String toString() {
        return next.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
