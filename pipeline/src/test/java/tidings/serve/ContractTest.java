package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.testing.GeneratedValues;

/** Holds what the server answers against {@code openapi.yaml}, with records of every shape. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Fact> FACTS = new ArrayList<>();
    private static final List<Entity> ENTITIES = new ArrayList<>();
    private static final List<EntityUpdate> UPDATES = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static StoredSide side;

    @SuppressWarnings("NullAway.Init")
    private static JsonNode contract;

    @BeforeAll
    static void serve() throws Exception {
        GeneratedValues values = new GeneratedValues(7);
        for (int i = 0; i < 60; i++) {
            FACTS.add(values.fact());
            ENTITIES.add(values.entity());
            UPDATES.add(emitted(values));
        }
        side = StoredSide.of(directory, FACTS, ENTITIES, UPDATES);
        contract = new ObjectMapper(new YAMLFactory())
                .readTree(side.get("/openapi.yaml").body());
    }

    /** One with finite numbers, as all that knowledge emits. */
    private static EntityUpdate emitted(GeneratedValues values) {
        return Stream.generate(values::update)
                .filter(update -> update.window() == null
                        || Double.isFinite(update.window().totals().burst()))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() throws IOException {
        side.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteAnswersAsItSays() {
        List<DynamicTest> tests = new ArrayList<>();
        contract.get("paths").fields().forEachRemaining(path -> {
            if (isOfAnother(path.getKey())) {
                return;
            }
            for (Map.Entry<String, String> each : addresses(path.getKey()).entrySet()) {
                tests.add(DynamicTest.dynamicTest(each.getKey(), () -> {
                    HttpResponse<String> answer = side.get("/api/v1" + each.getKey());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
                    JsonNode body = JSON.readTree(answer.body());
                    assertFits(schemaOf(path.getValue().get("get")), body);
                }));
            }
        });
        assertThat(tests).hasSizeGreaterThan(12);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyParameterIsUnderstood() {
        Map<String, String> good = Map.ofEntries(
                Map.entry("q", "any"),
                Map.entry("type", "PERSON"),
                Map.entry("kind", "MET,SAID"),
                Map.entry("status", "HAPPENED"),
                Map.entry("party", "wiki:Lisbon"),
                Map.entry("with", "wiki:Lisbon"),
                Map.entry("speaker", "wiki:Lisbon"),
                Map.entry("about", "wiki:Lisbon"),
                Map.entry("outlet", "x"),
                Map.entry("form", "DIRECT"),
                Map.entry("contested", "true"),
                Map.entry("from", "2021-01-01"),
                Map.entry("to", "2031-01-01"),
                Map.entry("min-origins", "1"),
                Map.entry("sort", "origins"),
                Map.entry("limit", "5"),
                Map.entry("nodes", "5"),
                Map.entry("entity", "wiki:Lisbon"),
                Map.entry("op", "ADDED,CHANGED"),
                Map.entry("since", "2021-01-01"),
                Map.entry("day", "2021-01-01"),
                Map.entry("days", "7"));
        List<DynamicTest> tests = new ArrayList<>();
        contract.get("paths").fields().forEachRemaining(path -> {
            if (isOfAnother(path.getKey())) {
                return;
            }
            String address = addresses(path.getKey()).keySet().iterator().next();
            for (String name : parameters(path.getValue().get("get"))) {
                String value = good.get(name);
                if (value != null) {
                    tests.add(DynamicTest.dynamicTest(address + "?" + name, () -> assertThat(
                                    side.get("/api/v1" + address + "?" + name + "=" + value)
                                            .statusCode())
                            .isEqualTo(200)));
                }
            }
            tests.add(DynamicTest.dynamicTest(address + "?unknown", () -> {
                HttpResponse<String> answer = side.get("/api/v1" + address + "?colour=red");
                assertThat(answer.statusCode()).isEqualTo(400);
                assertFits(components("Problem"), JSON.readTree(answer.body()));
            }));
        });
        return tests.stream();
    }

    @Test
    void theContractHasEveryAddressAndNoOther() {
        Set<String> addresses = new TreeSet<>();
        contract.get("paths").fieldNames().forEachRemaining(path -> {
            if (!isOfAnother(path)) {
                addresses.add(path.substring(1));
            }
        });
        assertThat(addresses).isEqualTo(side.questions());
    }

    /** Answered by no question of {@link Api}: the stream never ends, watches are off here, feeds are elsewhere. */
    private static boolean isOfAnother(String path) {
        return path.equals("/stream") || path.startsWith("/watches") || path.startsWith("/feeds");
    }

    @Test
    void theContractHasEveryFilter() {
        Set<String> said = new TreeSet<>(parameters(contract.at("/paths/~1facts/get")));
        assertThat(said).containsAll(FactFilter.NAMES);
    }

    @Test
    void aPageLeadsToTheNextUntilAllAreSeenOnce() throws Exception {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    JSON.readTree(side.get("/api/v1/facts?limit=7" + cursor).body());
            page.get("items").forEach(item -> seen.add(item.get("id").asText()));
            assertThat(page.get("items").size()).isLessThanOrEqualTo(7);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        FACTS.stream().map(Fact::id).distinct().toList());
    }

    @Test
    void anAnswerThatDidNotChangeIsNotSentAgain() throws Exception {
        HttpResponse<String> first = side.get("/api/v1/facts");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(side.get("/api/v1/facts", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(side.get("/api/v1/facts?limit=1", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Tidings-As-Of").orElseThrow()).startsWith("facts=0:60");
    }

    @Test
    void whatMayChangeBesideTheIndexesIsSentEachTime() throws Exception {
        String article = FACTS.stream()
                .flatMap(fact -> fact.sample().stream())
                .findFirst()
                .orElseThrow()
                .articleId();
        for (String path : List.of("status", "articles/" + Address.encoded(article) + "/evidence")) {
            HttpResponse<String> answer = side.get("/api/v1/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRouteAnswersInTheFormsThatItSays() {
        Map<String, String> suffixes = Map.of(
                "application/jsonl", ".jsonl",
                "text/csv", ".csv",
                "application/graphml+xml", ".graphml",
                "application/ld+json", ".jsonld");
        List<DynamicTest> tests = new ArrayList<>();
        contract.get("paths").fields().forEachRemaining(path -> {
            if (isOfAnother(path.getKey())) {
                return;
            }
            Set<String> said = new TreeSet<>();
            answerOf(path.getValue().get("get")).get("content").fieldNames().forEachRemaining(said::add);
            for (String address : addresses(path.getKey()).keySet()) {
                suffixes.forEach((type, suffix) -> tests.add(DynamicTest.dynamicTest(address + suffix, () -> {
                    HttpResponse<String> answer = side.get("/api/v1" + address + suffix);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(said.contains(type) ? 200 : 404);
                    if (said.contains(type)) {
                        assertThat(contentType(answer)).startsWith(type);
                        assertThat(contentType(side.get("/api/v1" + address, "Accept", type)))
                                .startsWith(type);
                        assertIsOne(type, answer.body());
                    }
                })));
            }
        });
        return tests.stream();
    }

    @Test
    void everyFeedOfTheContractIsOneWithItsParameters() throws Exception {
        List<String> feeds = new ArrayList<>();
        contract.get("paths").fieldNames().forEachRemaining(path -> {
            if (path.startsWith("/feeds")) {
                feeds.add(path);
            }
        });
        assertThat(feeds).containsExactlyInAnyOrder("/feeds/facts.atom", "/feeds/quotes.atom", "/feeds/updates.atom");
        for (String feed : feeds) {
            assertThat(parameters(contract.get("paths").get(feed).get("get"))).containsAll(FactFilter.NAMES);
            HttpResponse<String> answer = side.get(feed + "?min-origins=1&limit=5");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(contentType(answer)).startsWith("application/atom+xml");
            assertThat(xml(answer.body()).getDocumentElement().getLocalName()).isEqualTo("feed");
            assertThat(side.get(feed + "?colour=red").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aFeedOfUpdatesHasEachChangeOfWhatTheFilterFinds() throws Exception {
        int found = 0;
        for (String query : List.of("limit=200", "limit=200&entity=" + last(), "limit=200&op=ADDED")) {
            JsonNode list =
                    JSON.readTree(side.get("/api/v1/updates?" + query).body()).get("items");
            HttpResponse<String> answer = side.get("/feeds/updates.atom?" + query);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            Document feed = xml(answer.body());
            found += list.size();
            assertThat(texts(feed, "entry", "id")).doesNotHaveDuplicates().hasSize(list.size());
            assertThat(texts(feed, "entry", "updated")).containsExactlyElementsOf(list.findValuesAsText("knownAt"));
            List<String> titles = texts(feed, "entry", "title");
            for (int i = 0; i < titles.size(); i++) {
                JsonNode update = list.get(i);
                assertThat(titles.get(i))
                        .startsWith(update.get("op").asText().toLowerCase(java.util.Locale.ROOT) + ": ");
            }
        }
        assertThat(found).isPositive();
    }

    /** Of each element of a name the text of its child of another. */
    private static List<String> texts(Document document, String name, String child) {
        List<String> texts = new ArrayList<>();
        var elements = document.getElementsByTagNameNS("*", name);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(((org.w3c.dom.Element) elements.item(i))
                    .getElementsByTagNameNS("*", child)
                    .item(0)
                    .getTextContent());
        }
        return texts;
    }

    @Test
    void aFileLeadsToTheNextUntilAllAreSeenOnce() throws Exception {
        List<String> seen = new ArrayList<>();
        java.util.Optional<String> address = java.util.Optional.of("/api/v1/facts.jsonl?limit=25&to=2099-01-01");
        int files = 0;
        while (address.isPresent()) {
            HttpResponse<String> file = side.get(address.get());
            assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
            for (String line : file.body().lines().toList()) {
                seen.add(JSON.readTree(line).get("id").asText());
            }
            files++;
            address = file.headers().firstValue("Link").map(link -> {
                assertThat(link).matches("<[^<>]+>; rel=\"next\"");
                return link.substring(1, link.indexOf('>'));
            });
        }

        JsonNode all = JSON.readTree(side.get("/api/v1/facts?to=2099-01-01").body());
        assertThat(seen).doesNotHaveDuplicates().hasSize(all.get("total").asInt());
        assertThat(files).isEqualTo((seen.size() + 24) / 25).isGreaterThan(1);
    }

    @Test
    void whoSharesFactsIsFoundWithBoth() throws Exception {
        for (Fact fact : FACTS) {
            List<String> parties = fact.parties().stream()
                    .flatMap(party -> Stream.ofNullable(party.entity()))
                    .map(EntityRef::id)
                    .distinct()
                    .toList();
            if (parties.size() > 1) {
                String both = "/api/v1/facts?limit=200&party=" + Address.encoded(parties.get(0)) + "&with="
                        + Address.encoded(parties.get(1));
                JsonNode found = JSON.readTree(side.get(both).body()).get("items");
                assertThat(found.findValuesAsText("id")).contains(fact.id());
                for (JsonNode each : found) {
                    assertThat(each.toString()).contains(parties.get(0)).contains(parties.get(1));
                }
                return;
            }
        }
        throw new AssertionError("no fact of two");
    }

    @Test
    void updatesAreOfADayOrAMomentOn() throws Exception {
        // Known from 10 h on, the last of them alone in its millisecond: see StoredSide.
        assertThat(total("since=2026-03-01")).isEqualTo(total("since=2026-03-01T10:00:00Z"));
        assertThat(total("since=2026-03-01T10:00:00.015Z&entity=" + last()))
                .isEqualTo(total("since=2026-03-01T12:00:00.015%2B02:00&entity=" + last()))
                .isEqualTo(1);
        assertThat(total("since=2026-03-02")).isZero();
        assertThat(side.get("/api/v1/updates?since=2026-03-01T10").body()).contains("or a moment such as");
    }

    private static String last() {
        return Address.encoded(UPDATES.get(UPDATES.size() - 1).entity().id());
    }

    private static int total(String query) throws Exception {
        HttpResponse<String> answer = side.get("/api/v1/updates?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("total").asInt();
    }

    private static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    /** Read as others read it. */
    private static void assertIsOne(String type, String body) throws Exception {
        switch (type) {
            case "application/jsonl" -> {
                for (String line : body.lines().toList()) {
                    assertThat(JSON.readTree(line).isObject()).isTrue();
                }
            }
            case "text/csv" -> assertThat(body).contains(",").endsWith("\r\n");
            case "application/ld+json" ->
                assertThat(JSON.readTree(body).get("@context").asText()).isEqualTo("https://schema.org/");
            default -> assertThat(xml(body).getDocumentElement().getLocalName()).isEqualTo("graphml");
        }
    }

    private static Document xml(String body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertThat(side.get("/api/v1/facts?limit=5000").statusCode()).isEqualTo(400);
        assertThat(side.get("/api/v1/facts?from=yesterday").body()).contains("a day such as");
        assertThat(side.get("/api/v1/facts?cursor=zzz").statusCode()).isEqualTo(400);
        for (String misspelt : List.of("facts?status=hapened", "facts?form=direct,spoken", "updates?op=gone")) {
            assertThat(side.get("/api/v1/" + misspelt).statusCode())
                    .as(misspelt)
                    .isEqualTo(400);
        }
        assertThat(side.get("/api/v1/facts?status=planned,HAPPENED").statusCode())
                .isEqualTo(200);
        assertThat(side.get("/api/v1/facts/none").statusCode()).isEqualTo(404);
        assertThat(side.get("/api/v1/entities/wiki%3ANobody").statusCode()).isEqualTo(404);
        assertThat(side.get("/api/v1/facts?q=a&q=b").statusCode()).isEqualTo(400);
        assertThat(side.get("/api/v1/facts?after=facts-0").statusCode()).isEqualTo(400);
        assertThat(side.get("/api/v1/facts?after=facts-0:59").statusCode()).isEqualTo(200);
        assertThat(side.get("/api/v1/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void noWordsAreASyntaxError() throws Exception {
        for (String words : List.of("%22", "-", "%28%28", "%7C%7C", "a%22b", "*", "~", "%5C", "%00", "AND")) {
            assertThat(side.get("/api/v1/facts?q=" + words).statusCode())
                    .as(words)
                    .isEqualTo(200);
        }
    }

    @Test
    void answersWhileKafkaIsAwayAndSaysSo() throws Exception {
        assertThat(side.get("/health/ready").statusCode()).isEqualTo(200);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(side.get("/api/v1/status").body()).contains("Kafka does not answer"));
    }

    private static Map<String, String> addresses(String path) {
        Map<String, String> addresses = new LinkedHashMap<>();
        if (!path.contains("{id}")) {
            addresses.put(path, "");
            return addresses;
        }
        if (path.startsWith("/entities")) {
            for (Entity each : ENTITIES.subList(0, 4)) {
                EntityRef ref = each.ref();
                addresses.put(path.replace("{id}", Address.encoded(ref.id())), "");
            }
        } else if (path.startsWith("/facts")) {
            for (Fact each : FACTS.subList(0, 8)) {
                addresses.put(path.replace("{id}", Address.encoded(each.id())), "");
            }
        } else {
            FACTS.stream()
                    .flatMap(fact -> fact.sample().stream())
                    .map(sample -> sample.articleId())
                    .distinct()
                    .limit(2)
                    .forEach(article -> addresses.put(path.replace("{id}", Address.encoded(article)), ""));
        }
        return addresses;
    }

    private static Set<String> parameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode whole = parameter.has("$ref")
                    ? contract.at(parameter.get("$ref").asText().substring(1))
                    : parameter;
            if (whole.get("in").asText().equals("query")) {
                names.add(whole.get("name").asText());
            }
        });
        return names;
    }

    private static JsonNode schemaOf(JsonNode operation) {
        String name =
                answerOf(operation).at("/content/application~1json/schema/$ref").asText();
        return components(name.substring(name.lastIndexOf('/') + 1));
    }

    private static JsonNode answerOf(JsonNode operation) {
        JsonNode answer = operation.at("/responses/200");
        return answer.has("$ref") ? contract.at(answer.get("$ref").asText().substring(1)) : answer;
    }

    /** One schema with all others beside it, as the references want them. */
    private static JsonNode components(String name) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", contract.get("components"));
        return schema;
    }

    private static void assertFits(JsonNode schema, JsonNode body) {
        JsonSchema checked =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        assertThat(checked.validate(body)).isEmpty();
    }
}
