package tidings.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself in schema.org's terms (JSON-LD).
 *
 * <p>Read leniently, since one page in thirty has it broken: raw line ends and tabs in strings, comments, missing values
 * and brackets are forgiven; of a script that ends in the middle, what came before counts. References by {@code @id} are
 * followed over all scripts of the page.
 */
final class LinkedData {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    /** What people wrap scripts in, so that old browsers leave them alone. */
    private static final Pattern WRAPPING = Pattern.compile(
            "^\\s*(?://\\s*)?(?:<!--|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)|(?://\\s*)?(?:-->|\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/)\\s*;?\\s*$");

    /** A field that says something, in a script that is beyond reading. */
    private static final Pattern FIELD = Pattern.compile(
            "\"(headline|datePublished|dateModified|dateCreated)\"\\s*:\\s*\"((?:[^\"\\\\\\n]|\\\\.){4,400}+)\"");

    /** How deep objects are looked into; pages of news have three or four levels. */
    private static final int DEEPEST = 12;

    private static final int MOST_OBJECTS = 2_000;

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new LinkedHashMap<>();

    private LinkedData() {}

    static LinkedData of(Document document) {
        LinkedData data = new LinkedData();
        for (Element script : document.select("script[type*=ld+json]")) {
            data.collect(read(script.data()), 0);
        }
        return data;
    }

    /** The article that the page describes itself as; without fields if it doesn't. */
    JsonFields article() {
        return new JsonFields(typed(LinkedData::isArticle).findFirst().orElseGet(MAPPER::createObjectNode));
    }

    /** Whether it describes itself as one that grows while things happen. */
    boolean isLive() {
        return typed(type -> type.equals("liveblogposting")).findAny().isPresent();
    }

    /** What a live blog says of its entries, in its order. */
    List<JsonFields> liveEntries() {
        List<JsonFields> entries = new ArrayList<>();
        typed(type -> type.equals("liveblogposting")).limit(1).forEach(blog -> blog.path("liveBlogUpdate")
                .forEach(each -> entries.add(new JsonFields(each))));
        return entries;
    }

    /** When a live blog's last entry was written; entries' times sort as they are, in one zone. */
    Optional<String> lastEntry() {
        return liveEntries().stream()
                .flatMap(each -> each.words("datePublished", "dateCreated").stream())
                .max(Comparator.naturalOrder());
    }

    /** False if the page says that its text is not for everybody. */
    boolean isFree() {
        return !article()
                .words("isAccessibleForFree")
                .filter(each -> each.toLowerCase(Locale.ROOT).matches("(?:https?://schema.org/)?(?:false|no)"))
                .isPresent();
    }

    /** Where the page has the text that is not for everybody, as CSS selects it. */
    List<String> paidParts() {
        List<String> selectors = new ArrayList<>();
        typed(type -> type.equals("webpageelement"))
                .forEach(each -> new JsonFields(each).words("cssSelector").ifPresent(selectors::add));
        return selectors;
    }

    /** Who wrote it and who provided it, by name. */
    Stream<String> creditees() {
        return typed(LinkedData::isArticle).limit(1).flatMap(each -> Stream.of(
                        "creditText", "sourceOrganization", "provider", "author", "creator")
                .flatMap(field -> names(each.path(field), 0)));
    }

    /** Another thing than an article that says when it was published: most often the page. */
    Optional<String> published() {
        return typed(type -> !isArticle(type) && !type.equals("comment"))
                .flatMap(each -> new JsonFields(each).words("datePublished").stream())
                .findFirst();
    }

    /** When the page itself says that it was changed. */
    Optional<String> modified() {
        return typed(type -> type.endsWith("webpage"))
                .flatMap(each -> new JsonFields(each).words("dateModified").stream())
                .findFirst();
    }

    /** The publisher's name; an address is none. */
    Optional<String> publisher() {
        return typed(LinkedData::isArticle)
                .flatMap(each -> names(each.path("publisher"), 0))
                .findFirst();
    }

    /** The name of the site that the page belongs to. */
    Optional<String> site() {
        return Stream.of("website", "newsmediaorganization", "organization")
                .flatMap(wanted -> typed(type -> type.equals(wanted)))
                .flatMap(each -> names(each, 0))
                .findFirst();
    }

    private static boolean isArticle(String type) {
        return type.contains("article") || type.contains("blogposting") || type.equals("report");
    }

    private Stream<JsonNode> typed(Predicate<String> wanted) {
        return objects.stream().filter(each -> types(each).anyMatch(wanted));
    }

    private static Stream<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        } else {
            types.add(type.asText());
        }
        return types.stream()
                .map(each -> each.substring(each.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    private Stream<String> names(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        if (node.isArray()) {
            List<JsonNode> each = new ArrayList<>();
            node.forEach(each::add);
            return each.stream().flatMap(one -> names(one, depth + 1));
        }
        if (node.isTextual()) {
            JsonNode meant = byId.get(node.textValue());
            return meant == null ? Stream.of(node.textValue()) : names(meant, depth + 1);
        }
        if (node.has("name")) {
            return names(node.path("name"), depth + 1);
        }
        JsonNode meant = byId.get(node.path("@id").asText());
        return meant == null || meant == node ? Stream.empty() : names(meant, depth + 1);
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || objects.size() >= MOST_OBJECTS) {
            return;
        }
        if (node.isObject() && node.has("@type")) {
            objects.add(node);
            String id = node.path("@id").asText();
            if (!id.isEmpty() && node.has("name")) {
                byId.putIfAbsent(id, node);
            }
        }
        node.forEach(each -> {
            if (each.isContainerNode()) {
                collect(each, depth + 1);
            }
        });
    }

    private static JsonNode read(String script) {
        String json = WRAPPING.matcher(script.strip()).replaceAll("");
        TokenBuffer buffer = new TokenBuffer(MAPPER, false);
        try (JsonParser parser = MAPPER.createParser(json)) {
            copy(parser, buffer);
            JsonNode read = MAPPER.readTree(buffer.asParser());
            return read == null || read.isMissingNode() ? MAPPER.createObjectNode() : read;
        } catch (IOException e) {
            return fields(json);
        }
    }

    /** Copies what can be read, and closes what is open then. */
    private static void copy(JsonParser parser, TokenBuffer buffer) throws IOException {
        List<JsonToken> open = new ArrayList<>();
        boolean awaitsValue = false;
        boolean several = false;
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (open.isEmpty() && !several) {
                    // Some put one object behind the other: all are read as an array.
                    buffer.writeStartArray();
                    several = true;
                }
                buffer.copyCurrentEvent(parser);
                awaitsValue = token == JsonToken.FIELD_NAME;
                if (token.isStructStart()) {
                    open.add(token);
                } else if (token.isStructEnd()) {
                    open.remove(open.size() - 1);
                }
            }
        } catch (JacksonException e) {
            if (!several) {
                throw e;
            }
            parser.clearCurrentToken();
        }
        if (awaitsValue) {
            buffer.writeNull();
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i) == JsonToken.START_ARRAY) {
                buffer.writeEndArray();
            } else {
                buffer.writeEndObject();
            }
        }
        if (several) {
            buffer.writeEndArray();
        }
    }

    private static ObjectNode fields(String json) {
        ObjectNode node = MAPPER.createObjectNode().put("@type", "Article");
        Matcher matcher = FIELD.matcher(json);
        while (matcher.find()) {
            if (!node.has(matcher.group(1))) {
                node.put(
                        matcher.group(1), matcher.group(2).replace("\\\"", "\"").replace("\\/", "/"));
            }
        }
        return node;
    }
}
