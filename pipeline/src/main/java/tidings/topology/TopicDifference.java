package tidings.topology;

/**
 * Something about a topic that is not as it should be.
 *
 * @param setting as Kafka calls it; {@code partitions}
 */
public record TopicDifference(String topic, String setting, String actual, String wanted) {

    /** In words. */
    @Override
    public String toString() {
        return "topic " + topic + " has " + setting + ' ' + actual + ", not " + wanted;
    }
}
