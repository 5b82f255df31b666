package tidings.relate.grammar;

import java.util.Locale;
import java.util.Optional;
import tidings.model.Quotation;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.relate.words.WordClasses;

/** Who says what stands in quotation marks, by the verb of saying beside them, or in a transcript, by the label before it. */
public final class QuotedSpeaker {

    /** Words of a label at most: "THE PRIME MINISTER OF NORWAY". */
    private static final int LABEL = 6;

    private final ModalityLexicon lexicon;

    QuotedSpeaker(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A noun, or pronoun, in its sentence.
     *
     * @param context the sentence
     * @param token its position there
     */
    record Found(Context context, int token) {}

    /** "“I met them. We talked,” Ann said": the one outside the quotation that a word stands in; empty where nobody is. */
    Optional<Found> of(Context context, int token) {
        Span word = context.tree().token(token).span();
        for (Quotation quotation : context.document().document().quotations()) {
            if (!quotation.span().contains(word)) {
                continue;
            }
            for (Sentence sentence : context.document().document().sentences()) {
                // what lies within it whole says nothing of who says it, and there may be much of it
                boolean beside = sentence.section() == context.tree().sentence().section()
                        && sentence.dependencies() != null
                        && sentence.span().overlaps(quotation.span())
                        && !quotation.span().contains(sentence.span());
                if (beside) {
                    Context there = context.contexts().sentence(sentence.index());
                    int sayer = sayer(there.tree(), quotation.span());
                    if (sayer >= 0) {
                        return Optional.of(new Found(there, sayer));
                    }
                }
            }
        }
        return ofTurn(context);
    }

    /** "SECRETARY BERG: Good morning. I met Bob.": the last word of the label under which a sentence stands. */
    private static Optional<Found> ofTurn(Context context) {
        Sentence here = context.tree().sentence();
        for (int index = here.index(); index >= 0; index--) {
            Sentence sentence = context.document().document().sentence(index);
            if (sentence.section() != here.section()) {
                break;
            }
            int colon = label(sentence);
            if (colon > 0) {
                String last = sentence.token(colon - 1).text().toLowerCase(Locale.ROOT);
                return sentence.dependencies() == null || WordClasses.GRAMMAR.is("asker", last)
                        ? Optional.empty()
                        : Optional.of(new Found(context.contexts().sentence(index), colon - 1));
            }
        }
        return Optional.empty();
    }

    /** Where the colon behind the capitals is that a sentence begins with; −1 if it begins with none. */
    private static int label(Sentence sentence) {
        int token = 0;
        while (token < Math.min(LABEL, sentence.size() - 1)
                && isCapitals(sentence.token(token).text())) {
            token++;
        }
        return token > 0 && sentence.token(token).text().equals(":") ? token : -1;
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                && Character.isLetter(word.codePointAt(0))
                && (word.length() > 2 || word.endsWith("."));
    }

    /** "“Just spoke with Bob,” Ann wrote": the one in the same sentence; −1 for nobody. */
    int beside(Context context, int token) {
        return of(context, token)
                .filter(found -> found.context() == context)
                .map(Found::token)
                .orElse(-1);
    }

    /** The subject of the verb of saying that stands nearest to a quotation; −1 for none. */
    private int sayer(Tree tree, Span quotation) {
        int nearest = -1;
        int least = Integer.MAX_VALUE;
        for (int verb = 0; verb < tree.size(); verb++) {
            Span span = tree.token(verb).span();
            if (!tree.isVerb(verb) || !lexicon.is("assert", tree.lemma(verb)) || quotation.contains(span)) {
                continue;
            }
            int distance = Math.max(quotation.begin() - span.end(), span.begin() - quotation.end());
            for (int subject : tree.children(verb, "nsubj")) {
                if (!quotation.contains(tree.token(subject).span()) && distance < least) {
                    nearest = subject;
                    least = distance;
                }
            }
        }
        return nearest;
    }
}
