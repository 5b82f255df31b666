package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Sentence;
import tidings.model.Status;
import tidings.model.TimeExpression;
import tidings.relate.time.DateResolver;
import tidings.relate.words.DataFile;

/** Chooses the time expression that dates an event, by the tree, and resolves it. */
public final class EventTimes {

    private static final Set<String> RANKS = Set.copyOf(DataFile.entries("ranks.txt"));

    private final ModalityLexicon lexicon;
    private final SceneTimes scenes;
    private final CountedDays counted = new CountedDays();

    EventTimes(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
        this.scenes = new SceneTimes(lexicon);
    }

    /** When the event is; null if its sentence does not say. */
    @Nullable
    public EventTime of(Context context, Predicate predicate, Modality modality) {
        return of(context, predicate.word(), predicate.event(), direction(context.tree(), predicate, modality));
    }

    /** On which side of the publication day the event is. */
    private static DateResolver.Direction direction(Tree tree, Predicate predicate, Modality modality) {
        int clause = tree.isVerb(predicate.event()) ? predicate.event() : tree.clauseAbove(predicate.event());
        boolean past = clause >= 0 && tree.isPast(clause);
        if (modality.status() == Status.CANCELLED && past) {
            // "froze the talks in May": the day of the freezing
            return DateResolver.Direction.PAST;
        }
        if (modality.status() == Status.DENIED && predicate.verbal() && tree.isToInfinitive(predicate.event())) {
            return DateResolver.Direction.NEAREST; // "refused to meet him on May 11", before it or behind
        }
        boolean told = predicate.verbal()
                && tree.tag(predicate.event()).equals("VBD")
                && tree.children(predicate.event(), "aux").isEmpty();
        if (told) {
            return DateResolver.Direction.PAST; // "whether they took it on Monday is not known"
        }
        boolean present = clause >= 0
                && (tree.tag(clause).matches("VBZ|VBP")
                                && tree.children(clause, "aux").isEmpty()
                        || tree.isUnderWay(clause));
        if (present && modality.status() == Status.HAPPENED) {
            // "the talks resume on Monday": what is written in the present is to come, if it has a day
            return DateResolver.Direction.FUTURE;
        }
        boolean tenseless =
                modality.status() == Status.HAPPENED && !predicate.verbal() && predicate.support() < 0 && !past;
        return tenseless ? DateResolver.Direction.NEAREST : modality.direction();
    }

    /**
     * When what a verb says was done or is to be done.
     *
     * @param word the word that names the event
     * @param event the verb whose time it is; the same word, or the support verb of a noun
     */
    @Nullable
    public EventTime of(Context context, int word, int event, DateResolver.Direction direction) {
        Tree tree = context.tree();
        Optional<CountedDays.Counted> told =
                counted.of(context, word, event, direction, time -> rank(tree, time, word, event, direction) >= 0);
        if (told.isPresent()) {
            return told.get().time();
        }
        List<TimeExpression> own = tree.sentence().times().stream()
                .filter(time -> isOwn(tree, time, word, event))
                .toList();
        if (!own.isEmpty() && own.stream().allMatch(time -> PeriodInContext.isCountedFromUnknown(tree, time))) {
            return null; // "retaken ten months later": not on the day that is told beside it
        }
        boolean later = own.isEmpty()
                && tree.hasRelation(event, "conj")
                && tree.children(event, "advmod").stream()
                        .anyMatch(adverb -> context.words().is("counted-from", tree.word(adverb)));
        if (later) {
            return null; // "occupied in 1967 and later annexed"
        }
        List<Dated> dated = new ArrayList<>();
        for (TimeExpression time : tree.sentence().times()) {
            boolean itself = time.begin() <= word && word < time.end(); // "the fall of Bria"
            boolean named = context.isWithinName(time.begin(), time.end()); // "the March 23 Movement"
            boolean elsewhere = CountedDays.isOne(tree, time);
            boolean departed = direction == DateResolver.Direction.FUTURE && isOfVerb("leave", tree, time, event);
            int rank = itself || named || elsewhere || departed ? -1 : rank(tree, time, word, event, direction);
            if (rank >= 0) {
                DateResolver.Direction side = isOfArrival(tree, time, event) ? DateResolver.Direction.PAST : direction;
                EventTime resolved = resolve(context, tree.sentence(), time, side);
                if (resolved != null) {
                    int distance = Math.min(Math.abs(time.begin() - word), Math.abs(time.begin() - event));
                    dated.add(new Dated(rank, distance, resolved));
                }
            }
        }
        Optional<Dated> best =
                dated.stream().min(Comparator.comparingInt(Dated::rank).thenComparingInt(Dated::distance));
        if (best.isPresent()) {
            return best.get().time();
        }
        return direction == DateResolver.Direction.PAST
                ? scenes.day(context, event)
                : direction == DateResolver.Direction.FUTURE ? scenes.dayAhead(context, event) : null;
    }

