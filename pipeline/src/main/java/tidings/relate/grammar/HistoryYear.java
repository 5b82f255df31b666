package tidings.relate.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tidings.model.EventTime;
import tidings.model.Sentence;
import tidings.model.TimeExpression;
import tidings.relate.time.DateResolver;
import tidings.relate.words.WordClasses;

/**
 * The year of a day or month without one in a history: "In 1884 Germany took the coast. In March of … On 2 October the town
 * fell" is of 1884, whenever it was published.
 *
 * <p>A history begins with a year, and that is long past; it has no day that counts from the day of publication: no weekday,
 * no "yesterday", no "next month".
 */
final class HistoryYear {

    /** Years before the one of publication that a news story still speaks of without a year. */
    private static final int NEWS_YEARS = 2;

    /** Years before the one of publication with which a news story may begin. */
    private static final int BACKGROUND_YEARS = 10;

    /** Days before publication whose year a news story does not give. */
    private static final int NEWS_DAYS = 31;

    private static final Pattern WEEKDAY = Pattern.compile(".*W(?:XX|E).*");

    private HistoryYear() {}

    /** The day or month with its year as TIMEX3 has it; empty outside of a history. */
    static Optional<String> of(Context context, TimeExpression time) {
        LocalDate published = context.published();
        if (published == null) {
            return Optional.empty();
        }
        List<Sentence> text = text(context);
        OptionalInt first = firstYear(text);
        boolean isBackground = first.isPresent()
                && first.getAsInt() + BACKGROUND_YEARS > published.getYear()
                && isNews(context.tree().sentence(), time, published);
        return isHistory(text, first, published) && !isBackground
                ? lastYear(text, context.tree().sentence(), time)
                : Optional.empty();
    }

    /** Whether the article tells of years long past; false if it is not known when it was published. */
    static boolean isHistory(Context context) {
        LocalDate published = context.published();
        List<Sentence> text = text(context);
        return published != null && isHistory(text, firstYear(text), published);
    }

    private static boolean isHistory(List<Sentence> text, OptionalInt first, LocalDate published) {
        return first.isPresent()
                && first.getAsInt() + NEWS_YEARS <= published.getYear()
                && text.stream().allMatch(sentence -> sentence.times().stream()
                        .noneMatch(each -> isCountedFromPublication(sentence, each)));
    }

    private static List<Sentence> text(Context context) {
        return context.document().document().sentences().stream()
                .filter(sentence -> sentence.section() == Sentence.Section.TEXT)
                .toList();
    }

    /** The first that the first sentence with a date gives; empty if it gives none. */
    private static OptionalInt firstYear(List<Sentence> text) {
        for (Sentence sentence : text) {
            List<TimeExpression> dates =
                    sentence.times().stream().filter(HistoryYear::isOfCalendar).toList();
            if (!dates.isEmpty()) {
                return dates.stream()
                        .map(time -> PeriodInContext.year(sentence, time))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isCountedFromPublication(Sentence sentence, TimeExpression time) {
        return WEEKDAY.matcher(time.value()).matches()
                || WordClasses.GRAMMAR.is("counts-from-publication", word(sentence, time.begin()))
                || WordClasses.GRAMMAR.is("back-from-publication", word(sentence, time.end() - 1));
    }

    private static String word(Sentence sentence, int token) {
        return sentence.token(token).text().toLowerCase(Locale.ROOT);
    }

    private static boolean isOfCalendar(TimeExpression time) {
        return time.type().equals("DATE") && time.value().matches("(?:\\d{4}|XXXX-\\d\\d).*");
    }

    private static boolean isNews(Sentence sentence, TimeExpression time, LocalDate published) {
        EventTime day = DateResolver.resolve(sentence, time, published, DateResolver.Direction.PAST);
        LocalDate last = day == null ? null : day.last();
        return last != null && last.isAfter(published.minusDays(NEWS_DAYS));
    }

    private static Optional<String> lastYear(List<Sentence> text, Sentence here, TimeExpression time) {
        Optional<String> found = Optional.empty();
        for (Sentence sentence : text) {
            if (sentence.index() > here.index()) {
                break;
            }
            for (TimeExpression other : sentence.times()) {
                boolean isBefore = sentence.index() < here.index() || other.end() <= time.begin();
                Optional<String> value = isBefore ? PeriodInContext.inYear(time, sentence, other) : Optional.empty();
                found = value.isPresent() ? value : found;
            }
        }
        return found;
    }
}
