package tidings.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidings.model.AnnotatedDocument;
import tidings.model.Claim;
import tidings.model.Quotation;
import tidings.model.Span;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Grammar;
import tidings.relate.speech.SaidRules;
import tidings.testing.AnnotatedText;
import tidings.testing.NameResolver;

/** What the rules of speech make of hand-written sentences; quotations stand between curly marks. */
final class SaidClaims {

    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 16);

    private SaidClaims() {}

    static List<Claim> of(String lines) {
        return new SaidRules(Grammar.load()).claims(new Contexts(NameResolver.resolve(document(DAY, lines))));
    }

    /** Annotated sentences with what stands between curly marks as quotations. */
    static AnnotatedDocument document(LocalDate published, String lines) {
        String text = AnnotatedText.parse(published, lines).article().text();
        return AnnotatedText.parse(published, lines, quotations(text));
    }

    private static List<Quotation> quotations(String text) {
        List<Quotation> found = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            found.add(new Quotation(
                    new Span(matcher.start(), matcher.end()), List.of(new Span(matcher.start(1), matcher.end(1)))));
        }
        return found;
    }
}
