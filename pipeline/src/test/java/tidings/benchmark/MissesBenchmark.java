package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.extract.RejectedArticleException;
import tidings.model.Claim;
import tidings.model.ResolvedDocument;
import tidings.relate.ReaderProbe;
import tidings.relate.ReaderProbe.Layer;

/** {@code benchmark misses}: which layer of the reader loses what the gold data's passages report. */
@Command(
        name = "misses",
        mixinStandardHelpOptions = true,
        description = "Counts for each meeting and taking of GOLD/passages.jsonl which layer of the reader lost it.")
final class MissesBenchmark implements Callable<Integer> {

    @Parameters(paramLabel = "GOLD", description = "The directory of the gold data.")
    private Path gold = Path.of("");

    @Override
    public Integer call() throws IOException {
        Extractor extractor = Extractor.load(null, null, ReadingObserver.NOBODY);
        ReaderProbe probe = new ReaderProbe();
        Map<String, Map<Layer, Integer>> counts = new TreeMap<>();
        for (GoldPassages.Passage passage : GoldPassages.read(gold)) {
            try {
                ResolvedDocument document = extractor.read(passage.article()).document();
                List<Claim> claims = probe.claims(document);
                for (GoldPassages.Row row : passage.rows()) {
                    Layer layer = probe.layer(document, row.kind(), row.evidence(), row.holders(), claims);
                    counts.computeIfAbsent(
                                    row.kind() + (passage.seen() ? " seen" : " blind"),
                                    key -> new EnumMap<>(Layer.class))
                            .merge(layer, 1, Integer::sum);
                }
            } catch (RejectedArticleException e) {
                System.err.println(passage.article().id() + ": " + e.getMessage());
            }
        }
        System.out.printf(Locale.ROOT, "%-10s", "layer");
        counts.keySet().forEach(set -> System.out.printf(Locale.ROOT, " %14s", set));
        System.out.println();
        for (Layer layer : Layer.values()) {
            System.out.printf(Locale.ROOT, "%-10s", layer.name().toLowerCase(Locale.ROOT));
            counts.values().forEach(each -> System.out.printf(Locale.ROOT, " %14d", each.getOrDefault(layer, 0)));
            System.out.println();
        }
        return 0;
    }
}
