package tidings.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.resolve.LinkDictionary;
import tidings.resolve.Resolver;
import tidings.testing.AnnotatedText;

/** A file of what a user says of entities is looked at while articles are read. */
class MendedResolverTest {

    private static final String NAMED = "local:person/ann-bellow";
    private static final String TEXT = """
            Ann    Ann    NNP 2 compound PERSON
            Bellow Bellow NNP 3 nsubj    PERSON
            left   leave  VBD 0 root
            .      .      .   3 punct
            """;

    private Path file = Path.of("");

    @BeforeEach
    void make(@TempDir Path directory) {
        file = directory.resolve("mine.tsv");
    }

    @Test
    void whatComesNextIsReadByIt() throws IOException {
        Files.writeString(file, "");
        MendedResolver resolver = resolver();
        assertThat(ids(resolver)).containsExactly(NAMED);

        Files.writeString(file, "ignore\tAnn Bellow\n");
        assertThat(ids(resolver)).isEmpty();

        Files.writeString(file, "ignored\tAnn Bellow\n");
        assertThat(ids(resolver)).as("a bad line changes nothing").isEmpty();
        Files.delete(file);
        assertThat(ids(resolver)).as("nor does a file that is gone").isEmpty();
        Files.write(file, new byte[] {(byte) 0xFF});
        assertThat(ids(resolver)).as("nor one of another encoding").isEmpty();

        Files.writeString(file, "Ann Bellow\tlocal:person/a-b\tAnn Bellow\tPERSON\n");
        assertThat(ids(resolver)).containsExactly("local:person/a-b");
    }

    @Test
    void aBadOneIsRefusedAtTheStart() throws IOException {
        Files.writeString(file, "\nignored\tAnn Bellow\n");
        assertThatThrownBy(this::resolver)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ":2: columns: 2");
        Files.write(file, "ignore\tMüller".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::resolver)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": is not UTF-8");
    }

    private MendedResolver resolver() {
        return new MendedResolver(Resolver.load(LinkDictionary.NONE), file);
    }

    private static List<String> ids(MendedResolver resolver) {
        return resolver.apply(AnnotatedText.parse(LocalDate.of(2025, 3, 3), TEXT)).entities().stream()
                .map(each -> each.entity().id())
                .toList();
    }
}
