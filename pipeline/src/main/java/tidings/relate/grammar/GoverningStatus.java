package tidings.relate.grammar;

import java.util.List;
import java.util.Optional;
import tidings.model.Status;
import tidings.relate.words.WordClasses;

/** What a word does to the reality of the event that it governs: "plans to meet", "denied having met", "no talks with". */
final class GoverningStatus {

    private final ModalityLexicon lexicon;
    private final ClauseStatus clauses;

    GoverningStatus(ModalityLexicon lexicon, ClauseStatus clauses) {
        this.lexicon = lexicon;
        this.clauses = clauses;
    }

    /** What the governing word does to it; empty where its power ends. */
    Optional<Status> of(Tree tree, int at, int above) {
        boolean gerund = tree.isGerund(at) && !tree.children(at, "mark").isEmpty();
        boolean clause = tree.isVerb(at) || tree.isToInfinitive(at) || gerund;
        if (clause) {
            return governedClause(tree, at, above);
        }
        if (!tree.children(at, "nsubj", "cop").isEmpty()) {
            return tree.hasRelation(at, "xcomp") ? Optional.of(clauses.of(tree, above)) : Optional.empty();
        }
        return governedNoun(tree, at, above);
    }

    private Optional<Status> governedClause(Tree tree, int at, int above) {
        if (tree.relation(at).equals("acl:relcl")) {
            return Optional.empty();
        }
        if (tree.isToInfinitive(at)) {
            return Optional.of(infinitive(tree, at, above));
        }
        if (tree.hasRelation(at, "conj")) {
            boolean shared = tree.children(at, "nsubj", "aux").isEmpty()
                    && (tree.tag(at).equals("VB")
                            || tree.tag(at).equals("VBG")
                            || tree.tag(at).equals(tree.tag(above)));
            return shared ? Optional.of(clauses.of(tree, above)) : Optional.empty();
        }
        if (tree.isGerund(at) || tree.hasRelation(at, "xcomp") || isPerfectGerund(tree, at, above)) {
            return Optional.of(Modality.combine(
                    gerund(tree, at, above), isPredicate(tree, above) ? clauses.of(tree, above) : Status.HAPPENED));
        }
        if (tree.hasRelation(at, "ccomp")) {
            return lexicon.effect("verb", tree.lemma(above));
        }
        return Optional.empty();
    }

    /** "Kept him from the talks", "stayed away from the talks"; "stayed away from Ann's talks with Bob" undoes none of hers. */
    private boolean isKept(Tree tree, int at, int above) {
        boolean away = tree.tag(above).equals("RB") && tree.head(above) >= 0;
        String form = away
                ? tree.lemma(tree.head(above)) + " " + tree.word(above)
                : tree.isVerb(above) ? tree.lemma(above) + " " + tree.preposition(at) : "";
        return tree.children(at, "nmod:poss").isEmpty()
                && lexicon.effect("verb", form).filter(Status.DENIED::equals).isPresent();
    }

    /** As what the lexicon knows a governing word. */
    private static String sort(Tree tree, int above) {
        return tree.isVerb(above) ? "verb" : tree.tag(above).startsWith("JJ") ? "adjective" : "noun";
    }

    /** A verb, or what a copula makes one: "is not interested". */
    private static boolean isPredicate(Tree tree, int word) {
        return tree.isVerb(word) || !tree.children(word, "cop").isEmpty();
    }

    /** "Denied having met her". */
    private static boolean isPerfectGerund(Tree tree, int at, int above) {
        return at > above
                && tree.children(at, "aux").stream()
                        .anyMatch(aux -> tree.word(aux).equals("having"));
    }

