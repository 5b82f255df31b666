package tidings.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = adminOf(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(3), Optional.empty())))
                    .all()
                    .get();
        }

        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = adminOf(broker)) {
            assertThat(admin.describeTopics(List.of("kept")).allTopicNames().get())
                    .hasEntrySatisfying(
                            "kept", topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    @Test
    void saysThatADirectoryIsInUse() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            assertThat(broker.bootstrapServer()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
                    .isInstanceOf(BrokerException.class)
                    .hasMessage(
                            "another broker uses " + directory + ": stop it, or give another directory with --data");
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " on 127.0.0.1 is taken");
        }
    }

    @Test
    void saysThatADirectoryCannotBeMade() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "in the way");

        assertThatThrownBy(() -> EmbeddedBroker.start(file.resolve("data"), 0))
                .isInstanceOf(BrokerException.class)
                .hasMessageStartingWith("cannot write to " + file.resolve("data"));
    }

    @Test
    void aPipelineThatIsStoppedForLongGoesOnWhereItStopped() throws Exception {
        ConfigResource node = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Admin admin = adminOf(broker)) {
            assertThat(admin.describeConfigs(List.of(node)).all().get())
                    .hasEntrySatisfying(node, config -> assertThat(Integer.parseInt(
                                    config.get("offsets.retention.minutes").value()))
                            .isEqualTo(365 * 24 * 60));
        }
    }

    private static Admin adminOf(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServer()));
    }
}
