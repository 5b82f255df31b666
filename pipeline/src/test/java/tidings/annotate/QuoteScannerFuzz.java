package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tidings.model.Quotation;
import tidings.model.Span;

/** Whatever a text is: its quotations follow one another, and what they hold lies inside of them. */
public final class QuoteScannerFuzz {

    private static final QuoteScanner SCANNER = new QuoteScanner();

    private QuoteScannerFuzz() {}

    /**
     * Scans one text.
     *
     * @param input a text in UTF-8; what is none becomes U+FFFD
     */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int length = text.codePointCount(0, text.length());
        // Of some texts a part in the middle is not to be read.
        List<Span> masked = length % 3 == 0 || length < 4 ? List.of() : List.of(new Span(length / 4, length / 2));
        int end = 0;
        for (Quotation quotation : SCANNER.scan(text, masked)) {
            assertThat(quotation.span().begin()).isGreaterThanOrEqualTo(end);
            end = quotation.span().begin();
            for (Span content : quotation.content()) {
                assertThat(content.begin()).isGreaterThanOrEqualTo(end);
                assertThat(content.in(text).strip()).isNotEmpty();
                end = content.end();
            }
            end = Math.max(end, quotation.span().end());
            assertThat(end).isLessThanOrEqualTo(length);
        }
    }
}