    Status infinitive(Tree tree, int at, int above) {
        boolean yet = tree.children(at, "advmod").stream().anyMatch(child -> lexicon.is("yet", tree.word(child)))
                || tree.children(above, "advmod").stream()
                        .anyMatch(child -> lexicon.is("yet", tree.word(child)) && child < at);
        if (yet && lexicon.is("have", tree.lemma(above))
                || yet && tree.children(above, "cop").size() > 0) {
            return Status.DENIED;
        }
        Status own = tree.isVerb(above) || !tree.children(above, "cop").isEmpty()
                ? clauses.of(tree, above)
                : Status.HAPPENED;
        boolean perfect = tree.children(at, "aux").stream()
                .anyMatch(aux -> tree.lemma(aux).equals("have"));
        if (perfect) {
            Status effect = lexicon.effect("verb", tree.lemma(above)).orElse(Status.HAPPENED);
            return Modality.combine(effect == Status.DENIED ? effect : Status.HAPPENED, own);
        }
        String as = sort(tree, above);
        String form = tree.isVerb(above) ? phrasal(tree, above) : tree.lemma(above);
        Optional<Status> effect = lexicon.effect(as, form);
        if (as.equals("adjective") && effect.isEmpty()) {
            effect = lexicon.effect("verb", tree.word(above).replaceFirst("d$", ""));
        }
        if (tree.hasRelation(at, "advcl", "xcomp") && lexicon.isPhrase("motion", tree, above)) {
            // "are coming to take it" have not yet
            // "went to Oslo to meet him", which "is going to" says of what is to come
            boolean gone = tree.tag(above).equals("VBD")
                    || tree.isPast(above)
                            && tree.children(above, "obl").stream()
                                    .anyMatch(where -> WordClasses.GRAMMAR.is("whither", tree.preposition(where)));
            effect = tree.isUnderWay(above)
                    ? Optional.of(Status.PLANNED)
                    : effect.filter(each -> !gone).or(() -> Optional.of(Status.HAPPENED));
        }
        if (as.equals("verb") && lexicon.isEnactment(tree, above)) {
            return own; // "signed a treaty to annex it"
        }
        if (as.equals("verb") && lexicon.is("halt", tree.lemma(above))) {
            return own; // "stopped in Oslo to meet him"
        }
        // "an offensive began to retake it": what it is for
        boolean aim = as.equals("verb")
                && tree.children(above, "nsubj").stream()
                        .anyMatch(subject -> WordClasses.GRAMMAR.is("undertaking", tree.lemma(subject)));
        if (aim && effect.orElse(Status.HAPPENED) == Status.HAPPENED && lexicon.is("begin", tree.lemma(above))) {
            return Modality.combine(Status.PLANNED, own);
        }
        boolean none = as.equals("noun") && tree.isNegated(above); // "had no plans to meet"
        boolean nth = as.equals("noun")
                && effect.isEmpty()
                && tree.children(above, "amod", "nummod").stream()
                        .anyMatch(child -> lexicon.is("nth", tree.word(child)));
        if (nth) {
            return own; // "the second town to fall to the rebels"
        }
        if (!tree.takers(above).isEmpty()) {
            // "it took the army a week to retake it"
            return clauses.of(tree, tree.isVerb(above) ? above : tree.head(above));
        }
        boolean failed = as.equals("noun")
                && tree.children(above, "amod").stream().anyMatch(child -> lexicon.is("failed", tree.word(child)));
        boolean vain = as.equals("verb") && isVain(tree, above, at);
        return failed || vain || none ? Status.DENIED : Modality.combine(effect.orElse(Status.PLANNED), own);
    }

    /** "Unsuccessfully tried to take it", "tried in vain", "tried without success". */
    private boolean isVain(Tree tree, int verb, int end) {
        return tree.children(verb, "advmod", "obl", "obj").stream()
                .filter(child -> child < end)
                .anyMatch(child -> lexicon.is("failed", tree.word(child))
                        || (lexicon.is("success", tree.word(child))
                                && lexicon.effect("preposition", tree.preposition(child))
                                        .filter(effect -> effect == Status.DENIED)
                                        .isPresent()));
    }

