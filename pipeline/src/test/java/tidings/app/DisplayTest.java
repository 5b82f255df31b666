package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void aLineIsOneLineAndTextOfOursMayHaveSeveral() {
        StringWriter shown = new StringWriter();
        Display display = new Display(shown);

        display.println("from an article\nINFO forged \u001b[31m");
        display.print("usage:\n  one\n");
        display.println();
        display.println((Object) "two\u0007\nlines");
        display.printf("%s%n", "\u009b");

        assertThat(shown.toString().lines())
                .containsExactly(
                        "from an article␊INFO forged ␛[31m", "usage:", "  one", "", "two␇", "lines", "<U+009B>");
    }

    @Test
    void whoPrintsToAReaderThatIsGoneLearnsIt() {
        Display display = Display.on(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });

        assertThatThrownBy(() -> display.println("a line")).isInstanceOf(ReaderGoneException.class);
    }

    @Test
    void aCommandWhoseReaderIsGoneEndsAsOneThatIsDone() {
        Display nobody = Display.on(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        StringWriter err = new StringWriter();

        assertThat(Tidings.execute(nobody, new Display(err), "topics")).isZero();
        assertThat(Tidings.execute(nobody, new Display(err), "--help")).isZero();
        assertThat(err.toString()).isEmpty();
    }
}