    /**
     * The first day, or longer, between two tokens, as one of a predicate's: the second of "took Goma on Monday and Bukavu on
     * Friday", "met Ann on Monday and Bob a day later".
     *
     * @param before that of the item before; null if there is none
     */
    @Nullable
    public EventTime between(
            Context context, Predicate predicate, Modality modality, int begin, int end, @Nullable EventTime before) {
        for (TimeExpression time : context.tree().sentence().times()) {
            if (time.begin() >= begin && time.end() <= end && !time.type().equals("DURATION")) {
                EventTime resolved = CountedDays.isOne(context.tree(), time)
                        ? CountedDays.from(context, time, before)
                        : resolve(
                                context,
                                context.tree().sentence(),
                                time,
                                direction(context.tree(), predicate, modality));
                if (resolved != null) {
                    return resolved;
                }
            }
        }
        return null;
    }

    static @Nullable EventTime resolve(
            Context context, Sentence sentence, TimeExpression time, DateResolver.Direction direction) {
        return DateResolver.resolve(
                sentence,
                sentence == context.tree().sentence() ? PeriodInContext.of(context.tree(), time) : time,
                context.published(),
                direction,
                DayOrder.isDayFirst(context.article().uri()));
    }

    private record Dated(int rank, int distance, EventTime time) {}

    /** How closely the expression hangs on the event: 0 closest, −1 if it belongs to something else. */
    private int rank(Tree tree, TimeExpression time, int word, int event, DateResolver.Direction direction) {
        int top = top(tree, time);
        if (isEnd(tree, top, event)) {
            return -1;
        }
        if (isSpanOfRank(tree, time, top) || isBeginOfSeveral(tree, time, word) || isSinceRanked(tree, top, word)) {
            return -1;
        }
        if (tree.dominates(top, word)) {
            // "in 1996, when they took the city"
            boolean when = tree.children(top, "acl").stream()
                    .anyMatch(clause -> isWhere(tree, clause) && tree.dominates(clause, word));
            return when ? 0 : 3;
        }
        int start = lent(tree, top);
        int at = start;
        boolean through = false;
        for (int climbed = 0; at >= 0 && climbed < tree.size(); climbed++) {
            if (at == word || at == event) {
                return isOfAnnouncement(tree, time, at, word) ? -1 : through ? 1 : 0;
            }
            if ((at == top || at != start) && isOtherClause(tree, at, word, event)) {
                return -1;
            }
            if (at != top && at != event && isSince(tree, at)) {
                return -1;
            }
            int head = tree.head(at);
            if (head >= 0 && tree.dominates(head, event)) {
                if (head != event) {
                    boolean done = direction == DateResolver.Direction.FUTURE && isDone(tree, head);
                    return done ? -1 : above(tree, time, head, word, event);
                }
                return isOfAnnouncement(tree, time, head, word) ? -1 : through ? 1 : 0;
            }
            through = true;
            at = head;
        }
        return -1;
    }

    private static boolean isOwn(Tree tree, TimeExpression time, int word, int event) {
        int at = tree.head(top(tree, time));
        at = at >= 0 && tree.tag(at).startsWith("RB") ? tree.head(at) : at;
        return at == word || at == event;
    }

    /** "Held it until 1945": when it ended; but "did not meet until Monday". */
    private boolean isEnd(Tree tree, int top, int event) {
        return lexicon.is("up-to", tree.preposition(top)) && tree.head(top) == event && !tree.isNegated(event);
    }

    /** "The first meeting in six years", "their last for a decade": how rare it was, not when. */
    private boolean isSpanOfRank(Tree tree, TimeExpression time, int top) {
        int noun = tree.head(top);
        return time.type().equals("DURATION")
                && time.begin() > 0
                && lexicon.is("duration", tree.word(time.begin() - 1))
                && noun >= 0
                && tree.children(noun, "amod", "nummod").stream()
                        .anyMatch(child -> tree.tag(child).equals("JJS") || RANKS.contains(tree.word(child)));
    }

