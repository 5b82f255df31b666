package tidings.relate.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.EventTime;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.TimeExpression;
import tidings.relate.time.DateResolver;
import tidings.relate.time.DateResolver.Direction;
import tidings.relate.time.DayOffset;
import tidings.relate.time.PeriodOffset;

/**
 * Days that are counted from another day of the story: "a day earlier", "later that day", "on Tuesday, a day after
 * talks with him".
 */
final class CountedDays {

    /** How many sentences back the day is looked for that is counted from. */
    private static final int REACH = 3;

    /** How many words before an expression belong to what is read: "earlier in the" day. */
    private static final int BEFORE = 3;

    /** @param time null where the day that is counted from is not known */
    record Counted(@Nullable EventTime time) {}

    /**
     * The day of an event, where it is counted so.
     *
     * @param isOwn whether an expression is one of the event's
     * @return empty if it is not counted so
     */
    Optional<Counted> of(Context context, int word, int event, Direction direction, Predicate<TimeExpression> isOwn) {
        Tree tree = context.tree();
        for (TimeExpression time : tree.sentence().times()) {
            Optional<DayOffset> after = DayOffset.of(words(tree.sentence(), time.begin() - BEFORE, time.end() + 1));
            Optional<DayOffset> within = DayOffset.of(words(tree.sentence(), time.begin() - BEFORE, time.end()));
            // "two days | after", "the day before |"
            boolean opens = after.isPresent()
                    || (within.isPresent() && tree.tag(time.end() - 1).matches("IN|RB"));
            int first = after.isPresent() ? time.end() + 1 : time.end();
            if (opens && isBehind(tree, first, word, event)) {
                Optional<DayOffset> offset =
                        after.or(() -> within).orElseThrow().reversed();
                return Optional.of(
                        offset.isEmpty() ? new Counted(null) : counted(context, time, offset.get(), direction, true));
            }
            Optional<EventTime> period = period(context, time, word, event);
            if (period.isPresent()) {
                return Optional.of(new Counted(period.get()));
            }
            // "met him two days after the vote on Sunday"
            LocalDate later = after.isPresent() && time.begin() > event && isOwn.test(time)
                    ? dayBehind(context, time, direction)
                    : null;
            if (later != null) {
                return Optional.of(new Counted(shifted(context, time, later, after.get())));
            }
            if (within.isPresent() && isOwn.test(time) && !isNarrowed(tree, time) && !isBack(tree, time, direction)) {
                return Optional.of(counted(context, time, within.get(), direction, false));
            }
        }
        return Optional.empty();
    }

    /** "Ten years after Norway annexed it, he hopes …": the month or year so long before the one of the clause, or of publication. */
    private static Optional<EventTime> period(Context context, TimeExpression time, int word, int event) {
        Tree tree = context.tree();
        Sentence sentence = tree.sentence();
        Optional<PeriodOffset> after = PeriodOffset.of(words(sentence, time.begin(), time.end() + 1));
        Optional<PeriodOffset> within = PeriodOffset.of(words(sentence, time.begin(), time.end()));
        boolean opens = after.isPresent()
                || within.isPresent() && tree.tag(time.end() - 1).matches("IN|RB");
        int first = after.isPresent() ? time.end() + 1 : time.end();
        if (!opens || !isBehind(tree, first, word, event)) {
            return Optional.empty();
        }
        LocalDate published = context.published();
        return (published != null && isOfToday(tree, time)
                        ? Optional.of(published.toString())
                        : valueBeside(tree, time))
                .flatMap(
                        value -> after.or(() -> within).orElseThrow().reversed().from(value))
                .map(value -> DateResolver.resolve(
                        sentence,
                        new TimeExpression(time.begin(), time.end(), "DATE", value),
                        published,
                        Direction.PAST));
    }

