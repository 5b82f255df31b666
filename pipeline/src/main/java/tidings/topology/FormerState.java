package tidings.topology;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** State that an earlier version left, in a form that this one does not read. */
public final class FormerState {

    /** Of knowledge; a store whose form changes gets another name, and the former one comes here. */
    private static final List<String> STORES = List.of(
            "article-clock",
            "subject-facts",
            "subject-reports",
            "subject-claims",
            "subject-slots",
            "subject-counts",
            "subject-leaders",
            "subject-lapses",
            "subject-clock",
            "entity-facts",
            "entity-mentions",
            "entity-profiles",
            "entity-windows",
            "entity-counts",
            "entity-leaders",
            "entity-rows",
            "entity-pending",
            "entity-changed",
            "entity-closings",
            "entity-clock",
            // One store for each kind of row.
            "article-names",
            "surname-reports",
            "article-held",
            "article-touched",
            "article-clocks",
            "subject-said",
            "subject-pages",
            "slot-pages",
            "wording-bags",
            "subject-shelves",
            "entity-named",
            "entity-parts",
            "entity-pages",
            "window-pages",
            "entity-waiting",
            "entity-shelves");

    private FormerState() {}

    /** Changelogs that it can be in. @param applicationId of knowledge */
    public static Set<String> topics(String applicationId) {
        return STORES.stream()
                .map(store -> applicationId + '-' + store + "-changelog")
                .collect(Collectors.toSet());
    }

    /**
     * One line that says what to do if there is any.
     *
     * @param topics names of all topics of the cluster
     * @param applicationId of knowledge
     */
    public static Optional<String> in(Collection<String> topics, String applicationId) {
        return topics(applicationId).stream()
                .filter(topics::contains)
                .sorted()
                .findFirst()
                .map(topic -> "the state of " + applicationId
                        + " is of an earlier version, which this one does not read (" + topic
                        + "): stop all instances, then `tidings reset --execute`; no article is read again");
    }
}
