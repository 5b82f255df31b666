package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import tidings.codec.Codecs;
import tidings.model.Article;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.Fact;
import tidings.model.Kind;

/**
 * The questions that can be asked, and their answers; {@code openapi.yaml} is the contract, and a test holds the two
 * together. No HTTP here: an address in parts, an answer back.
 */
final class Api {

    static final String SOURCE = "openapi.yaml";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MAX_LIMIT = 200;
    private static final int MAX_EXPORT = 10_000;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_NODES = 60;
    private static final int DEFAULT_NODES = 25;
    private static final int MAX_DAYS = 3_660;
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    private final ReadSide side;
    private final FactView facts;

    Api(ReadSide side) {
        this.side = side;
        this.facts = side.factView();
    }

    /**
     * @param path the parts behind {@code /api/v1}, decoded, without a format's suffix
     * @param isExport true if the answer is to be a file, of more rows
     * @throws Problem if it cannot be answered
     */
    ObjectNode answer(List<String> path, Parameters parameters, boolean isExport) throws IOException {
        int limit = isExport ? MAX_EXPORT : MAX_LIMIT;
        String first = path.isEmpty() ? "" : path.get(0);
        switch (path.size()) {
            case 1 -> {
                switch (first) {
                    case "entities" -> {
                        return entities(parameters, limit);
                    }
                    case "facts" -> {
                        return facts(parameters, FactFilter.of(parameters.given()), Set.of(), limit);
                    }
                    case "quotes" -> {
                        return facts(
                                parameters,
                                FactFilter.of(parameters.given()).with("kind", Kind.SAID.name()),
                                Set.of(),
                                limit);
                    }
                    case "updates" -> {
                        return updates(parameters, limit);
                    }
                    case "bursts" -> {
                        return bursts(parameters, limit);
                    }
                    case "status" -> {
                        parameters.allow(Set.of());
                        return status();
                    }
                    default -> {
                        // No such list: below.
                    }
                }
            }
            case 2 -> {
                if (first.equals("entities")) {
                    parameters.allow(Set.of());
                    return entity(path.get(1));
                }
                if (first.equals("facts")) {
                    parameters.allow(Set.of());
                    return facts.whole(fact(path.get(1)));
                }
            }
            case 3 -> {
                String id = path.get(1);
                switch (first + "/" + path.get(2)) {
                    case "entities/facts" -> {
                        return ofEntity(parameters, "party", id, limit);
                    }
                    case "entities/quotes" -> {
                        return ofEntity(parameters, "speaker", id, limit);
                    }
                    case "entities/timeline" -> {
                        return timeline(id, parameters);
                    }
                    case "entities/graph" -> {
                        return graph(id, parameters);
                    }
                    case "facts/history" -> {
                        return history(id, parameters);
                    }
                    case "articles/evidence" -> {
                        return evidence(id, parameters);
                    }
                    default -> {
                        // No such view of it: below.
                    }
                }
            }
            default -> {
                // Nothing is as deep.
            }
        }
        throw Problem.notFound("nothing is at " + String.join("/", path) + "; /openapi.yaml lists what is");
    }

    private ObjectNode entities(Parameters parameters, int most) throws IOException {
        parameters.allow(union(PAGING, Set.of("q", "type")));
        Query query = EntityQuestion.of(
                parameters.text("q").orElse(""),
                parameters.text("type").map(type -> type.toUpperCase(java.util.Locale.ROOT)));
        return listed(side.entities(), query, Listing.byFit(), parameters, most, bytes -> {
            Entity entity = Codecs.ENTITY.decode(bytes);
            ObjectNode view = FactView.entity(entity.ref());
            ArrayNode aliases = view.putArray("aliases");
            entity.aliases().stream()
                    .filter(alias -> !alias.equals(entity.ref().name()))
                    .forEach(aliases::add);
            view.put("mentions", entity.mentions());
            view.put("articles", entity.articles());
            ObjectNode counts = view.putObject("facts");
            new TreeMap<>(entity.facts()).forEach((kind, count) -> counts.put(kind.name(), count));
            return view;
        });
    }

