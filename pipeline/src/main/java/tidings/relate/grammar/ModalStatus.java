package tidings.relate.grammar;

import java.util.List;
import java.util.Optional;
import tidings.model.Status;

/**
 * Tells what happened from what is planned, possible, denied or called off: by tense, modal verbs, negation and
 * conditions, and by what governs the event: "plans for a call", "denied that they had met", "invited her to meet".
 */
public final class ModalStatus {

    private final ModalityLexicon lexicon;
    private final Truth truth;

    public ModalStatus(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
        this.truth = new Truth(lexicon);
    }

    /** True if the noun is what a verb of saying speaks of: "confirmed the talks". */
    public boolean isCommentedOn(Tree tree, int noun) {
        int verb = tree.head(noun);
        return verb >= 0 && tree.hasRelation(noun, "obj") && lexicon.is("assert", tree.lemma(verb));
    }

    /** Of an event told by a verb, or by a noun (with its support verb, if any: "held talks"). */
    public Modality of(Tree tree, Predicate predicate) {
        Status status = Status.HAPPENED;
        if (!predicate.verbal()) {
            status = described(tree, predicate.word());
            if (predicate.anchor() != predicate.word()) {
                status = combine(status, described(tree, predicate.anchor()));
            }
            if (!tree.children(predicate.anchor(), "cop").isEmpty()) {
                status = combine(status, own(tree, predicate.anchor())); // "it will be their first meeting"
            }
        }
        if (predicate.support() >= 0) {
            Optional<Status> effect = lexicon.effect("verb", phrasal(tree, predicate.support()));
            boolean known = lexicon.is("make-known", tree.lemma(predicate.support()))
                    && lexicon.is("deed", tree.lemma(predicate.word()));
            status = combine(status, known ? Status.HAPPENED : effect.orElse(Status.HAPPENED));
        }
        return of(tree, predicate.event(), predicate.verbal() || predicate.support() >= 0, status);
    }

    /** Of what a verb says. */
    public Modality ofVerb(Tree tree, int verb) {
        return of(tree, verb, true, Status.HAPPENED);
    }

    private Modality of(Tree tree, int event, boolean verbal, Status described) {
        Status status = described;
        boolean since = false;
        if (verbal) {
            Status own = combine(own(tree, event), combine(byWhom(tree, event), whom(tree, event)));
            since = own == Status.DENIED && isSince(tree, event);
            status = combine(status, since ? Status.HAPPENED : own);
        }
        int source = -1;
        // Below an adjunct: "refused to answer at the meeting" denies no meeting
        boolean aside = false;
        int at = event;
        for (int climbed = 0; climbed < tree.size() && tree.head(at) >= 0; climbed++) {
            int above = at == event && verbal ? tree.governor(at) : tree.head(at);
            if (isAssertion(tree, at, above)) {
                source = source >= 0
                        ? source
                        : tree.subjects(above).stream().findFirst().orElse(-1);
                Optional<Status> effect =
                        lexicon.effect("verb", tree.lemma(above)).filter(each -> each == Status.DENIED);
                if (effect.isPresent()) {
                    status = combine(status, Status.DENIED);
                } else if (byWhom(tree, above) == Status.DENIED) {
                    status = combine(status, Status.DENIED);
                } else if (tree.isNegated(above)) {
                    status = combine(status, Status.POSSIBLE);
                }
                break;
            }
            if (at != event && lexicon.is("detail", tree.lemma(at)) && tree.isVerb(above)) {
                break; // "no date for the talks was set": that says nothing of the talks
            }
            Optional<Status> judged = truth.of(tree, at, above);
            if (judged.isEmpty()) {
                judged = undone(tree, at, above);
            }
            if (judged.isPresent()) {
                status = combine(status, judged.get());
                source = source >= 0 ? source : truth.dismissedBy(tree, above);
                if (!tree.token(above).isNoun()) {
                    break;
                }
                at = above;
                continue;
            }
            Optional<Status> effect = at == event && verbal && tree.isMistakenInfinitive(at)
                    ? Optional.of(infinitive(tree, at, above))
                    : governed(tree, at, above);
            if (effect.isEmpty()) {
                break;
            }
            boolean adjunct = aside || isAdjunct(tree, at, above);
            boolean undone = effect.get() == Status.DENIED || effect.get() == Status.CANCELLED;
            status = aside && undone ? status : combine(status, effect.get());
            aside = adjunct;
            if (tree.hasRelation(at, "obl", "nmod")
                    && lexicon.effect("preposition", tree.preposition(at)).isPresent()) {
                break;
            }
            at = above;
        }
        if (tree.head(at) < 0 && tree.isToInfinitive(at) && at == event && verbal) {
            status = combine(status, Status.PLANNED);
        }
        return new Modality(status, source >= 0 ? source : accordingTo(tree, event), since);
    }

