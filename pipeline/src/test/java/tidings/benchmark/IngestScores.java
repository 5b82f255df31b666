package tidings.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What readers of pages are scored by, as those who publish the benchmarks count it. */
final class IngestScores {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int SHINGLE = 4;

    private IngestScores() {}

    /**
     * How much of two texts is the same, by runs of four words (article-extraction-benchmark): precision and recall are
     * means over the pages, F1 is of those means.
     */
    static final class Texts {

        private final List<Double> precisions = new ArrayList<>();
        private final List<Double> recalls = new ArrayList<>();

        void add(String wanted, String read) {
            Map<String, Integer> meant = shingles(wanted);
            Map<String, Integer> given = shingles(read);
            int both = given.entrySet().stream()
                    .mapToInt(each -> Math.min(each.getValue(), meant.getOrDefault(each.getKey(), 0)))
                    .sum();
            int givenAll = given.values().stream().mapToInt(Integer::intValue).sum();
            int meantAll = meant.values().stream().mapToInt(Integer::intValue).sum();
            if (givenAll > 0) {
                precisions.add((double) both / givenAll);
            }
            if (meantAll > 0) {
                recalls.add((double) both / meantAll);
            }
        }

        double precision() {
            return mean(precisions);
        }

        double recall() {
            return mean(recalls);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        private static double mean(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    /** Segments that must be in a text and such as must not (trafilatura). */
    static final class Segments {

        private int found;
        private int lost;
        private int wrong;

        void add(List<String> wanted, List<String> unwanted, String read) {
            String text = spaced(read);
            for (String each : wanted) {
                if (text.contains(spaced(each))) {
                    found++;
                } else {
                    lost++;
                }
            }
            wrong += (int) unwanted.stream()
                    .filter(each -> text.contains(spaced(each)))
                    .count();
        }

        double precision() {
            return found + wrong == 0 ? 0 : (double) found / (found + wrong);
        }

        double recall() {
            return found + lost == 0 ? 0 : (double) found / (found + lost);
        }

        double f1() {
            return found == 0 ? 0 : 2.0 * found / (2.0 * found + lost + wrong);
        }

        private static String spaced(String words) {
            return words.replaceAll("[\\s\\u00a0]+", " ").strip();
        }
    }

    /** Values that are right, wrong or missing (htmldate, and all that is one value a page). */
    static final class Values {

        private int right;
        private int wrong;
        private int missing;

        /** @param given null if nothing is */
        void add(String wanted, @Nullable String given) {
            if (given == null) {
                missing++;
            } else if (given.equals(wanted)) {
                right++;
            } else {
                wrong++;
            }
        }

        int all() {
            return right + wrong + missing;
        }

        double accuracy() {
            return all() == 0 ? 0 : (double) right / all();
        }

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missing);
        }

        double wrongOfGiven() {
            return right + wrong == 0 ? 0 : (double) wrong / (right + wrong);
        }
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1) && !words.isEmpty(); i++) {
            shingles.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
        }
        return shingles;
    }
}
