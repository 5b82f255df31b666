package tidings.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tidings.extract.Sketches;
import tidings.knowledge.NearCopies;
import tidings.model.Article;
import tidings.model.Fact;
import tidings.model.Sketch;
import tidings.testing.RealExtractions;

/** {@code ./benchmark origins GOLD}: whether copies are found, and whether what is one merges. */
@Command(
        name = "origins",
        mixinStandardHelpOptions = true,
        description = "Finds near-copies among texts with planted ones and among the articles of events that people"
                + " sorted, and counts the facts of those events that merge, rightly and wrongly.")
final class OriginsBenchmark implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(index = "0", paramLabel = "GOLD", description = "The gold directory; its stream is looked at.")
    private Path gold = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        print("planted copies", planted(gold));
        print("near-copies in events", nearCopies(gold));
        Stories stories = Stories.of(RealExtractions.ofStream(gold), events(gold));
        System.out.printf(
                Locale.ROOT,
                "facts of events: %d, %d merged from several articles (%d of independent texts), %d across events%n",
                stories.facts(),
                stories.merged(),
                stories.independent(),
                stories.wrong().size());
        stories.wrong().stream().map(OriginsBenchmark::line).forEach(System.out::println);
        return 0;
    }

    /** Among texts of which some are planted copies of others: pairs found, and pairs planted. */
    static Pairs planted(Path gold) throws IOException {
        Map<String, Sketch> sketches = new LinkedHashMap<>();
        Set<String> expected = new TreeSet<>();
        for (JsonNode text : lines(gold.resolve("stream/planted_dups.jsonl.gz"))) {
            String id = text.path("doc_id").textValue();
            sketches.put(id, sketch(id, text.path("text").textValue()));
            if (text.path("duplicate_of").isTextual()) {
                expected.add(Pairs.of(id, text.path("duplicate_of").textValue()));
            }
        }
        return new Pairs(copies(sketches), expected);
    }

    /** Among articles of events: pairs found, and pairs that a comparison of all their words found to be near-copies. */
    static Pairs nearCopies(Path gold) throws IOException {
        Set<String> expected = new TreeSet<>();
        Map<String, String> events = new TreeMap<>();
        for (JsonNode article : lines(gold.resolve("stream/story_clusters.jsonl"))) {
            String id = article.path("doc_id").textValue();
            events.put(id, article.path("event_id").asText());
            article.path("near_dup_computed")
                    .forEach(copy -> expected.add(Pairs.of(id, copy.path(0).textValue())));
        }
        Map<String, Sketch> sketches = new LinkedHashMap<>();
        for (Article article : RealExtractions.articlesOfStream(gold)) {
            if (events.containsKey(article.id())) {
                sketches.put(article.id(), Sketches.of(article));
            }
        }
        return new Pairs(copies(sketches), expected);
    }

    /** Which event an article is of, by article. */
    static Map<String, String> events(Path gold) throws IOException {
        Map<String, String> events = new TreeMap<>();
        for (JsonNode article : lines(gold.resolve("stream/story_clusters.jsonl"))) {
            events.put(
                    article.path("doc_id").textValue(), article.path("event_id").asText());
        }
        return events;
    }

    private static Set<String> copies(Map<String, Sketch> sketches) {
        Set<String> copies = new TreeSet<>();
        List<Map.Entry<String, Sketch>> texts = List.copyOf(sketches.entrySet());
        for (int i = 0; i < texts.size(); i++) {
            for (Map.Entry<String, Sketch> later : texts.subList(i + 1, texts.size())) {
                if (NearCopies.areCopies(texts.get(i).getValue(), later.getValue())) {
                    copies.add(Pairs.of(texts.get(i).getKey(), later.getKey()));
                }
            }
        }
        return copies;
    }

    private static Sketch sketch(String id, String text) {
        return Sketches.of(
                new Article(id, null, "", null, null, text, null, null, null, Article.Status.USABLE, List.of()));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static void print(String what, Pairs pairs) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d pairs found, precision %.1f %%, recall %.1f %%%n",
                what,
                pairs.right(),
                pairs.expected().size(),
                pairs.precision(),
                pairs.recall());
        pairs.expected().stream()
                .filter(pair -> !pairs.found().contains(pair))
                .forEach(pair -> System.out.println("  missed " + pair));
        pairs.found().stream()
                .filter(pair -> !pairs.expected().contains(pair))
                .forEach(pair -> System.out.println("  beyond " + pair));
    }

    private static String line(Fact fact) {
        return "  " + fact.kind() + " " + fact.key() + " " + (fact.words() == null ? "" : fact.words()) + " "
                + fact.sample().stream().map(Fact.EvidenceSample::articleId).toList();
    }
}
