package tidings.relate.grammar;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidings.model.Sentence;
import tidings.model.TimeExpression;
import tidings.relate.words.WordClasses;

/**
 * The year of a month or day without one, by what the sentence tells before: "took it in July 1932 and lost it in September",
 * "marched in in 1950 and annexed it the next year".
 */
final class YearInContext {

    private static final Pattern OPEN = Pattern.compile("XXXX-\\d\\d(-\\d\\d)?");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern MONTH = Pattern.compile("[12]\\d{3}-\\d\\d(-\\d\\d)?");
    private static final int YEAR_DIGITS = 4;
    private static final int MONTH_END = 7;

    private YearInContext() {}

    /** The expression with its year; itself if it has one or none is told. */
    static TimeExpression of(Tree tree, TimeExpression time) {
        boolean open = OPEN.matcher(time.value()).matches();
        int shift = shift(tree.sentence(), time);
        if (!open && shift < 0) {
            return time;
        }
        OptionalInt told = OptionalInt.empty();
        String before = "";
        for (TimeExpression other : tree.sentence().times()) {
            boolean dated = other.end() <= time.begin() && isGoneOnFrom(tree, other, time);
            OptionalInt year = dated ? year(tree.sentence(), other) : OptionalInt.empty();
            if (year.isPresent()) {
                told = year;
                before = other.value();
            }
        }
        if (told.isEmpty()) {
            return time;
        }
        if (!open) {
            return with(time, Integer.toString(told.getAsInt() + shift));
        }
        String month = time.value().substring(YEAR_DIGITS);
        boolean isOver = MONTH.matcher(before).matches()
                && month.substring(1, MONTH_END - YEAR_DIGITS).compareTo(before.substring(YEAR_DIGITS + 1, MONTH_END))
                        < 0;
        return with(time, told.getAsInt() + (isOver ? 1 : 0) + month);
    }

    /** "Ten months later", "a year earlier": counted from what was told, and so not of its day. */
    static boolean isCounted(Tree tree, TimeExpression time) {
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

    /** How many years an expression is from that told; negative if it is no such. */
    private static int shift(Sentence sentence, TimeExpression time) {
        List<String> words = sentence.tokens().subList(time.begin(), time.end()).stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
        String phrase = words.stream().collect(Collectors.joining(" "));
        return WordClasses.GRAMMAR.is("year-after", phrase) ? 1 : WordClasses.GRAMMAR.is("same-year", phrase) ? 0 : -1;
    }

    /** The year that an expression names itself. */
    private static OptionalInt year(Sentence sentence, TimeExpression time) {
        return sentence.tokens().subList(time.begin(), time.end()).stream()
                .filter(token -> YEAR.matcher(token.text()).matches())
                .mapToInt(token -> Integer.parseInt(token.text()))
                .findFirst();
    }

    /** Whether the story goes on from the one to the other, by verbs that are coordinated. */
    private static boolean isGoneOnFrom(Tree tree, TimeExpression earlier, TimeExpression time) {
        int first = tree.clauseAbove(EventTimes.top(tree, earlier));
        int then = tree.clauseAbove(EventTimes.top(tree, time));
        return first >= 0
                && then >= 0
                && tree.isPast(first)
                && (first == then
                        || tree.hasRelation(then, "conj", "parataxis", "dep")
                                && tree.isPast(then)
                                && tree.head(then) == first);
    }
}