    /** "Neither Ann nor Bob met her", "no official has said so". */
    private Status byWhom(Tree tree, int verb) {
        boolean nobody = tree.children(verb, "nsubj").stream()
                .anyMatch(subject -> tree.isNegated(subject)
                        || lexicon.is("nobody", tree.word(subject))
                        || (subject > 0
                                && lexicon.is("nobody", tree.word(subject - 1))
                                && tree.head(subject - 1) >= 0));
        return nobody ? Status.DENIED : Status.HAPPENED;
    }

    /** "Met neither Ann nor Bob", "met no officials". */
    private Status whom(Tree tree, int verb) {
        boolean none = tree.children(verb, "obj", "obl").stream()
                .filter(child -> tree.preposition(child).isEmpty()
                        || tree.preposition(child).equals("with"))
                .anyMatch(child -> isNone(tree, child));
        return none ? Status.DENIED : Status.HAPPENED;
    }

    /**
     * What a denial comes to that is itself denied: "failed to prevent them from taking it" says that it was taken, "has not
     * ruled out taking it" that it may be.
     *
     * @return empty where there is no such
     */
    private Optional<Status> undone(Tree tree, int at, int above) {
        boolean denied = tree.isVerb(at)
                && !tree.isToInfinitive(at)
                && tree.isVerb(above)
                && (tree.isGerund(at) || tree.hasRelation(at, "xcomp"))
                && gerund(tree, at, above) == Status.DENIED;
        int head = tree.head(above);
        boolean vain =
                denied && head >= 0 && tree.isToInfinitive(above) && infinitive(tree, above, head) == Status.DENIED;
        if (!vain && !(denied && tree.isNegated(above))) {
            return Optional.empty();
        }
        return Optional.of(isAway(tree, at) ? Status.HAPPENED : Status.POSSIBLE);
    }

    private boolean isAway(Tree tree, int clause) {
        return tree.children(clause, "mark", "case").stream().anyMatch(mark -> lexicon.is("away", tree.word(mark)));
    }

    private boolean isAdjunct(Tree tree, int at, int above) {
        return tree.hasRelation(at, "obl", "advcl")
                && tree.isVerb(above)
                && lexicon.effect("verb", tree.lemma(above) + " " + tree.preposition(at))
                        .isEmpty();
    }

    /** Outer over inner: what is not, or called off, stays so whatever governs it. */
    private static Status combine(Status inner, Status outer) {
        return switch (outer) {
            case DENIED, CANCELLED -> inner == Status.CANCELLED ? inner : outer;
            case POSSIBLE -> inner == Status.HAPPENED || inner == Status.PLANNED ? outer : inner;
            case PLANNED -> inner == Status.HAPPENED ? outer : inner;
            default -> inner;
        };
    }

    /** By the words before the noun: "a planned meeting", "no talks". */
    private Status described(Tree tree, int noun) {
        Status status = Status.HAPPENED;
        for (int child : tree.children(noun, "amod", "det", "compound", "advmod")) {
            String kind = tree.hasRelation(child, "det") ? "determiner" : "adjective";
            Status effect = lexicon.effect(kind, tree.word(child)).orElse(Status.HAPPENED);
            status = combine(status, effect);
        }
        // "the talks scheduled for Friday", "talks with rebels suspended"
        for (int child : tree.children(noun, "acl")) {
            if (child > noun
                    && tree.tag(child).equals("VBN")
                    && !tree.relation(child).equals("acl:relcl")) {
                status = combine(
                        status, lexicon.effect("verb", tree.lemma(child)).orElse(Status.HAPPENED));
            }
        }
        return status;
    }

