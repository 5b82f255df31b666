package tidings.relate.grammar;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.relate.words.WordClasses;

/** What verbs and nouns of events have in common: what stands behind prepositions, who comes along, who makes a thing. */
abstract class ArgumentReader {

    final Context context;
    final Tree tree;
    final WordClasses words;
    final Fillers fillers;
    final QuotedSpeaker speaker;
    final Set<Step> steps;

    ArgumentReader(Context context, WordClasses words, Fillers fillers, QuotedSpeaker speaker, Set<Step> steps) {
        this.context = context;
        this.tree = context.tree();
        this.words = words;
        this.fillers = fillers;
        this.speaker = speaker;
        this.steps = steps;
    }

    /** What stands behind prepositions, from {@code after} on; in nested phrases too. */
    void obliques(int head, int after, boolean passive, @Nullable Step via, Arguments found) {
        for (int child : tree.children(head, "obl", "nmod", "dep", "advmod")) {
            if (child <= after || tree.hasRelation(child, "nmod:poss")) {
                continue;
            }
            String preposition = tree.preposition(child);
            if (!preposition.isEmpty()) {
                oblique(child, head, preposition, passive, via, found);
            }
            boolean mayHold = child > head && !isHolder(child) && !words.is("attribution", preposition);
            if (mayHold && steps.contains(Step.NESTED_PHRASE)) {
                for (int inner : tree.children(child, "nmod", "obl")) {
                    String within = tree.preposition(inner);
                    boolean bond = words.is("between", within) && isOrdinaryNoun(child);
                    if (!within.isEmpty() && !within.equals("of") && !words.is("by", within) && !bond) {
                        oblique(inner, child, within, false, Step.NESTED_PHRASE, found);
                    }
                }
            }
        }
    }

    /** "Talks failed over a dispute between them": what two have is not the event; but "talks on Friday between them". */
    private boolean isOrdinaryNoun(int token) {
        return tree.token(token).isNoun() && !tree.token(token).isProperNoun() && !context.isTime(token);
    }

    /** "With the leader of …": what hangs on a party is the party's. */
    boolean isHolder(int token) {
        return words.is("beside", tree.preposition(token)) || words.is("between", tree.preposition(token));
    }

    void oblique(int token, int head, String preposition, boolean passive, @Nullable Step via, Arguments found) {
        int whom = meant(token, head);
        if (whom < 0) {
            return;
        }
        Step step = whom == token ? via : Step.RELATIVE;
        if (words.is("by", preposition) && passive) {
            found.add(Position.DOER, whom, step == null ? Step.VOICE : step);
        } else if (words.is("beside", preposition)) {
            found.add(Position.BESIDE, whom, step);
        } else if (words.is("between", preposition)) {
            found.add(Position.BETWEEN, whom, step);
        } else {
            found.add(preposition, whom, step);
        }
    }

    /** The word itself, or what a relative pronoun stands for; −1 for one that stands for nothing known. */
    int meant(int word, int verb) {
        if (!tree.isRelativePronoun(word)) {
            return word;
        }
        return steps.contains(Step.RELATIVE) ? tree.antecedent(word, verb) : -1;
    }

    boolean isPassive(int verb) {
        if (tree.isPassive(verb)) {
            return true;
        }
        boolean bare = tree.tag(verb).equals("VBN")
                && tree.children(verb, "aux", "nsubj", "obj").isEmpty();
        if (!bare) {
            return false;
        }
        if (tree.hasRelation(verb, "conj")) {
            return isPassive(tree.head(verb));
        }
        // "Liberated by Napoleon, Warsaw …"
        return tree.hasRelation(verb, "advcl", "dep", "parataxis")
                || tree.children(verb, "obl", "nmod").stream()
                        .anyMatch(child -> words.is("by", tree.preposition(child)));
    }

    /** "Signed a decree annexing Bosnia": a thing does nothing, who makes it does. */
    List<Integer> makers(int verb, List<Integer> subjects) {
        boolean things = tree.hasRelation(verb, "acl")
                && !tree.relation(verb).equals("acl:relcl")
                && tree.clauseAbove(verb) >= 0
                && subjects.stream().allMatch(subject -> fillers.grade("party", context, subject) == Fillers.Grade.NO);
        return things ? tree.subjects(tree.clauseAbove(verb)) : subjects;
    }

    /** Who comes along with those who do it, or with those they meet. */
    void companions(int head, Arguments found) {
        companions(head, Position.BESIDE, found);
        for (Argument argument : found.list()) {
            // "issues including trade" are nobody
            if (argument.position() != Position.OBLIQUE
                    && fillers.grade("party", context, argument.token()) != Fillers.Grade.NO) {
                companions(argument.token(), argument.position(), found);
            }
        }
    }

    /** Who comes along with a holder stands where he stands. */
    void companions(int holder, Position position, Arguments found) {
        for (int child : tree.children(holder, "acl", "advcl", "dep", "nmod", "obl")) {
            if (words.is("accompany", tree.lemma(child)) && tree.tag(child).equals("VBN")) {
                tree.children(child, "obl", "nmod").stream()
                        .filter(agent -> words.is("by", tree.preposition(agent)))
                        .forEach(agent -> found.add(position, agent, Step.COMITATIVE));
            } else if (words.is("comitative", tree.preposition(child))) {
                found.add(position, child, Step.COMITATIVE);
            }
        }
    }

    List<Integer> agents(int verb) {
        return tree.children(verb, "obl", "nmod").stream()
                .filter(child -> words.is("by", tree.preposition(child)))
                .toList();
    }
}
