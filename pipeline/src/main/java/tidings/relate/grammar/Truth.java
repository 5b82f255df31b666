package tidings.relate.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tidings.model.Status;
import tidings.relate.words.WordClasses;

/** What a sentence says of the truth of one of its clauses. */
final class Truth {

    private final ModalityLexicon lexicon;

    Truth(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What is said of the truth of a clause: "it is false that …", "there is no evidence that …", "rumours that …".
     *
     * @param at the clause's verb, or the noun of an event
     * @param above what governs it
     * @return empty if nothing is
     */
    Optional<Status> of(Tree tree, int at, int above) {
        if (tree.token(at).isNoun()) {
            if (isChecked(tree, at, above)) {
                return Optional.of(tree.isNegated(above) ? Status.POSSIBLE : Status.HAPPENED);
            }
            if (isContested(tree, at, above)) {
                return Optional.of(Status.POSSIBLE);
            }
            // "dismissed reports of the capture of Goma"
            boolean untrue = tree.preposition(at).equals("of")
                    && tree.token(above).isNoun()
                    && lexicon.is("report", tree.lemma(above))
                    && isUntrue(tree, above);
            return untrue ? Optional.of(Status.DENIED) : Optional.empty();
        }
        // "disputed claims to have taken it"
        if (tree.isToInfinitive(at)
                && tree.hasRelation(at, "acl")
                && lexicon.is("report", tree.lemma(above))
                && isUntrue(tree, above)) {
            return Optional.of(Status.DENIED);
        }
        if (!tree.hasRelation(at, "ccomp", "csubj", "acl", "dep")
                || !tree.isVerb(at)
                || tree.isToInfinitive(at)
                || tree.relation(at).equals("acl:relcl")) {
            return Optional.empty();
        }
        boolean negated = tree.isNegated(above);
        String word = tree.lemma(above);
        if (lexicon.is("false", word)) {
            return Optional.of(negated ? Status.HAPPENED : Status.DENIED);
        }
        if (lexicon.is("known", word) && negated) {
            return Optional.of(Status.POSSIBLE);
        }
        if (lexicon.is("true", word)) {
            return Optional.of(negated ? Status.DENIED : Status.HAPPENED);
        }
        if (lexicon.is("open", word)) {
            return Optional.of(Status.POSSIBLE);
        }
        if (!tree.token(above).isNoun()) {
            return Optional.empty();
        }
        if (lexicon.is("evidence", word)) {
            // "no word on whether they would meet"
            boolean open = tree.children(at, "mark").stream()
                    .anyMatch(
                            mark -> lexicon.effect("condition", tree.word(mark)).isPresent());
            return Optional.of(open ? Status.POSSIBLE : negated ? Status.DENIED : Status.HAPPENED);
        }
        if (lexicon.is("report", word)) {
            return Optional.of(isUntrue(tree, above) ? Status.DENIED : Status.HAPPENED);
        }
        return lexicon.effect("noun", word).filter(effect -> effect == Status.POSSIBLE);
    }

    /** "Reports of it could not be verified": nobody knows whether they are true. */
    private boolean isChecked(Tree tree, int report, int verb) {
        return lexicon.is("report", tree.lemma(report))
                && tree.hasRelation(report, "nsubj", "obj")
                && lexicon.is("check", tree.lemma(verb));
    }

    /** "They claimed to have taken it, but this could not be verified", "…, which the agency could not confirm". */
    boolean isLeftOpen(Tree tree, int event) {
        return IntStream.range(event + 1, tree.size())
                .filter(verb -> isUnchecked(tree, verb))
                .anyMatch(verb -> tree.relation(verb).equals("acl:relcl")
                        ? isOfWhatIsSaid(tree, tree.head(verb))
                        : checked(tree, verb)
                                .anyMatch(what -> what > event
                                        && (lexicon.is("that", tree.word(what)) || isTakenUp(tree, what))));
    }

    /** "A claim that …", "taken Velm, which …": nobody verifies Velm; but "figures that could not be verified". */
    private boolean isOfWhatIsSaid(Tree tree, int antecedent) {
        return lexicon.is("report", tree.lemma(antecedent))
                || tree.token(antecedent).isProperNoun();
    }

    /** "The claim could not be verified", "the agency was unable to verify the report": of the sentence before. */
    boolean leavesOpen(Tree tree) {
        return IntStream.range(0, tree.size()).anyMatch(token -> isUnconfirmed(tree, token))
                || IntStream.range(0, tree.size())
                        .filter(verb -> isUnchecked(tree, verb) && isMain(tree, verb))
                        .flatMap(verb -> checked(tree, verb))
                        .anyMatch(what -> isTakenUp(tree, what) || what == 0 && lexicon.is("that", tree.word(what)));
    }

    /** "There was no independent confirmation"; but "no confirmation of the number of dead" leaves that open. */
    private boolean isUnconfirmed(Tree tree, int noun) {
        return lexicon.is("confirmation", tree.lemma(noun))
                && tree.isNegated(noun)
                && tree.hasRelation(noun, "nsubj")
                && tree.head(tree.head(noun)) < 0
                && tree.children(noun, "nmod").stream()
                        .allMatch(child ->
                                !tree.preposition(child).equals("of") || lexicon.is("report", tree.lemma(child)));
    }

    private boolean isUnchecked(Tree tree, int verb) {
        int above = tree.hasRelation(verb, "xcomp") ? tree.head(verb) : -1;
        return lexicon.is("check", tree.lemma(verb))
                && (tree.isNegated(verb)
                        // "neither side's claims"
                        || checked(tree, verb).anyMatch(what -> tree.children(what, "nmod:poss").stream()
                                .anyMatch(tree::isNegated))
                        || above >= 0 && (tree.isNegated(above) || lexicon.is("unable", tree.lemma(above))));
    }

    private static IntStream checked(Tree tree, int verb) {
        return tree.children(verb, "nsubj", "obj").stream().mapToInt(Integer::intValue);
    }

    /** No clause within another: "he said the claim could not be verified" may be said of any claim. */
    private static boolean isMain(Tree tree, int verb) {
        int above = tree.hasRelation(verb, "xcomp", "conj") ? tree.head(verb) : verb;
        return tree.head(above) < 0;
    }

    /** "The claim", "these reports", "their claims": what was just said; but "the claim that …" is another. */
    private boolean isTakenUp(Tree tree, int noun) {
        boolean isDefinite = !tree.children(noun, "nmod:poss").isEmpty()
                || tree.children(noun, "det").stream()
                        .anyMatch(article -> !WordClasses.GRAMMAR.is("indefinite", tree.word(article)));
        return isDefinite
                && lexicon.is("report", tree.lemma(noun))
                && tree.children(noun).stream().noneMatch(child -> child > noun && !tree.hasRelation(child, "punct"));
    }

    /** "The claim is disputed", with no word of by whom. */
    private boolean isContested(Tree tree, int report, int verb) {
        return lexicon.is("report", tree.lemma(report))
                && tree.hasRelation(report, "nsubj")
                && lexicon.is("contest", tree.lemma(verb))
                && tree.isPassive(verb)
                && tree.children(verb, "obl").stream()
                        .noneMatch(agent -> WordClasses.GRAMMAR.is("by", tree.preposition(agent)));
    }

    private boolean isUntrue(Tree tree, int report) {
        int verb = tree.head(report);
        return verb >= 0
                && !isContested(tree, report, verb)
                && (lexicon.is("false", tree.lemma(verb)) && !tree.isNegated(verb)
                        || lexicon.is("true", tree.lemma(verb)) && tree.isNegated(verb)
                        || lexicon.is("dismiss", tree.lemma(verb))
                        // "reports that they had met proved false"
                        || tree.children(verb, "xcomp").stream()
                                .anyMatch(child -> lexicon.is("false", tree.lemma(child))));
    }

    /** Who calls a report untrue: "the ministry dismissed claims that …", "claims were denied by her"; −1 if nobody does. */
    int dismissedBy(Tree tree, int report) {
        int verb = tree.token(report).isNoun() ? tree.head(report) : -1;
        if (verb < 0 || !lexicon.is("dismiss", tree.lemma(verb))) {
            return -1;
        }
        List<Integer> dismissers = tree.isPassive(verb)
                ? tree.children(verb, "obl").stream()
                        .filter(agent -> WordClasses.GRAMMAR.is("by", tree.preposition(agent)))
                        .toList()
                : tree.subjects(verb);
        return dismissers.stream().findFirst().orElse(-1);
    }
}
