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
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import tidings.model.TimeExpression;

/**
 * Finds time expressions with SUTime.
 *
 * <p>SUTime is never told a document date: with one, its rules change weekdays that all documents share, so that one
 * document's dates depend on another's. Without, its values stay underspecified and are resolved elsewhere.
 */
final class TimeFinder {

    /** More numbers than this make a table, on which SUTime's rules for numbers take seconds. */
    private static final int MOST_NUMBERS = 30;

    private static final Pattern NUMBER = Pattern.compile(".*\\d.*");

    private final TimeExpressionExtractorImpl extractor;
    private final Set<String> words;

    private TimeFinder(TimeExpressionExtractorImpl extractor, Set<String> words) {
        this.extractor = extractor;
        this.words = words;
    }

    static TimeFinder load() {
        return new TimeFinder(
                new TimeExpressionExtractorImpl("sutime", new Properties()), WordFile.read("time-words.txt"));
    }

    /** The time expressions of one tagged sentence, in text order, not overlapping. */
    List<TimeExpression> find(List<CoreLabel> labels) {
        if (!canHoldTime(labels)) {
            return List.of();
        }
        List<TimeExpression> found = new ArrayList<>();
        for (CoreMap each :
                extractor.extractTimeExpressionCoreMaps(sentence(labels), (String) null, new SUTime.TimeIndex())) {
            Timex timex = each.get(TimexAnnotation.class);
            List<CoreLabel> tokens = each.get(TokensAnnotation.class);
            if (timex == null || tokens == null || tokens.isEmpty()) {
                continue;
            }
            String value = timex.value() != null ? timex.value() : timex.altVal();
            int begin = tokens.get(0).index() - 1;
            boolean free = found.isEmpty() || found.get(found.size() - 1).end() <= begin;
            if (value != null && free) {
                found.add(new TimeExpression(begin, begin + tokens.size(), timex.timexType(), value));
            }
        }
        return found;
    }

    private boolean canHoldTime(List<CoreLabel> labels) {
        int numbers = 0;
        boolean named = false;
        for (CoreLabel label : labels) {
            if (NUMBER.matcher(label.word()).matches()) {
                numbers++;
            } else if (words.contains(label.lemma().toLowerCase(Locale.ROOT))
                    || words.contains(label.word().toLowerCase(Locale.ROOT))) {
                named = true;
            }
        }
        return (named || numbers > 0) && numbers <= MOST_NUMBERS;
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
