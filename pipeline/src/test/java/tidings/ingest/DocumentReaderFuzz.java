package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import tidings.codec.Codecs;

/** Whatever a document is: it gives articles that can be produced, or a line that says why not. */
public final class DocumentReaderFuzz {

    private DocumentReaderFuzz() {}

    /**
     * Reads one document.
     *
     * @param input which kind of document, a byte, then the document
     */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Kind kind = Kind.values()[Byte.toUnsignedInt(input[0]) % Kind.values().length];
        Received received = new Received();
        Attempt.at("fuzz", received, () -> new DocumentReader(Defaults.NONE)
                .read(
                        kind,
                        Origin.file("fuzz", "fuzz"),
                        new ByteArrayInputStream(Arrays.copyOfRange(input, 1, input.length)),
                        received));

        received.articles.forEach(
                article -> assertThat(Codecs.ARTICLE.encode(article)).isNotEmpty());
        assertThat(received.reasons())
                .allSatisfy(reason ->
                        assertThat(reason).isNotBlank().doesNotContain("\n").hasSizeLessThan(1_000));
    }
}
