package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | 2019-01-01",
                "2019-03 | 2019-03-01",
                "2019-03-04 | 2019-03-04",
                "20190304 | 2019-03-04",
                "190304 | 2019-03-04",
                "19-03-04 | 2019-03-04",
                "-19-03-04 | 2019-03-04",
                "-19-03 | 2019-03-01",
                "-1903 | 2019-03-01",
                "99-03-04 | 1999-03-04",
                "2019-063 | 2019-03-04",
                "2019063 | 2019-03-04",
                "19063 | 2019-03-04",
                "2019-W10-1 | 2019-03-04",
                "2019W101 | 2019-03-04",
                "2019-W10 | 2019-03-04",
                "2020-W53-5 | 2021-01-01",
                "2019-W01-1 | 2018-12-31",
                "2019-03-04T10Z | 2019-03-04T10:00Z",
                "2019-03-04T10:45Z | 2019-03-04T10:45Z",
                "20190304T104530Z | 2019-03-04T10:45:30Z",
                "2019-03-04t10:45:30z | 2019-03-04T10:45:30Z",
                "2019-03-04T10:45:30.25-08:00 | 2019-03-04T10:45:30.250-08:00",
                "2019-03-04T10:45:30,25-08 | 2019-03-04T10:45:30.250-08:00",
                "2019-03-04T10:45 +0530 | 2019-03-04T10:45+05:30",
                "2019-063T10:45Z | 2019-03-04T10:45Z",
                "2019-12-31T24:00:00Z | 2020-01-01T00:00Z",
                "2019-12-31T23:59:60Z | 2020-01-01T00:00Z",
                "2019-12-31T25:14:55Z | 2020-01-01T01:14:55Z",
                "2019-03-04T10:45:30 | 2019-03-04",
            })
    void allItsFormsAreRead(String value, String expected) {
        assertThat(IsoDate.read(value).map(Object::toString)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1500",
                "9999",
                "2019-13",
                "2019-02-30",
                "2019-366",
                "2019-000",
                "2019-W54-1",
                "2019-W10-8",
                "0000-00-00",
                "2019-03-04T10:45+25:00",
                "2019-03-04 and more",
                "-----",
            })
    void whatIsNoDayIsNoDate(String value) {
        assertThat(IsoDate.read(value)).isEmpty();
    }
}
