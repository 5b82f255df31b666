package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Sentence;
import tidings.model.Status;
import tidings.model.TimeExpression;
import tidings.relate.time.DateResolver;

/** Chooses the time expression that dates an event, by the tree, and resolves it. */
public final class EventTimes {

    private final ModalityLexicon lexicon;
    private final TimeAttachment attachment;
    private final SceneTimes scenes;
    private final CountedDays counted = new CountedDays();
    private final PresentNews news;

    EventTimes(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
        this.attachment = new TimeAttachment(lexicon);
        this.scenes = new SceneTimes(lexicon);
        this.news = new PresentNews(lexicon);
    }

    /** When the event is; null if its sentence does not say. */
    @Nullable
    public EventTime of(Context context, Predicate predicate, Modality modality) {
        return of(context, predicate.word(), predicate.event(), direction(context.tree(), predicate, modality));
    }

    /** The day of what happened and has no day that the text says: that of publication, if it is news in the present tense. */
    @Nullable
    public EventTime ofNews(Context context, Predicate predicate) {
        return news.day(context, predicate);
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
        boolean simplePast = predicate.verbal()
                && tree.tag(predicate.event()).equals("VBD")
                && tree.children(predicate.event(), "aux").isEmpty();
        if (simplePast) {
            return DateResolver.Direction.PAST; // "whether they took it on Monday is not known"
        }
        if (modality.status() == Status.POSSIBLE && predicate.verbal() && tree.isPerfect(predicate.event())) {
            return DateResolver.Direction.PAST; // "may have taken it on Monday"
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
        // "fell on 24 October and Bukavu six days later": the day that hangs on it more closely is its own
        int dayRank = tree.sentence().times().stream()
                .filter(time -> time.type().equals("DATE") && !CountedDays.isOne(tree, time))
                .mapToInt(time -> attachment.rank(tree, time, word, event, direction))
                .filter(rank -> rank >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
        Optional<CountedDays.Counted> countedDay = counted.of(context, word, event, direction, time -> {
            int rank = attachment.rank(tree, time, word, event, direction);
            return rank >= 0 && rank <= dayRank;
        });
        if (countedDay.isPresent()) {
            return countedDay.get().time();
        }
        List<TimeExpression> own = tree.sentence().times().stream()
                .filter(time -> isOwn(tree, time, word, event))
                .toList();
        if (!own.isEmpty() && own.stream().allMatch(time -> PeriodInContext.isCountedFromUnknown(context, time))) {
            return null; // "retaken ten months later": not on the day that stands beside it
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
            boolean itself = isItself(tree, time, word);
            boolean named = isOfName(context, time);
            boolean elsewhere = CountedDays.isOne(tree, time);
            boolean departed = direction == DateResolver.Direction.FUTURE && isOfVerb("leave", tree, time, event);
            int rank =
                    itself || named || elsewhere || departed ? -1 : attachment.rank(tree, time, word, event, direction);
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
                DateResolver.Direction direction = direction(context.tree(), predicate, modality);
                EventTime resolved = CountedDays.isOne(context.tree(), time)
                        ? CountedDays.from(context, time, before, direction)
                        : resolve(context, context.tree().sentence(), time, direction);
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
                sentence == context.tree().sentence() ? PeriodInContext.of(context, time) : time,
                context.published(),
                direction,
                DayOrder.isDayFirst(context.article().uri()));
    }

    private record Dated(int rank, int distance, EventTime time) {}

    /** "The fall of Bria"; but "spent Sunday afternoon with her". */
    /** "The March 23 Movement", whether the recogniser knows the name or not. */
    private static boolean isOfName(Context context, TimeExpression time) {
        Tree tree = context.tree();
        int noun = time.end();
        boolean modifies = time.begin() > 0
                && noun < tree.size()
                && tree.hasRelation(time.begin() - 1, "det")
                && tree.token(noun).isProperNoun()
                && IntStream.range(time.begin(), noun).anyMatch(token -> tree.head(token) == noun)
                && tree.head(time.begin() - 1) == noun;
        return modifies || context.isWithinName(time.begin(), time.end());
    }

    private static boolean isItself(Tree tree, TimeExpression time, int word) {
        return time.begin() <= word
                && word < time.end()
                && IntStream.range(time.begin(), time.end())
                        .allMatch(token -> token == word || tree.hasRelation(token, "det"));
    }

    private static boolean isOwn(Tree tree, TimeExpression time, int word, int event) {
        int at = tree.head(TimeAttachment.top(tree, time));
        at = at >= 0 && tree.tag(at).startsWith("RB") ? tree.head(at) : at;
        return at == word || at == event;
    }

    /** "Flew in on Monday for talks": a day that was, whether the talks were or are to come. */
    private boolean isOfArrival(Tree tree, TimeExpression time, int event) {
        return isOfVerb("motion", tree, time, event) || isOfVerb("leave", tree, time, event);
    }

    /** "Left on Monday for talks": the day of what was done before. */
    private boolean isOfVerb(String wordClass, Tree tree, TimeExpression time, int event) {
        int verb = tree.clauseAbove(TimeAttachment.top(tree, time));
        return verb >= 0
                && verb != event
                && tree.tag(verb).equals("VBD")
                && time.begin() > verb
                && lexicon.is(wordClass, tree.lemma(verb));
    }
}
