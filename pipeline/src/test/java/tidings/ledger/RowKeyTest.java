package tidings.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.model.PublicationTime;

class RowKeyTest {

    private static final List<PublicationTime> IN_ORDER = Stream.of(
                    "0001-01-01",
                    "1914-06-28",
                    "1969-12-31T23:59:59Z",
                    "1970-01-01",
                    "1970-01-01T00:00:00Z",
                    "2021-12-04",
                    "2021-12-04T10:45:00-05:00",
                    // one moment in three zones
                    "2021-12-04T10:46:00-05:00",
                    "2021-12-04T11:46:00-04:00",
                    "2021-12-04T15:46:00Z",
                    "2021-12-04T15:46:00.000000001Z",
                    "9999-12-31T23:59:59.999999999-18:00")
            .map(PublicationTime::parse)
            .toList();

    @Test
    void publicationTimesSortAsTheyAreOrdered() {
        List<PublicationTime> shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(shuffled.stream().sorted().toList()).isEqualTo(IN_ORDER);
        assertThat(shuffled.stream().sorted(Comparator.comparing((PublicationTime each) -> RowKey.sortable(each))))
                .isEqualTo(IN_ORDER);
        assertThat(shuffled.stream()
                        .sorted(Comparator.comparing(
                                (PublicationTime each) -> RowKey.descending(RowKey.sortable(each)))))
                .containsExactlyElementsOf(
                        IN_ORDER.stream().sorted(Collections.reverseOrder()).toList());
    }
}
