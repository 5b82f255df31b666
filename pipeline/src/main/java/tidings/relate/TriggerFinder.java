package tidings.relate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words of a vocabulary in a sentence. */
final class TriggerFinder {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "this", "that", "its", "their", "his", "her");

    private final Vocabulary vocabulary;

    TriggerFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** In text order; words in a company that makes them something else ("met in the final") are left out. */
    List<Trigger> find(Tree tree) {
        List<Trigger> found = new ArrayList<>();
        for (int token = 0; token < tree.size(); token++) {
            Trigger trigger = verb(tree, token);
            trigger = trigger != null ? trigger : noun(tree, token);
            if (trigger != null && !isExcluded(tree, trigger)) {
                found.add(trigger);
            }
        }
        return found;
    }

    private @Nullable Trigger verb(Tree tree, int token) {
        String lemma = verbLemma(tree, token);
        List<Frame> frames = vocabulary.verbs().getOrDefault(lemma, List.of()).stream()
                .filter(frame -> hasParticle(tree, token, frame.particle()))
                .sorted((one, other) -> Boolean.compare(
                        one.particle().isEmpty(), other.particle().isEmpty()))
                .toList();
        return frames.isEmpty() ? null : new Trigger(token, true, token, -1, frames);
    }

    /** The lemma of what is or should be a verb: "to annex" and "liberating villages" are at times tagged as others. */
    private String verbLemma(Tree tree, int token) {
        if (tree.isVerb(token)) {
            return tree.lemma(token);
        }
        String word = tree.word(token);
        boolean article = token > 0 && ARTICLES.contains(tree.word(token - 1));
        if (!article
                && token > 0
                && tree.word(token - 1).equals("to")
                && vocabulary.verbs().containsKey(word)) {
            return word;
        }
        if (!article && word.endsWith("ing") && objectFollows(tree, token)) {
            String stem = word.substring(0, word.length() - 3);
            String doubled = stem.isEmpty() ? stem : stem.substring(0, stem.length() - 1);
            for (String lemma : List.of(stem, stem + "e", doubled)) {
                if (vocabulary.verbs().containsKey(lemma)) {
                    return lemma;
                }
            }
        }
        boolean participle = tree.tag(token).equals("JJ") && tree.isParticiple(token) && word.endsWith("ed");
        if (participle) {
            String stem = word.substring(0, word.length() - 2);
            return stem.endsWith("i")
                    ? stem.substring(0, stem.length() - 1) + "y"
                    : vocabulary.verbs().containsKey(stem) ? stem : stem + "e";
        }
        return "";
    }

    /** The forms of a regular verb that a tagger may take for a noun or an adjective, which are their own lemmas then. */
    static Set<String> participles(String lemma) {
        String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        String past = lemma.endsWith("y") ? lemma.substring(0, lemma.length() - 1) + "i" : stem;
        return Set.of(past + "ed", stem + "ing", stem + stem.charAt(stem.length() - 1) + "ing");
    }

    private static boolean objectFollows(Tree tree, int token) {
        int head = tree.head(token);
        return (tree.hasRelation(token, "compound", "amod")
                        && head > token
                        && tree.token(head).isNoun())
                || !tree.children(token, "obj", "dep").isEmpty();
    }

    private static boolean hasParticle(Tree tree, int verb, String particle) {
        return particle.isEmpty()
                || tree.children(verb, "compound:prt", "advmod", "case", "obl").stream()
                        .anyMatch(child -> tree.word(child).equals(particle))
                || (verb + 1 < tree.size() && tree.word(verb + 1).equals(particle));
    }

    private @Nullable Trigger noun(Tree tree, int token) {
        if (!tree.token(token).isNoun() && !tree.tag(token).equals("VBG")) {
            return null;
        }
        List<Frame> frames = vocabulary.nouns().getOrDefault(tree.lemma(token), List.of());
        frames = frames.isEmpty() ? vocabulary.nouns().getOrDefault(tree.word(token), List.of()) : frames;
        if (frames.isEmpty() || tree.hasRelation(token, "compound")) {
            return null;
        }
        int anchor = anchor(tree, token);
        return new Trigger(token, false, anchor, support(tree, anchor), frames);
    }

    private int anchor(Tree tree, int noun) {
        int head = tree.head(noun);
        return head >= 0
                        && tree.hasRelation(noun, "nmod")
                        && tree.preposition(noun).equals("of")
                        && vocabulary.containers().contains(tree.lemma(head))
                ? head
                : noun;
    }

    private int support(Tree tree, int noun) {
        int head = tree.head(noun);
        return head >= 0
                        && (tree.hasRelation(noun, "obj", "nsubj:pass", "dep")
                                || (tree.hasRelation(noun, "conj")
                                        && tree.head(head) >= 0
                                        && tree.isVerb(tree.head(head))
                                        && tree.hasRelation(head, "obj")))
                        && vocabulary
                                .support()
                                .contains(tree.lemma(
                                        tree.isVerb(head) ? head : tree.head(head) >= 0 ? tree.head(head) : head))
                ? (tree.isVerb(head) ? head : tree.head(head))
                : -1;
    }

    private boolean isExcluded(Tree tree, Trigger trigger) {
        Set<String> unless = vocabulary.unless();
        int head = tree.head(trigger.anchor());
        if (head >= 0 && tree.hasRelation(trigger.anchor(), "obj") && unless.contains(tree.lemma(head))) {
            return true;
        }
        return tree.children(trigger.word()).stream()
                        .anyMatch(child -> unless.contains(tree.lemma(child)) || unless.contains(tree.word(child)))
                || (trigger.support() >= 0
                        && tree.children(trigger.support(), "obl").stream()
                                .anyMatch(child -> unless.contains(tree.lemma(child))));
    }
}
