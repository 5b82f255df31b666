package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;

/** Who listens gets what the filter finds, and is notified how much was left out. */
class LiveTailTest {

    private final LiveTail tail = new LiveTail();

    @Test
    void aListenerGetsWhatItsFilterFinds() {
        LiveTail.Listener listener = listening(Map.of("kind", "MET"));
        put("MET", 0);
        put("SAID", 1);

        assertThat(listener.take()).extracting(LiveTail.Event::offset).containsExactly(0L);
        assertThat(listener.take()).isEmpty();
    }

    @Test
    void whatItIsTooSlowForIsLeftOutAndCounted() {
        LiveTail.Listener listener = listening(Map.of());
        for (int i = 0; i <= LiveTail.MAX_WAITING; i++) {
            put("MET", i);
        }

        assertThat(listener.takeLeftOut()).isEqualTo(LiveTail.MAX_WAITING);
        assertThat(listener.take()).hasSize(1);
        assertThat(listener.takeLeftOut()).isZero();
    }

    @Test
    void anEventSaysWhereOneGoesOn() {
        LiveTail.Listener listener = listening(Map.of());
        put("MET", 6);

        String id = listener.take().get(0).id();
        assertThat(LiveTail.Resume.parse(id).orElseThrow().positions().of(0)).isEqualTo(7);
        assertThat(LiveTail.Resume.parse("nonsense")).isEmpty();
    }

    private LiveTail.Listener listening(Map<String, String> parameters) {
        LiveTail.Listener listener = new LiveTail.Listener(UpdateAnswers.query(new Parameters(parameters)), each -> {});
        tail.listen(listener, null);
        return listener;
    }

    private void put(String kind, long offset) {
        Document document = new Document();
        Fields.term(document, Fields.KIND, kind);
        Fields.term(document, Fields.LEADS, "true");
        Fields.stored(document, "{}".getBytes(StandardCharsets.UTF_8));
        tail.put(document, new Documents.Origin(0, offset, 0));
    }
}
