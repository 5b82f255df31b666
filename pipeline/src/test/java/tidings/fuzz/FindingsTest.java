package tidings.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer began with and what it found goes through. */
class FindingsTest {

    static Stream<Arguments> files() {
        return Arrays.stream(FuzzTarget.values())
                .flatMap(target -> target.files().stream().map(file -> Arguments.of(target, file)));
    }

    @Timeout(10)
    @ParameterizedTest
    @MethodSource("files")
    void goThrough(FuzzTarget target, Path file) throws IOException {
        target.run(Files.readAllBytes(file));
    }
}
