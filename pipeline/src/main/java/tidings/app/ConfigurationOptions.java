package tidings.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every command has which talks to Kafka. */
final class ConfigurationOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "Kafka. Default: $TIDINGS_BOOTSTRAP_SERVER, else 127.0.0.1:9092.")
    private @Nullable String bootstrapServer;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            description = "Before the names of topics and applications. Default: $TIDINGS_PREFIX, else \"tidings.\".")
    private @Nullable String prefix;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings, ours (tidings.…) and Kafka's, as key=value lines.")
    private @Nullable Path file;

    @Option(
            names = "--kafka-config",
            paramLabel = "KEY=VALUE",
            converter = KeyValueConverter.class,
            description = "One setting, ours or Kafka's (SASL, TLS, schema.registry.url, …); may be repeated. Secrets"
                    + " belong in the file: others see the command line.")
    private List<Map.Entry<String, String>> settings = List.of();

    /**
     * What the options, the environment and the file come to.
     *
     * @throws CommandException if a value does not fit
     * @throws IOException if the file cannot be read
     */
    Configuration configuration() throws IOException {
        Map<String, String> commandLine = new HashMap<>();
        settings.forEach(setting -> commandLine.put(setting.getKey(), setting.getValue()));
        if (bootstrapServer != null) {
            commandLine.put(Setting.BOOTSTRAP_SERVER.key(), bootstrapServer);
        }
        if (prefix != null) {
            commandLine.put(Setting.PREFIX.key(), prefix);
        }
        return Configuration.of(
                file == null ? Map.of() : read(file),
                System.getenv(),
                commandLine,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same, for a command that does nothing without Kafka.
     *
     * @throws CommandException if nothing listens there
     */
    Configuration reachable() throws IOException {
        Configuration configuration = configuration();
        Reachable.require(configuration.streams().bootstrapServers());
        return configuration;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            throw new CommandException(file + " is no file of key=value lines: " + e.getMessage(), e);
        }
        Map<String, String> read = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }

    /** What is not of that form is wrong usage, and is not repeated: it may be a secret. */
    static final class KeyValueConverter implements ITypeConverter<Map.Entry<String, String>> {

        @Override
        public Map.Entry<String, String> convert(String setting) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("say KEY=VALUE");
            }
            return Map.entry(setting.substring(0, equals), setting.substring(equals + 1));
        }
    }
}
