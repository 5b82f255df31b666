package tidings.relate.grammar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Span;
import tidings.model.TimeExpression;

/**
 * The day of news in the present tense: "Rebels capture the town", in a list of what happened on a day, is of the day of
 * publication. What lasts or happens again and again ("Norway holds the island", "the ministers often meet them") is of none.
 */
record PresentNews(ModalityLexicon lexicon) {

    /** The day of publication, with the verb as the words that say so; null if the sentence does not report so. */
    @Nullable
    EventTime day(Context context, Predicate predicate) {
        Tree tree = context.tree();
        LocalDate published = context.published();
        int verb = verb(tree, predicate);
        if (published == null
                || verb < 0
                || !isNews(tree, verb)
                || isLasting(tree, predicate)
                || HistoryYear.isHistory(context)) {
            return null;
        }
        Span span = tree.token(verb).span();
        return new EventTime(context.words(span), span, published.toString(), published, published);
    }

    /** "Norway holds the island", "has control of it", "has an appointment"; but "takes control of it", "holds talks". */
    private boolean isLasting(Tree tree, Predicate predicate) {
        String support = tree.lemma(predicate.event());
        return lexicon.is("lasting", tree.lemma(predicate.word()))
                ? predicate.verbal() || !tree.isVerb(predicate.event()) || lexicon.is("keep", support)
                : !predicate.verbal() && support.equals("have");
    }

    /** A main verb in the present, of no day and no habit. */
    private boolean isNews(Tree tree, int verb) {
        return isMain(tree, verb)
                && tree.children(verb, "advmod").stream().noneMatch(adverb -> lexicon.is("habitual", tree.word(adverb)))
                && tree.sentence().times().stream().noneMatch(time -> isOfIt(tree, time, verb));
    }

    /**
     * Its own or its support verb; else that of a journey to it or of its course: "travels there for talks", "the talks open"; −1
     * for "residents of Russian-occupied Velm need a permit".
     */
    private int verb(Tree tree, Predicate predicate) {
        int event = predicate.event();
        int clause = tree.isVerb(event) ? event : tree.clauseAbove(event);
        boolean goes = clause >= 0 && lexicon.is("motion", tree.lemma(clause)) && tree.hasRelation(event, "obl");
        boolean opens = clause >= 0 && lexicon.is("come-off", tree.lemma(clause)) && tree.hasRelation(event, "nsubj");
        return tree.isVerb(event) || goes || opens ? clause : -1;
    }

    /** "Captures", "is captured", but not "has captured", "can capture". */
    private static boolean isPresent(Tree tree, int verb) {
        List<Integer> auxiliaries = tree.children(verb, "aux", "cop");
        String tense = "VBZ|VBP";
        return auxiliaries.isEmpty()
                ? tree.tag(verb).matches(tense)
                        // "Ann and Bob hold talks"
                        || tree.tag(verb).equals("VB") && !tree.subjects(verb).isEmpty() && !tree.isToInfinitive(verb)
                : auxiliaries.stream()
                        .allMatch(each -> tree.relation(each).equals("aux:pass")
                                && tree.tag(each).matches(tense));
    }

    /** The sentence's own verb, one of several such, or what goes along with it: "fighting goes on as rebels take the town". */
    private boolean isMain(Tree tree, int verb) {
        int at = verb;
        for (int climbed = 0; isPresent(tree, at) && climbed < tree.size(); climbed++) {
            if (tree.head(at) < 0) {
                return true;
            }
            boolean goesAlong = tree.hasRelation(at, "conj", "parataxis")
                    || tree.hasRelation(at, "advcl")
                            && tree.children(at, "mark").stream()
                                    .anyMatch(mark -> lexicon.is("while", tree.word(mark)));
            if (!goesAlong) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** A day, week or year that is no other clause's: "the first town to fall since 2001" is of none. */
    private static boolean isOfIt(Tree tree, TimeExpression time, int verb) {
        // "past midnight", "for two hours", "at noon"
        boolean isOfNoDay = time.type().equals("DURATION") || time.value().matches("T.*|\\D*");
        int clause = tree.clauseAbove(TimeAttachment.top(tree, time));
        return !isOfNoDay && (clause < 0 || clause == verb || tree.dominates(clause, verb));
    }
}
