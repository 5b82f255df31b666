package tidings.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tidings.model.Claim;
import tidings.model.Kind;
import tidings.model.ResolvedDocument;
import tidings.relate.event.AnnexedRules;
import tidings.relate.event.FrameRules;
import tidings.relate.event.MetRules;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Grammar;
import tidings.relate.speech.SaidRules;
import tidings.relate.words.DataFile;

/** Reads claims from resolved documents. A pure function of the document; safe for use by several threads. */
public final class Relator {

    /** Each a family of rules: what it finds in a document, in text order. */
    private final List<Function<Contexts, List<Claim>>> families;

    private final Governments governments;

    /**
     * With the room's data files.
     *
     * @throws IllegalStateException if one of them cannot be read, with the line
     */
    public Relator() {
        this(Grammar.load());
    }

    /** As {@link #Relator()}, with another grammar. */
    Relator(Grammar grammar) {
        List<Function<Contexts, List<Claim>>> rules = new ArrayList<>(List.of(
                new MetRules(grammar)::claims, new AnnexedRules(grammar)::claims, new SaidRules(grammar)::claims));
        for (String line : DataFile.entries("kinds.txt")) {
            String[] columns = line.split(" ");
            rules.add(FrameRules.of(new Kind(columns[0]), columns[1], grammar)::claims);
        }
        families = List.copyOf(rules);
        governments = new Governments(grammar.states());
    }

    /** What the text claims, in text order; of claims with one id the more confident. Headlines given apart claim nothing. */
    public List<Claim> relate(ResolvedDocument document) {
        Contexts contexts = new Contexts(document);
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Function<Contexts, List<Claim>> family : families) {
            for (Claim found : family.apply(contexts)) {
                governments
                        .in(found, document)
                        .ifPresent(claim -> claims.merge(
                                claim.id(),
                                claim,
                                (one, other) -> one.confidence() >= other.confidence() ? one : other));
            }
        }
        return claims.values().stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.evidence().span())
                        .thenComparing(claim -> claim.roles().get(0).span()))
                .toList();
    }
}
