package tidings.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * JSON with any number of articles: an object a line, one object over many lines, an array of them, or one
 * {@link JsonEnvelope} around them. It streams, so
 * that a file may be larger than memory; a bad line costs only itself.
 */
final class JsonArticles {

    /** No article is as long; a longer line is some other file. */
    static final int LONGEST_LINE = 16 << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Origin origin;
    private final Defaults defaults;
    private final Receiver receiver;

    JsonArticles(Origin origin, Defaults defaults, Receiver receiver) {
        this.origin = origin;
        this.defaults = defaults;
        this.receiver = receiver;
    }

    /** @throws UnreadableException if nothing after some point can be read */
    void read(InputStream stream) throws IOException, UnreadableException {
        BufferedInputStream input = new BufferedInputStream(stream, 1 << 16);
        if (startsWithWholeLine(input)) {
            readLines(input);
        } else {
            readValues(input);
        }
    }

    /** True unless the input starts with an array or with an object that goes on beyond its line. */
    private static boolean startsWithWholeLine(BufferedInputStream input) throws IOException {
        input.mark(LONGEST_LINE + 1);
        byte[] line = JsonLines.beginning(input, LONGEST_LINE);
        input.reset();
        if (line.length == LONGEST_LINE) {
            return true;
        }
        try {
            String start = Encoding.decode(line).strip();
            return !start.startsWith("[") && !(start.startsWith("{") && isUnfinished(start));
        } catch (UnreadableException e) {
            return true;
        }
    }

    private static boolean isUnfinished(String json) throws IOException {
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() != JsonToken.END_OBJECT;
        } catch (JsonProcessingException e) {
            return e instanceof JsonEOFException;
        }
    }

    private void readLines(InputStream input) throws IOException {
        JsonLines lines = new JsonLines(input);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            try {
                if (line == JsonLines.TOO_LONG) {
                    throw new UnreadableException("a line of more than " + LONGEST_LINE + " bytes is no article");
                }
                String json = Encoding.decode(line);
                if (!json.isBlank()) {
                    articles(
                            MAPPER.readTree(json),
                            lines.number(),
                            lines.number() == 1 && !isJsonLines(),
                            origin.location() + ':' + lines.number());
                }
            } catch (JsonProcessingException e) {
                receiver.unreadable(notJson(column(e), e).at(origin.location() + ':' + lines.number()));
            } catch (UnreadableException e) {
                receiver.unreadable(e.at(origin.location() + ':' + lines.number()));
            }
        }
    }

    private void readValues(InputStream input) throws IOException, UnreadableException {
        try (JsonParser parser = MAPPER.createParser(input)) {
            int number = 0;
            boolean isArray = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                    isArray = true;
                    continue;
                }
                number++;
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode value = MAPPER.reader()
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(parser);
                try {
                    articles(value, number, number == 1 && !isArray, origin.location() + ':' + line);
                } catch (UnreadableException e) {
                    receiver.unreadable(e.at(origin.location() + ':' + line));
                }
            }
        } catch (JsonProcessingException e) {
            throw notJson(line(e), e);
        }
    }

    private boolean isJsonLines() {
        return origin.address() != null && FileName.extension(origin.address()).equals("jsonl");
    }

    /**
     * One, or all that an envelope holds: a bad one among those costs only itself.
     *
     * @param isAlone true if the document is this article: then it has the document's address
     */
    private void articles(JsonNode json, int number, boolean isAlone, String location) throws UnreadableException {
        Optional<JsonEnvelope> envelope = JsonEnvelope.of(json);
        if (envelope.isEmpty()) {
            String page = isAlone ? origin.address() : null;
            receiver.article(new JsonArticle(json)
                    .article(page, page == null ? origin.id() + ':' + number : page, origin.outlet(), defaults));
            return;
        }
        List<JsonNode> articles = envelope.get().articles();
        for (int i = 0; i < articles.size(); i++) {
            try {
                receiver.article(new JsonArticle(articles.get(i))
                        .articleOf(envelope.get(), origin.id() + ':' + (i + 1), origin.outlet(), defaults));
            } catch (UnreadableException e) {
                receiver.unreadable(e.at(location + ", item " + (i + 1)));
            }
        }
    }

    private static UnreadableException notJson(String where, JsonProcessingException e) {
        return new UnreadableException("not JSON" + where + ": " + e.getOriginalMessage());
    }

    private static String column(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
    }
}
