package tidings.topology;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The topics that Streams makes for one application, by their whole names: the beginning of a name may be another
 * application's as well.
 *
 * @param repartitions through which records go on to another task
 * @param changelogs that local state is kept in
 */
public record InternalTopics(Set<String> repartitions, Set<String> changelogs) {

    private static final String REPARTITION = "-repartition";
    private static final String CHANGELOG = "-changelog";

    public InternalTopics {
        repartitions = Set.copyOf(repartitions);
        changelogs = Set.copyOf(changelogs);
    }

    /** Those of an application that runs this topology. */
    public static InternalTopics of(String applicationId, Topology topology) {
        Set<String> repartitions = new HashSet<>();
        Set<String> changelogs = new HashSet<>();
        for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Source source && source.topicSet() != null) {
                    source.topicSet().stream()
                            .filter(topic -> topic.endsWith(REPARTITION))
                            .map(topic -> applicationId + '-' + topic)
                            .forEach(repartitions::add);
                } else if (node instanceof TopologyDescription.Processor processor) {
                    processor.stores().stream()
                            .filter(store -> !CommitHook.isOne(store))
                            .map(store -> applicationId + '-' + store + CHANGELOG)
                            .forEach(changelogs::add);
                }
            }
        }
        return new InternalTopics(repartitions, changelogs);
    }

    /** Both kinds. */
    public Set<String> all() {
        Set<String> all = new HashSet<>(repartitions);
        all.addAll(changelogs);
        return all;
    }
}
