package tidings.resolve;

import java.time.LocalDate;
import java.util.List;
import tidings.model.EntityRef;
import tidings.model.Mention;
import tidings.model.Quotation;
import tidings.model.ResolvedDocument;
import tidings.model.Span;
import tidings.testing.AnnotatedText;

/** What the resolver makes of hand-written sentences; a quotation stands between straight marks. */
final class ResolvedText {

    static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    static final String ANN_MET_CARL = """
            President  president  NNP 3 compound
            Ann        Ann        NNP 3 compound  PERSON
            Bellow     Bellow     NNP 4 nsubj     PERSON
            met        meet       VBD 0 root
            President  president  NNP 7 compound
            Carl       Carl       NNP 7 compound  PERSON
            Dunmore    Dunmore    NNP 4 obj       PERSON
            .          .          .   4 punct

            """;

    private ResolvedText() {}

    /** Without a dictionary. */
    static ResolvedDocument resolve(String lines) {
        return Resolver.load(LinkDictionary.NONE).resolve(AnnotatedText.parse(DAY, lines, quotations(lines)));
    }

    /** Whom the mention means that begins at a token. */
    static List<String> ids(ResolvedDocument document, int sentence, int token) {
        return document.mentionAt(sentence, token).map(Mention::entities).orElseThrow().stream()
                .map(EntityRef::id)
                .toList();
    }

    private static List<Quotation> quotations(String lines) {
        String text = AnnotatedText.parse(DAY, lines).article().text();
        int open = text.indexOf('"');
        int close = text.lastIndexOf('"');
        return open < 0
                ? List.of()
                : List.of(new Quotation(new Span(open, close + 1), List.of(new Span(open + 1, close))));
    }
}
