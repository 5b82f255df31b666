package tidings.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tidings.observe.EndpointSettings;

/** Where metrics and health are shown. */
final class EndpointOptions {

    @Option(
            names = "--http-host",
            paramLabel = "HOST",
            description = "Where metrics and health are shown; 0.0.0.0 for all of the machine's addresses. Default:"
                    + " $TIDINGS_HTTP_HOST, else 127.0.0.1.")
    private @Nullable String host;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description =
                    "Of metrics and health; 0 for any that is free, -1 for none. Default: $TIDINGS_HTTP_PORT, else"
                            + " 9404.")
    private @Nullable Integer port;

    /** @throws CommandException if a value does not fit */
    Configuration over(Configuration configuration) {
        EndpointSettings set = configuration.endpoint();
        try {
            return new Configuration(
                    configuration.streams(),
                    configuration.knowledge(),
                    new EndpointSettings(host == null ? set.host() : host, port == null ? set.port() : port),
                    configuration.links());
        } catch (IllegalArgumentException e) {
            throw new CommandException("a setting is wrong: " + e.getMessage(), e);
        }
    }
}
