package tidings.relate.speech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.Utterance;
import tidings.relate.grammar.Tree;

/** Where reported words stand: quotations that reach into them are taken whole, another cue's quotation ends them. */
final class ReportedContent {

    private final SpeechText text;
    private final Sayings sayings;
    private final Tree tree;
    private final Sentence sentence;
    private final List<Span> spans = new ArrayList<>();
    private final Set<QuoteLayout.Placed> quotations = new LinkedHashSet<>();
    private boolean hasOwnWords;

    ReportedContent(SpeechText text, Sayings sayings, Tree tree) {
        this.text = text;
        this.sayings = sayings;
        this.tree = tree;
        this.sentence = tree.sentence();
    }

    /** Adds the words of a range. */
    void take(TokenRange range) {
        Span span = null;
        for (int token = range.begin(); token < range.end(); token++) {
            int quoted = text.quotes().at(sentence.index(), token);
            if (quoted >= 0 && sayings.isDirect(quoted)) {
                break;
            }
            Span here = sentence.token(token).span();
            if (quoted >= 0) {
                QuoteLayout.Placed quotation = text.quotes().quotations().get(quoted);
                quotations.add(quotation);
                here = here.cover(quotation.quotation().span());
            } else if (text.isWord(sentence.index(), token) && !text.lexicon().is("connective", tree.word(token))) {
                hasOwnWords = true;
            }
            span = span == null ? here : span.cover(here);
            if (endsWithComma(token, range.end())) {
                break;
            }
        }
        if (span != null) {
            spans.add(span);
        }
    }

    /** "Whom she called “a thief,” left": the comma within the mark ends what is said, if no more of it is quoted. */
    private boolean endsWithComma(int token, int end) {
        if (token + 1 >= end
                || token == 0
                || !text.isQuoted(sentence.index(), token)
                || text.isQuoted(sentence.index(), token + 1)
                || !tree.word(token - 1).equals(",")
                || !tree.tag(token + 1).matches("VB[DZP]|MD")) {
            return false;
        }
        for (int later = token + 1; later < end; later++) {
            if (text.isQuoted(sentence.index(), later)) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return spans.isEmpty() || (quotations.isEmpty() && !hasOwnWords);
    }

    Set<QuoteLayout.Placed> quotations() {
        return quotations;
    }

    Utterance.Form form() {
        if (quotations.isEmpty()) {
            return Utterance.Form.INDIRECT;
        }
        return hasOwnWords ? Utterance.Form.MIXED : Utterance.Form.DIRECT;
    }

    /** In text order; of direct speech the quotations alone. */
    List<Span> spans() {
        return form() == Utterance.Form.DIRECT
                ? quotations.stream()
                        .flatMap(quotation -> quotation.spans().stream())
                        .sorted()
                        .toList()
                : spans;
    }

    int firstSentence() {
        return quotations.stream().mapToInt(QuoteLayout.Placed::firstSentence).reduce(sentence.index(), Math::min);
    }

    int lastSentence() {
        return quotations.stream().mapToInt(QuoteLayout.Placed::lastSentence).reduce(sentence.index(), Math::max);
    }
}