    /** "Died in 1950, ten years after …": of the one other time before it. */
    private static Optional<String> valueBeside(Tree tree, TimeExpression time) {
        List<String> values = tree.sentence().times().stream()
                .filter(other -> other.end() <= time.begin() && !other.type().equals("DURATION"))
                .map(TimeExpression::value)
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** "A day after talks with him", "two days before they flew in and met": what begins behind the expression is the event. */
    private static boolean isBehind(Tree tree, int first, int word, int event) {
        int joined =
                tree.hasRelation(event, "conj") && tree.children(event, "nsubj").isEmpty() ? tree.head(event) : event;
        return first < tree.size()
                && first <= event
                && Character.isLetterOrDigit(tree.word(first).codePointAt(0))
                && (tree.dominates(joined, first) && first <= joined || tree.dominates(word, first));
    }

    /** Whether an expression counts from another day of the story. */
    static boolean isOne(Tree tree, TimeExpression time) {
        return DayOffset.of(words(tree.sentence(), time.begin() - BEFORE, time.end()))
                .isPresent();
    }

    /**
     * The day that an expression counts from another; null if that is none.
     *
     * @param other null for the last that stands before it
     */
    static @Nullable EventTime from(
            Context context, TimeExpression time, @Nullable EventTime other, Direction direction) {
        Optional<DayOffset> offset = DayOffset.of(words(context.tree().sentence(), time.begin() - BEFORE, time.end()));
        if (offset.isPresent() && other == null) {
            return counted(context, time, offset.get(), direction, false).time();
        }
        LocalDate day = other == null ? null : other.first();
        if (other == null || day == null || offset.isEmpty() || !day.equals(other.last())) {
            return null;
        }
        return shifted(context, time, day, offset.get());
    }

    /** "Earlier in the day": the day of the text before. */
    static boolean isOfSameDay(Sentence sentence, TimeExpression time) {
        return DayOffset.of(words(sentence, time.begin() - BEFORE, time.end()))
                .filter(offset -> offset.days() == 0)
                .isPresent();
    }

    /**
     * "The day of the vote", "the same day that it fell", "the morning meetings": a day of its own, or none; "met Ann and a day
     * later with Bob": that of the next item. But "taken two days later by the army".
     */
    private static boolean isNarrowed(Tree tree, TimeExpression time) {
        int next = time.end();
        boolean itsOwn = tree.token(next - 1).isNoun()
                || (time.begin() > 0 && tree.tag(time.begin() - 1).equals("CC"));
        int top = TimeAttachment.top(tree, time);
        boolean isOfIt = next < tree.size() && tree.tag(next).matches("IN|WDT|WRB") && tree.head(next) >= next;
        // "that afternoon in Oslo"
        boolean isWhere = isOfIt && tree.tag(next).equals("IN") && !tree.dominates(top, next);
        return tree.hasRelation(top, "compound") || itsOwn && isOfIt && !isWhere;
    }

    /** "Agreed to meet in a call earlier in the day": what is to come was not. */
    private static boolean isBack(Tree tree, TimeExpression time, Direction direction) {
        return direction == Direction.FUTURE
                && DayOffset.isBack(words(tree.sentence(), time.begin() - BEFORE, time.end()));
    }

    private static Counted counted(
            Context context, TimeExpression time, DayOffset offset, Direction direction, boolean opens) {
        boolean follows = offset.days() > 0 && !opens;
        EventTime from = dayBefore(context, time, direction, follows);
        LocalDate day = from == null ? null : from.first();
        boolean isToday = DayOffset.isLaterToday(words(context.tree().sentence(), time.begin() - BEFORE, time.end()));
        if (day == null && isToday && direction == Direction.FUTURE) {
            day = context.published();
        }
        if (day == null && direction == Direction.PAST && opens && isOfToday(context.tree(), time)) {
            day = context.published();
        }
        if (day == null) {
            return new Counted(null);
        }
        return new Counted(shifted(context, time, day, offset));
    }

    /** "They agree, a week after they took the town", "have agreed a day after talks": from the day of publication. */
    private static boolean isOfToday(Tree tree, TimeExpression time) {
        int verb = tree.clauseAbove(TimeAttachment.top(tree, time));
        for (int climbed = 0; verb >= 0 && tree.head(verb) >= 0 && climbed < tree.size(); climbed++) {
            verb = tree.head(verb);
        }
        return verb >= 0
                && tree.isVerb(verb)
                && !tree.isPast(verb)
                && Stream.concat(Stream.of(verb), tree.children(verb, "aux", "cop").stream())
                        .anyMatch(each -> tree.tag(each).matches("VBZ|VBP"));
    }

    private static EventTime shifted(Context context, TimeExpression time, LocalDate from, DayOffset offset) {
        Span span = context.tree().sentence().span(time.begin(), time.end());
        return offset.from(from, context.words(span), span);
    }

    /** The day that stands behind an expression, if none stands before it. */
    private static @Nullable LocalDate dayBehind(Context context, TimeExpression time, Direction direction) {
        LocalDate found = null;
        for (TimeExpression other : context.tree().sentence().times()) {
            EventTime day = other.equals(time) ? null : day(context, other, direction);
            if (day != null && other.begin() < time.begin()) {
                return null;
            }
            found = day != null && found == null ? day.first() : found;
        }
        return found;
    }

    /**
     * The last day that the sentence gives before the expression, else behind it, else that of the sentences before it.
     *
     * @param follows true for "the next day": then what stands behind it is later
     */
    private static @Nullable EventTime dayBefore(
            Context context, TimeExpression time, Direction direction, boolean follows) {
        List<TimeExpression> times = context.tree().sentence().times();
        EventTime found = null;
        for (TimeExpression other : times) {
            EventTime day = other.equals(time) ? null : day(context, other, direction);
            if (day != null && (other.begin() < time.begin() || found == null && !follows)) {
                found = day;
            }
        }
        Sentence here = context.tree().sentence();
        for (int back = 1; found == null && back <= Math.min(REACH, here.index()); back++) {
            Sentence sentence = context.document().document().sentence(here.index() - back);
            if (sentence.dependencies() == null || sentence.section() != here.section()) {
                break;
            }
            if (!sentence.times().isEmpty()) {
                Context earlier = context.contexts().sentence(sentence.index());
                found = mainDay(earlier, direction);
            }
        }
        return found;
    }

    /** The last day that a sentence has, that of its main verb first. */
    private static @Nullable EventTime mainDay(Context context, Direction direction) {
        Tree tree = context.tree();
        EventTime last = null;
        for (TimeExpression time : tree.sentence().times()) {
            EventTime day = day(context, time, direction);
            int verb = tree.clauseAbove(TimeAttachment.top(tree, time));
            if (day != null && verb >= 0 && tree.head(verb) < 0) {
                return day;
            }
            last = day != null ? day : last;
        }
        return last;
    }

    /** A single day, on the side on which its verb is. */
    private static @Nullable EventTime day(Context context, TimeExpression time, Direction direction) {
        Tree tree = context.tree();
        int verb = tree.clauseAbove(TimeAttachment.top(tree, time));
        Direction side = verb >= 0 && tree.isPast(verb) ? Direction.PAST : direction;
        EventTime day =
                time.type().equals("DURATION") ? null : EventTimes.resolve(context, tree.sentence(), time, side);
        return day != null && day.first() != null && day.first().equals(day.last()) ? day : null;
    }

    private static String words(Sentence sentence, int begin, int end) {
        return sentence.tokens().subList(Math.max(0, begin), Math.min(end, sentence.size())).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
