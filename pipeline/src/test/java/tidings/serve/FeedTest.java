package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import tidings.model.EntityUpdate;
import tidings.model.LogPosition;
import tidings.tell.FactText;
import tidings.tell.Phrases;

class FeedTest {

    private final PageRecords records = new PageRecords(new LogPosition("articles", 0, 0));
    private final UpdateView view = new UpdateView(new FactView(new FactText(Phrases.load())));

    @Test
    void whatIsWithdrawnHasNeitherStatusNorReports() {
        assertThat(feed(EntityUpdate.Op.ADDED)).contains("HAPPENED").contains("reports");
        assertThat(feed(EntityUpdate.Op.RETRACTED))
                .contains("retracted: ")
                .contains("<summary>No article says so any more.</summary>")
                .doesNotContain("PLANNED")
                .doesNotContain("reports");
    }

    private String feed(EntityUpdate.Op op) {
        EntityUpdate update = records.update(op.ordinal());
        assertThat(update.op()).isEqualTo(op);
        return Feed.atom(
                JsonNodeFactory.instance.arrayNode().add(view.of(update, new Documents.Origin(0, 0, 0))),
                "Updates",
                "http://127.0.0.1/feeds/updates.atom",
                "http://127.0.0.1");
    }
}
