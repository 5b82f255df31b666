package tidings.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserModelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0005", "-0.0417", "-0.0000", "1.0579", "12", "-7", "3.", "0.12345678901", "1.5E-5", "123456.7"
            })
    void readsNumbersAsJavaDoes(String number) {
        String line = "word " + number + " 1";

        assertThat(ParserModel.number(line, 5, 5 + number.length())).isEqualTo(Float.parseFloat(number));
    }
}
