package tidings.relate.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tidings.model.AnnotatedDocument;
import tidings.model.Quotation;
import tidings.model.Sentence;
import tidings.model.Span;

/** Where the quotations stand in the sentences of a document. */
final class QuoteLayout {

    /**
     * A quotation with its first and last token, marks included.
     *
     * @param index position among the document's quotations that hold tokens
     */
    record Placed(int index, Quotation quotation, int firstSentence, int firstToken, int lastSentence, int lastToken) {

        /** What is said, with the opening and the closing mark: one span a paragraph. */
        List<Span> spans() {
            List<Span> spans = new ArrayList<>(quotation.content());
            spans.set(0, new Span(quotation.span().begin(), spans.get(0).end()));
            Span last = spans.get(spans.size() - 1);
            spans.set(spans.size() - 1, new Span(last.begin(), quotation.span().end()));
            return spans;
        }
    }

    private final List<Placed> placed = new ArrayList<>();
    private final int[][] quotationAt;

    QuoteLayout(AnnotatedDocument document) {
        quotationAt = new int[document.sentences().size()][];
        for (Sentence sentence : document.sentences()) {
            quotationAt[sentence.index()] = new int[sentence.size()];
            Arrays.fill(quotationAt[sentence.index()], -1);
        }
        Cursor cursor = new Cursor(document.sentences());
        for (Quotation quotation : document.quotations()) {
            place(quotation, cursor);
        }
    }

    private void place(Quotation quotation, Cursor cursor) {
        Placed found = null;
        while (cursor.moveInto(quotation)) {
            int index = placed.size();
            quotationAt[cursor.sentence][cursor.token] = index;
            found = found == null
                    ? new Placed(index, quotation, cursor.sentence, cursor.token, cursor.sentence, cursor.token)
                    : new Placed(
                            index, quotation, found.firstSentence(), found.firstToken(), cursor.sentence, cursor.token);
            cursor.token++;
        }
        if (found != null) {
            placed.add(found);
        }
    }

    /** All, in text order. */
    List<Placed> quotations() {
        return placed;
    }

    boolean isQuoted(int sentence, int token) {
        return quotationAt[sentence][token] >= 0;
    }

    /** Index of the quotation that holds the token, −1 if none does. */
    int at(int sentence, int token) {
        return quotationAt[sentence][token];
    }

    /** Walks over the tokens of the text once. */
    private static final class Cursor {

        private final List<Sentence> sentences;
        private int sentence;
        private int token;

        Cursor(List<Sentence> sentences) {
            this.sentences = sentences;
        }

        /** Moves on to the next token that overlaps the quotation; false if there is none. */
        boolean moveInto(Quotation quotation) {
            while (sentence < sentences.size()) {
                Sentence here = sentences.get(sentence);
                if (here.section() == Sentence.Section.HEADLINE || token == here.size()) {
                    sentence++;
                    token = 0;
                } else if (here.token(token).span().end() <= quotation.span().begin()) {
                    token++;
                } else {
                    return here.token(token).span().begin() < quotation.span().end();
                }
            }
            return false;
        }
    }
}
