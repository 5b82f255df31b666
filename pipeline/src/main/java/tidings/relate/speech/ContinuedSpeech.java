package tidings.relate.speech;

import java.util.Locale;
import java.util.Optional;
import tidings.model.Span;
import tidings.model.Token;
import tidings.model.Utterance;
import tidings.relate.grammar.Tree;

/**
 * Gives quotations without a cue to the speaker whose words they go on with: the last in the paragraph, else the last of
 * the paragraph before.
 */
final class ContinuedSpeech {

    private static final int FEWEST_WORDS = 3;

    private final SpeechText text;
    private final Sayings sayings;
    private final DirectSpeech direct;

    ContinuedSpeech(SpeechText text, Sayings sayings, DirectSpeech direct) {
        this.text = text;
        this.sayings = sayings;
        this.direct = direct;
    }

    void read() {
        for (QuoteLayout.Placed quotation : text.quotes().quotations()) {
            if (!sayings.isUsedQuotation(quotation.index())
                    && direct.opensSentence(quotation)
                    && isSentence(quotation)) {
                speakerOf(quotation).ifPresent(speaker -> add(quotation, speaker));
            }
        }
    }

    private void add(QuoteLayout.Placed quotation, Phrase speaker) {
        sayings.useQuotation(quotation.index());
        sayings.add(new Saying(
                speaker,
                null,
                quotation.spans(),
                Utterance.Form.DIRECT,
                quotation.firstSentence(),
                quotation.lastSentence(),
                "quote-continued",
                0.8));
    }

    /** A title or a word that is held at arm's length is no sentence: it has no end of its own or hardly any words. */
    private boolean isSentence(QuoteLayout.Placed quotation) {
        Span last = quotation
                .quotation()
                .content()
                .get(quotation.quotation().content().size() - 1);
        String words = text.words(quotation.quotation().content().get(0).cover(last));
        boolean ends = words.matches("(?s).*[.!?…,—–-]['’)]?");
        return ends
                && words.split("\\s+").length >= FEWEST_WORDS
                && !(isParagraph(quotation) && text.isTitle(quotation));
    }

    /** True if nothing else stands in its paragraph. */
    private boolean isParagraph(QuoteLayout.Placed quotation) {
        int first = quotation.firstSentence();
        int last = quotation.lastSentence();
        return quotation.firstToken() == 0
                && (first == 0 || !text.shareParagraph(first - 1, first))
                && (last + 1 == text.document().sentences().size() || !text.shareParagraph(last, last + 1));
    }

    private Optional<Phrase> speakerOf(QuoteLayout.Placed quotation) {
        int sentence = quotation.firstSentence();
        int begin = quotation.quotation().span().begin();
        int first = sentence;
        while (first > 0 && text.shareParagraph(first - 1, sentence)) {
            first--;
        }
        Optional<Saying> last = sayings.lastBefore(begin, first, sentence);
        Optional<Phrase> subject = subjectBefore(sentence);
        if (subject.isPresent()
                && isPersonal(subject.get())
                && last.filter(saying -> saying.lastSentence() >= sentence - 1).isEmpty()) {
            return subject;
        }
        return last.map(Saying::speaker).or(() -> subject).or(() -> speakerOfParagraphBefore(begin, quotation));
    }

    /** The subject of the sentence before, in the same paragraph: "The mayor was furious. “…”" */
    private Optional<Phrase> subjectBefore(int sentence) {
        if (sentence == 0 || !text.shareParagraph(sentence - 1, sentence)) {
            return Optional.empty();
        }
        return mainSubject(sentence - 1);
    }

    private boolean isPersonal(Phrase subject) {
        Token head = text.document().sentence(subject.sentence()).token(subject.head());
        return text.lexicon().is("personal", head.text().toLowerCase(Locale.ROOT))
                || head.tag().equals("NNP");
    }

    private Optional<Phrase> mainSubject(int sentence) {
        Tree tree = text.tree(sentence);
        if (tree == null) {
            return text.personBeforeVerb(sentence);
        }
        for (int token = 0; token < tree.size(); token++) {
            if (tree.hasRelation(token, "nsubj")
                    && tree.head(tree.head(token)) < 0
                    && !text.isQuoted(sentence, token)) {
                return Optional.of(Phrase.around(tree, text.quotes(), token));
            }
        }
        return Optional.empty();
    }

    private Optional<Phrase> speakerOfParagraphBefore(int begin, QuoteLayout.Placed quotation) {
        int last = quotation.firstSentence();
        while (last >= 0 && text.shareParagraph(last, quotation.firstSentence())) {
            last--;
        }
        if (last < 0) {
            return Optional.empty();
        }
        int first = last;
        while (first > 0 && text.shareParagraph(first - 1, last)) {
            first--;
        }
        int end = last;
        return sayings.lastBefore(begin, first, last).map(Saying::speaker).or(() -> mainSubject(end));
    }
}
