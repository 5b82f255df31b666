package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;

/** Answers that are lists: a page of items, how many there are, and where it goes on. */
final class ListAnswer {

    static final int MAX_LIMIT = 200;
    static final int MAX_EXPORT = 10_000;

    /** The parameters that every list has. */
    static final Set<String> PAGING = Set.of("limit", "cursor");

    private static final int DEFAULT_LIMIT = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ListAnswer() {}

    /** @param item what an item is made of: the stored record */
    static ObjectNode of(
            ServedIndex from, Query query, Sort sort, Parameters parameters, int most, Function<byte[], JsonNode> item)
            throws IOException {
        int limit = parameters.number("limit", Math.min(most, most > MAX_LIMIT ? most : DEFAULT_LIMIT), 1, most);
        Listing.Page<JsonNode> page = from.search(Listing.page(query, sort, limit, parameters.text("cursor"), item));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        page.items().forEach(items::add);
        answer.put("total", page.total());
        answer.put("next", page.next().orElse(null));
        answer.put("partial", page.partial());
        return answer;
    }

    /** An item that is stored as it is shown. */
    static JsonNode json(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an index that holds no JSON", e);
        }
    }

    /** Names of parameters, all together. */
    static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
