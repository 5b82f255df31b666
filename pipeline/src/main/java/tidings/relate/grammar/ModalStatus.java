package tidings.relate.grammar;

import java.util.Optional;
import tidings.model.Status;
import tidings.relate.words.WordClasses;

/**
 * Distinguishes what happened from what is planned, possible, denied or called off: by tense, modal verbs, negation and
 * conditions, and by what governs the event: "plans for a call", "denied that they had met", "invited her to meet".
 */
public final class ModalStatus {

    private final ModalityLexicon lexicon;
    private final Truth truth;
    private final ClauseStatus clauses;
    private final GoverningStatus governing;
    private final Answer answer;

    public ModalStatus(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
        this.truth = new Truth(lexicon);
        this.clauses = new ClauseStatus(lexicon);
        this.governing = new GoverningStatus(lexicon, clauses);
        this.answer = new Answer(lexicon);
    }

    /**
     * True if what is said of the event leaves a plan what it is: "confirmed the talks", "threatened to pull out of the
     * talks".
     */
    public boolean isSpokenOf(Tree tree, int noun) {
        int verb = tree.clauseAbove(noun);
        boolean said = verb >= 0 && tree.hasRelation(noun, "obj") && lexicon.is("assert", tree.lemma(verb));
        return said || verb >= 0 && ofVerb(tree, verb).status() != Status.HAPPENED;
    }

    /**
     * Whether the text says that nobody could verify an event: in its own sentence, or in the next of what this one claims. It is
     * no more than possible then, and of the day that it is said to be of.
     */
    public boolean isLeftOpen(Context context, Predicate predicate, Modality modality) {
        boolean claimed = modality.source() >= 0 || isClaimed(context.tree(), predicate.event());
        return truth.isLeftOpen(context.tree(), predicate.event())
                || claimed
                        && context.next()
                                .filter(behind -> truth.leavesOpen(behind.tree()))
                                .isPresent();
    }

    /** "Claimed to have taken it". */
    private boolean isClaimed(Tree tree, int verb) {
        return tree.hasRelation(verb, "xcomp", "ccomp")
                && tree.head(verb) >= 0
                && lexicon.is("report", tree.lemma(tree.head(verb)));
    }

