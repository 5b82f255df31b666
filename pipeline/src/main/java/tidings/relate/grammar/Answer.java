package tidings.relate.grammar;

import java.util.Optional;
import java.util.stream.IntStream;
import tidings.model.Status;

/** What became of a proposal, where the same sentence has the answer: "invited her to talks on Monday, and she has accepted". */
record Answer(ModalityLexicon lexicon) {

    /** PLANNED for what was accepted, DENIED for what was declined; empty if it was not proposed or not answered. */
    Optional<Status> of(Tree tree, int event) {
        int at = event;
        for (int climbed = 0; at >= 0 && climbed < tree.size(); climbed++) {
            int verb = at;
            if (tree.isVerb(verb) && lexicon.is("proposing", tree.lemma(verb))) {
                return IntStream.range(Math.max(event, verb) + 1, tree.size())
                        .filter(answer -> tree.isVerb(answer) && isBeside(tree, verb, answer) && isBare(tree, answer))
                        .mapToObj(answer -> status(tree, answer))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
            at = tree.head(at);
        }
        return Optional.empty();
    }

    private Optional<Status> status(Tree tree, int answer) {
        String lemma = GoverningStatus.phrasal(tree, answer);
        boolean yes = lexicon.is("accepting", lemma) && !tree.isNegated(answer);
        boolean no = lexicon.is("declining", lemma) && !tree.isNegated(answer);
        return yes ? Optional.of(Status.PLANNED) : no ? Optional.of(Status.DENIED) : Optional.empty();
    }

    /** "… and she accepted", "…, who accepted", "…; she has accepted". */
    private static boolean isBeside(Tree tree, int verb, int answer) {
        boolean clause = tree.head(answer) == verb && tree.hasRelation(answer, "conj", "parataxis");
        boolean relative = tree.relation(answer).equals("acl:relcl") && tree.dominates(verb, answer);
        return !tree.children(answer, "nsubj").isEmpty() && (clause || relative);
    }

    /** "Accepted", "accepted the offer"; but not "accepted the prize", "agreed that …". */
    private boolean isBare(Tree tree, int answer) {
        return tree.children(answer, "ccomp", "xcomp", "obl").isEmpty()
                && tree.children(answer, "obj").stream()
                        .allMatch(object -> tree.token(object).isPronoun()
                                || lexicon.effect("noun", tree.lemma(object)).isPresent());
    }
}