    private ObjectNode entity(String id) throws IOException {
        Entity entity = profile(id)
                .orElseThrow(() -> Problem.notFound(
                        "no entity " + id + ": nothing live speaks of it; /api/v1/entities?q= finds them by name"));
        ObjectNode view = (ObjectNode) Codecs.ENTITY.toJsonNode(entity);
        view.put("speaks", count(FactFilter.of(Map.of("speaker", id)).query()));
        view.put("spokenAbout", count(FactFilter.of(Map.of("about", id)).query()));
        return view;
    }

    private int count(Query query) throws IOException {
        return side.facts().search(searcher -> searcher.count(query)).orElse(0);
    }

    private Optional<Entity> profile(String id) throws IOException {
        return side.entities()
                .search(Listing.first(FactFilter.term(Fields.ID, id), Codecs.ENTITY::decode))
                .flatMap(Function.identity());
    }

    /** Its facts, or its quotes: those of the fact list with one parameter more. */
    private ObjectNode ofEntity(Parameters parameters, String role, String id, int most) throws IOException {
        if (parameters.given().containsKey(role)) {
            throw Problem.bad("no parameter \"" + role + "\" here: the address says who");
        }
        FactFilter filter = FactFilter.of(parameters.given()).with(role, id);
        return facts(
                parameters, role.equals("speaker") ? filter.with("kind", Kind.SAID.name()) : filter, Set.of(), most);
    }

    private ObjectNode facts(Parameters parameters, FactFilter filter, Set<String> more, int most) throws IOException {
        parameters.allow(union(union(FactFilter.NAMES, PAGING), union(more, Set.of("sort"))));
        return listed(
                side.facts(),
                filter.query(),
                sort(parameters),
                parameters,
                most,
                bytes -> facts.summary(Codecs.FACT.decode(bytes)));
    }

    private static Sort sort(Parameters parameters) {
        return switch (parameters.text("sort").orElse("reported")) {
            case "reported" -> Listing.byNumber(Fields.REPORTED);
            case "day" -> Listing.byNumber(Fields.DAY);
            case "origins" -> Listing.byNumber(Fields.ORIGINS);
            default -> throw Problem.bad("sort is reported, day or origins");
        };
    }

    private Fact fact(String id) throws IOException {
        return side.facts()
                .search(Listing.first(FactFilter.term(Fields.ID, id), Codecs.FACT::decode))
                .flatMap(Function.identity())
                .orElseThrow(() -> Problem.notFound(
                        "no fact " + id + ": no live article says it (any more), or it has become part of another"));
    }

