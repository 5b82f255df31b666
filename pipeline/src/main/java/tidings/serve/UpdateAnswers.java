package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import tidings.model.EntityUpdate;

/** What became known when: of everything, of one fact, and between two positions. */
final class UpdateAnswers {

    /** The parameters of a filter of updates: those of facts, whom they are of, and what changed. */
    static final Set<String> FILTER_NAMES = ListAnswer.union(FactFilter.NAMES, Set.of("entity", "op"));

    /** The last first: what one article changed is of one moment, and in a partition in the order it was emitted in. */
    private static final Sort LAST_FIRST = Listing.byNumber(Fields.KNOWN, Fields.OFFSET);

    /** In the order of one partition. */
    private static final Sort BY_OFFSET = new Sort(new SortField(Fields.OFFSET, SortField.Type.LONG));

    private final ServedIndex updates;

    UpdateAnswers(ServedIndex updates) {
        this.updates = updates;
    }

    ObjectNode list(Parameters parameters, int most) throws IOException {
        parameters.allow(ListAnswer.union(
                ListAnswer.union(FactFilter.NAMES, ListAnswer.PAGING), Set.of("entity", "op", "since")));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(query(parameters), Occur.FILTER);
        parameters.text("since").ifPresent(since -> {
            long from = Parameters.moment("since", since).toEpochMilli();
            query.add(Fields.between(Fields.KNOWN, from, Long.MAX_VALUE), Occur.FILTER);
        });
        return ListAnswer.of(updates, query.build(), LAST_FIRST, parameters, most, ListAnswer::json);
    }

    /** Which updates are wanted: those of one entity, or of everyone each change once. */
    static Query query(Parameters parameters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(FactFilter.of(parameters.given()).query(), Occur.FILTER);
        parameters
                .text("entity")
                .ifPresentOrElse(
                        entity -> query.add(FactFilter.term(Fields.ENTITY, entity), Occur.FILTER),
                        () -> query.add(FactFilter.term(Fields.LEADS, "true"), Occur.FILTER));
        parameters
                .text("op")
                .ifPresent(op -> query.add(
                        FactFilter.anyOf(Fields.OP, Parameters.choices("op", op, EntityUpdate.Op.class)),
                        Occur.FILTER));
        return query.build();
    }

    ObjectNode history(String id, Parameters parameters, int most) throws IOException {
        parameters.allow(ListAnswer.PAGING);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(FactFilter.term(Fields.FACT, id), Occur.FILTER);
        query.add(FactFilter.term(Fields.LEADS, "true"), Occur.FILTER);
        return ListAnswer.of(updates, query.build(), LAST_FIRST, parameters, most, ListAnswer::json);
    }

    /**
     * Updates that were not delivered yet.
     *
     * @param next where one goes on who has received these
     */
    record Batch(List<JsonNode> updates, Positions next) {}

    /** The first updates from some positions on, before others, each partition in its order. */
    Batch after(Query filter, Positions from, Positions to, int most) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        Positions next = from;
        for (Map.Entry<Integer, Long> end : to.next().entrySet()) {
            int partition = end.getKey();
            int room = most - found.size();
            if (room == 0 || from.of(partition) >= end.getValue()) {
                continue;
            }
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            query.add(filter, Occur.FILTER);
            query.add(Fields.exactly(Fields.PARTITION, partition), Occur.FILTER);
            query.add(Fields.between(Fields.OFFSET, from.of(partition), end.getValue() - 1), Occur.FILTER);
            Optional<Listing.Page<JsonNode>> page = updates.searchSoFar(
                    Listing.page(query.build(), BY_OFFSET, room, Optional.empty(), ListAnswer::json));
            List<JsonNode> items = page.map(Listing.Page::items).orElse(List.of());
            found.addAll(items);
            boolean isAll =
                    page.map(each -> each.next().isEmpty() && !each.partial()).orElse(false);
            if (isAll) {
                next = next.with(partition, end.getValue());
            } else if (!items.isEmpty()) {
                next = next.with(partition, offset(items.get(items.size() - 1)) + 1);
            }
        }
        return new Batch(found, next);
    }

    /** Where an update stands in its partition. */
    static long offset(JsonNode update) {
        String position = update.get("position").textValue();
        return Long.parseLong(position.substring(position.indexOf(':') + 1));
    }

    /** The partition that an update stands in. */
    static int partition(JsonNode update) {
        String position = update.get("position").textValue();
        return Integer.parseInt(position.substring(0, position.indexOf(':')));
    }

    /**
     * The newest updates that an index has from some positions on, before others: each partition in its order, so that
     * whoever has received some goes on from there, and among partitions the oldest first.
     */
    List<JsonNode> between(Query filter, Positions from, Positions to, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        to.next().forEach((partition, end) -> {
            if (from.of(partition) < end) {
                BooleanQuery.Builder one = new BooleanQuery.Builder();
                one.add(Fields.exactly(Fields.PARTITION, partition), Occur.FILTER);
                one.add(Fields.between(Fields.OFFSET, from.of(partition), end - 1), Occur.FILTER);
                any.add(one.build(), Occur.SHOULD);
            }
        });
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(filter, Occur.FILTER);
        query.add(any.build(), Occur.FILTER);
        return inOrder(
                updates.searchSoFar(Listing.page(query.build(), LAST_FIRST, most, Optional.empty(), ListAnswer::json))
                        .map(Listing.Page::items)
                        .orElse(List.of()));
    }

    /** Log time alone does not order: all that one article changed has the same, and a partition may go back in it. */
    private static List<JsonNode> inOrder(List<JsonNode> updates) {
        Map<Integer, List<JsonNode>> partitions = updates.stream()
                .sorted(Comparator.comparingLong(UpdateAnswers::offset))
                .collect(Collectors.groupingBy(UpdateAnswers::partition, TreeMap::new, Collectors.toList()));
        record Placed(JsonNode update, Instant latest) {}
        List<Placed> placed = new ArrayList<>();
        partitions.values().forEach(partition -> {
            Instant latest = Instant.MIN;
            for (JsonNode each : partition) {
                Instant known = Instant.parse(each.get("knownAt").textValue());
                latest = known.isAfter(latest) ? known : latest;
                placed.add(new Placed(each, latest));
            }
        });
        return placed.stream()
                .sorted(Comparator.comparing(Placed::latest))
                .map(Placed::update)
                .toList();
    }
}
