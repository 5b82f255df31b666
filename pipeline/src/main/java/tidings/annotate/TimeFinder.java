package tidings.annotate;

import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetBeginAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.CharacterOffsetEndAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations.TimexAnnotation;
import edu.stanford.nlp.time.TimeExpressionExtractorImpl;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidings.model.EntityType;
import tidings.model.NamedSpan;
import tidings.model.TimeExpression;

/**
 * Finds time expressions with SUTime.
 *
 * <p>SUTime never receives a document date: with one, its rules change weekdays that all documents share, so that one
 * document's dates depend on another's. Without, its values stay underspecified and are resolved elsewhere.
 *
 * <p>SUTime tries some hundred rules at every token, so that it is shown only the tokens around words that hint at a time.
 */
final class TimeFinder {

    /** More numbers than this make a table, on which SUTime's rules for numbers take seconds. */
    private static final int MOST_NUMBERS = 30;

    /** How far at most a time expression begins before its time word: "for slightly more than three years". */
    private static final int BEFORE = 5;

    /** How far it goes on after the last such word: "a year or two". */
    private static final int AFTER = 2;

    /** Tags of words that no time expression holds, unless right before its time word. */
    private static final Set<String> OUTSIDE = Set.of(
            "PRP", "PRP$", "WP", "WP$", "WDT", "EX", "UH", "MD", "VB", "VBD", "VBP", "VBZ", ".", ":", "``", "''",
            "-LRB-", "-RRB-");

    /** How many words before its last one a day's name may have: "Super Bowl Sunday". */
    private static final int NAMED = 2;

    /** How many tokens at most a day's name has: "Eid al-Fitr" has four. */
    private static final int LONGEST_NAME = 4;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern DATE = Pattern.compile("(?:\\d{4}|XXXX)-\\d\\d-\\d\\d.*");

    /** Numbers that are times by themselves: years, decades, clock times, dates in figures; "15" needs a month beside. */
    private static final Pattern NUMBER = Pattern.compile("\\d{4}|['’]\\d\\d|.*\\d[:/.-]\\d.*|.*\\d.*\\p{L}.*");

    private static final Pattern DAY_OF_MONTH = Pattern.compile("([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)");

    /** What SUTime makes of "the day", where it takes it along with a date: "1 April, the day he left". */
    private static final String THE_DAY = "THIS P1D INTERSECT ";

    private static final String MIDDLE = "mid-";

    private static final Set<String> BEFORE_YEAR = Set.of("in", "by", "since", "until", "before", "after");

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    /** In SUTime's values of weekdays. */
    private static final String WEEK = "-W";

    private final TimeExpressionExtractorImpl extractor;
    private final Set<String> words;
    private final Set<String> timeless = Set.copyOf(WordFile.read("timeless-words.txt"));

    /** Names of days, and on which day of a year they are; empty where that is not known. */
    private final Map<String, String> namedDays;

    private TimeFinder(TimeExpressionExtractorImpl extractor, Set<String> words, Map<String, String> namedDays) {
        this.extractor = extractor;
        this.words = words;
        this.namedDays = namedDays;
    }

