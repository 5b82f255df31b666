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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tidings.model.TimeExpression;

/**
 * Finds time expressions with SUTime.
 *
 * <p>SUTime is never told a document date: with one, its rules change weekdays that all documents share, so that one
 * document's dates depend on another's. Without, its values stay underspecified and are resolved elsewhere.
 *
 * <p>SUTime tries some hundred rules at every token, so that it is shown only the tokens around words that hint at a time.
 */
final class TimeFinder {

    /** More numbers than this make a table, on which SUTime's rules for numbers take seconds. */
    private static final int MOST_NUMBERS = 30;

    /** How far at most a time expression begins before a word that tells it: "for slightly more than three years". */
    private static final int BEFORE = 5;

    /** How far it goes on after the last such word: "a year or two". */
    private static final int AFTER = 2;

    /** Tags of words that no time expression holds, unless right before the word that tells it. */
    private static final Set<String> OUTSIDE = Set.of(
            "PRP", "PRP$", "WP", "WP$", "WDT", "EX", "UH", "MD", "VB", "VBD", "VBP", "VBZ", ".", ":", "``", "''",
            "-LRB-", "-RRB-");

    /** How many words before its last one a day's name may have: "Super Bowl Sunday". */
    private static final int NAMED = 2;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Numbers that are times by themselves: years, decades, clock times, dates in figures; "15" needs a month beside. */
    private static final Pattern NUMBER = Pattern.compile("\\d{4}|['’]\\d\\d|.*\\d[:/.-]\\d.*|.*\\d.*\\p{L}.*");

    /** In SUTime's values of weekdays. */
    private static final String WEEK = "-W";

    private final TimeExpressionExtractorImpl extractor;
    private final Set<String> words;
    private final Set<String> namedDays;

    private TimeFinder(TimeExpressionExtractorImpl extractor, Set<String> words, Set<String> namedDays) {
        this.extractor = extractor;
        this.words = words;
        this.namedDays = namedDays;
    }

    static TimeFinder load() {
        return new TimeFinder(
                new TimeExpressionExtractorImpl("sutime", new Properties()),
                WordFile.read("time-words.txt"),
                WordFile.read("named-days.txt"));
    }

    /** The time expressions of one tagged sentence, in text order, not overlapping. */
    List<TimeExpression> find(List<CoreLabel> labels) {
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
                found.add(new TimeExpression(begin, end, timex.timexType(), value));
            }
        }
        return found;
    }

    /** Whether a time is part of a day's name, and no date beside it: "Sunday" after "Palm" is, "Sunday, March 24" not. */
    private boolean isNamedDay(List<CoreLabel> labels, int begin, int end, String value) {
        boolean isDated = !value.contains(WEEK)
                && DIGIT.matcher(words(labels, begin, end)).find();
        String name = words(labels, Math.max(0, begin - NAMED), end);
        return !isDated && namedDays.stream().anyMatch(name::contains);
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