    /** "Calls from Friday": when the first may be, not when each is. */
    private boolean isBeginOfSeveral(Tree tree, TimeExpression time, int word) {
        return tree.tag(word).equals("NNS")
                && lexicon.is("several", tree.lemma(word))
                && time.begin() > 0
                && lexicon.is("from", tree.word(time.begin() - 1))
                && (time.end() == tree.size() || !lexicon.is("up-to", tree.word(time.end())));
    }

    /** "Launched an assault on Monday to take it": the day of what was done is not the day of what it was done for. */
    private boolean isDone(Tree tree, int verb) {
        return tree.tag(verb).equals("VBD")
                && tree.children(verb, "aux", "aux:pass").isEmpty()
                && !lexicon.is("motion", tree.lemma(verb))
                && !lexicon.is("leave", tree.lemma(verb))
                && lexicon.effect("verb", GoverningStatus.phrasal(tree, verb)).orElse(Status.HAPPENED)
                        == Status.HAPPENED;
    }

    /** "A call on Friday to discuss it": a date that the parser made the subject of the purpose. */
    private static int lent(Tree tree, int top) {
        int verb = tree.head(top);
        return verb >= 0 && tree.hasRelation(top, "nsubj") && tree.isToInfinitive(verb) ? verb : top;
    }

    /** "Confirmed on Saturday a call": before what is confirmed a date is that of the confirming. */
    private boolean isOfAnnouncement(Tree tree, TimeExpression time, int verb, int word) {
        return verb != word && isPromise(tree, verb) && !isBehind(time, word);
    }

