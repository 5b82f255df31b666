package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Updated on: March 04, 2019 23:45 IST | 2019-03-04T23:45+05:30",
                "Monday 04 March 2019 10:45 EST | 2019-03-04T10:45-05:00",
                "20190304 | 2019-03-04",
                "Monday, March 4, 2019 | 2019-03-04",
                "Sept. 3rd, 2019 at 9:05 p.m. ET | 2019-09-03T21:05-04:00",
                "Dec 3 2019 12:00 AM UTC | 2019-12-03T00:00Z",
                "4th of March 2019, 10.45am GMT | 2019-03-04T10:45Z",
                "10:45 BST, 4 July 2019 | 2019-07-04T10:45+01:00",
                "7:30 PM ET on July 4, 2019 | 2019-07-04T19:30-04:00",
                "2019-03-04 10:45 (GMT+8) | 2019-03-04T10:45+08:00",
                "2019-03-04 10:45 | 2019-03-04",
                "March 4, 2019 10:45 XYZ | 2019-03-04",
                "Written: 2019-03-04 15:03:30 | 2019-03-04",
                "Tue Jul 30 09:35:14 CEST 2019 | 2019-07-30T09:35:14+02:00",
                "Montag, 4. März 2019, 10:45 Uhr | 2019-03-04",
                "Mis à jour le 4 mars 2019 à 10h45 | 2019-03-04",
                "Publié le 1er août 2019 | 2019-08-01",
                "4 de marzo de 2019 | 2019-03-04",
                "4 marca 2019 r. | 2019-03-04",
                "4 марта 2019 г. | 2019-03-04",
                "2019. március 4. | 2019-03-04",
                "4 d’abril de 2019 | 2019-04-04",
                "4. ožujka 2019. u 10:45 | 2019-03-04",
                "2019 m. kovo 4 d. 10:45 | 2019-03-04",
                "2019. gada 4. martā | 2019-03-04",
                "ngày 4 tháng 3 năm 2019 | 2019-03-04",
                "4 مارس 2019 | 2019-03-04",
                "4 במרץ 2019 | 2019-03-04",
                "4 मई 2019 | 2019-05-04",
                "4 กุมภาพันธ์ 2562 | 2019-02-04",
                "4 ก.พ. 2562 | 2019-02-04",
                "วันที่ 4 มิ.ย. 2562 เวลา 10:45 น. | 2019-06-04",
                "Mar 4 '19 | 2019-03-04",
                "4 Mar ’19 at 10:45am GMT | 2019-03-04T10:45Z",
                "2019-03-04@10:45:00 CET | 2019-03-04T10:45+01:00",
                "2019年3月4日 | 2019-03-04",
                "2019/03/04 | 2019-03-04",
                "04.03.2019, 10:45 | 2019-03-04",
                "25/03/2019 | 2019-03-25",
                "03/25/2019 | 2019-03-25",
                "05/05/2019 | 2019-05-05",
            })
    void datesInLinesAreFound(String line, String expected) {
        assertThat(DateReader.find(line)).map(found -> found.time().toString()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/12/2019",
                "March 4",
                "2019",
                "271867017",
                "February 30, 2019",
                "31 Jun 2019",
                "31 Jun '19",
                "20191304",
                "Tuesday",
                ""
            })
    void whatMayMeanTwoDaysOrNoneIsNoDate(String line) {
        assertThat(DateReader.find(line)).isEmpty();
    }

    @Test
    void whereCountriesDifferTheCountryDecides() {
        assertThat(DateReader.find("04/12/2019", DayOrder.of("en-GB", null)))
                .map(found -> found.time().toString())
                .contains("2019-12-04");
        assertThat(DateReader.find("04/12/2019", DayOrder.of("en-US", null)))
                .map(found -> found.time().toString())
                .contains("2019-04-12");
        assertThat(DayOrder.of("en", "post.example.ie")).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(DayOrder.of("it", "post.com")).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(DayOrder.of("en", "post.com")).isEqualTo(DayOrder.UNKNOWN);
        assertThat(DayOrder.of(null, null)).isEqualTo(DayOrder.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1551696300 | 2019-03-04T10:45Z",
                "1551696300000 | 2019-03-04T10:45Z",
                "2019-03-04T10:45:00:684Z | 2019-03-04T10:45Z",
                "Fri, 4 Mar 19 10:45:00 GMT | 2019-03-04T10:45Z",
                "Tue, 4 Mar 70 10:45:00 GMT | 1970-03-04T10:45Z",
                "Mon, 4 Mar 2019 10:45:00 UT | 2019-03-04T10:45Z",
                "Mon, 4 Mar 2019 10:45:00 +1:00 | 2019-03-04T10:45+01:00",
                "Mon, 4 Mar 2019 10:45:00 -230 | 2019-03-04T10:45-02:30",
                "Sun, 31 Mar 2019 24:00:00 GMT | 2019-04-01T00:00Z",
                "Posted by A. Example on March 4, 2019 | 2019-03-04",
                "1500 | null",
                "soon | null",
            })
    void whatMachinesWriteIsTakenAsTheyMeanIt(String value, String expected) {
        assertThat(DateReader.lenient(value, DayOrder.UNKNOWN)
                        .map(Object::toString)
                        .orElse("null"))
                .isEqualTo(expected);
    }

    @Test
    void aFoundDateKnowsWhereItStands() {
        String line = "By Ada Example, Monday, March 4, 2019 10:45 GMT | World";
        DateReader.Found found = DateReader.find(line).orElseThrow();
        assertThat(line.substring(found.begin(), found.end())).isEqualTo("Monday, March 4, 2019 10:45 GMT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-03-04 | 2019-03-04",
                "2019-03-04T10:45:00Z | 2019-03-04T10:45Z",
                "2019-03-04T10:45:00.123-05:00 | 2019-03-04T10:45:00.123-05:00",
                "2019-03-04T10:45:00+0530 | 2019-03-04T10:45+05:30",
                "2019-03-04T10:45:00 | 2019-03-04",
                "Mon, 4 Mar 2019 10:45:00 GMT | 2019-03-04T10:45Z",
                "Mon, 4 Mar 2019 10:45:00 -0500 | 2019-03-04T10:45-05:00",
                "Mon, 4 Mar 2019 10:45:00 EST | 2019-03-04T10:45-05:00",
                "March 4, 2019 | 2019-03-04",
                "20190304T104500Z | 2019-03-04T10:45Z",
                "Mon, 04 Mar 19 10:45:00 GMT | 2019-03-04T10:45Z",
            })
    void valuesAreRead(String value, String expected) throws UnreadableException {
        assertThat(DateReader.parse(value)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2019-02-30", "on March 4, 2019", "1551696300", "0000-00-00"})
    void aValueThatIsNoDateIsShown(String value) {
        assertThatThrownBy(() -> DateReader.parse(value))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining('"' + value + '"');
    }
}
