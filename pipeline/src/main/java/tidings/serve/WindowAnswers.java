package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What was unusual on a day, and what is known of an entity day by day. */
final class WindowAnswers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DAYS = 3_660;

    private final ReadSide side;
    private final EntityAnswers entities;

    WindowAnswers(ReadSide side, EntityAnswers entities) {
        this.side = side;
        this.entities = entities;
    }

    ObjectNode bursts(Parameters parameters, int most) throws IOException {
        parameters.allow(ListAnswer.union(ListAnswer.PAGING, Set.of("day", "days")));
        int days = parameters.number("days", 1, 1, 366);
        Query size = Fields.exactly(Fields.DAYS, days);
        Optional<Long> day =
                parameters.text("day").map(value -> Parameters.day("day", value).toEpochDay());
        if (day.isEmpty()) {
            day = side
                    .windows()
                    .search(Listing.page(size, Listing.byNumber(Fields.START), 1, Optional.empty(), ListAnswer::json))
                    .items()
                    .stream()
                    .findFirst()
                    .map(row -> LocalDate.parse(row.get("window").get("first").textValue())
                            .toEpochDay());
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(size, Occur.FILTER);
        query.add(Fields.exactly(Fields.START, day.orElse(Long.MIN_VALUE)), Occur.FILTER);
        ObjectNode answer = ListAnswer.of(
                side.windows(), query.build(), Listing.byFraction(Fields.BURST), parameters, most, ListAnswer::json);
        answer.put("day", day.map(each -> LocalDate.ofEpochDay(each).toString()).orElse(null));
        return answer;
    }

    ObjectNode timeline(String id, Parameters parameters) throws IOException {
        parameters.allow(Set.of("from", "to"));
        Map<String, String> span = new HashMap<>(parameters.given());
        span.put("party", id);
        Map<Long, ObjectNode> days = new TreeMap<>();
        for (String kind : kinds(id)) {
            Map<Long, Integer> counts = side.facts()
                    .search(Counts.byDay(FactFilter.of(span).with("kind", kind).query()));
            counts.forEach((day, count) -> ((ObjectNode) day(days, day).get("facts")).put(kind, count));
        }
        BooleanQuery.Builder windows = new BooleanQuery.Builder();
        windows.add(FactFilter.term(Fields.ENTITY, id), Occur.FILTER);
        windows.add(Fields.exactly(Fields.DAYS, 1), Occur.FILTER);
        windows.add(
                Fields.between(
                        Fields.START,
                        parameters
                                .text("from")
                                .map(from -> Parameters.day("from", from).toEpochDay())
                                .orElse(Long.MIN_VALUE),
                        parameters
                                .text("to")
                                .map(to -> Parameters.day("to", to).toEpochDay())
                                .orElse(Long.MAX_VALUE)),
                Occur.FILTER);
        side.windows()
                .search(Listing.page(
                        windows.build(), Listing.byNumber(Fields.START), MAX_DAYS, Optional.empty(), ListAnswer::json))
                .items()
                .forEach(row -> {
                    JsonNode window = row.get("window");
                    long day = LocalDate.parse(window.get("first").textValue()).toEpochDay();
                    day(days, day).set("window", window);
                });
        ObjectNode answer = NODES.objectNode();
        answer.put("entity", id);
        ArrayNode items = answer.putArray("items");
        days.values().stream().skip(Math.max(0, days.size() - MAX_DAYS)).forEach(items::add);
        return answer;
    }

    private static ObjectNode day(Map<Long, ObjectNode> days, long day) {
        return days.computeIfAbsent(day, each -> {
            ObjectNode view = NODES.objectNode();
            view.put("day", LocalDate.ofEpochDay(each).toString());
            view.putObject("facts");
            view.putNull("window");
            return view;
        });
    }

    /** Those that its profile counts; a profile that lags says less, and only for a moment. */
    private Set<String> kinds(String id) throws IOException {
        Set<String> kinds = new TreeSet<>();
        entities.profile(id).ifPresent(entity -> entity.facts().keySet().forEach(kind -> kinds.add(kind.name())));
        return kinds;
    }
}
