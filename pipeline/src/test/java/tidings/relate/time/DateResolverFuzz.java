package tidings.relate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tidings.model.EventTime;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.TimeExpression;
import tidings.model.Token;
import tidings.relate.time.DateResolver.Direction;

/** Whatever a recogniser takes for a time: it is days in their order, a value that stays open, or nothing. */
public final class DateResolverFuzz {

    /** Of four-digit years, as publication days are. */
    private static final int DAYS = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    private DateResolverFuzz() {}

    /**
     * Resolves one expression.
     *
     * @param input in UTF-8: a character each for direction and publication day, a line for the value, and the words
     */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        String[] lines = text.split("\n", 2);
        if (lines.length < 2 || lines[0].length() < 2 || lines[1].isBlank()) {
            return;
        }
        Direction direction = lines[0].charAt(0) % 2 == 0 ? Direction.PAST : Direction.FUTURE;
        int day = lines[0].charAt(1);
        LocalDate published = day == 'X' ? null : LocalDate.ofEpochDay((long) day * 2_893 % DAYS);
        String value = lines[0].substring(2);
        Sentence sentence = sentence(lines[1]);
        for (String type : List.of("DATE", "DURATION")) {
            EventTime time = DateResolver.resolve(
                    sentence, new TimeExpression(0, sentence.size(), type, value), published, direction);
            if (time != null && time.isResolved()) {
                assertThat(time.first()).isBeforeOrEqualTo(time.last());
            }
        }
    }

    private static Sentence sentence(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.strip().split("\\s+")) {
            int length = word.codePointCount(0, word.length());
            tokens.add(new Token(new Span(at, at + length), word, word, "CD"));
            at += length + 1;
        }
        return new Sentence(0, Sentence.Section.TEXT, 0, tokens, null, List.of());
    }
}
