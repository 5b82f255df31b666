package tidings.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tidings.serve.ServeSettings;
import tidings.serve.ServeSettings.Watching;

/** Where the page and the API are served, and to whom. */
final class ServeOptions {

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:TIDINGS_SERVE_HOST:-127.0.0.1}",
            description =
                    "Where to listen; 0.0.0.0 for all of the machine's addresses. Default: $TIDINGS_SERVE_HOST, else"
                            + " 127.0.0.1.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:TIDINGS_SERVE_PORT:-7070}",
            description = "0 for any that is free. Default: $TIDINGS_SERVE_PORT, else 7070.")
    private int port;

    @Option(
            names = "--index",
            paramLabel = "DIRECTORY",
            defaultValue = "${env:TIDINGS_SERVE_INDEX:-data/index}",
            description = "Where the index is kept; one per process. Default: $TIDINGS_SERVE_INDEX, else data/index.")
    private Path index = Path.of("data/index");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Its only line is what one has to show: as a bearer token, or as the password that a browser"
                    + " asks for.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--proxy-header",
            paramLabel = "NAME",
            description = "Let in who comes with this header: a proxy in front must set it, and take it off what comes"
                    + " from outside.")
    private @Nullable String proxyHeader;

    @Option(names = "--open", description = "Let anyone read who reaches it, on whatever host.")
    private boolean open;

    @Option(
            names = "--watches",
            description = "Deliver by webhook what a watch asks for (/api/v1/watches); one replica does it for all.")
    private boolean watches;

    @Option(
            names = "--watch-private-addresses",
            description = "The same, and let webhooks lead to private addresses and this machine.")
    private boolean watchPrivateAddresses;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            defaultValue = "100",
            description =
                    "Requests a second that one address may make, four times as many at once; 0 for any, as behind a"
                            + " proxy that has a limit of its own. Default: ${DEFAULT-VALUE}.")
    private int rate;

    private Watching watching() {
        if (watchPrivateAddresses) {
            return Watching.ANYWHERE;
        }
        return watches ? Watching.OUTSIDE : Watching.OFF;
    }

    /** @throws CommandException if a value does not fit */
    ServeSettings settings() throws IOException {
        try {
            return new ServeSettings(
                    host, port, index, token(), Optional.ofNullable(proxyHeader), open, watching(), rate);
        } catch (IllegalArgumentException e) {
            throw new CommandException("a setting is wrong: " + e.getMessage(), e);
        }
    }

    private Optional<String> token() throws IOException {
        if (tokenFile == null) {
            return Optional.empty();
        }
        String token = Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
        if (token.isEmpty() || token.lines().count() > 1) {
            throw new CommandException(tokenFile + " is to hold one line, the token");
        }
        return Optional.of(token);
    }
}
