package tidings.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tidings.extract.Extractor;
import tidings.extract.ReadingObserver;
import tidings.extract.RejectedArticleException;
import tidings.model.Claim;
import tidings.model.Kind;
import tidings.model.ResolvedDocument;
import tidings.relate.ReaderProbe;
import tidings.relate.ReaderProbe.Layer;

/** {@code benchmark steps}: what each step of the grammar brings, by leaving it out. */
@Command(
        name = "steps",
        mixinStandardHelpOptions = true,
        description =
                "Leaves out each step of the grammar in turn and prints what is lost of GOLD/passages.jsonl, and how"
                        + " many claims come or go.")
final class StepsBenchmark implements Callable<Integer> {

    @Parameters(paramLabel = "GOLD", description = "The directory of the gold data.")
    private Path gold = Path.of("");

    /** A passage, read but for its claims. */
    private record Read(GoldPassages.Passage passage, ResolvedDocument document) {}

    /** What a reader finds of the gold rows, by half, and how many claims it makes within the passages. */
    private record Count(int seen, int blind, int claims) {}

    @Override
    public Integer call() throws IOException {
        Extractor extractor = Extractor.load(null, null, ReadingObserver.NOBODY);
        ReaderProbe probe = new ReaderProbe();
        List<Read> all = new ArrayList<>();
        for (GoldPassages.Passage passage : GoldPassages.read(gold)) {
            try {
                all.add(new Read(passage, extractor.read(passage.article()).document()));
            } catch (RejectedArticleException e) {
                System.err.println(passage.article().id() + ": " + e.getMessage());
            }
        }
        Count with = count(all, probe, probe::claims);
        System.out.printf(
                Locale.ROOT,
                "%-20s %8s %8s %8s%n%-20s %8d %8d %8d%n",
                "without",
                "seen",
                "blind",
                "claims",
                "none",
                with.seen(),
                with.blind(),
                with.claims());
        for (String step : ReaderProbe.steps()) {
            Count count = count(all, probe, ReaderProbe.without(step));
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %+8d %+8d %+8d%n",
                    step.toLowerCase(Locale.ROOT),
                    count.seen() - with.seen(),
                    count.blind() - with.blind(),
                    count.claims() - with.claims());
        }
        return 0;
    }

    private static Count count(List<Read> all, ReaderProbe probe, Function<ResolvedDocument, List<Claim>> reader) {
        int seen = 0;
        int blind = 0;
        int claimed = 0;
        for (Read read : all) {
            List<Claim> claims = reader.apply(read.document());
            for (GoldPassages.Row row : read.passage().rows()) {
                boolean found =
                        probe.layer(read.document(), row.kind(), row.evidence(), row.holders(), claims) == Layer.FOUND;
                seen += found && read.passage().seen() ? 1 : 0;
                blind += found && !read.passage().seen() ? 1 : 0;
            }
            claimed += (int) claims.stream()
                    .filter(claim -> !claim.kind().equals(Kind.SAID))
                    .filter(claim ->
                            claim.evidence().span().overlaps(read.passage().window()))
                    .count();
        }
        return new Count(seen, blind, claimed);
    }
}
