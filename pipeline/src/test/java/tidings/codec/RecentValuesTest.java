package tidings.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentValuesTest {

    private final List<String> made = new ArrayList<>();

    private final RecentValues<Integer> numbers = new RecentValues<>(text -> {
        made.add(text);
        return Integer.valueOf(text);
    });

    @Test
    void makesAValueOnceWhileItComesAgain() {
        assertThat(numbers.of("4711")).isSameAs(numbers.of("4711")).isEqualTo(4711);
        assertThat(made).containsExactly("4711");
    }

    @Test
    void givesEachTextItsOwnValueHoweverManyThereAre() {
        IntStream.range(0, 10_000)
                .forEach(each -> assertThat(numbers.of("" + each)).isEqualTo(each));
        IntStream.range(0, 10_000)
                .forEach(each -> assertThat(numbers.of("" + each)).isEqualTo(each));
    }

    @Test
    void throwsEachTimeWhereNoneCanBeMade() {
        assertThatThrownBy(() -> numbers.of("x")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> numbers.of("x")).isInstanceOf(NumberFormatException.class);
        assertThat(made).containsExactly("x", "x");
    }
}
