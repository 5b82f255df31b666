package tidings.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import tidings.model.Kind;

/** Who shares facts with whom. */
final class GraphAnswers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_NODES = 60;
    private static final int DEFAULT_NODES = 25;

    private final ReadSide side;
    private final EntityAnswers entities;

    GraphAnswers(ReadSide side, EntityAnswers entities) {
        this.side = side;
        this.entities = entities;
    }

    /** Those who share most facts with an entity, and what they share among each other. */
    ObjectNode around(String id, Parameters parameters) throws IOException {
        parameters.allow(Set.of("from", "to", "kind", "nodes"));
        int most = parameters.number("nodes", DEFAULT_NODES, 1, MAX_NODES);
        FactFilter filter = FactFilter.of(parameters.given());
        if (parameters.text("kind").isEmpty()) {
            filter = filter.with("kind", Kind.MET.name());
        }
        Map<String, Integer> counts = new HashMap<>();
        side.facts()
                .search(Counts.parties(
                        filter.with("party", id).query(),
                        ids -> ids.forEach(other -> {
                            if (!other.equals(id)) {
                                counts.merge(other, 1, Integer::sum);
                            }
                        })));
        List<String> nodes = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        ObjectNode answer = NODES.objectNode();
        answer.set("entity", FactView.entity(entities.ref(id)));
        answer.put("total", counts.size());
        ArrayNode nodeViews = answer.putArray("nodes");
        for (String node : nodes) {
            ObjectNode view = FactView.entity(entities.ref(node));
            view.put("facts", counts.get(node));
            nodeViews.add(view);
        }
        answer.set("links", links(filter, nodes));
        return answer;
    }

    /** How many facts those around share with each other. */
    private ArrayNode links(FactFilter filter, List<String> nodes) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(filter.query(), Occur.FILTER);
        query.add(FactFilter.anyOf(Fields.PARTY, nodes), Occur.FILTER);
        Map<List<String>, Integer> pairs = new TreeMap<>(Comparator.comparing(pair -> String.join("\n", pair)));
        Set<String> known = Set.copyOf(nodes);
        side.facts().search(Counts.parties(query.build(), ids -> {
            List<String> here = ids.stream().filter(known::contains).sorted().toList();
            for (int i = 0; i < here.size(); i++) {
                for (int j = i + 1; j < here.size(); j++) {
                    pairs.merge(List.of(here.get(i), here.get(j)), 1, Integer::sum);
                }
            }
        }));
        ArrayNode links = NODES.arrayNode();
        pairs.forEach((pair, count) ->
                links.addObject().put("a", pair.get(0)).put("b", pair.get(1)).put("facts", count));
        return links;
    }
}
