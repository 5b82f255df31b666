package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;

/** Descriptions of topologies, frozen in {@code src/test/resources/tidings/topology}. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/tidings/topology");

    private Golden() {}

    /**
     * Names of stores, changelogs and repartition topics are state: renamed, their content is lost to a running
     * application. So a change must be seen and meant. If it is, write the new description into the file and say in
     * the changelog that users must reset.
     */
    static void assertDescription(Topology topology, String file) throws IOException {
        assertThat(topology.describe().toString().strip())
                .as("the topology as described in " + FOLDER.resolve(file))
                .isEqualTo(Files.readString(FOLDER.resolve(file)).strip());
    }
}
