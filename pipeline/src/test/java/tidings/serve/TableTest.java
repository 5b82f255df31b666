package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
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

    @Test
    void degreesStandWithTheirSign() throws Exception {
        JsonNode facts = new ObjectMapper().readTree("""
                [{"id": "f", "place": {"entity": {"name": "-Lisbon"}}, "point": {"latitude": 38.7, "longitude": -9.1},
                  "parties": []}]""");

        assertThat(Table.of("facts", facts).lines())
                .anyMatch(line -> line.contains(",place,latitude,longitude,"))
                .anyMatch(line -> line.contains(",'-Lisbon,38.7,-9.1,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"plain|plain", "a,b|\"a,b\"", "\"x\"|\"\"\"x\"\"\"", "=a,b|\"'=a,b\""})
    void aCellIsReadAsItWas(String text, String cell) {
        assertThat(Table.cell(text)).isEqualTo(cell);
    }
}
