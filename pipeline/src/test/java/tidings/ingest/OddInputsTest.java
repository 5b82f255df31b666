package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, an article or a line that says why not comes out, the same each time. */
class OddInputsTest {

    private static final int ROUNDS = 60;

    /** Documents of every kind to do damage to. */
    static Stream<String> documents() {
        return Stream.of(
                "appeal.txt",
                "portal.txt",
                "forms.jsonl",
                "array.json",
                "object.json",
                "page.html",
                "rss.xml",
                "atom.xml");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void damagedDocumentsAreReadOrRefused(String name) throws IOException {
        byte[] whole = bytes(name);
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] damaged = damaged(whole, new Random(seed));
            assertThatCode(() -> {
                        Received once = read(name, damaged);
                        Received again = read(name, damaged);
                        assertThat(once.articles.size() + once.unreadable.size())
                                .isPositive();
                        assertThat(once.articles).isEqualTo(again.articles);
                        assertThat(once.unreadable).isEqualTo(again.unreadable);
                        assertThat(once.reasons())
                                .allSatisfy(reason ->
                                        assertThat(reason).isNotBlank().doesNotContain("\n"));
                    })
                    .as("%s with seed %s", name, seed)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void oneDocumentUnderTheNameOfAnotherIsReadOrRefused(String name) throws IOException {
        byte[] whole = bytes(name);
        for (String other : documents().toList()) {
            Received received = read(other, whole);
            assertThat(received.articles.size() + received.unreadable.size())
                    .as("%s as %s", name, other)
                    .isPositive();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            case 1 -> {
                for (int i = 0; i < 5; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> {
                List<String> odd =
                        List.of("\0", "\uFEFF", "\u2028", "<", "}", "\"", "𝄞", "\r", "&#xD800;", "]]>", "\\ud800");
                for (int i = 0; i < 5; i++) {
                    byte[] piece = odd.get(random.nextInt(odd.size())).getBytes(StandardCharsets.UTF_8);
                    bytes = inserted(bytes, random.nextInt(bytes.length), piece);
                }
            }
            default -> {
                int from = random.nextInt(bytes.length);
                byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 300));
                bytes = inserted(bytes, random.nextInt(bytes.length), piece);
            }
        }
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] piece) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        return longer;
    }

    private static Received read(String name, byte[] bytes) {
        Received received = new Received();
        Kind kind = Kind.ofFile(name).orElseThrow();
        Attempt.at(name, received, () -> new DocumentReader(Defaults.NONE)
                .read(kind, Origin.file(name, name), new ByteArrayInputStream(bytes), received));
        return received;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(OddInputsTest.class.getResourceAsStream("golden/" + name))) {
            return stream.readAllBytes();
        }
    }
}
