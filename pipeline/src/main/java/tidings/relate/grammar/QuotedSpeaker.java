package tidings.relate.grammar;

import java.util.Optional;
import tidings.model.Quotation;
import tidings.model.Sentence;
import tidings.model.Span;

/** Who says what stands in quotation marks, by the verb of saying beside them. */
public final class QuotedSpeaker {

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
                    Context there =
                            sentence.index() == context.tree().sentence().index()
                                    ? context
                                    : Context.of(context.document(), sentence.index());
                    int sayer = sayer(there.tree(), quotation.span());
                    if (sayer >= 0) {
                        return Optional.of(new Found(there, sayer));
                    }
                }
            }
        }
        return Optional.empty();
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
