package tidings.relate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tidings.model.EventTime;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.TimeExpression;
import tidings.model.Token;
import tidings.relate.grammar.DayOrder;
import tidings.relate.time.DateResolver.Direction;

class DateResolverTest {

    /** A Saturday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 12, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    December 7 , 2021    | 2021-12-07      | PAST   | 2021-12-07
                    Friday               | XXXX-WXX-5      | PAST   | 2021-12-03
                    Friday               | XXXX-WXX-5      | FUTURE | 2021-12-10
                    Saturday             | XXXX-WXX-6      | PAST   | 2021-12-04
                    Tuesday evening      | XXXX-WXX-2TEV   | FUTURE | 2021-12-07
                    Dec. 7               | XXXX-12-07      | FUTURE | 2021-12-07
                    Dec. 7               | XXXX-12-07      | PAST   | 2020-12-07
                    Nov. 30              | XXXX-11-30      | FUTURE | 2021-11-30
                    June 3               | XXXX-06-03      | FUTURE | 2022-06-03
                    Jan. 2               | XXXX-01-02      | NEAREST | 2022-01-02
                    the 3rd              | XXXX-XX-03      | PAST   | 2021-12-03
                    the 31st             | XXXX-XX-31      | PAST   | 2021-10-31
                    the 3rd              | XXXX-XX-03      | FUTURE | 2022-01-03
                    the 4th              | XXXX-XX-04      | FUTURE | 2021-12-04
                    June                 | XXXX-06         | PAST   | 2021-06
                    June                 | XXXX-06         | FUTURE | 2022-06
                    December             | XXXX-12         | PAST   | 2021-12
                    late January         | XXXX-01         | FUTURE | 2022-01-21/2022-01-31
                    2014                 | 2014            | PAST   | 2014
                    1940                 | 0194            | PAST   | 1940
                    the 1990s            | 199X            | PAST   | 1990-01-01/1999-12-31
                    the third quarter of 2010 | 2010-Q3    | PAST   | 2010-07-01/2010-09-30
                    today                | THIS P1D        | PAST   | 2021-12-04
                    last night           | X               | PAST   | 2021-12-03
                    overnight            | TNI             | PAST   | 2021-12-04
                    tomorrow             | X               | FUTURE | 2021-12-05
                    next week            | THIS P1W OFFSET P1W | FUTURE | 2021-12-06/2021-12-12
                    the start of the week | THIS P1W           | PAST   | 2021-11-29/2021-12-05
                    last month           | THIS P1M OFFSET P-1M | PAST | 2021-11
                    earlier this week    | THIS P1W        | PAST   | 2021-11-29/2021-12-04
                    later this month     | THIS P1M        | FUTURE | 2021-12-04/2021-12-31
                    last Friday          | X               | PAST   | 2021-12-03
                    next June            | X               | FUTURE | 2022-06
                    last summer          | X               | PAST   | 2021-06-01/2021-08-31
                    three days ago       | X               | PAST   | 2021-12-01
                    two weeks ago        | X               | PAST   | 2021-11-15/2021-11-21
                    Tuesday next week    | X               | FUTURE | 2021-12-07
                    June last year       | X               | PAST   | 2020-06
                    early next year      | X               | FUTURE | 2022-01-01/2022-05-01
                    the coming week      | X               | FUTURE | 2021-12-04/2021-12-11
                    the weekend          | XXXX-WE         | FUTURE | 2021-12-04/2021-12-05
                    the weekend          | XXXX-WE         | PAST   | 2021-12-04/2021-12-05
                    this weekend         | THIS WE         | PAST   | 2021-12-04/2021-12-05
                    two hours on Monday  | XXXX-WXX-1 INTERSECT PT2H | PAST | 2021-11-29
                    the early hours of Monday | XXXX-WXX-1 INTERSECT PTXH | PAST | 2021-11-29
                    the first week of March | XXXX-03 INTERSECT P1W-#1 | PAST | 2021-03-01/2021-03-07
                    the last week of November | XXXX-11 INTERSECT P1W | PAST | 2021-11-24/2021-11-30
                    the second half of January 2020 | 2020-01 | PAST | 2020-01-16/2020-01-31
                    the first weekend of May | XXXX-05     | PAST   | 2021-05-01/2021-05-02
                    a week ago Monday    | XXXX-WXX-1      | PAST   | 2021-11-22
                    two weeks from Friday | XXXX-WXX-5 OFFSET P2W | FUTURE | 2021-12-24
                    Friday week          | XXXX-WXX-5      | FUTURE | 2021-12-17
                    Monday last week     | XXXX-WXX-1      | PAST   | 2021-11-22
                    a fortnight ago      | OFFSET P-2W     | PAST   | 2021-11-15/2021-11-21
                    25.2.2021            | 2021-02-25      | PAST   | 2021-02-25
                    3.4.2021             | 2021-03-04      | PAST   | 2021-04-03
                    25/02/2021           | X               | PAST   | 2021-02-25
                    03/04/2021           | 2021-03-04      | PAST   | 2021-03-04
                    Good Friday          | XXXX-EASTER-2   | PAST   | 2021-04-02
                    Good Friday          | XXXX-EASTER-2   | FUTURE | 2022-04-15
                    Orthodox Easter      | XXXX-PASCHA     | PAST   | 2021-05-02
                    Thanksgiving         | XXXX-11-THU-4   | PAST   | 2021-11-25
                    Black Friday         | XXXX-11-THU-4+1 | PAST   | 2021-11-26
                    Memorial Day         | XXXX-05-MON-L   | FUTURE | 2022-05-30
                    Eid al-Fitr          | XXXX-HIJRI-10-01 | PAST  | 2021-05-13
                    Ramadan              | XXXX-HIJRI-09   | FUTURE | 2022-04-02/2022-05-01
                    """)
    void countsFromThePublicationDay(String words, String value, Direction direction, String expected) {
        EventTime time = named(words, "DATE", value, PUBLISHED, direction);
        assertThat(time.value()).isEqualTo(expected);
        assertThat(time.isResolved()).isTrue();
        assertThat(time.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Dec. 7, XXXX-12-07, XXXX-12-07",
        "Tuesday evening, XXXX-WXX-2TEV, XXXX-WXX-2",
        "next week, THIS P1W OFFSET P1W, XXXX-WXX",
        "two days ago, OFFSET P-2D, XXXX-XX-XX",
        "last month, THIS P1M OFFSET P-1M, XXXX-XX",
        "last year, THIS P1Y OFFSET P-1Y, XXXX",
        "two hours on Monday, XXXX-WXX-1 INTERSECT PT2H, XXXX-WXX-1",
        "Good Friday, XXXX-EASTER-2, XXXX-XX-XX"
    })
    void withoutPublicationDayWhatIsOpenStaysOpen(String words, String value, String expected) {
        EventTime time = named(words, "DATE", value, null, Direction.FUTURE);
        assertThat(time.value()).isEqualTo(expected);
        assertThat(time.isResolved()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    on Friday of last week    | 1 | 1 | XXXX-WXX-5 | PAST   | 2021-11-26
                    last week on Friday       | 3 | 1 | XXXX-WXX-5 | PAST   | 2021-11-26
                    last week on Friday       | 0 | 2 | THIS P1W OFFSET P-1W | PAST | 2021-11-26
                    on Friday , last week     | 1 | 1 | XXXX-WXX-5 | PAST   | 2021-11-26
                    on Tuesday next week      | 1 | 1 | XXXX-WXX-2 | FUTURE | 2021-12-07
                    on Good Friday 2019       | 1 | 2 | XXXX-EASTER-2 | PAST | 2019-04-19
                    """)
    void theWordsBesideSayWhichOne(
            String sentence, int begin, int length, String value, Direction direction, String expected) {
        EventTime time = Objects.requireNonNull(DateResolver.resolve(
                sentence(sentence), new TimeExpression(begin, begin + length, "DATE", value), PUBLISHED, direction));
        assertThat(time.value()).isEqualTo(expected);
    }

    @Test
    void figuresAreReadAsTheOutletsCountryWritesThem() {
        Sentence sentence = sentence("03/04/2021");
        TimeExpression time = new TimeExpression(0, 1, "DATE", "2021-03-04");
        EventTime read = Objects.requireNonNull(DateResolver.resolve(
                sentence, time, PUBLISHED, Direction.PAST, DayOrder.isDayFirst("https://news.example.co.uk/port")));
        assertThat(read.value()).isEqualTo("2021-04-03");
        assertThat(DayOrder.isDayFirst("https://news.example.com/port")).isFalse();
        assertThat(DayOrder.isDayFirst("urn:newsml:1")).isFalse();
        assertThat(DayOrder.isDayFirst(null)).isFalse();
    }

    @Test
    void aWeekendOfTheLastDaysIsNoPlan() {
        LocalDate monday = LocalDate.of(2021, 12, 6);
        assertThat(Objects.requireNonNull(resolve("this weekend", "DATE", "THIS WE", monday, Direction.PAST))
                        .value())
                .isEqualTo("2021-12-04/2021-12-05");
        assertThat(Objects.requireNonNull(resolve("this weekend", "DATE", "THIS WE", monday, Direction.FUTURE))
                        .value())
                .isEqualTo("2021-12-11/2021-12-12");
    }

    @Test
    void whatNamesNoDayIsNoTime() {
        assertThat(resolve("recently", "DATE", "PAST_REF", PUBLISHED, Direction.PAST))
                .isNull();
        assertThat(resolve("two hours", "DURATION", "PT2H", PUBLISHED, Direction.PAST))
                .isNull();
        assertThat(resolve("every week", "SET", "P1W", PUBLISHED, Direction.PAST))
                .isNull();
    }

    private static EventTime named(
            String words, String type, String value, @Nullable LocalDate published, Direction direction) {
        return Objects.requireNonNull(resolve(words, type, value, published, direction), words);
    }

    private static @Nullable EventTime resolve(
            String words, String type, String value, @Nullable LocalDate published, Direction direction) {
        Sentence sentence = sentence(words);
        return DateResolver.resolve(
                sentence, new TimeExpression(0, sentence.size(), type, value), published, direction);
    }

    private static Sentence sentence(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.split(" ")) {
            tokens.add(new Token(new Span(at, at + word.length()), word, word, "NN"));
            at += word.length() + 1;
        }
        return new Sentence(0, Sentence.Section.TEXT, 0, tokens, null, List.of());
    }
}
