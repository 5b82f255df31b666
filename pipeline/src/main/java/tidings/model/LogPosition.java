package tidings.model;

/** Where a record stands in Kafka. */
public record LogPosition(String topic, int partition, long offset) {

    public LogPosition {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("not in a log: " + topic + '-' + partition + '@' + offset);
        }
    }

    @Override
    public String toString() {
        return topic + '-' + partition + '@' + offset;
    }
}
