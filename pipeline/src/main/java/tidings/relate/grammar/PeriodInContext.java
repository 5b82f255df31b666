package tidings.relate.grammar;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidings.model.Sentence;
import tidings.model.TimeExpression;
import tidings.relate.time.PeriodOffset;
import tidings.relate.words.WordClasses;

/**
 * The year of a month or day without one, and months and years that are counted from one before: "took it in July 1932 and
 * lost it in September", "marched in in 1950 and annexed it two years later", "took it in May and lost it the next month".
 */
final class PeriodInContext {

    private static final Pattern OPEN = Pattern.compile("XXXX-\\d\\d(-\\d\\d)?");
    /** "On the 6th". */
    private static final Pattern DAY_OF_MONTH = Pattern.compile("XXXX-XX(-\\d\\d)");

    private static final Pattern WITH_MONTH = Pattern.compile("((?:[12]\\d{3}|XXXX)-\\d\\d)(?:-\\d\\d.*)?");

    /** How many sentences back a month is looked for. */
    private static final int REACH = 3;

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern MONTH = Pattern.compile("[12]\\d{3}-\\d\\d(-\\d\\d)?");
    private static final int YEAR_DIGITS = 4;
    private static final int MONTH_END = 7;

    private PeriodInContext() {}

    /** The expression with its year, or with the period that it is counted to; itself if it has one or there is none before. */
    static TimeExpression of(Context context, TimeExpression time) {
        Tree tree = context.tree();
        Optional<PeriodOffset> offset = PeriodOffset.of(words(tree.sentence(), time));
        if (offset.isPresent()) {
            return before(tree, time, other -> offset.get().from(other.value()))
                    .or(() -> inSentenceBefore(context)
                            .flatMap(other -> offset.get().from(other)))
                    .map(value -> with(time, value))
                    .orElse(time);
        }
        Matcher dayOfMonth = DAY_OF_MONTH.matcher(time.value());
        if (dayOfMonth.matches()) {
            return monthBefore(context, time)
                    .map(month -> with(time, month + dayOfMonth.group(1)))
                    .map(dated -> OPEN.matcher(dated.value()).matches() ? of(context, dated) : dated)
                    .orElse(time);
        }
        return OPEN.matcher(time.value()).matches()
                ? before(tree, time, other -> inYear(time, tree.sentence(), other))
                        .or(() -> HistoryYear.of(context, time))
                        .map(value -> with(time, value))
                        .orElse(time)
                : time;
    }

    /** "Took Gaza on 2 November and Port Said on the 6th": the last month that stands before, here or in the sentences before. */
    private static Optional<String> monthBefore(Context context, TimeExpression time) {
        Sentence here = context.tree().sentence();
        for (int index = here.index(); index >= Math.max(0, here.index() - REACH); index--) {
            Sentence sentence = context.document().document().sentence(index);
            if (sentence.section() != here.section()) {
                break;
            }
            Context around = context.contexts().sentence(index);
            Optional<String> month = sentence.times().stream()
                    .filter(other -> sentence != here || other.end() <= time.begin())
                    .map(other -> DAY_OF_MONTH.matcher(other.value()).matches() ? other : of(around, other))
                    .map(other -> WITH_MONTH.matcher(other.value()))
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .reduce((one, other) -> other);
            if (month.isPresent()) {
                return month;
            }
        }
        return Optional.empty();
    }

    /** "Germany took it in 1884. Ten years later, it ...": the one period that the sentence before gives its main verb. */
    private static Optional<String> inSentenceBefore(Context context) {
        Sentence here = context.tree().sentence();
        Sentence sentence =
                here.index() == 0 ? null : context.document().document().sentence(here.index() - 1);
        if (sentence == null || sentence.dependencies() == null || sentence.section() != here.section()) {
            return Optional.empty();
        }
        Context earlier = context.contexts().sentence(sentence.index());
        return sentence.times().stream()
                .filter(time -> {
                    int verb = earlier.tree().clauseAbove(TimeAttachment.top(earlier.tree(), time));
                    return verb >= 0 && earlier.tree().head(verb) < 0;
                })
                .map(time -> of(earlier, time).value())
                .filter(value ->
                        YEAR.matcher(value).lookingAt() || OPEN.matcher(value).matches())
                .reduce((one, other) -> other);
    }

    /** What the last expression before that the story goes on from comes to, if it comes to anything. */
    private static Optional<String> before(
            Tree tree, TimeExpression time, Function<TimeExpression, Optional<String>> value) {
        return tree.sentence().times().stream()
                .filter(other -> other.end() <= time.begin() && isGoneOnFrom(tree, other, time))
                .map(value)
                .flatMap(Optional::stream)
                .reduce((one, other) -> other);
    }

    /** In the year of what stands before, or the next one if its month is over then. */
    static Optional<String> inYear(TimeExpression time, Sentence sentence, TimeExpression before) {
        OptionalInt year = year(sentence, before);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        String month = time.value().substring(YEAR_DIGITS);
        boolean isOver = MONTH.matcher(before.value()).matches()
                && month.substring(1, MONTH_END - YEAR_DIGITS)
                                .compareTo(before.value().substring(YEAR_DIGITS + 1, MONTH_END))
                        < 0;
        return Optional.of(year.getAsInt() + (isOver ? 1 : 0) + month);
    }

    /** "Ten months later", "a year earlier": counted from what the sentence does not say, and so of none of its days. */
    static boolean isCountedFromUnknown(Context context, TimeExpression time) {
        Tree tree = context.tree();
        if (!of(context, time).equals(time)) {
            return false;
        }
        int next = time.end();
        boolean within = WordClasses.GRAMMAR.is("counted-from", tree.word(time.end() - 1));
        boolean behind = next < tree.size()
                && tree.tag(next).startsWith("RB")
                && WordClasses.GRAMMAR.is("counted-from", tree.word(next));
        return time.end() - time.begin() + (behind ? 1 : 0) > 1 && (within || behind);
    }

    private static TimeExpression with(TimeExpression time, String value) {
        return new TimeExpression(time.begin(), time.end(), time.type(), value);
    }

    private static String words(Sentence sentence, TimeExpression time) {
        return sentence.tokens().subList(time.begin(), time.end()).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** The year that an expression names itself. */
    static OptionalInt year(Sentence sentence, TimeExpression time) {
        return sentence.tokens().subList(time.begin(), time.end()).stream()
                .filter(token -> YEAR.matcher(token.text()).matches())
                .mapToInt(token -> Integer.parseInt(token.text()))
                .findFirst();
    }

    /** Whether the story goes on from the one to the other, by verbs that are coordinated. */
    private static boolean isGoneOnFrom(Tree tree, TimeExpression earlier, TimeExpression time) {
        int first = tree.clauseAbove(TimeAttachment.top(tree, earlier));
        int then = tree.clauseAbove(TimeAttachment.top(tree, time));
        return first >= 0
                && then >= 0
                && tree.isPast(first)
                && (first == then
                        || tree.hasRelation(then, "conj", "parataxis", "dep")
                                // "took Goma in May and Bukavu the next month"
                                && (tree.isPast(then) || !tree.isVerb(then))
                                && tree.head(then) == first);
    }
}