    /** By the verb's own clause: modal verbs, negation, conditions; "was to meet", and headlines' "to meet", appoint it. */
    private Status own(Tree tree, int verb) {
        Status status = Status.HAPPENED;
        for (int child : tree.children(verb, "aux", "aux:pass", "cop")) {
            String word = tree.word(child);
            if (lexicon.is("would", word)) {
                status = combine(status, word.equals("would") ? would(tree, verb) : Status.HAPPENED);
            } else {
                status = combine(status, lexicon.effect("auxiliary", word).orElse(Status.HAPPENED));
            }
        }
        for (int child : tree.children(verb, "mark")) {
            status = combine(
                    status, lexicon.effect("condition", tree.word(child)).orElse(Status.HAPPENED));
        }
        boolean missed = tree.tag(verb).equals("VBN")
                && tree.children(verb).stream()
                        .anyMatch(child -> child < verb && tree.word(child).equals("to"))
                && tree.children(verb, "aux").stream()
                        .anyMatch(child -> tree.word(child).equals("have"));
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
            status = combine(status, Status.POSSIBLE);
        }
        boolean appointed =
                tree.isToInfinitive(verb) && !tree.children(verb, "nsubj").isEmpty();
        status = appointed ? combine(status, Status.PLANNED) : status;
        return tree.isNegated(verb) ? combine(status, Status.DENIED) : status;
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
        // "Confirmed the talks, saying she would": the parser takes "saying" for a conjunction.
        reported |= tree.children(verb, "mark").stream().anyMatch(mark -> lexicon.is("assert", tree.lemma(mark)));
        if (conditional) {
            return Status.POSSIBLE;
        }
        boolean narrated = above < 0
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

    private static boolean isSince(Tree tree, int verb) {
        return tree.children(verb, "obl", "advcl", "advmod").stream()
                .anyMatch(child -> tree.preposition(child).equals("since")
                        || tree.word(child).equals("since")
                        || tree.children(child, "mark").stream()
                                .anyMatch(mark -> tree.word(mark).equals("since")));
    }

    private boolean isAssertion(Tree tree, int at, int above) {
        return tree.hasRelation(at, "ccomp", "parataxis")
                && !tree.token(above).isNoun() // "reports that …" may be false
                && (lexicon.is("assert", tree.lemma(above)) || lexicon.is("assert", tree.word(above)));
    }

