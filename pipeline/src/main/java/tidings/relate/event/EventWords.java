package tidings.relate.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.relate.grammar.Position;
import tidings.relate.grammar.Predicate;
import tidings.relate.grammar.PredicateReader;
import tidings.relate.grammar.Tree;
import tidings.relate.words.WordClasses;

/** Finds the words of a vocabulary in a sentence, with the frames that they may fill there. */
public final class EventWords {

    private final Vocabulary vocabulary;
    private final WordClasses words;

    /** Of its verbs, without particles. */
    private final Set<String> lemmas;

    /** @param words {@code grammar.txt} */
    EventWords(Vocabulary vocabulary, WordClasses words) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.lemmas = vocabulary.verbs().keySet().stream()
                .map(verb -> verb.split(" ")[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A word that may denote an event, read as a predicate.
     *
     * @param doubtful whether a word of another field stands in the sentence ("captured the seat in the election")
     */
    public record Candidate(Predicate predicate, List<Frame> frames, boolean doubtful) {}

    /** In text order; words in a company that makes them something else ("met in the final") are left out. */
    List<Candidate> find(Tree tree, PredicateReader reader) {
        boolean doubtful = isOfAnotherField(tree);
        List<Candidate> found = new ArrayList<>();
        for (int token = 0; token < tree.size(); token++) {
            Candidate candidate = verb(tree, token, reader, doubtful);
            candidate = candidate != null ? candidate : noun(tree, token, reader, doubtful);
            if (candidate != null && !isExcluded(tree, candidate.predicate())) {
                found.add(candidate);
            }
        }
        return found;
    }

    private boolean isOfAnotherField(Tree tree) {
        return Stream.iterate(0, token -> token < tree.size(), token -> token + 1)
                .anyMatch(token -> vocabulary.unlessNear().contains(tree.lemma(token))
                        || vocabulary.unlessNear().contains(tree.word(token)));
    }

    private @Nullable Candidate verb(Tree tree, int token, PredicateReader reader, boolean doubtful) {
        String lemma = tree.takes(token) ? "" : verbLemma(tree, token);
        if (!lemmas.contains(lemma)) {
            return null;
        }
        boolean isOther = Stream.concat(
                        particle(tree, token).stream(),
                        tree.children(token, "advmod").stream().map(tree::word))
                .anyMatch(each -> vocabulary.unless().contains(lemma + " " + each));
        if (isOther) {
            return null;
        }
        List<Frame> frames = particles(tree, token)
                .map(particle -> vocabulary.verbs().getOrDefault(lemma + " " + particle, List.of()))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(vocabulary.verbs().getOrDefault(lemma, List.of()));
        return frames.isEmpty() ? null : new Candidate(reader.verb(token), frames, doubtful || isByStorm(tree, token));
    }

    /** "Took London by storm": what an army may do, and a show is said to. */
    private boolean isByStorm(Tree tree, int verb) {
        return tree.children(verb, "obl").stream()
                .anyMatch(child -> words.is("by", tree.preposition(child))
                        && vocabulary.unless().contains(tree.lemma(child))
                        && tree.children(child, "det", "nmod:poss", "amod").isEmpty());
    }

    /** "Spoke out", "taking it in, she smiled": what makes it another verb. */
    private static Optional<String> particle(Tree tree, int verb) {
        int second = verb + 2;
        boolean ends = second < tree.size()
                && tree.token(verb + 1).isPronoun()
                && tree.tag(second).matches("RP|IN")
                && (second + 1 == tree.size() || tree.hasRelation(second + 1, "punct", "cc"));
        return ends
                ? Optional.of(tree.word(second))
                : tree.children(verb, "compound:prt").stream()
                        // "took on January 5"
                        .filter(particle ->
                                tree.sentence().times().stream().noneMatch(time -> time.begin() == particle + 1))
                        .map(tree::word)
                        .findFirst();
    }

    private static Stream<String> particles(Tree tree, int verb) {
        Stream<String> below = tree.children(verb, "compound:prt", "advmod", "case", "obl").stream()
                .map(tree::word);
        return verb + 1 < tree.size() ? Stream.concat(Stream.of(tree.word(verb + 1)), below) : below;
    }

    /** The lemma of what is or should be a verb: "to annex" and "liberating villages" are at times tagged as others. */
    private String verbLemma(Tree tree, int token) {
        if (tree.isVerb(token)) {
            boolean title = tree.tag(token).equals("VBG") && tree.hasRelation(token, "amod");
            return title && words.is("prenominal", tree.lemma(token)) ? "" : tree.lemma(token);
        }
        String word = tree.word(token);
        boolean article = token > 0 && words.is("determiner", tree.word(token - 1));
        // but "has been under control"
        boolean infinitive = token > 0 && tree.word(token - 1).equals("to")
                || !tree.children(token, "aux").isEmpty()
                        && tree.children(token, "cop").isEmpty();
        if (!article && infinitive && isVerb(word)) {
            return word;
        }
        if (!article && word.endsWith("ing") && objectFollows(tree, token)) {
            String stem = word.substring(0, word.length() - 3);
            String doubled = stem.isEmpty() ? stem : stem.substring(0, stem.length() - 1);
            return Stream.of(stem, stem + "e", doubled)
                    .filter(this::isVerb)
                    .findFirst()
                    .orElse("");
        }
        boolean participle = tree.tag(token).equals("JJ") && tree.isParticiple(token) && word.endsWith("ed");
        if (participle) {
            String stem = word.substring(0, word.length() - 2);
            return stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : isVerb(stem) ? stem : stem + "e";
        }
        return "";
    }

    private boolean isVerb(String lemma) {
        return vocabulary.verbs().containsKey(lemma);
    }

    private static boolean objectFollows(Tree tree, int token) {
        int head = tree.head(token);
        return (tree.hasRelation(token, "compound", "amod")
                        && head > token
                        && tree.token(head).isNoun())
                || !tree.children(token, "obj", "dep").isEmpty();
    }

    private @Nullable Candidate noun(Tree tree, int token, PredicateReader reader, boolean doubtful) {
        // "held a bilateral"
        boolean adjective = tree.tag(token).equals("JJ") && tree.hasRelation(token, "obj");
        if (!tree.token(token).isNoun() && !tree.tag(token).equals("VBG") && !adjective) {
            return null;
        }
        List<Frame> frames = vocabulary.nouns().getOrDefault(tree.lemma(token), List.of());
        frames = frames.isEmpty() ? vocabulary.nouns().getOrDefault(tree.word(token), List.of()) : frames;
        if (frames.isEmpty() || tree.hasRelation(token, "compound")) {
            return null;
        }
        int anchor = anchor(tree, token);
        int governor = governor(tree, anchor);
        List<Frame> fitting = frames.stream()
                .filter(frame -> frame.light().isEmpty()
                        || (governor >= 0 && isLight(tree, anchor, governor, frame.light()))
                        || isPredicate(tree, anchor, frame.light()))
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        boolean light = fitting.stream().anyMatch(frame -> !frame.light().isEmpty());
        int support = governor >= 0 && (light || isSupport(tree, anchor, governor)) ? governor : -1;
        return new Candidate(reader.noun(token, anchor, support, vocabulary.onlookers()), fitting, doubtful);
    }

    /** "A round of talks", "the first of a series of summits": the word that the clause is said of. */
    private int anchor(Tree tree, int noun) {
        int anchor = noun;
        // bounded: trees of a parser may hold a circle
        for (int climbed = 0; climbed <= tree.size(); climbed++) {
            int head = tree.head(anchor);
            boolean holds = head >= 0
                    && tree.hasRelation(anchor, "nmod")
                    && tree.preposition(anchor).equals("of")
                    && (vocabulary.containers().contains(tree.lemma(head))
                            || anchor != noun && words.is("ordinal", tree.word(head)));
            if (!holds) {
                break;
            }
            anchor = head;
        }
        return anchor;
    }

    /** The verb that a noun is the object of, or stands behind a preposition of; −1 if there is none. */
    private static int governor(Tree tree, int noun) {
        int at = noun;
        while (tree.hasRelation(at, "conj") && tree.head(at) >= 0 && !tree.isVerb(tree.head(at))) {
            at = tree.head(at);
        }
        int head = tree.head(at);
        return head >= 0 && tree.isVerb(head) ? head : -1;
    }

    private boolean isSupport(Tree tree, int noun, int verb) {
        return isObject(tree, noun) && vocabulary.support().contains(tree.lemma(verb));
    }

    private static boolean isObject(Tree tree, int noun) {
        return tree.hasRelation(noun, "obj", "nsubj:pass", "dep", "conj");
    }

    /** "Is under occupation", "was in their hands": the noun itself is what the clause says. */
    private static boolean isPredicate(Tree tree, int noun, List<String> light) {
        return !tree.children(noun, "cop").isEmpty() && light.contains("be " + tree.preposition(noun));
    }

    /** By the verb's lemma if the noun is its object ("take control"), with the preposition if not ("fall into hands"). */
    private static boolean isLight(Tree tree, int noun, int verb, List<String> light) {
        String preposition = tree.preposition(noun);
        String lemma = tree.lemma(verb);
        return preposition.isEmpty()
                ? light.contains(lemma) && (isObject(tree, noun) || tree.hasRelation(noun, "obl", "obl:tmod"))
                : light.contains(lemma + " " + preposition);
    }

    /** "Met the Arab League", "talks with the opposition", but not "met with opposition", "fell to Earth". */
    private static boolean isParty(Tree tree, Predicate predicate, int child) {
        boolean beside = predicate.at(Position.BESIDE).contains(child)
                || predicate.at(Position.BETWEEN).contains(child);
        boolean named = tree.token(child).isProperNoun()
                && tree.children(child, "compound", "nmod").stream()
                        .anyMatch(inner -> tree.token(inner).isProperNoun());
        return named
                || (beside
                        && (!predicate.verbal() || !tree.children(child, "det").isEmpty()));
    }

    private static boolean isClause(Tree tree, int child) {
        return tree.isVerb(child)
                && tree.hasRelation(child, "conj", "xcomp", "advcl", "ccomp", "parataxis", "acl", "csubj");
    }

    /** "A target that neither could meet", "that they had failed to meet": what it is done to; −1 if nothing stands so. */
    private static int relativeNoun(Tree tree, int verb) {
        boolean relative = false;
        int at = verb;
        // bounded: trees of a parser may hold a circle
        for (int climbed = 0; climbed < tree.size(); climbed++) {
            relative |= tree.children(at, "obj", "dep", "mark").stream()
                    .anyMatch(child -> tree.tag(child).equals("WDT"));
            if (!tree.hasRelation(at, "xcomp") || tree.head(at) < 0) {
                break;
            }
            at = tree.head(at);
        }
        return relative ? tree.head(at) : -1;
    }

    private boolean isExcluded(Tree tree, Predicate predicate) {
        Set<String> unless = vocabulary.unless();
        int head = tree.head(predicate.anchor());
        if (head >= 0
                && (tree.hasRelation(predicate.anchor(), "obj")
                                && unless.contains(tree.lemma(head))
                                // "demanded a meeting", but "met a demand"
                                && !vocabulary.support().contains(tree.lemma(head))
                        || unless.contains(tree.lemma(head) + " " + tree.preposition(predicate.anchor())))) {
            return true;
        }
        int noun = relativeNoun(tree, predicate.word());
        if (noun >= 0 && unless.contains(tree.lemma(noun))) {
            return true;
        }
        return tree.children(predicate.word()).stream().anyMatch(child -> isMisleading(tree, predicate, child))
                || (predicate.support() >= 0
                        && tree.children(predicate.support(), "obl").stream()
                                .anyMatch(child -> isMisleading(tree, predicate, child)));
    }

    /**
     * "Met in the final", "met a deadline"; but not what is only nearby ("met on the margins"), an adjective ("a final
     * meeting"), who does it ("the panel met him") or what another clause says ("met to press him").
     */
    private boolean isMisleading(Tree tree, Predicate predicate, int child) {
        boolean named = vocabulary.unless().contains(tree.lemma(child))
                || vocabulary.unless().contains(tree.word(child));
        boolean nearby = tree.hasRelation(child, "obl", "nmod")
                && !tree.preposition(child).isEmpty()
                && !words.is("company", tree.preposition(child));
        return named
                && !nearby
                && !(tree.hasRelation(child, "amod") && !words.is("misleading", tree.lemma(child)))
                && !tree.relation(child).equals("nsubj")
                && !isClause(tree, child)
                && !isParty(tree, predicate, child);
    }
}
