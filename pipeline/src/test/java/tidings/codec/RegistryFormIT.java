package tidings.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidings.model.Article;
import tidings.model.Fact;
import tidings.testing.GeneratedValues;

/** Confluent's wire form, against a server that answers as a registry does: what is registered has id 9. */
class RegistryFormIT {

    private static final Article ARTICLE = new GeneratedValues(1).article();

    private final List<String> registered = new ArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/apis/registry/v3/", this::answer);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void valuesAreWrittenInConfluentsWireFormAndRead() {
        try (Serde<Article> serde = serde(Codecs.ARTICLE)) {
            byte[] bytes = serde.serializer().serialize("tidings.articles", ARTICLE);

            assertThat(bytes).startsWith(0, 0, 0, 0, 9);
            assertThat(serde.deserializer().deserialize("tidings.articles", bytes))
                    .isEqualTo(ARTICLE);
        }
    }

    @Test
    void theSchemaIsRegisteredOnceAndStandsByItself() {
        try (Serde<Fact> serde = serde(Codecs.FACT)) {
            serde.serializer().serialize("tidings.facts", new GeneratedValues(1).fact());
            serde.serializer().serialize("tidings.facts", new GeneratedValues(2).fact());
        }

        assertThat(registered).hasSize(1);
        Schema schema = new SchemaParser().parse(registered.get(0)).mainSchema();
        assertThat(schema.getFullName()).isEqualTo("tidings.schema.Fact");
        assertThat(registered.get(0)).doesNotContain("avro.java.string").contains("What the claims of all live");
    }

    @Test
    void valuesOfTheOtherFormAreReadToo() {
        try (Serde<Article> serde = serde(Codecs.ARTICLE)) {
            assertThat(serde.deserializer().deserialize("tidings.articles", Codecs.ARTICLE.encode(ARTICLE)))
                    .isEqualTo(ARTICLE);
        }
        assertThat(registered).isEmpty();
    }

    @Test
    void kafkasToolsSeeJson() {
        byte[] bytes;
        try (Serde<Article> serde = serde(Codecs.ARTICLE)) {
            bytes = serde.serializer().serialize("tidings.articles", ARTICLE);
        }
        try (JsonDeserializer json = new JsonDeserializer()) {
            json.configure(Map.of("schema.registry.url", url), false);

            assertThat(json.deserialize("tidings.articles", bytes)).hasToString(Codecs.ARTICLE.toJson(ARTICLE));
        }
    }

    @Test
    void anUnknownIdIsTheBytesFault() {
        try (Serde<Article> serde = serde(Codecs.ARTICLE)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 5, 1, 2}))
                    .isInstanceOf(SerializationException.class)
                    .hasMessage("schema registry " + url + " has no schema with id 5");
        }
    }

    @Test
    void aBrokenBodyIsTheBytesFault() {
        try (Serde<Article> serde = serde(Codecs.ARTICLE)) {
            serde.serializer().serialize("t", ARTICLE);

            assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 9, 127, 2}))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageStartingWith("the bytes are no Article");
        }
    }

    @Test
    void aRegistryThatFailsOrIsAwayIsNot() {
        byte[] bytes = {0, 0, 0, 0, 9, 2, 2};
        try (Serde<Article> serde = serde(Codecs.ARTICLE)) {
            status.set(503);
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                    .isInstanceOf(SchemaRegistryException.class)
                    .hasMessageStartingWith("schema registry " + url + " answers HTTP 503; ");

            server.stop(0);
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                    .isInstanceOf(SchemaRegistryException.class)
                    .hasMessageStartingWith("schema registry " + url + " cannot be reached: ")
                    .message()
                    .doesNotContain("\n");
            assertThatThrownBy(() -> serde.serializer().serialize("t", ARTICLE))
                    .isInstanceOf(SchemaRegistryException.class);
        }
    }

    @Test
    void aSymbolThatALaterReleaseAddedIsReportedWhereItsDefaultSaysNothing() throws Exception {
        byte[] bytes = written(later(schema -> symbols(schema, "ArticleStatus").add("EMBARGOED")), "EMBARGOED");
        try (Serde<Article> serde = serde(Codecs.ARTICLE)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessage(
                            "not a good Article: ArticleStatus UNKNOWN comes from a newer version: update this reader");
        }
    }

    @Test
    void aFieldThatALaterReleaseRenamedIsSaidUnlessItsOldNameIsKept() throws Exception {
        byte[] bytes = written(later(schema -> field(schema, "text").put("name", "body")), "USABLE");
        try (Serde<Article> serde = serde(Codecs.ARTICLE)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", bytes))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageStartingWith("the bytes are no Article: ")
                    .hasMessageContaining("missing required field text")
                    .hasMessageNotContaining("\n");
        }
        Schema renamed = later(schema ->
                field(schema, "text").put("name", "body").putArray("aliases").add("text"));
        assertThat(AvroBody.read(Codecs.ARTICLE.encode(ARTICLE), SingleObject.HEADER, Codecs.ARTICLE.schema(), renamed)
                        .get("body"))
                .hasToString(ARTICLE.text());
    }

    /** Our schema of articles as a release to come may have it. */
    private static Schema later(Consumer<JsonNode> change) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Codecs.ARTICLE.schema().toString());
        change.accept(schema);
        return new SchemaParser().parse(schema.toString()).mainSchema();
    }

    private static ObjectNode field(JsonNode schema, String name) {
        for (JsonNode field : schema.get("fields")) {
            if (field.get("name").asText().equals(name)) {
                return (ObjectNode) field;
            }
        }
        throw new AssertionError("no field " + name);
    }

    private static ArrayNode symbols(JsonNode schema, String type) {
        return (ArrayNode) schema.findParents("symbols").stream()
                .filter(each -> each.get("name").asText().equals(type))
                .findFirst()
                .orElseThrow()
                .get("symbols");
    }

    /** An article of a schema that the registry has. */
    private byte[] written(Schema schema, String status) {
        registered.add(schema.toString());
        GenericRecord ours = Codecs.ARTICLE.toAvro(ARTICLE);
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), ours.get(field.pos()));
        }
        Schema.Field state = schema.getField("status");
        record.put(state.pos(), new GenericData.EnumSymbol(state.schema(), status));
        byte[] body = AvroBody.write(record, schema);
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(9)
                .put(body)
                .array();
    }

    /** As users configure it; what else they set is passed over. */
    private <T> Serde<T> serde(Codec<T> codec) {
        return codec.serde(
                Map.of("schema.registry.url", url, "schema.registry.wait.ms", "100", "security.protocol", "PLAINTEXT"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean isNew = exchange.getRequestMethod().equals("POST");
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (status.get() != 200) {
            respond(exchange, status.get(), "{\"title\": \"out of order\"}");
        } else if (isNew) {
            registered.add(new ObjectMapper()
                    .readTree(request)
                    .at("/firstVersion/content/content")
                    .asText());
            respond(exchange, 200, "{\"version\": {\"version\": \"1\", \"globalId\": 9, \"contentId\": 9}}");
        } else if (exchange.getRequestURI().getPath().endsWith("/9/references")) {
            respond(exchange, 200, "[]");
        } else if (exchange.getRequestURI().getPath().endsWith("/9") && !registered.isEmpty()) {
            respond(exchange, 200, registered.get(0));
        } else {
            respond(exchange, 404, "{\"title\": \"no such content\"}");
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
