package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.codec.Codecs;
import tidings.model.EntityRef;
import tidings.model.EventTime;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.model.Point;
import tidings.tell.DayText;
import tidings.tell.FactText;
import tidings.tell.LineText;

/** Facts as JSON: short in lists, whole on their own. */
final class FactView {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FactText text;

    FactView(FactText text) {
        this.text = text;
    }

    /** Who did what, how sure it is, and one sentence that says so. */
    ObjectNode summary(Fact fact) {
        ObjectNode view = NODES.objectNode();
        view.put("id", fact.id());
        view.put("kind", fact.kind().name());
        view.put("status", fact.status().name());
        view.put("text", text.sentence(fact));
        ArrayNode parties = view.putArray("parties");
        fact.parties().forEach(party -> parties.add(party(party)));
        view.set("place", fact.place() == null ? NODES.nullNode() : party(fact.place()));
        view.set("point", point(fact.point()));
        view.set("time", time(fact.time()));
        view.put("words", fact.words() == null ? null : LineText.shortened(fact.words()));
        view.put("form", fact.form() == null ? null : fact.form().name());
        ObjectNode corroboration = view.putObject("corroboration");
        corroboration.put("reports", fact.corroboration().reports());
        corroboration.put("outlets", fact.corroboration().outlets());
        corroboration.put("origins", fact.corroboration().origins());
        ArrayNode contested = view.putArray("contested");
        fact.contested().forEach(contest -> contested.add(contest.slot()));
        view.put(
                "firstReported",
                fact.firstReported() == null ? null : fact.firstReported().toString());
        view.put(
                "lastReported",
                fact.lastReported() == null ? null : fact.lastReported().toString());
        view.set("evidence", evidence(fact));
        return view;
    }

    /** The record as the topic has it, and beside it the sentence and the day in words. */
    ObjectNode whole(Fact fact) {
        ObjectNode view = NODES.objectNode();
        view.put("id", fact.id());
        view.put("text", text.sentence(fact));
        view.set("summary", summary(fact));
        view.set("fact", Codecs.FACT.toJsonNode(fact));
        return view;
    }

    String sentence(Fact fact) {
        return text.sentence(fact);
    }

    private static JsonNode party(Fact.Party party) {
        ObjectNode view = NODES.objectNode();
        view.put("role", party.role().name());
        view.set("entity", party.entity() == null ? NODES.nullNode() : entity(party.entity()));
        view.put("words", party.words());
        view.set("point", point(party.point()));
        return view;
    }

    private static JsonNode point(@Nullable Point point) {
        if (point == null) {
            return NODES.nullNode();
        }
        return NODES.objectNode().put("latitude", point.latitude()).put("longitude", point.longitude());
    }

    static ObjectNode entity(EntityRef entity) {
        ObjectNode view = NODES.objectNode();
        view.put("id", entity.id());
        view.put("name", entity.name());
        view.put("type", entity.type().name());
        return view;
    }

    private static JsonNode time(@Nullable EventTime time) {
        if (time == null) {
            return NODES.nullNode();
        }
        ObjectNode view = NODES.objectNode();
        view.put("text", DayText.of(time));
        view.put("first", time.first() == null ? null : time.first().toString());
        view.put("last", time.last() == null ? null : time.last().toString());
        return view;
    }

    private static JsonNode evidence(Fact fact) {
        Optional<Fact.EvidenceSample> chosen = fact.sample().stream()
                .filter(sample -> sample.status() == fact.status())
                .findFirst()
                .or(() -> fact.sample().stream().findFirst());
        if (chosen.isEmpty()) {
            return NODES.nullNode();
        }
        Fact.EvidenceSample sample = chosen.get();
        ObjectNode view = NODES.objectNode();
        view.put("articleId", sample.articleId());
        view.put("claimId", sample.claimId());
        view.put("outlet", sample.outlet());
        view.put(
                "published",
                sample.published() == null ? null : sample.published().toString());
        view.put("uri", sample.uri());
        view.put("sentence", LineText.shortened(sample.evidence().sentence()));
        return view;
    }

    /** The day that it is about where it says one and is no utterance, else that of its first report. */
    static Optional<LocalDate> day(Fact fact) {
        EventTime time = fact.time();
        if (time != null && time.first() != null && !fact.kind().equals(Kind.SAID)) {
            return Optional.of(time.first());
        }
        return Optional.ofNullable(fact.firstReported()).map(first -> first.day());
    }
}