    private ObjectNode updates(Parameters parameters, int most) throws IOException {
        parameters.allow(union(union(FactFilter.NAMES, PAGING), Set.of("entity", "op", "since")));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(updateQuery(parameters), Occur.FILTER);
        parameters.text("since").ifPresent(since -> {
            long from = Parameters.day("since", since)
                    .atStartOfDay(java.time.ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
            query.add(Fields.between(Fields.KNOWN, from, Long.MAX_VALUE), Occur.FILTER);
        });
        return listed(side.updates(), query.build(), Listing.byNumber(Fields.KNOWN), parameters, most, Api::json);
    }

    /** Which updates are wanted: those of one entity, or of everyone each change once. */
    static Query updateQuery(Parameters parameters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(FactFilter.of(parameters.given()).query(), Occur.FILTER);
        parameters
                .text("entity")
                .ifPresentOrElse(
                        entity -> query.add(FactFilter.term(Fields.ENTITY, entity), Occur.FILTER),
                        () -> query.add(FactFilter.term(Fields.LEADS, "true"), Occur.FILTER));
        parameters
                .text("op")
                .ifPresent(op -> query.add(FactFilter.anyOf(Fields.OP, FactFilter.upper(op)), Occur.FILTER));
        return query.build();
    }

    private ObjectNode history(String id, Parameters parameters) throws IOException {
        parameters.allow(PAGING);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(FactFilter.term(Fields.FACT, id), Occur.FILTER);
        query.add(FactFilter.term(Fields.LEADS, "true"), Occur.FILTER);
        return listed(side.updates(), query.build(), Listing.byNumber(Fields.KNOWN), parameters, MAX_LIMIT, Api::json);
    }

    private ObjectNode bursts(Parameters parameters, int most) throws IOException {
        parameters.allow(Set.of("day", "limit", "cursor", "days"));
        int days = parameters.number("days", 1, 1, 366);
        Query size = Fields.exactly(Fields.DAYS, days);
        Optional<Long> day =
                parameters.text("day").map(value -> Parameters.day("day", value).toEpochDay());
        if (day.isEmpty()) {
            day = side.windows()
                    .search(Listing.page(size, Listing.byNumber(Fields.START), 1, Optional.empty(), Api::json))
                    .flatMap(page -> page.items().stream().findFirst())
                    .map(row -> LocalDate.parse(row.get("window").get("first").textValue())
                            .toEpochDay());
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(size, Occur.FILTER);
        query.add(Fields.exactly(Fields.START, day.orElse(Long.MIN_VALUE)), Occur.FILTER);
        ObjectNode answer =
                listed(side.windows(), query.build(), Listing.byFraction(Fields.BURST), parameters, most, Api::json);
        answer.put("day", day.map(each -> LocalDate.ofEpochDay(each).toString()).orElse(null));
        return answer;
    }

    private ObjectNode timeline(String id, Parameters parameters) throws IOException {
        parameters.allow(Set.of("from", "to"));
        Map<String, String> span = new HashMap<>(parameters.given());
        span.put("party", id);
        Map<Long, ObjectNode> days = new TreeMap<>();
        for (String kind : kinds(id)) {
            Map<Long, Integer> counts = side.facts()
                    .search(Counts.byDay(FactFilter.of(span).with("kind", kind).query()))
                    .orElse(Map.of());
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
                        windows.build(), Listing.byNumber(Fields.START), MAX_DAYS, Optional.empty(), Api::json))
                .ifPresent(page -> page.items().forEach(row -> {
                    JsonNode window = row.get("window");
                    long day = LocalDate.parse(window.get("first").textValue()).toEpochDay();
                    day(days, day).set("window", window);
                }));
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
        profile(id).ifPresent(entity -> entity.facts().keySet().forEach(kind -> kinds.add(kind.name())));
        return kinds;
    }

    private ObjectNode graph(String id, Parameters parameters) throws IOException {
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
        answer.set("entity", FactView.entity(profile(id).map(Entity::ref).orElseGet(() -> nameless(id))));
        answer.put("total", counts.size());
        ArrayNode nodeViews = answer.putArray("nodes");
        for (String node : nodes) {
            ObjectNode view = FactView.entity(profile(node).map(Entity::ref).orElseGet(() -> nameless(node)));
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

    /** An entity that facts name and no profile tells of: for the moment between the two topics. */
    private static EntityRef nameless(String id) {
        String name = id.substring(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1)
                .replace('_', ' ');
        return new EntityRef(id, name.isBlank() ? id : name, tidings.model.EntityType.OTHER);
    }

    private ObjectNode evidence(String article, Parameters parameters) throws IOException {
        parameters.allow(Set.of("claim"));
        Map<String, Grounds> samples = new LinkedHashMap<>();
        side.facts()
                .search(Listing.page(
                        FactFilter.term(Fields.ARTICLE, article),
                        Listing.byNumber(Fields.REPORTED),
                        MAX_LIMIT,
                        Optional.empty(),
                        Codecs.FACT::decode))
                .ifPresent(page -> page.items().forEach(fact -> fact.sample().stream()
                        .filter(sample -> sample.articleId().equals(article))
                        .forEach(sample -> samples.put(sample.claimId(), new Grounds(sample, fact)))));
        parameters.text("claim").ifPresent(claim -> samples.keySet().removeIf(each -> !each.equals(claim)));
        if (samples.isEmpty()) {
            throw Problem.notFound("no evidence of article " + article
                    + ": facts keep a sample of their evidence, and this is not part of one");
        }
        Fact.EvidenceSample first = samples.values().iterator().next().sample();
        ObjectNode answer = NODES.objectNode();
        answer.put("articleId", article);
        answer.put("outlet", first.outlet());
        answer.put(
                "published",
                first.published() == null ? null : first.published().toString());
        answer.put("uri", first.uri());
        Optional<Article> text = side.articles().at(first.position());
        answer.put("headline", text.map(Article::headline).orElse(null));
        ArrayNode items = answer.putArray("items");
        samples.values().stream()
                .sorted(Comparator.comparingInt((Grounds each) ->
                                each.sample().evidence().span().begin())
                        .thenComparing(each -> each.sample().claimId()))
                .forEach(each -> items.add(passage(each.sample(), each.fact())));
        return answer;
    }

    /** Evidence, and what rests on it. */
    private record Grounds(Fact.EvidenceSample sample, Fact fact) {}

    /** A sentence in its neighbourhood, if the article is still there; else the sentence alone. */
    private ObjectNode passage(Fact.EvidenceSample sample, Fact fact) {
        ObjectNode view = NODES.objectNode();
        view.put("claimId", sample.claimId());
        view.put("status", sample.status().name());
        view.put("rule", sample.rule());
        view.put("position", sample.position().toString());
        view.put("factId", fact.id());
        view.put("fact", facts.sentence(fact));
        Optional<Neighbourhood> around = side.articles()
                .at(sample.position())
                .filter(article -> sample.evidence().span().end()
                        <= article.text().codePointCount(0, article.text().length()))
                .map(article -> Neighbourhood.of(sample.evidence().span(), article.text()));
        view.put("isWhole", around.isPresent());
        view.put("before", around.map(Neighbourhood::before).orElse(""));
        view.put(
                "marked",
                around.map(Neighbourhood::marked).orElse(sample.evidence().sentence()));
        view.put("after", around.map(Neighbourhood::after).orElse(""));
        view.put("isStart", around.map(Neighbourhood::isStart).orElse(false));
        view.put("isEnd", around.map(Neighbourhood::isEnd).orElse(false));
        return view;
    }

    /** How it stands with each index. */
    ObjectNode status() throws IOException {
        ObjectNode answer = NODES.objectNode();
        ArrayNode items = answer.putArray("items");
        for (TopicFollower<?> each : side.all()) {
            TopicState state = each.state();
            ObjectNode view = items.addObject();
            view.put("index", each.name());
            view.put("topic", each.topic());
            view.put(
                    "generation", state.serving().map(IndexIdentity::generation).orElse(null));
            view.put("topicId", state.serving().map(IndexIdentity::topicId).orElse(null));
            view.put("positions", state.positions().toString());
            view.put("behind", state.behind());
            view.put("asOf", state.asOf().map(Object::toString).orElse(null));
            view.put("documents", state.documents());
            view.put("bytes", state.bytes());
            view.put("rebuilding", state.rebuilding().orElse(null));
            view.put("trouble", state.trouble().orElse(null));
        }
        return answer;
    }

    private ObjectNode listed(
            TopicFollower<?> from,
            Query query,
            Sort sort,
            Parameters parameters,
            int most,
            Function<byte[], JsonNode> item)
            throws IOException {
        int limit = parameters.number("limit", Math.min(most, most > MAX_LIMIT ? most : DEFAULT_LIMIT), 1, most);
        Listing.Page<JsonNode> page = from.search(Listing.page(query, sort, limit, parameters.text("cursor"), item))
                .orElse(new Listing.Page<>(List.of(), 0, Optional.empty(), false));
        ObjectNode answer = NODES.objectNode();
        ArrayNode items = answer.putArray("items");
        page.items().forEach(items::add);
        answer.put("total", page.total());
        answer.put("next", page.next().orElse(null));
        answer.put("partial", page.partial());
        return answer;
    }

    /** All updates that an index has from some positions on, before others, oldest first. */
    List<JsonNode> updatesBetween(Query filter, Positions from, Positions to, int most) throws IOException {
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
        List<JsonNode> newestFirst = side.updates()
                .search(Listing.page(query.build(), Listing.byNumber(Fields.KNOWN), most, Optional.empty(), Api::json))
                .map(Listing.Page::items)
                .orElse(List.of());
        List<JsonNode> oldestFirst = new ArrayList<>(newestFirst);
        java.util.Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an index that holds no JSON", e);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