    static TimeFinder load() {
        return new TimeFinder(
                new TimeExpressionExtractorImpl("sutime", new Properties()),
                WordFile.read("time-words.txt"),
                WordFile.read("named-days.txt").stream()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toUnmodifiableMap(
                                columns -> columns[0], columns -> columns.length > 1 ? columns[1] : "")));
    }

    /**
     * The time expressions of one tagged sentence, in text order, not overlapping.
     *
     * @param names of the sentence: a month or weekday in one is no time
     * @param persons words of persons' names that the document has had so far: "May" may be one
     */
    List<TimeExpression> find(List<CoreLabel> labels, List<NamedSpan> names, Set<String> persons) {
        List<TimeExpression> seen = find(labels).stream()
                .filter(time -> names.stream().noneMatch(name -> isIn(labels, time, name)))
                .filter(time -> !isPerson(labels, time, persons))
                .filter(time -> !isTimeless(labels, time) && !isCommonWord(labels, time))
                .toList();
        List<TimeExpression> found = Stream.of(named(labels), middles(labels), daysOfMonths(labels), years(labels))
                .flatMap(List::stream)
                .filter(day -> seen.stream().noneMatch(time -> isDateOf(day, time)))
                .collect(Collectors.toCollection(ArrayList::new));
        List<TimeExpression> others = seen.stream()
                .filter(time -> found.stream().noneMatch(day -> day.begin() < time.end() && time.begin() < day.end()))
                .toList();
        found.addAll(others);
        found.sort(Comparator.comparingInt(TimeExpression::begin));
        return found;
    }

    /** "Palm Sunday, 24 March": the date beside a named day says more than its name. */
    private static boolean isDateOf(TimeExpression day, TimeExpression time) {
        return DATE.matcher(time.value()).matches() && time.begin() <= day.end() + 1 && day.begin() < time.end();
    }

    /** Days of the year by their names alone: Good Friday, Thanksgiving; not Easter Island. */
    private List<TimeExpression> named(List<CoreLabel> labels) {
        List<TimeExpression> found = new ArrayList<>();
        int begin = 0;
        while (begin < labels.size()) {
            int end = endOfName(labels, begin);
            if (end > begin) {
                String day = namedDays.getOrDefault(name(labels, begin, end), "");
                found.add(new TimeExpression(begin, end, "DATE", "XXXX-" + day));
            }
            begin = Math.max(end, begin + 1);
        }
        return found;
    }

    /** "Mid-April", "mid-April 2021", "mid-2021": one token, in which SUTime sees no month or year. */
    private static List<TimeExpression> middles(List<CoreLabel> labels) {
        List<TimeExpression> found = new ArrayList<>();
        for (int at = 0; at < labels.size(); at++) {
            String word = labels.get(at).word().toLowerCase(Locale.ROOT);
            if (word.startsWith(MIDDLE)
                    && YEAR.matcher(word.substring(MIDDLE.length())).matches()) {
                found.add(new TimeExpression(at, at + 1, "DATE", word.substring(MIDDLE.length())));
            }
            for (Month month : Month.values()) {
                if (word.equals(MIDDLE + month.name().toLowerCase(Locale.ROOT))) {
                    String year = at + 1 < labels.size() ? labels.get(at + 1).word() : "";
                    boolean isDated = YEAR.matcher(year).matches();
                    String value = String.format(Locale.ROOT, "%s-%02d", isDated ? year : "XXXX", month.getValue());
                    found.add(new TimeExpression(at, isDated ? at + 2 : at + 1, "DATE", value));
                }
            }
        }
        return found;
    }

    /** "On the 6th" of a month that stands elsewhere; not "on the 6th floor", "on the 6th of May". */
    private static List<TimeExpression> daysOfMonths(List<CoreLabel> labels) {
        List<TimeExpression> found = new ArrayList<>();
        for (int at = 2; at < labels.size(); at++) {
            Matcher day = DAY_OF_MONTH.matcher(labels.get(at).word());
            boolean isAlone = at + 1 == labels.size()
                    || !labels.get(at + 1).tag().matches("NN.*|JJ.*|CD|HYPH")
                            && !labels.get(at + 1).word().equals("of");
            if (day.matches()
                    && isAlone
                    && labels.get(at - 1).word().equals("the")
                    && labels.get(at - 2).word().equalsIgnoreCase("on")) {
                String value = String.format(Locale.ROOT, "XXXX-XX-%02d", Integer.parseInt(day.group(1)));
                found.add(new TimeExpression(at - 1, at + 1, "DATE", value));
            }
        }
        return found;
    }

    /** "In 1914 German troops crossed the river": SUTime counts troops, unless it knows the year from a month or a comma. */
    private static List<TimeExpression> years(List<CoreLabel> labels) {
        List<TimeExpression> found = new ArrayList<>();
        for (int at = 1; at < labels.size(); at++) {
            boolean isYear = YEAR.matcher(labels.get(at).word()).matches()
                    && BEFORE_YEAR.contains(labels.get(at - 1).word().toLowerCase(Locale.ROOT));
            boolean opens = at == 1 || labels.get(at - 2).tag().matches("[,:]|CC|RB|``|-LRB-");
            if (isYear && opens && isBeforeSubject(labels, at + 1)) {
                found.add(new TimeExpression(at, at + 1, "DATE", labels.get(at).word()));
            }
        }
        return found;
    }

    /** "German troops crossed", "rebels seized the town": a noun, and a verb that is finite or has an object, behind it. */
    private static boolean isBeforeSubject(List<CoreLabel> labels, int begin) {
        int end = begin;
        while (end < labels.size() && labels.get(end).tag().matches("JJ|NN.*|POS|HYPH")) {
            end++;
        }
        boolean isCount = end > begin + 1 && labels.get(begin).tag().equals("NNS"); // "in 1500 villages people starved"
        if (end == begin || isCount || !labels.get(end - 1).tag().startsWith("NN")) {
            return false;
        }
        int verb = end < labels.size() && labels.get(end).tag().equals("RB") ? end + 1 : end;
        String tag = verb < labels.size() ? labels.get(verb).tag() : "";
        boolean isTransitive =
                verb + 1 < labels.size() && labels.get(verb + 1).tag().matches("DT|NNPS?|PRP\\$?");
        return tag.matches("VBD|VBZ|VBP|MD") || (tag.equals("VBN") && isTransitive);
    }

    private int endOfName(List<CoreLabel> labels, int begin) {
        if (!Character.isUpperCase(labels.get(begin).word().codePointAt(0))) {
            return -1;
        }
        for (int end = Math.min(labels.size(), begin + LONGEST_NAME); end > begin; end--) {
            boolean goesOn = end < labels.size() && isName(labels.get(end));
            if (!goesOn && !namedDays.getOrDefault(name(labels, begin, end), "").isEmpty()) {
                return end;
            }
        }
        return -1;
    }

    /** The words as printed. */
    private static String name(List<CoreLabel> labels, int begin, int end) {
        return text(labels.subList(begin, end)).replace('’', '\'').strip();
    }

    /** "Theresa May met": a time that a longer name holds, or a person's that no preposition stands before. */
    private static boolean isIn(List<CoreLabel> labels, TimeExpression time, NamedSpan name) {
        boolean within = name.begin() <= time.begin() && time.end() <= name.end();
        boolean longer = name.end() - name.begin() > time.end() - time.begin();
        return within && (longer || (name.type() == EntityType.PERSON && !isDated(labels, time)));
    }

    /** "The fall of Goma": no season. */
    private boolean isTimeless(List<CoreLabel> labels, TimeExpression time) {
        int next = time.end();
        return next < labels.size()
                && timeless.contains(
                        labels.get(next - 1).word() + ' ' + labels.get(next).word());
    }

    /** "The march into Austria": a month has a capital, or something that dates it beside it. */
    private static boolean isCommonWord(List<CoreLabel> labels, TimeExpression time) {
        String word = labels.get(time.begin()).word();
        return time.end() == time.begin() + 1
                && Arrays.stream(Month.values())
                        .anyMatch(month -> month.name().toLowerCase(Locale.ROOT).equals(word))
                && !isDated(labels, time);
    }

    /** "May said the talks went well", where the document has named Theresa May. */
    private static boolean isPerson(List<CoreLabel> labels, TimeExpression time, Set<String> persons) {
        return time.end() == time.begin() + 1
                && persons.contains(labels.get(time.begin()).word())
                && !isDated(labels, time);
    }

    private static boolean isDated(List<CoreLabel> labels, TimeExpression time) {
        boolean after = time.begin() > 0 && labels.get(time.begin() - 1).tag().matches("IN|TO|JJ|RB|CD");
        boolean before =
                time.end() < labels.size() && labels.get(time.end()).tag().equals("CD");
        return after || before;
    }

    private List<TimeExpression> find(List<CoreLabel> labels) {
        if (labels.stream().filter(label -> DIGIT.matcher(label.word()).find()).count() > MOST_NUMBERS) {
            return List.of();
        }
        List<TimeExpression> found = new ArrayList<>();
        BitSet near = nearHints(labels);
        int begin = near.nextSetBit(0);
        while (begin >= 0) {
            int end = near.nextClearBit(begin);
            found.addAll(findIn(labels.subList(begin, end)));
            begin = near.nextSetBit(end);
        }
        return found;
    }

    /** The tokens that a time expression may cover: those that hint at one and some around. */
    private BitSet nearHints(List<CoreLabel> labels) {
        BitSet near = new BitSet(labels.size());
        for (int at = 0; at < labels.size(); at++) {
            if (isHint(labels.get(at))) {
                near.set(firstNear(labels, at), endNear(labels, at));
            }
        }
        return near;
    }

    private static int firstNear(List<CoreLabel> labels, int hint) {
        int first = hint;
        while (first > 0 && hint - first < BEFORE && (first == hint || !isOutside(labels, first - 1))) {
            first--;
        }
        return first;
    }

    private static int endNear(List<CoreLabel> labels, int hint) {
        int end = hint + 1;
        while (end < labels.size()
                && end - hint <= AFTER
                && !OUTSIDE.contains(labels.get(end).tag())) {
            end++;
        }
        return end;
    }

    /** A name is part of "Saint Patrick's Day" and of "Fourth of July", not of "in Warsaw on 3 May". */
    private static boolean isOutside(List<CoreLabel> labels, int at) {
        if (!isName(labels.get(at))) {
            return OUTSIDE.contains(labels.get(at).tag());
        }
        CoreLabel next = labels.get(at + 1);
        return !isName(next) && !next.tag().equals("POS") && !next.word().equals("of");
    }

    private static boolean isName(CoreLabel label) {
        return label.tag().startsWith("NNP");
    }

    private boolean isHint(CoreLabel label) {
        String word = label.word().toLowerCase(Locale.ROOT);
        return words.contains(word)
                || words.contains(label.lemma().toLowerCase(Locale.ROOT))
                || (DIGIT.matcher(word).find() && NUMBER.matcher(word).matches());
    }

    private List<TimeExpression> findIn(List<CoreLabel> labels) {
        List<TimeExpression> found = new ArrayList<>();
        int before = labels.get(0).index() - 1;
        for (CoreMap each :
                extractor.extractTimeExpressionCoreMaps(sentence(labels), (String) null, new SUTime.TimeIndex())) {
            Timex timex = each.get(TimexAnnotation.class);
            List<CoreLabel> tokens = each.get(TokensAnnotation.class);
            if (timex == null || tokens == null || tokens.isEmpty()) {
                continue;
            }
            String value = timex.value() != null ? timex.value() : timex.altVal();
            int begin = tokens.get(0).index() - 1;
            int end = begin + tokens.size();
            boolean free = found.isEmpty() || found.get(found.size() - 1).end() <= begin;
            if (value != null && free && !isNamedDay(labels, begin - before, end - before, value)) {
                found.add(new TimeExpression(
                        begin,
                        end,
                        timex.timexType(),
                        value.startsWith(THE_DAY) ? value.substring(THE_DAY.length()) : value));
            }
        }
        return found;
    }

    /** Whether a time is part of a day's name, and no date beside it: "Sunday" after "Palm" is, "Sunday, March 24" not. */
    private boolean isNamedDay(List<CoreLabel> labels, int begin, int end, String value) {
        boolean isDated = !value.contains(WEEK)
                && DIGIT.matcher(words(labels, begin, end)).find();
        String name = words(labels, Math.max(0, begin - NAMED), end);
        return !isDated
                && namedDays.keySet().stream()
                        .filter(each -> each.indexOf(' ') > 0)
                        .anyMatch(name::contains);
    }

    private static String words(List<CoreLabel> labels, int begin, int end) {
        return labels.subList(begin, end).stream().map(CoreLabel::word).collect(Collectors.joining(" "));
    }

    /** The words at their offsets: SUTime cuts numbers out of the text by them. */
    private static String text(List<CoreLabel> labels) {
        StringBuilder text = new StringBuilder();
        int begin = labels.get(0).beginPosition();
        for (CoreLabel label : labels) {
            text.append(" ".repeat(Math.max(0, label.beginPosition() - begin - text.length())));
            text.append(label.originalText());
        }
        return text.toString();
    }

    private static CoreMap sentence(List<CoreLabel> labels) {
        CoreMap sentence = new ArrayCoreMap();
        sentence.set(TokensAnnotation.class, labels);
        sentence.set(TextAnnotation.class, text(labels));
        sentence.set(CharacterOffsetBeginAnnotation.class, labels.get(0).beginPosition());
        sentence.set(
                CharacterOffsetEndAnnotation.class,
                labels.get(labels.size() - 1).endPosition());
        return sentence;
    }
}
