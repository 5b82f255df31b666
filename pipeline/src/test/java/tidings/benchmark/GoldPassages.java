package tidings.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.Kind;
import tidings.model.PublicationTime;
import tidings.model.Span;

/** The passages of the gold data: articles, of which a part was read for all meetings and takings. */
final class GoldPassages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldPassages() {}

    /**
     * One article.
     *
     * @param seen whether it is of the half that rules may be learned from
     * @param rows what the passage surely reports
     */
    record Passage(Article article, Span window, boolean seen, List<Row> rows) {

        Passage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One meeting or taking.
     *
     * @param evidence where it is reported
     * @param holders the words of those who are in it, as far as the passage has any
     */
    record Row(Kind kind, Span evidence, List<String> holders) {

        Row {
            holders = List.copyOf(holders);
        }
    }

    /** Those of {@code GOLD/passages.jsonl}, in order; rows that are optional or whose evidence is not found are left out. */
    static List<Passage> read(Path gold) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (String line : Files.readAllLines(gold.resolve("passages.jsonl"))) {
            passages.add(passage(JSON.readTree(line)));
        }
        return passages;
    }

    private static Passage passage(JsonNode json) {
        String text = json.path("text").asText();
        Span window = new Span(
                json.path("window").get(0).asInt(), json.path("window").get(1).asInt());
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : json.path("expected")) {
            Span evidence = find(text, window, row.path("evidence").asText());
            if (!row.path("optional").asBoolean() && evidence != null) {
                rows.add(new Row(new Kind(row.path("kind").asText()), evidence, holders(row)));
            }
        }
        String id = json.path("id").asText();
        return new Passage(article(json, id, text), window, isSeen(id), rows);
    }

    /** Of a line of the gold data. */
    static Article article(JsonNode json, String id, String text) {
        String day = json.path("published").asText("");
        return new Article(
                id,
                null,
                json.path("corpus").asText(),
                null,
                json.path("title").asText(null),
                text,
                "en",
                day.length() < 10 ? null : PublicationTime.of(LocalDate.parse(day.substring(0, 10))),
                null,
                Article.Status.USABLE,
                List.of());
    }

    private static List<String> holders(JsonNode row) {
        List<String> holders = new ArrayList<>();
        row.path("participants").forEach(each -> add(each, holders));
        add(row.path("actor"), holders);
        add(row.path("territory"), holders);
        return holders;
    }

    private static void add(JsonNode holder, List<String> holders) {
        if (holder.path("text").isTextual()) {
            holders.add(holder.path("text").asText());
        }
    }

    private static @Nullable Span find(String text, Span window, String evidence) {
        int from = text.offsetByCodePoints(0, window.begin());
        int at = text.indexOf(evidence, from);
        if (at < 0) {
            return null;
        }
        int begin = text.codePointCount(0, at);
        return new Span(begin, begin + evidence.codePointCount(0, evidence.length()));
    }

    /** As {@code score.py} has it: by the last hexadecimal digit of the id's SHA-256, odd ones are seen. */
    static boolean isSeen(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return (hash[hash.length - 1] & 1) == 1;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