    /** A clause of its own below or beside the event: its dates are not the event's, unless it is a "when". */
    private boolean isOtherClause(Tree tree, int at, int word, int event) {
        if (!tree.isVerb(at) || tree.dominates(at, event)) {
            return false;
        }
        boolean when = tree.hasRelation(at, "advcl")
                && tree.children(at, "advmod", "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("when"));
        // "a round of talks is due to begin on Monday", "counts on a meeting to take place in April"
        boolean own = tree.hasRelation(at, "xcomp")
                        && tree.children(tree.head(at), "nsubj").stream()
                                .anyMatch(subject -> tree.dominates(subject, word))
                // "expects the talks to begin on Monday"
                || tree.hasRelation(at, "xcomp")
                        && tree.isToInfinitive(at)
                        && lexicon.isPhrase("come-off", tree, at)
                        && tree.children(tree.head(at), "obj").stream()
                                .anyMatch(object -> object == word || object == event)
                || isTakingPlace(tree, at) && word < at && tree.clauseAbove(word) == tree.head(at);
        // "a meeting, held on Monday"
        boolean appointed = tree.isParticiple(at) && tree.dominates(word, at) && lexicon.is("appoint", tree.lemma(at));
        return !when
                && !own
                && !appointed
                && tree.hasRelation(at, "acl", "advcl", "ccomp", "conj", "parataxis", "csubj", "dep", "xcomp");
    }

    private boolean isTakingPlace(Tree tree, int verb) {
        return tree.isToInfinitive(verb) && lexicon.isPhrase("occur", tree, verb);
    }

    /** The expression hangs on something above the event: on a sayer's verb it dates the saying. */
    private int above(Tree tree, TimeExpression time, int head, int word, int event) {
        int at = event;
        while (at != head) {
            if (tree.hasRelation(at, "ccomp", "parataxis") && lexicon.is("assert", tree.lemma(tree.head(at)))) {
                return -1;
            }
            if (tree.relation(at).equals("acl:relcl") && !isWhere(tree, at)) {
                return -1;
            }
            // "in 2020 it gave back land taken in the war"
            if (tree.hasRelation(at, "acl")
                    && tree.isParticiple(at)
                    && tree.tag(at).equals("VBN")) {
                return -1;
            }
            if (tree.hasRelation(at, "conj")
                    && tree.isVerb(at)
                    && time.begin() < at
                    && !tree.children(at, "nsubj").isEmpty()) {
                return -1;
            }
            boolean meanwhile =
                    tree.children(at, "mark", "advmod").stream().anyMatch(mark -> lexicon.is("while", tree.word(mark)));
            // "will travel in May, where she will meet him"
            boolean there = isWhere(tree, at);
            boolean afterwards = tree.isGerund(at) && isSaidAfter(tree, head, at);
            if (tree.hasRelation(at, "advcl") && !tree.isToInfinitive(at) && !meanwhile && !there && !afterwards) {
                return -1;
            }
            if (isSince(tree, at) && !isSaidAfter(tree, head, at)) {
                return -1;
            }
            at = tree.head(at);
        }
        // "It was annexed in 2014, she said": a saying takes no day from what is said
        if (lexicon.is("assert", tree.lemma(event))
                && tree.hasRelation(event, "parataxis", "dep", "conj")
                && time.end() <= event) {
            return -1;
        }
        // "signed on Monday during talks"
        // "on Monday a meeting agreed to do it"
        boolean same = isWithin(tree, event)
                || isBehind(time, word)
                || isSaidAfter(tree, head, event)
                || (tree.hasRelation(event, "nsubj") && tree.head(event) == head);
        return !same && (isPromise(tree, head) || isPromised(tree, head)) ? -1 : 2;
    }

    /** "Said on Monday after talks with him", "told reporters on Monday after meeting him". */
    private boolean isSaidAfter(Tree tree, int saying, int event) {
        return tree.head(event) == saying
                && tree.tag(saying).equals("VBD")
                && (lexicon.is("assert", tree.lemma(saying)) || isPromise(tree, saying))
                && tree.children(event, "case", "mark").stream()
                        .anyMatch(mark -> lexicon.is("course", tree.word(mark)));
    }

    private boolean isWithin(Tree tree, int event) {
        return tree.hasRelation(event, "obl", "nmod") && lexicon.is("within", tree.preposition(event));
    }

    /** "Spoke on Tuesday for the first time since they took it", "the first talks since it fell in May": two times. */
    private boolean isSince(Tree tree, int at) {
        String words = tree.isVerb(at) ? "since-when" : "since";
        return tree.children(at, "mark", "case").stream().anyMatch(mark -> lexicon.is(words, tree.word(mark)));
    }

    /** "Flew in on Monday for talks": a day that was, whether the talks were or are to come. */
    private boolean isOfArrival(Tree tree, TimeExpression time, int event) {
        return isOfVerb("motion", tree, time, event) || isOfVerb("leave", tree, time, event);
    }

    /** "Left on Monday for talks": the day of what was done before. */
    private boolean isOfVerb(String wordClass, Tree tree, TimeExpression time, int event) {
        int verb = tree.clauseAbove(top(tree, time));
        return verb >= 0
                && verb != event
                && tree.tag(verb).equals("VBD")
                && time.begin() > verb
                && lexicon.is(wordClass, tree.lemma(verb));
    }

    /** "The first meeting since May", "the talks were the first since May". */
    private boolean isSinceRanked(Tree tree, int top, int word) {
        return tree.preposition(top).equals("since")
                && Stream.of(word, tree.head(word), tree.head(top))
                        .filter(ranked -> ranked >= 0)
                        .anyMatch(ranked -> RANKS.contains(tree.word(ranked))
                                || tree.children(ranked, "amod").stream()
                                        .anyMatch(child -> RANKS.contains(tree.word(child))));
    }

    private boolean isPromise(Tree tree, int verb) {
        return verb >= 0 && tree.isVerb(verb) && lexicon.is("promise", tree.lemma(verb));
    }

    /** "Confirmed plans on Saturday for a call": the parser hangs on the plans what is the confirming's. */
    private boolean isPromised(Tree tree, int noun) {
        return tree.hasRelation(noun, "obj") && isPromise(tree, tree.head(noun));
    }

    private static boolean isBehind(TimeExpression time, int word) {
        return time.begin() > word;
    }

    private boolean isWhere(Tree tree, int relative) {
        return tree.children(relative, "advmod").stream()
                .anyMatch(child -> lexicon.is("relative-adverb", tree.word(child)));
    }

    /** The word of the expression that the others hang on. */
    static int top(Tree tree, TimeExpression time) {
        int top = time.begin();
        for (int token = time.begin(); token < time.end(); token++) {
            int head = tree.head(token);
            // "on Monday before flying home": what opens the next clause is taken along at times
            boolean opens = token > time.begin() && tree.hasRelation(token, "case", "mark");
            if (!opens && (head < time.begin() || head >= time.end())) {
                top = token;
            }
        }
        return top;
    }
}
