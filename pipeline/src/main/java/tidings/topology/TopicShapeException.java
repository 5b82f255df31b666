package tidings.topology;

import java.util.List;

/** Topics exist with a shape that is not the contract's. The message is one line that says what to do. */
public final class TopicShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param differences one or more */
    TopicShapeException(List<TopicDifference> differences) {
        super(differences.get(0)
                + (differences.size() == 1
                        ? ""
                        : ", and there is more (" + (differences.size() - 1) + "), as tidings topics --check lists")
                + ": change the topic or the setting, choose another prefix, or delete it if nobody needs it");
    }
}