    private Status gerund(Tree tree, int at, int above) {
        for (int mark : tree.children(at, "mark", "case")) {
            if (lexicon.is("away", tree.word(mark)) && tree.isVerb(above)) {
                return lexicon.effect("verb", tree.lemma(above) + " " + tree.word(mark))
                        .or(() -> lexicon.effect("verb", tree.lemma(above)))
                        .filter(effect -> effect == Status.DENIED)
                        .orElse(Status.HAPPENED); // "prevented them from taking it"
            }
            Optional<Status> bound = lexicon.effect(
                    sort(tree, above), tree.lemma(above) + " " + tree.word(mark)); // "is committed to taking it"
            if (bound.isPresent()) {
                return bound.get();
            }
            int verb = tree.isVerb(above) ? above : tree.head(above);
            boolean near = verb >= 0 && mark > 0 && tree.isVerb(verb) && lexicon.is("near", tree.word(mark - 1));
            if (near) {
                return tree.isPast(verb) ? Status.DENIED : Status.PLANNED; // "came close to taking it"
            }
            Optional<Status> effect =
                    tree.token(above).isNoun() && tree.word(mark).equals("of")
                            ? lexicon.effect("noun", tree.lemma(above)) // "in hopes of taking it"
                            : lexicon.effect("preposition", tree.word(mark));
            if (effect.isPresent() || lexicon.is("ends", tree.word(mark)) || lexicon.is("meanwhile", tree.word(mark))) {
                return effect.orElse(Status.HAPPENED);
            }
        }
        if (tree.hasRelation(at, "advcl") && at < above) {
            return Status.HAPPENED; // "Retaking the town, troops cut off the garrison"
        }
        if (tree.hasRelation(at, "acl", "advcl", "dep")
                && tree.tag(at).equals("VBG")
                && at > 0
                && tree.tag(at - 1).equals(",")) {
            return Status.HAPPENED; // "signed a deal, leading to its annexation": not what the deal is for
        }
        String as = sort(tree, above);
        return lexicon.effect(as, tree.isVerb(above) ? phrasal(tree, above) : tree.lemma(above))
                .orElse(Status.HAPPENED);
    }

    private static boolean isMargin(Tree tree, int noun) {
        return WordClasses.GRAMMAR.is("margin", tree.lemma(noun));
    }

    private Optional<Status> governedNoun(Tree tree, int at, int above) {
        if (tree.hasRelation(at, "nsubj:pass", "obj", "xcomp", "dep", "nsubj", "conj")) {
            if (!tree.isVerb(above)) {
                return tree.hasRelation(at, "conj")
                        ? governedNoun(tree, above, Math.max(0, tree.head(above)))
                        : lexicon.effect("adjective", tree.lemma(above))
                                .map(effect -> Modality.combine(effect, clauses.of(tree, above)))
                                .or(() -> saidOf(tree, at, above));
            }
            boolean suffers = !tree.relation(at).equals("nsubj") || isHeadlinePassive(tree, above);
            if (suffers && lexicon.is("judge", tree.lemma(above))) {
                return Optional.empty(); // "its annexation was never recognised"
            }
            if (tree.relation(at).startsWith("nsubj") && lexicon.is("meant", tree.lemma(above))) {
                return Optional.of(clauses.of(tree, above)); // "the talks are aimed at ending the dispute"
            }
            if (suffers && isJudgedDeed(tree, at, above)) {
                return Optional.empty(); // "rejected India's annexation of Goa": that it was done
            }
            if (suffers && lexicon.is("make-known", tree.lemma(above)) && isDefinite(tree, at)) {
                return Optional.of(clauses.of(tree, above)); // "the capture was announced": what is known to be so
            }
            String form = phrasal(tree, above);
            Optional<Status> effect = WordClasses.GRAMMAR.is("undertaking", tree.lemma(at))
                    ? lexicon.effect("undertaking", form)
                    : Optional.empty();
            if (!suffers && tree.isNegated(above) && !lexicon.isPhrase("come-off", tree, above)) {
                return Optional.of(Status.HAPPENED); // "the talks did not bring peace": that they were held
            }
            if (!suffers && isNeverHeld(tree, above)) {
                return Optional.of(Status.DENIED);
            }
            effect = effect.or(() -> lexicon.effect(suffers ? "verb" : "subject-of", form));
            return Optional.of(Modality.combine(effect.orElse(Status.HAPPENED), clauses.of(tree, above)));
        }
        if (!tree.hasRelation(at, "obl", "nmod", "advmod")) {
            return tree.hasRelation(at, "appos") ? Optional.of(Status.HAPPENED) : Optional.empty();
        }
        String preposition = tree.preposition(at);
        boolean beside = isMargin(tree, at) && tree.token(above).isNoun();
        if (beside || isMargin(tree, above)) {
            return Optional.of(Status.HAPPENED); // "will speak on the sidelines of the summit": when they speak
        }
        if (lexicon.is("away", preposition) && isKept(tree, at, above)) {
            return Optional.of(Status.DENIED);
        }
        if (lexicon.is("ends", preposition)) {
            // "the threat of annexation", but "the venue of the talks"
            boolean open = preposition.equals("of")
                    && tree.token(above).isNoun()
                    && tree.children(at, "det").stream()
                            .noneMatch(article -> WordClasses.GRAMMAR.is("definite", tree.word(article)));
            return open ? lexicon.effect("noun", tree.lemma(above)) : Optional.empty();
        }
        Optional<Status> byPreposition = lexicon.effect("preposition", preposition);
        if (byPreposition.isPresent()) {
            return byPreposition;
        }
        if (WordClasses.GRAMMAR.is("about", preposition) || WordClasses.GRAMMAR.is("topic", preposition)) {
            boolean own = !tree.children(at, "nmod:poss").isEmpty();
            boolean governed = tree.isVerb(above)
                    ? lexicon.effect("verb", tree.lemma(above) + " " + preposition)
                            .isPresent()
                    : lexicon.effect("noun", tree.lemma(above)).isPresent();
            if (own && !governed) {
                return Optional.empty(); // "will brief them on his talks": that he had such
            }
        }
        if (lexicon.is("within", preposition) && isExpected(tree, above)) {
            return Optional.of(Status.PLANNED);
        }
        String as = sort(tree, above);
        Optional<Status> effect = lexicon.effect(as, tree.lemma(above) + " " + preposition)
                .or(() -> tree.isVerb(above) ? Optional.empty() : lexicon.effect(as, tree.lemma(above)))
                .or(() -> ofObject(tree, above, preposition))
                .or(() -> preposition.equals("for")
                                && tree.isVerb(above)
                                && !lexicon.is("halt", tree.lemma(above)) // "stopped in Oslo for talks"
                        ? lexicon.effect(as, tree.lemma(above))
                        : Optional.empty());
        boolean underWay = lexicon.is("motion", tree.lemma(above)) && tree.isUnderWay(above);
        if (preposition.equals("for") && (underWay || lexicon.is("leave", phrasal(tree, above)))) {
            effect = Optional.of(Status.PLANNED); // "is heading to Oslo for talks", "left for talks"
        }
        if (effect.isEmpty() && preposition.equals("for")) {
            // "preparations are under way for talks"
            effect = tree.children(above, "nsubj").stream()
                    .flatMap(subject -> lexicon.effect("noun", tree.lemma(subject)).stream())
                    .findFirst();
        }
        if (effect.isPresent()
                && tree.token(above).isNoun()
                && clauses.isNone(tree, above)
                && !lexicon.is("detail", tree.lemma(above))) {
            return Optional.of(Status.DENIED); // "there are no plans for talks"
        }
        Status own = Status.HAPPENED;
        // "will be in Oslo for talks", too
        if (isPredicate(tree, above) && (effect.isPresent() || !tree.isNegated(above))) {
            own = clauses.of(tree, above);
        }
        return Optional.of(Modality.combine(effect.orElse(Status.HAPPENED), own));
    }

