package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's texts in a spreadsheet are texts. */
class TableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellIsAFormula(String text) {
        assertThat(Table.cell(text)).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"plain|plain", "a,b|\"a,b\"", "\"x\"|\"\"\"x\"\"\"", "=a,b|\"'=a,b\""})
    void aCellIsReadAsItWas(String text, String cell) {
        assertThat(Table.cell(text)).isEqualTo(cell);
    }
}
