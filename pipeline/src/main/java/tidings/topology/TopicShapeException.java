package tidings.topology;

/** A topic exists with a shape that is not the contract's. The message is one line that says what to do. */
public final class TopicShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicShapeException(String topic, String setting, String actual, String wanted) {
        super("topic " + topic + " has " + setting + " " + actual + ", not " + wanted
                + ": change the topic or the setting, choose another prefix, or delete it if nobody needs it");
    }
}