    /** Of an event denoted by a verb, or by a noun (with its support verb, if any: "held talks"). */
    public Modality of(Tree tree, Predicate predicate) {
        Status status = Status.HAPPENED;
        if (!predicate.verbal()) {
            status = described(tree, predicate.word());
            if (predicate.anchor() != predicate.word()) {
                status = Modality.combine(status, described(tree, predicate.anchor()));
            }
            if (status == Status.PLANNED && hasComeAbout(tree, predicate.anchor())) {
                status = Status.HAPPENED;
            }
            if (!tree.children(predicate.anchor(), "cop").isEmpty()) {
                status = Modality.combine(
                        status, clauses.of(tree, predicate.anchor())); // "it will be their first meeting"
            }
        }
        if (predicate.support() >= 0) {
            int support = predicate.support();
            Optional<Status> undone = governing.undone(tree, predicate.anchor(), support);
            if (undone.isPresent()) {
                return of(tree, GoverningStatus.denial(tree, support), false, Modality.combine(status, undone.get()));
            }
            Optional<Status> effect = lexicon.effect("verb", GoverningStatus.phrasal(tree, support));
            boolean known =
                    lexicon.is("make-known", tree.lemma(support)) && lexicon.is("deed", tree.lemma(predicate.word()));
            status = Modality.combine(status, known ? Status.HAPPENED : effect.orElse(Status.HAPPENED));
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
            Status own = Modality.combine(
                    clauses.of(tree, event), Modality.combine(clauses.byWhom(tree, event), clauses.whom(tree, event)));
            since = own == Status.DENIED && tree.isNegated(event) && isSince(tree, event) && !isOfAny(tree, event);
            status = Modality.combine(status, since ? Status.HAPPENED : own);
            status = isOfTimeToCome(tree, event) ? Modality.combine(status, Status.PLANNED) : status;
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
                    status = Modality.combine(status, Status.DENIED);
                } else if (clauses.byWhom(tree, above) == Status.DENIED) {
                    status = Modality.combine(status, Status.DENIED);
                } else if (tree.isNegated(above)) {
                    status = Modality.combine(status, Status.POSSIBLE);
                }
                break;
            }
            if (at != event && lexicon.is("detail", tree.lemma(at)) && tree.isVerb(above)) {
                break; // "no date for the talks was set": that says nothing of the talks
            }
            Optional<Status> undone = governing.undone(tree, at, above);
            if (undone.isPresent()) {
                status = Modality.combine(status, undone.get());
                at = GoverningStatus.denial(tree, above);
                continue;
            }
            Optional<Status> judged = truth.of(tree, at, above);
            if (judged.isPresent()) {
                status = Modality.combine(status, judged.get());
                source = source >= 0 ? source : truth.dismissedBy(tree, above);
                if (!tree.token(above).isNoun()) {
                    break;
                }
                at = above;
                continue;
            }
            Optional<Status> effect = at == event && verbal && tree.isMistakenInfinitive(at)
                    ? Optional.of(governing.infinitive(tree, at, above))
                    : governing.of(tree, at, above);
            if (effect.isEmpty()) {
                break;
            }
            boolean adjunct = aside || isAdjunct(tree, at, above);
            boolean denied = effect.get() == Status.DENIED || effect.get() == Status.CANCELLED;
            status = aside && denied ? status : Modality.combine(status, effect.get());
            aside = adjunct;
            if (tree.hasRelation(at, "obl", "nmod")
                    && lexicon.effect("preposition", tree.preposition(at)).isPresent()) {
                break;
            }
            at = above;
        }
        if (tree.head(at) < 0 && tree.isToInfinitive(at) && at == event && verbal) {
            status = Modality.combine(status, Status.PLANNED);
        }
        Status answered = status == Status.POSSIBLE ? answer.of(tree, event).orElse(status) : status;
        return new Modality(answered, source >= 0 ? source : accordingTo(tree, event), since);
    }

    private boolean isAdjunct(Tree tree, int at, int above) {
        if (tree.hasRelation(at, "nmod") && isGiven(tree, at)) {
            return lexicon.effect("noun", tree.lemma(above)).isEmpty(); // "no conclusion to today's talks"
        }
        return tree.hasRelation(at, "obl", "advcl")
                && tree.isVerb(above)
                && !lexicon.is("partake", GoverningStatus.phrasal(tree, above))
                && lexicon.effect("verb", tree.lemma(above) + " " + tree.preposition(at))
                        .isEmpty();
    }

    /** "The talks", "last week's talks": that there are such is not in question. */
    private static boolean isGiven(Tree tree, int noun) {
        return !tree.children(noun, "nmod:poss").isEmpty()
                || tree.children(noun, "det").stream()
                        .anyMatch(article -> WordClasses.GRAMMAR.is("definite", tree.word(article)));
    }

    /** By the words before the noun: "a planned meeting", "no talks". */
    private Status described(Tree tree, int noun) {
        Status status = Status.HAPPENED;
        for (int child : tree.children(noun, "amod", "det", "compound", "advmod")) {
            String kind = tree.hasRelation(child, "det") ? "determiner" : "adjective";
            Status effect = lexicon.effect(kind, tree.word(child)).orElse(Status.HAPPENED);
            status = Modality.combine(status, effect);
        }
        // "the talks scheduled for Friday", "talks with rebels suspended"
        for (int child : tree.children(noun, "acl")) {
            if (child > noun
                    && tree.tag(child).equals("VBN")
                    && !lexicon.is("meant", tree.lemma(child))
                    && !tree.relation(child).equals("acl:relcl")) {
                status = Modality.combine(
                        status, lexicon.effect("verb", tree.lemma(child)).orElse(Status.HAPPENED));
            }
            if (child > noun) {
                status = Modality.combine(status, occurring(tree, child));
            }
        }
        return status;
    }

    /** "The talks, to be held in May", "the talks that need to take place": what a clause says of when they are. */
    private Status occurring(Tree tree, int clause) {
        int verb = clause;
        for (int within : tree.children(clause, "xcomp")) {
            verb = within;
        }
        boolean occurs = lexicon.isPhrase("occur", tree, verb)
                || (!tree.children(verb, "aux:pass").isEmpty() && lexicon.is("appoint", tree.lemma(verb)));
        boolean toDo = tree.children(verb, "mark").stream()
                .anyMatch(mark -> tree.word(mark).equals("to"));
        if (!occurs || !toDo) {
            return Status.HAPPENED;
        }
        return verb == clause ? Status.PLANNED : governing.infinitive(tree, verb, tree.head(verb));
    }

    /** "The planned meeting took place", "talks planned for May were held": what was a plan is none any more. */
    private boolean hasComeAbout(Tree tree, int noun) {
        int verb = tree.head(noun);
        return verb >= 0
                && tree.hasRelation(noun, "nsubj")
                && (tree.isPast(verb) || tree.isPerfect(verb))
                && tree.children(verb).stream()
                        .noneMatch(child -> tree.word(child).equals("to")) // "were to be held"
                && clauses.of(tree, verb) == Status.HAPPENED
                && lexicon.isPhrase(tree.isPassive(verb) ? "carry-out" : "come-about", tree, verb);
    }

    /** "Has not met any of them since": whether anybody was met before is not said. */
    private static boolean isOfAny(Tree tree, int verb) {
        return tree.children(verb, "obj").stream()
                .anyMatch(object -> tree.word(object).equals("any")
                        || tree.children(object, "det").stream()
                                .anyMatch(child -> tree.word(child).equals("any")));
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
                && !isDemanded(tree, at, above)
                && (lexicon.is("assert", tree.lemma(above)) || lexicon.is("assert", tree.word(above)));
    }

    /**
     * "It will be over when she meets him": the present tense of what belongs to a time to come; so does "until they have
     * met".
     */
    private boolean isOfTimeToCome(Tree tree, int verb) {
        int head = tree.head(verb);
        boolean awaited = tree.isPerfect(verb)
                && tree.children(verb, "aux").stream()
                        .noneMatch(aux -> tree.tag(aux).equals("VBD"))
                && tree.children(verb, "mark").stream().anyMatch(mark -> lexicon.is("turning-point", tree.word(mark)));
        if (awaited) {
            return true;
        }
        boolean present = tree.tag(verb).matches("VBZ|VBP")
                && tree.children(verb, "aux", "cop").isEmpty();
        if (!present || head < 0) {
            return false;
        }
        boolean by = tree.relation(verb).equals("acl:relcl") && lexicon.is("point-of-time", tree.lemma(head));
        boolean within = tree.hasRelation(verb, "ccomp", "dep")
                && tree.children(verb, "obl").stream()
                        .anyMatch(time -> time < verb && lexicon.is("point-of-time", tree.lemma(time)));
        int clause = by ? tree.clauseAbove(head) : within || tree.hasRelation(verb, "advcl") ? head : -1;
        return clause >= 0 && clauses.of(tree, clause) == Status.PLANNED;
    }

    /** "Suggested the two sides hold talks": a bare verb behind a past one says what is to be, not what is. */
    private boolean isDemanded(Tree tree, int at, int above) {
        return tree.hasRelation(at, "ccomp")
                && tree.tag(above).equals("VBD")
                && tree.tag(at).matches("VB|VBP")
                && tree.children(at, "aux", "cop").isEmpty()
                && lexicon.effect("verb", tree.lemma(above))
                        .filter(effect -> effect == Status.POSSIBLE)
                        .isPresent();
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
