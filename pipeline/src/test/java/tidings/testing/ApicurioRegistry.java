package tidings.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Apicurio Registry in a JVM of its own, which keeps schemas in Kafka and wants them FULL_TRANSITIVE. System
 * properties say where: {@code tidings.registry.java} a Java home of 21 or newer, {@code tidings.registry.home} its
 * distribution, unpacked.
 */
public final class ApicurioRegistry implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String bootstrapServers;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process process;

    /**
     * Not started yet; its address is known.
     *
     * @param directory for what it logs
     */
    public ApicurioRegistry(String bootstrapServers, Path directory) throws IOException {
        this.bootstrapServers = bootstrapServers;
        this.log = directory.resolve("registry.log");
        List<Integer> ports = FreePorts.find(2);
        this.port = ports.get(0);
        this.managementPort = ports.get(1);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Begins to start it and returns at once. */
    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(property("tidings.registry.java"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of(property("tidings.registry.home"), "quarkus-run.jar").toString());
        builder.environment()
                .putAll(Map.of(
                        "APICURIO_STORAGE_KIND", "kafkasql",
                        "APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", bootstrapServers,
                        "APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE",
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort)));
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until it answers; fails with its log if it ends, or does not answer in time. */
    public void awaitReady() throws IOException, InterruptedException {
        await("registry").pollInterval(PAUSE).atMost(PATIENCE).until(() -> {
            if (process == null || !process.isAlive()) {
                throw new AssertionError("the registry does not start:\n" + Files.readString(log));
            }
            return isReady();
        });
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(
                                    request("http://127.0.0.1:" + managementPort + "/health/ready")
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Registers a schema as a Confluent client does; the answer's status and body. */
    public HttpResponse<String> register(String subject, String schema) throws IOException, InterruptedException {
        String body = "{\"schema\": " + new ObjectMapper().writeValueAsString(schema) + "}";
        return client.send(
                request(url() + "/apis/ccompat/v7/subjects/" + subject + "/versions")
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What it answers to a Confluent client. */
    public String get(String path) throws IOException, InterruptedException {
        return client.send(request(url() + "/apis/ccompat/v7" + path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
    }

    /** Stops it; {@link #start} starts it again, on the same port. */
    public void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new AssertionError("-D" + name + " is missing: see the profile \"registry\" of the build");
        }
        return value;
    }
}
