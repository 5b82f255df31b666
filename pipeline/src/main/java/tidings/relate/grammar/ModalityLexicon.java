package tidings.relate.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidings.model.Status;
import tidings.relate.words.DataFile;
import tidings.relate.words.WordClasses;

/** What governing words do to the reality of what they govern; {@code modality.txt} says how it is written. */
final class ModalityLexicon {

    private final Map<String, Map<String, Status>> effects = new HashMap<>();
    private final WordClasses classes = new WordClasses("modality.txt");

    ModalityLexicon() {
        for (String line : DataFile.entries("modality.txt")) {
            String[] columns = line.split(" ", 3);
            if (columns[1].equals("=")) {
                classes.add(columns[0], List.of(columns[2].split(" ")));
            } else {
                Status status = Status.valueOf(columns[1]);
                for (String word : columns[2].split(" ")) {
                    effects.computeIfAbsent(columns[0], key -> new HashMap<>()).put(word.replace('_', ' '), status);
                }
            }
        }
    }

    /**
     * The effect of a governing word.
     *
     * @param as {@code verb}, {@code noun}, {@code adjective}, {@code subject-of}, {@code auxiliary} or {@code preposition}
     * @return HAPPENED for words that leave things as real as they are; empty for words that the lexicon doesn't know
     */
    Optional<Status> effect(String as, String word) {
        return Optional.ofNullable(effects.getOrDefault(as, Map.of()).get(word));
    }

    /**
     * True if a word is in a class of words without an effect of its own, e.g. {@code assert}.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    boolean is(String wordClass, String word) {
        return classes.is(wordClass, word);
    }

    /**
     * True if a verb is in a class, alone or with one word that hangs on it: "take place", "go ahead", "get under way".
     *
     * @throws IllegalArgumentException if there is no such class
     */
    boolean isPhrase(String wordClass, Tree tree, int verb) {
        String lemma = tree.lemma(verb);
        return is(wordClass, lemma)
                || tree.children(verb, "obj", "advmod", "obl", "compound:prt").stream()
                        .anyMatch(child -> is(wordClass, lemma + " " + tree.word(child)));
    }

    /** "Signed a treaty", "issued a decree": what it says is done by that. */
    boolean isEnactment(Tree tree, int verb) {
        return is("enact", tree.lemma(verb))
                && tree.children(verb, "obj").stream().anyMatch(object -> is("enactment", tree.lemma(object)));
    }

    /**
     * Whether a clause says when or where an event takes place: "talks planned for May", "a meeting that began in Oslo", "met at a
     * summit that will take place in Oslo".
     *
     * @param event the noun or the verb of the event
     */
    boolean isCourse(Tree tree, int clause, int event) {
        boolean relative = tree.relation(clause).equals("acl:relcl");
        boolean modifies = relative
                ? tree.children(clause).stream()
                        .anyMatch(pronoun -> tree.tag(pronoun).equals("WDT"))
                : tree.isParticiple(clause);
        int phrase = tree.head(clause);
        // "on the sidelines of a summit"
        // bounded: trees of a parser may hold a circle
        for (int climbed = 0; climbed < tree.size() && phrase >= 0 && tree.hasRelation(phrase, "nmod"); climbed++) {
            phrase = tree.head(phrase);
        }
        boolean occasion = phrase >= 0
                && tree.head(phrase) == event
                && !is("assert", tree.lemma(event))
                && (is("within", tree.preposition(phrase)) || WordClasses.GRAMMAR.is("margin", tree.lemma(phrase)));
        boolean passive = !relative || !tree.children(clause, "aux:pass").isEmpty();
        return modifies
                && (tree.isVerb(event) ? occasion : tree.dominates(event, clause))
                && (passive && is("appoint", tree.lemma(clause)) || relative && isPhrase("come-off", tree, clause));
    }

    /** Whether a clause says the same of the event as its subject: "the talks began in Oslo", "are due to resume on Monday". */
    boolean isCourseOfSubject(Tree tree, int clause, int event) {
        int above = tree.hasRelation(clause, "xcomp") ? tree.head(clause) : clause;
        return tree.subjects(above).contains(event) && isPhrase("come-off", tree, clause);
    }
}