    /** What the governing word does to it; empty where its power ends. */
    private Optional<Status> governed(Tree tree, int at, int above) {
        boolean clause = tree.isVerb(at) || tree.isToInfinitive(at);
        if (clause) {
            return governedClause(tree, at, above);
        }
        if (!tree.children(at, "nsubj", "cop").isEmpty()) {
            return tree.hasRelation(at, "xcomp") ? Optional.of(own(tree, above)) : Optional.empty();
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
            return shared ? Optional.of(own(tree, above)) : Optional.empty();
        }
        if (tree.isGerund(at) || tree.hasRelation(at, "xcomp") || isPerfectGerund(tree, at, above)) {
            return Optional.of(
                    combine(gerund(tree, at, above), isPredicate(tree, above) ? own(tree, above) : Status.HAPPENED));
        }
        if (tree.hasRelation(at, "ccomp")) {
            return lexicon.effect("verb", tree.lemma(above));
        }
        return Optional.empty();
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

    private Status infinitive(Tree tree, int at, int above) {
        boolean yet = tree.children(at, "advmod").stream().anyMatch(child -> lexicon.is("yet", tree.word(child)))
                || tree.children(above, "advmod").stream()
                        .anyMatch(child -> lexicon.is("yet", tree.word(child)) && child < at);
        if (yet && lexicon.is("have", tree.lemma(above))
                || yet && tree.children(above, "cop").size() > 0) {
            return Status.DENIED;
        }
        Status own = tree.isVerb(above) || !tree.children(above, "cop").isEmpty() ? own(tree, above) : Status.HAPPENED;
        boolean perfect = tree.children(at, "aux").stream()
                .anyMatch(aux -> tree.lemma(aux).equals("have"));
        if (perfect) {
            Status effect = lexicon.effect("verb", tree.lemma(above)).orElse(Status.HAPPENED);
            return combine(effect == Status.DENIED ? effect : Status.HAPPENED, own);
        }
        String as = tree.isVerb(above) ? "verb" : tree.tag(above).startsWith("JJ") ? "adjective" : "noun";
        String form = tree.isVerb(above) ? phrasal(tree, above) : tree.lemma(above);
        Optional<Status> effect = lexicon.effect(as, form);
        if (as.equals("adjective") && effect.isEmpty()) {
            effect = lexicon.effect("verb", tree.word(above).replaceFirst("d$", ""));
        }
        if (effect.isEmpty() && tree.hasRelation(at, "advcl", "xcomp") && lexicon.is("motion", tree.lemma(above))) {
            effect = Optional.of(Status.HAPPENED);
        }
        if (as.equals("verb") && lexicon.is("halt", tree.lemma(above))) {
            return own; // "stopped in Oslo to meet him"
        }
        boolean none = as.equals("noun") && tree.isNegated(above); // "had no plans to meet"
        boolean nth = as.equals("noun")
                && effect.isEmpty()
                && tree.children(above, "amod", "nummod").stream()
                        .anyMatch(child -> lexicon.is("nth", tree.word(child)));
        if (nth) {
            return own; // "the second town to fall to the rebels"
        }
        boolean failed = as.equals("noun")
                && tree.children(above, "amod").stream().anyMatch(child -> lexicon.is("failed", tree.word(child)));
        boolean vain = as.equals("verb")
                && tree.children(above, "advmod").stream().anyMatch(child -> lexicon.is("failed", tree.word(child)));
        return failed || vain || none ? Status.DENIED : combine(effect.orElse(Status.PLANNED), own);
    }

    private Status gerund(Tree tree, int at, int above) {
        for (int mark : tree.children(at, "mark", "case")) {
            if (lexicon.is("away", tree.word(mark)) && tree.isVerb(above)) {
                return lexicon.effect("verb", tree.lemma(above) + " " + tree.word(mark))
                        .or(() -> lexicon.effect("verb", tree.lemma(above)))
                        .filter(effect -> effect == Status.DENIED)
                        .orElse(Status.HAPPENED); // "prevented them from taking it"
            }
            Optional<Status> effect = lexicon.effect("preposition", tree.word(mark));
            if (effect.isPresent() || lexicon.is("ends", tree.word(mark)) || lexicon.is("meanwhile", tree.word(mark))) {
                return effect.orElse(Status.HAPPENED);
            }
        }
        if (tree.hasRelation(at, "advcl") && at < above) {
            return Status.HAPPENED; // "Retaking the town, troops cut off the garrison"
        }
        String as = tree.isVerb(above) ? "verb" : tree.tag(above).startsWith("JJ") ? "adjective" : "noun";
        return lexicon.effect(as, tree.isVerb(above) ? phrasal(tree, above) : tree.lemma(above))
                .orElse(Status.HAPPENED);
    }

    private Optional<Status> governedNoun(Tree tree, int at, int above) {
        if (tree.hasRelation(at, "nsubj:pass", "obj", "xcomp", "dep", "nsubj", "conj")) {
            if (!tree.isVerb(above)) {
                return tree.hasRelation(at, "conj")
                        ? governedNoun(tree, above, Math.max(0, tree.head(above)))
                        : lexicon.effect("adjective", tree.lemma(above))
                                .map(effect -> combine(effect, own(tree, above)));
            }
            boolean suffers = !tree.relation(at).equals("nsubj") || isHeadlinePassive(tree, above);
            if (suffers && lexicon.is("judge", tree.lemma(above))) {
                return Optional.empty(); // "its annexation was never recognised"
            }
            if (suffers
                    && lexicon.is("against", tree.lemma(above))
                    && !tree.children(at, "nmod:poss").isEmpty()) {
                return Optional.empty(); // "rejected India's annexation of Goa": that it was done
            }
            if (suffers && lexicon.is("make-known", tree.lemma(above)) && isDefinite(tree, at)) {
                return Optional.of(own(tree, above)); // "the capture was announced": what is known to be so
            }
            String form = phrasal(tree, above);
            Optional<Status> effect =
                    Tree.UNDERTAKINGS.contains(tree.lemma(at)) ? lexicon.effect("undertaking", form) : Optional.empty();
            effect = effect.or(() -> lexicon.effect(suffers ? "verb" : "subject-of", form));
            return Optional.of(combine(effect.orElse(Status.HAPPENED), own(tree, above)));
        }
        if (!tree.hasRelation(at, "obl", "nmod", "advmod")) {
            return tree.hasRelation(at, "appos") ? Optional.of(Status.HAPPENED) : Optional.empty();
        }
        String preposition = tree.preposition(at);
        if (lexicon.is("ends", preposition)) {
            return Optional.empty();
        }
        Optional<Status> byPreposition = lexicon.effect("preposition", preposition);
        if (byPreposition.isPresent()) {
            return byPreposition;
        }
        String as = tree.isVerb(above) ? "verb" : tree.tag(above).startsWith("JJ") ? "adjective" : "noun";
        String form = tree.isVerb(above) ? tree.lemma(above) + " " + preposition : tree.lemma(above);
        Optional<Status> effect = lexicon.effect(as, form)
                .or(() -> ofObject(tree, above, preposition))
                .or(() -> preposition.equals("for")
                                && tree.isVerb(above)
                                && !lexicon.is("halt", tree.lemma(above)) // "stopped in Oslo for talks"
                        ? lexicon.effect(as, tree.lemma(above))
                        : Optional.empty());
        if (preposition.equals("for") && lexicon.is("motion", tree.lemma(above)) && isUnderWay(tree, above)) {
            effect = Optional.of(Status.PLANNED); // "is heading to Oslo for talks"
        }
        if (effect.isEmpty() && preposition.equals("for")) {
            // "preparations are under way for talks"
            effect = tree.children(above, "nsubj").stream()
                    .flatMap(subject -> lexicon.effect("noun", tree.lemma(subject)).stream())
                    .findFirst();
        }
        if (effect.isPresent()
                && tree.token(above).isNoun()
                && isNone(tree, above)
                && !lexicon.is("detail", tree.lemma(above))) {
            return Optional.of(Status.DENIED); // "there are no plans for talks"
        }
        Status own = Status.HAPPENED;
        // "will be in Oslo for talks", too
        if (isPredicate(tree, above) && (effect.isPresent() || !tree.isNegated(above))) {
            own = own(tree, above);
        }
        return Optional.of(combine(effect.orElse(Status.HAPPENED), own));
    }

    private boolean isNone(Tree tree, int noun) {
        return tree.children(noun, "cc:preconj", "det").stream()
                .anyMatch(child -> lexicon.effect("determiner", tree.word(child))
                        .filter(effect -> effect == Status.DENIED)
                        .isPresent());
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

    private static boolean isUnderWay(Tree tree, int verb) {
        return tree.tag(verb).equals("VBG")
                && tree.children(verb, "aux").stream()
                        .anyMatch(aux -> tree.tag(aux).matches("VBZ|VBP"));
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

    private static String phrasal(Tree tree, int verb) {
        List<Integer> particles = tree.children(verb, "compound:prt");
        return particles.isEmpty() ? tree.lemma(verb) : tree.lemma(verb) + " " + tree.word(particles.get(0));
    }

    private int accordingTo(Tree tree, int event) {
        int at = event;
        for (int climbed = 0; at >= 0 && climbed < tree.size(); climbed++) {
            for (int child : tree.children(at, "obl", "nmod", "advcl")) {
                if (tree.preposition(child).equals("according to")) {
                    return child;
                }
            }
            at = tree.head(at);
        }
        return -1;
    }
}
