package tidings.relate.grammar;

import java.util.List;
import tidings.model.Status;
import tidings.relate.words.WordClasses;

/** What a clause says itself of how real its event is: by modal verbs, tense, negation, conditions and who has part in it. */
final class ClauseStatus {

    private final ModalityLexicon lexicon;

    ClauseStatus(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** By the verb's own clause: modal verbs, negation, conditions; "was to meet", and headlines' "to meet", appoint it. */
    Status of(Tree tree, int verb) {
        Status status = Status.HAPPENED;
        for (int child : tree.children(verb, "aux", "aux:pass", "cop")) {
            String word = tree.word(child);
            if (lexicon.is("would", word)) {
                status = Modality.combine(status, word.equals("would") ? would(tree, verb) : Status.HAPPENED);
            } else {
                status = Modality.combine(
                        status, lexicon.effect("auxiliary", word).orElse(Status.HAPPENED));
            }
        }
        for (int child : tree.children(verb, "mark")) {
            status = Modality.combine(
                    status, lexicon.effect("condition", tree.word(child)).orElse(Status.HAPPENED));
        }
        boolean near = tree.children(verb, "case", "mark", "advmod").stream()
                .anyMatch(child -> child < verb && lexicon.is("near", tree.word(child)));
        // "was due to be received"
        near |= tree.children(verb, "advmod").stream()
                .anyMatch(child -> child < verb
                        && WordClasses.GRAMMAR.is("due", tree.word(child))
                        && tree.word(child + 1).equals("to"));
        if (near) {
            status = Modality.combine(status, Status.PLANNED); // "were near to taking it"
        }
        boolean missed = tree.tag(verb).equals("VBN")
                && tree.children(verb).stream()
                        .anyMatch(child -> child < verb && tree.word(child).equals("to"))
                && tree.children(verb, "aux").stream()
                        .anyMatch(child -> tree.word(child).equals("have"))
                && tree.children(verb).stream()
                        .anyMatch(child -> tree.lemma(child).equals("be"));
        if (missed && !tree.children(verb, "nsubj").isEmpty()) {
            return Status.CANCELLED; // "was to have met"
        }
        if (tree.children(verb, "advmod").stream().anyMatch(adverb -> lexicon.is("almost", tree.word(adverb)))) {
            return Status.DENIED;
        }
        // "had they met, …"
        int subject = tree.children(verb, "nsubj").stream().findFirst().orElse(-1);
        boolean unreal = tree.children(verb, "aux").stream()
                .anyMatch(aux -> aux < subject && tree.word(aux).equals("had"));
        if (unreal && !tree.word(tree.size() - 1).equals("?")) {
            return Status.DENIED;
        }
        boolean letAlone = tree.children(verb, "advmod", "cc", "mark").stream()
                .anyMatch(child -> child + 1 < tree.size()
                        && lexicon.is("let-alone", tree.word(child) + " " + tree.word(child + 1)));
        if (letAlone) {
            return Status.DENIED;
        }
        if (isAsked(tree, verb)) {
            status = Modality.combine(status, Status.POSSIBLE);
        }
        boolean appointed = (tree.isToInfinitive(verb) || isToBe(tree, verb))
                && !tree.children(verb, "nsubj").isEmpty();
        status = appointed ? Modality.combine(status, Status.PLANNED) : status;
        return tree.isNegated(verb) && !isUntil(tree, verb) ? Modality.combine(status, Status.DENIED) : status;
    }

    /** "Was not annexed until 1898": then it was. */
    private boolean isUntil(Tree tree, int verb) {
        return tree.isPast(verb)
                && tree.children(verb, "obl", "nmod").stream()
                        .anyMatch(child -> child > verb && lexicon.is("turning-point", tree.preposition(child)));
    }

    /** "Talks are to be held", "the talks, to be held in May"; but "were to be held". */
    private boolean isToBe(Tree tree, int verb) {
        return verb > 1
                && tree.tag(verb).equals("VBN")
                && tree.word(verb - 1).equals("be")
                && tree.word(verb - 2).equals("to")
                && (lexicon.is("appoint", tree.lemma(verb))
                        || !finite(tree, verb).isEmpty())
                && finite(tree, verb).stream().allMatch(be -> tree.tag(be).matches("VBZ|VBP"));
    }

    private static List<Integer> finite(Tree tree, int verb) {
        return tree.children(verb, "cop", "aux").stream()
                .filter(be -> be < verb - 2)
                .toList();
    }

    /** "Did Ann meet Bob?" */
    private static boolean isAsked(Tree tree, int verb) {
        int subject = tree.children(verb, "nsubj").stream().findFirst().orElse(-1);
        return subject >= 0
                && tree.word(tree.size() - 1).equals("?")
                && tree.head(verb) < 0
                && tree.children(verb, "aux").stream().anyMatch(aux -> aux < subject);
    }

    /**
     * "He said he would meet her", "In Rome Ann Berg would meet him" are plans, unless there is a condition; "would later
     * meet him" looks back on what came. Without a sayer and somebody who would, it is a thought.
     */
    private Status would(Tree tree, int verb) {
        boolean perfect = tree.tag(verb).equals("VBN")
                && tree.children(verb, "aux").stream()
                        .anyMatch(aux -> tree.lemma(aux).equals("have"));
        if (perfect) {
            return Status.DENIED; // "would have met"
        }
        boolean conditional = tree.children(verb, "advcl").stream()
                .anyMatch(clause -> tree.children(clause, "mark").stream()
                        .anyMatch(mark ->
                                lexicon.effect("condition", tree.word(mark)).isPresent()));
        int above = tree.head(verb);
        boolean reported = above >= 0
                && tree.hasRelation(verb, "ccomp", "parataxis", "conj", "dep")
                && lexicon.is("assert", tree.lemma(above));
        // "said that a team was there and that he would meet her"
        reported |= above >= 0
                && tree.hasRelation(verb, "conj")
                && tree.hasRelation(above, "ccomp")
                && tree.head(above) >= 0
                && lexicon.is("assert", tree.lemma(tree.head(above)));
        // "Confirmed the talks, saying she would": the parser takes "saying" for a conjunction.
        reported |= tree.children(verb, "mark").stream().anyMatch(mark -> lexicon.is("assert", tree.lemma(mark)));
        // "would meet in April, the ministry said"
        reported |= tree.children(verb, "parataxis").stream()
                .anyMatch(said -> lexicon.is("assert", tree.lemma(said))
                        && !tree.children(said, "nsubj").isEmpty());
        if (conditional) {
            return Status.POSSIBLE;
        }
        // "flew to Rome, where she would meet him"
        boolean where = tree.relation(verb).equals("acl:relcl")
                && tree.children(verb, "advmod").stream()
                        .anyMatch(adverb -> tree.tag(adverb).equals("WRB"));
        boolean narrated = (above < 0 || where)
                && tree.children(verb, "nsubj").stream()
                        .anyMatch(subject ->
                                tree.token(subject).isProperNoun() || lexicon.is("somebody", tree.word(subject)));
        if (narrated
                && tree.children(verb, "advmod").stream()
                        .anyMatch(adverb -> lexicon.is("afterwards", tree.word(adverb)))) {
            return Status.HAPPENED;
        }
        return reported || narrated ? Status.PLANNED : Status.POSSIBLE;
    }

    /** "Neither Ann nor Bob met her", "no official has said so". */
    Status byWhom(Tree tree, int verb) {
        boolean nobody = tree.children(verb, "nsubj").stream()
                .anyMatch(subject -> tree.isNegated(subject)
                        || lexicon.is("nobody", tree.word(subject))
                        || (subject > 0
                                && lexicon.is("nobody", tree.word(subject - 1))
                                && tree.head(subject - 1) >= 0));
        return nobody ? Status.DENIED : Status.HAPPENED;
    }

    /** "Met neither Ann nor Bob", "met no officials". */
    Status whom(Tree tree, int verb) {
        boolean none = tree.children(verb, "obj", "obl").stream()
                .filter(child -> tree.preposition(child).isEmpty()
                        || tree.preposition(child).equals("with"))
                .anyMatch(child -> isNone(tree, child));
        return none ? Status.DENIED : Status.HAPPENED;
    }

    boolean isNone(Tree tree, int noun) {
        return tree.children(noun, "cc:preconj", "det").stream()
                .anyMatch(child -> lexicon.effect("determiner", tree.word(child))
                        .filter(effect -> effect == Status.DENIED)
                        .isPresent());
    }
}
