package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.model.EntityUpdate;
import tidings.model.LogPosition;

/** What became known last stands first, also where one article changed much at once. */
class UpdateOrderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UPDATES = 15;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void ofOneMomentTheLastIsFirstPageByPage() throws Exception {
        PageRecords records = new PageRecords(new LogPosition("articles", 0, 0));
        List<EntityUpdate> updates = new ArrayList<>();
        List<Long> lastFirst = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            updates.add(records.update(i));
            lastFirst.add((long) i);
        }
        Collections.reverse(lastFirst);
        try (StoredSide side = StoredSide.of(directory, List.of(), List.of(), updates)) {
            List<Long> seen = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = JSON.readTree(side.get("/api/v1/updates?limit=4" + cursor + "&entity="
                                + Address.encoded(PageRecords.CLARA.id()))
                        .body());
                page.get("items").forEach(update -> seen.add(UpdateAnswers.offset(update)));
                cursor = page.get("next").isNull()
                        ? ""
                        : "&cursor=" + page.get("next").asText();
            } while (!cursor.isEmpty());
            assertThat(seen).isEqualTo(lastFirst);
        }
    }
}
