package tidings.testing.hostile;

import static tidings.testing.hostile.HostileArticle.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What chance makes, from a seed. */
final class HostileNoise {

    /** Of each sort. */
    private static final int ROUNDS = 2;

    private static final String MARKS = "\"'“”‘’`.,;:!?()[]{}<>-–—…/\\|&%$#@*~^+=_ \n";

    private HostileNoise() {}

    static List<HostileArticle> articles(long seed) {
        List<HostileArticle> articles = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(seed * ROUNDS + round);
            String number = " " + round;
            articles.add(text("random bytes as Latin letters" + number, latin(random, 20_000)));
            articles.add(text("random characters" + number, characters(random, 20_000)));
            articles.add(text("random marks" + number, marks(random, 20_000)));
            articles.add(
                    text("words of no language" + number, HostileCharacters.PROSE.repeat(10) + words(random, 6_000)));
            articles.add(text(
                    "sentences of no language" + number,
                    HostileCharacters.PROSE.repeat(10) + sentences(random, 1_500)));
            articles.add(text("words shuffled" + number, shuffled(random)));
            articles.add(text("letters changed" + number, mutated(random, 200)));
            articles.add(text("marks thrown in" + number, sprinkled(random, 400)));
        }
        return articles;
    }

    private static String latin(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String characters(Random random, int length) {
        return joined(length, each -> Character.toString(random.nextInt(0x20000)));
    }

    private static String marks(Random random, int length) {
        return joined(
                length,
                each -> random.nextInt(3) == 0
                        ? "Clara"
                        : String.valueOf(MARKS.charAt(random.nextInt(MARKS.length()))));
    }

    private static String words(Random random, int count) {
        return joined(count, each -> each % 20 == 0 ? "the " : letters(random, 3 + random.nextInt(9)) + ' ');
    }

    private static String sentences(Random random, int count) {
        return joined(
                count,
                each -> "The " + letters(random, 5) + ' ' + letters(random, 7) + "ed " + letters(random, 6) + ". ");
    }

    private static String letters(Random random, int length) {
        return joined(length, each -> Character.toString('a' + random.nextInt(26)));
    }

    private static String shuffled(Random random) {
        List<String> words = new ArrayList<>();
        for (int copy = 0; copy < 40; copy++) {
            words.addAll(Arrays.asList(HostileCharacters.PROSE.split("\\s+")));
        }
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private static String mutated(Random random, int changes) {
        StringBuilder text = new StringBuilder(HostileCharacters.PROSE.repeat(5));
        for (int change = 0; change < changes; change++) {
            text.setCharAt(random.nextInt(text.length()), (char)
                    (random.nextInt(4) == 0 ? random.nextInt(0xFFFF) : ' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private static String sprinkled(Random random, int changes) {
        StringBuilder text = new StringBuilder(HostileCharacters.PROSE.repeat(5));
        for (int change = 0; change < changes; change++) {
            text.insert(random.nextInt(text.length()), MARKS.charAt(random.nextInt(MARKS.length())));
        }
        return text.toString();
    }

    private static String joined(int length, IntFunction<String> each) {
        return IntStream.range(0, length).mapToObj(each).collect(Collectors.joining());
    }
}