    /** "At their meeting they are expected to discuss trade": what it is expected in is itself to come. */
    private boolean isExpected(Tree tree, int verb) {
        return tree.tag(verb).equals("VBN")
                && tree.children(verb, "aux:pass").stream()
                        .anyMatch(be -> tree.tag(be).matches("VBZ|VBP"))
                && !tree.children(verb, "xcomp").isEmpty()
                && lexicon.effect("verb", tree.lemma(verb))
                        .filter(effect -> effect == Status.PLANNED)
                        .isPresent();
    }

    /** "The capture would be a victory", "their talks will be the first": only when it is so is there what is said of it. */
    private Optional<Status> saidOf(Tree tree, int noun, int predicate) {
        return tree.relation(noun).equals("nsubj")
                        && !tree.isNegated(predicate)
                        && !tree.children(predicate, "cop").isEmpty()
                ? Optional.of(clauses.of(tree, predicate))
                : Optional.empty();
    }

    /** "Rejected India's annexation of Goa": whose deed it was is said, and so that it was done. */
    private boolean isJudgedDeed(Tree tree, int noun, int verb) {
        return lexicon.is("against", tree.lemma(verb))
                && !tree.children(noun, "nmod:poss").isEmpty();
    }

    /**
     * What a denial comes to that is itself denied: "could not prevent its capture" says that it was taken, "has not ruled
     * out a meeting" and "does not oppose one" that there may be one.
     *
     * @return empty where there is no such
     */
    Optional<Status> undone(Tree tree, int at, int above) {
        if (!tree.isVerb(above)
                || !isDenied(tree, at, above)
                || !isDenial(tree, above)
                || isJudgedDeed(tree, at, above)) {
            return Optional.empty();
        }
        boolean averted = isAway(tree, at) || lexicon.is("avert", phrasal(tree, above));
        return Optional.of(averted && !isAhead(tree, above) ? Status.HAPPENED : Status.POSSIBLE);
    }

