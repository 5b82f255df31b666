package tidings.relate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import tidings.model.Claim;
import tidings.model.Kind;
import tidings.model.ResolvedDocument;
import tidings.model.Role;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.relate.event.EventReader;
import tidings.relate.event.Vocabulary;
import tidings.relate.grammar.Argument;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Grammar;
import tidings.relate.grammar.Predicate;
import tidings.relate.grammar.RoleReader;
import tidings.relate.grammar.Step;

/** Looks into the reader for the benchmarks: which of its layers lost a claim, and what it reads without one of its steps. */
public final class ReaderProbe {

    /** Where a claim of the gold data was lost, or that it was not. */
    public enum Layer {
        /** A claim has all its holders. */
        FOUND,
        /** The evidence is in no parsed sentence. */
        SENTENCE,
        /** No word of the kind's vocabulary stands there. */
        WORD,
        /** A holder is not named in the sentence, only in the discourse. */
        DISCOURSE,
        /** A holder stands in no position of the word. */
        ARGUMENT,
        /** All do, but what they are is not what a frame asks for. */
        FILLER,
        /** A claim is found, with other arguments. */
        HOLDERS
    }

    private final Grammar grammar = Grammar.load();
    private final Relator relator = new Relator(grammar);
    private final EventReader met = new EventReader(Vocabulary.load(Kind.MET, "met.frames"), grammar, 2);
    private final EventReader annexed = new EventReader(Vocabulary.load(Kind.ANNEXED, "annexed.frames"), grammar, 1);

    /** The names of the steps, in the order in which they are taken. */
    public static List<String> steps() {
        return Arrays.stream(Step.values()).map(Step::name).toList();
    }

    /**
     * A reader that leaves one step out.
     *
     * @throws IllegalArgumentException if there is no such step
     */
    public static Function<ResolvedDocument, List<Claim>> without(String step) {
        Set<Step> others = EnumSet.complementOf(EnumSet.of(Step.valueOf(step)));
        return new Relator(Grammar.load(others))::relate;
    }

    /** A reader with all steps. */
    public List<Claim> claims(ResolvedDocument document) {
        return relator.relate(document);
    }

    /**
     * Which layer lost what the gold data has.
     *
     * @param evidence where it is reported, in the article's text
     * @param holders the words of each holder there
     * @param claims what {@link #claims} says
     */
    public Layer layer(ResolvedDocument document, Kind kind, Span evidence, List<String> holders, List<Claim> claims) {
        List<Claim> here = claims.stream()
                .filter(claim ->
                        claim.kind().equals(kind) && claim.evidence().span().overlaps(evidence))
                .toList();
        if (here.stream().anyMatch(claim -> hasAll(holders, words(claim)))) {
            return Layer.FOUND;
        }
        List<Sentence> sentences = document.document().sentences().stream()
                .filter(sentence -> sentence.span().overlaps(evidence) && sentence.dependencies() != null)
                .toList();
        if (sentences.isEmpty()) {
            return Layer.SENTENCE;
        }
        Contexts contexts = new Contexts(document);
        List<Candidate> candidates = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Context context = contexts.sentence(sentence.index());
            EventReader reader = kind.equals(Kind.MET) ? met : annexed;
            reader.candidates(context).forEach(each -> candidates.add(new Candidate(context, each.predicate())));
        }
        if (candidates.isEmpty()) {
            return Layer.WORD;
        }
        String text = sentences.stream()
                .map(sentence ->
                        sentence.span().in(document.document().article().text()))
                .reduce("", (one, other) -> one + ' ' + other);
        if (!holders.stream().allMatch(holder -> squeezed(text).contains(squeezed(holder)))) {
            return Layer.DISCOURSE;
        }
        if (!here.isEmpty()) {
            return Layer.HOLDERS;
        }
        boolean seated = candidates.stream().anyMatch(candidate -> hasAll(holders, candidate.words()));
        return seated ? Layer.FILLER : Layer.ARGUMENT;
    }

    private record Candidate(Context context, Predicate predicate) {

        Set<String> words() {
            Set<String> words = new HashSet<>();
            RoleReader reader = new RoleReader(context);
            for (Argument argument : predicate.arguments()) {
                for (int token : reader.parties(argument.token())) {
                    words.add(squeezed(context.words(reader.phrase(token))));
                }
            }
            return words;
        }
    }

    private static Set<String> words(Claim claim) {
        Set<String> words = new HashSet<>();
        for (Role role : claim.roles()) {
            words.add(squeezed(role.words()));
            if (role.entity() != null) {
                words.add(squeezed(role.entity().name()));
            }
        }
        return words;
    }

    private static boolean hasAll(List<String> holders, Set<String> words) {
        return holders.stream().map(ReaderProbe::squeezed).allMatch(holder -> words.stream()
                .anyMatch(each -> !each.isEmpty() && (each.contains(holder) || holder.contains(each))));
    }

    private static String squeezed(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
