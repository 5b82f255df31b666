package tidings.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A broker as in production: TLS on its listener with a certificate of its own, SCRAM for who one is, and an authorizer
 * that refuses what is not granted. Its user {@code admin} may do everything.
 */
public final class SecureBroker implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String ADMIN = "admin";

    private final KafkaRaftServer server;
    private final int port;
    private final Path certificate;

    private SecureBroker(KafkaRaftServer server, int port, Path certificate) {
        this.server = server;
        this.port = port;
        this.certificate = certificate;
    }

    /** @param directory for its certificate and its data */
    public static SecureBroker start(Path directory) throws Exception {
        Path keys = directory.resolve("broker.p12");
        Path certificate = directory.resolve("ca.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=broker",
                "-ext",
                "SAN=IP:" + HOST,
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                password("keys"));
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "broker",
                "-keystore",
                keys.toString(),
                "-storepass",
                password("keys"),
                "-file",
                certificate.toString());
        List<Integer> ports = FreePorts.find(2);
        int port = ports.get(0);
        Map<String, String> properties = properties(directory.resolve("data"), port, ports.get(1), keys, certificate);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(properties.get("log.dirs"))
                .setMetadataLogDirectory(properties.get("log.dirs"))
                .setControllerListenerName("CONTROLLER")
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setScramArguments(List.of("SCRAM-SHA-512=[name=" + ADMIN + ",password=" + password(ADMIN) + "]"))
                .run();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new SecureBroker(server, port, certificate);
    }

    private static Map<String, String> properties(
            Path data, int port, int controllerPort, Path keys, Path certificate) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("log.dirs", data.toString());
        properties.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "CLIENT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        properties.put("listener.security.protocol.map", "CLIENT:SASL_SSL,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "CLIENT");
        properties.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        properties.put("listener.name.client.scram-sha-512.sasl.jaas.config", login(ADMIN));
        properties.put("ssl.keystore.type", "PKCS12");
        properties.put("ssl.keystore.location", keys.toString());
        properties.put("ssl.keystore.password", password("keys"));
        properties.put("ssl.truststore.type", "PEM");
        properties.put("ssl.truststore.location", certificate.toString());
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The controller's listener, on the loopback interface, asks nobody who they are.
        properties.put("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "2");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "2");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.dedupe.buffer.size", "2097152");
        properties.put("auto.create.topics.enable", "false");
        return properties;
    }

    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** The broker's certificate, PEM, which clients are to trust. */
    public Path certificate() {
        return certificate;
    }

    /** A user's secret. */
    public static String password(String user) {
        return "secret-of-" + user;
    }

    /** What a client sets as {@code sasl.jaas.config}. */
    public static String login(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password(user) + "\";";
    }

    /** What a client of this user sets. */
    public Map<String, String> client(String user) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login(user),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.toString());
    }

    /** A client of the user who may do everything; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.<String, Object>copyOf(client(ADMIN)));
    }

    /** Lets a user in, who may do nothing yet. */
    public void addUser(String user) throws Exception {
        try (Admin admin = admin()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password(user))))
                    .all()
                    .get();
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
