package tidings.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tidings.extract.Extractor;
import tidings.extract.Extractors;
import tidings.extract.RejectedArticleException;
import tidings.model.EntityRef;
import tidings.model.Mention;
import tidings.model.MentionedEntity;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.resolve.LinkProbe;

/** {@code benchmark links}: how often what is linked with which score is right. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        description =
                "Prints the lines of link-confidence.tsv, from the half of GOLD/link.jsonl that is there to learn from.")
final class LinksBenchmark implements Callable<Integer> {

    private static final String ARTICLE = "wiki:";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "GOLD", description = "The directory of the gold data.")
    private Path gold = Path.of("");

    @Override
    public Integer call() throws IOException {
        Extractor extractor = Extractors.resolving(LinkProbe.resolver());
        LinkProbe probe = new LinkProbe();
        for (String line : Files.readAllLines(gold.resolve("link.jsonl"))) {
            JsonNode json = JSON.readTree(line);
            String id = json.path("doc_id").asText();
            if (GoldPassages.isSeen(id)) {
                try {
                    String text = json.path("text").asText();
                    ResolvedDocument document =
                            extractor.read(GoldPassages.article(json, id, text)).document();
                    count(document, links(json), probe);
                } catch (RejectedArticleException e) {
                    System.err.println(id + ": " + e.getMessage());
                }
            }
        }
        probe.lines().forEach(System.out::println);
        return 0;
    }

    /** Where a name of the text leads, as its readers say. */
    private static Map<Span, String> links(JsonNode json) {
        Map<Span, String> links = new HashMap<>();
        for (JsonNode link : json.path("links")) {
            String title = link.path("wikipedia").asText(link.path("label").asText(""));
            if (!title.isEmpty() && !link.path("label").asText("").equals("Unknown")) {
                links.put(
                        new Span(
                                link.path("span").get(0).asInt(),
                                link.path("span").get(1).asInt()),
                        title(title));
            }
        }
        return links;
    }

    /** Each entity counts once a text for each article that its names are said to lead to. */
    private static void count(ResolvedDocument document, Map<Span, String> links, LinkProbe probe) {
        Map<String, MentionedEntity> entities = new HashMap<>();
        document.entities().forEach(each -> entities.put(each.entity().id(), each));
        Set<List<String>> counted = new HashSet<>();
        for (Mention mention : document.mentions()) {
            Sentence sentence = document.document().sentence(mention.sentence());
            String wanted = links.get(sentence.span(mention.begin(), mention.end()));
            boolean isName = mention.form() == Mention.Form.NAME || mention.form() == Mention.Form.DEMONYM;
            if (isName && wanted != null && sentence.section() == Sentence.Section.TEXT) {
                for (EntityRef ref : mention.entities()) {
                    MentionedEntity entity = entities.get(ref.id());
                    if (entity != null && ref.id().startsWith(ARTICLE) && counted.add(List.of(ref.id(), wanted))) {
                        probe.count(
                                entity,
                                title(ref.id().substring(ARTICLE.length())).equals(wanted));
                    }
                }
            }
        }
    }

    private static String title(String title) {
        return title.replace('_', ' ').strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }
}