    /** Whether a verb denies or calls off what it governs: a clause, or a noun as its object. */
    private boolean isDenied(Tree tree, int at, int verb) {
        Status effect = lexicon.effect("verb", phrasal(tree, verb)).orElse(Status.HAPPENED);
        if (tree.isToInfinitive(at)) {
            return tree.hasRelation(at, "xcomp") && effect == Status.DENIED;
        }
        if (tree.isVerb(at)) {
            return (tree.isGerund(at) || tree.hasRelation(at, "xcomp")) && gerund(tree, at, verb) == Status.DENIED;
        }
        return tree.hasRelation(at, "obj", "nsubj:pass")
                && (effect == Status.DENIED || effect == Status.CANCELLED || lexicon.is("stance", tree.lemma(verb)));
    }

    /** Whether what a verb says is not so: "did not", "nobody did", "failed to". */
    private boolean isDenial(Tree tree, int verb) {
        return tree.isNegated(verb)
                || clauses.byWhom(tree, verb) == Status.DENIED
                || (tree.isToInfinitive(verb)
                        && tree.head(verb) >= 0
                        && infinitive(tree, verb, tree.head(verb)) == Status.DENIED);
    }

    /** The verb that says so: "failed to stop it", "did not stop it". */
    static int denial(Tree tree, int verb) {
        return tree.isToInfinitive(verb) && tree.head(verb) >= 0 ? tree.head(verb) : verb;
    }

    /** "Will not stop it" and "do not stop it", but "could not stop it". */
    private boolean isAhead(Tree tree, int verb) {
        return tree.children(verb, "aux").stream()
                .anyMatch(aux -> tree.tag(aux).equals("MD") && !lexicon.is("past-modal", tree.word(aux))
                        || tree.lemma(aux).equals("do") && !tree.tag(aux).equals("VBD"));
    }

    private boolean isAway(Tree tree, int clause) {
        return tree.children(clause, "mark", "case").stream().anyMatch(mark -> lexicon.is("away", tree.word(mark)));
    }

    /** "Talks suspended", "summit postponed". */
    private boolean isHeadlinePassive(Tree tree, int verb) {
        String form = phrasal(tree, verb);
        return tree.tag(verb).equals("VBD")
                && tree.children(verb, "obj", "xcomp", "ccomp").isEmpty()
                && !lexicon.is("motion", tree.lemma(verb)) // "the meeting went well"
                && lexicon.effect("subject-of", form).isEmpty()
                && lexicon.effect("verb", form)
                        .filter(effect -> effect == Status.CANCELLED || effect == Status.PLANNED)
                        .isPresent();
    }

    /** "Talks failed to take place". */
    private boolean isNeverHeld(Tree tree, int verb) {
        return lexicon.effect("verb", tree.lemma(verb)).orElse(Status.HAPPENED) == Status.DENIED
                && tree.children(verb, "xcomp").stream().anyMatch(held -> lexicon.isPhrase("come-off", tree, held));
    }

    private static boolean isDefinite(Tree tree, int noun) {
        return tree.children(noun, "det").stream()
                        .anyMatch(article -> tree.word(article).equals("the"))
                && tree.tag(tree.head(noun)).equals("VBN");
    }

    /** "Arrangements were made for a call": what the verb's object would do to it if it stood before the preposition. */
    private Optional<Status> ofObject(Tree tree, int verb, String preposition) {
        return !tree.isVerb(verb) || !lexicon.is("purpose", preposition)
                ? Optional.empty()
                : tree.children(verb, "obj", "nsubj:pass").stream()
                        .flatMap(object -> lexicon.effect("noun", tree.lemma(object)).stream())
                        .findFirst();
    }

    static String phrasal(Tree tree, int verb) {
        List<Integer> particles = tree.children(verb, "compound:prt", "advmod").stream()
                .filter(child -> tree.hasRelation(child, "compound:prt")
                        || child == verb + 1 && WordClasses.GRAMMAR.is("moved-to", tree.word(child)))
                .toList();
        return particles.isEmpty() ? tree.lemma(verb) : tree.lemma(verb) + " " + tree.word(particles.get(0));
    }
}
