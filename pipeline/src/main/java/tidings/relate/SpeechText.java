package tidings.relate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.Sentence;
import tidings.model.Span;

/** A document as the speech rules see it: its trees, its quotations, and the words of saying in it. */
final class SpeechText {

    private final AnnotatedDocument document;
    private final QuoteLayout quotes;
    private final CueLexicon lexicon;
    private final List<@Nullable Tree> trees = new ArrayList<>();

    SpeechText(AnnotatedDocument document, CueLexicon lexicon) {
        this.document = document;
        this.quotes = new QuoteLayout(document);
        this.lexicon = lexicon;
        for (Sentence sentence : document.sentences()) {
            trees.add(sentence.dependencies() == null ? null : new Tree(sentence));
        }
    }

    AnnotatedDocument document() {
        return document;
    }

    QuoteLayout quotes() {
        return quotes;
    }

    CueLexicon lexicon() {
        return lexicon;
    }

    /** The sentence's tree; null if it was not parsed. */
    @Nullable
    Tree tree(int sentence) {
        return trees.get(sentence);
    }

    SpeakerFinder speakers(Tree tree) {
        return new SpeakerFinder(tree, quotes, lexicon);
    }

    boolean isQuoted(int sentence, int token) {
        return quotes.isQuoted(sentence, token);
    }

    /** The words at a span, as printed. */
    String words(Span span) {
        return span.in(document.article().text());
    }

    /** True if a letter or digit stands among the tokens. */
    boolean hasWords(int sentence, int begin, int end) {
        for (int token = begin; token < end; token++) {
            if (isWord(sentence, token)) {
                return true;
            }
        }
        return false;
    }

    boolean isWord(int sentence, int token) {
        return document.sentence(sentence).token(token).text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** True if both sentences stand in one paragraph of the text. */
    boolean shareParagraph(int one, int other) {
        return paragraph(one) == paragraph(other)
                && document.sentence(one).section() == document.sentence(other).section();
    }

    int paragraph(int sentence) {
        return document.sentence(sentence).paragraph();
    }
}
