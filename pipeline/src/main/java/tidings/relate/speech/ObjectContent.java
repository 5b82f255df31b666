package tidings.relate.speech;

import java.util.ArrayList;
import java.util.List;
import tidings.relate.grammar.Tree;

/** What is spoken of without a clause: "criticised the plan for its cost", "pointed to the delay", "a plan announced by her". */
final class ObjectContent {

    private final CueSentence here;
    private final SpeechText text;
    private final Tree tree;
    private final int cue;

    ObjectContent(CueSentence here) {
        this.here = here;
        this.text = here.text();
        this.tree = here.tree();
        this.cue = here.cue();
    }

    /** The object's phrase with the reason or role it is given; of a passive verb its subject's. None for a bare pronoun. */
    List<TokenRange> find() {
        if (!text.canSpeak(here.speaker())) {
            return List.of();
        }
        return objects().stream()
                .filter(this::names)
                .findFirst()
                .map(object -> List.of(phrase(object)))
                .orElse(List.of());
    }

    /** Of any object only what has words between quotation marks. */
    List<TokenRange> findQuoted() {
        return objects().stream()
                .map(this::phrase)
                .filter(range -> range.begin() > cue && holdsQuotation(range))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private boolean holdsQuotation(TokenRange range) {
        for (int token = range.begin(); token < range.end(); token++) {
            int quotation = text.quotes().at(here.sentence(), token);
            if (quotation >= 0) {
                return !text.isTitle(text.quotes().quotations().get(quotation));
            }
        }
        return false;
    }

    private List<Integer> objects() {
        String particle = here.verb().particle();
        if (!particle.isEmpty()) {
            return tree.children(cue, "obl", "nmod", "obj").stream()
                    .filter(noun -> noun > cue && (tree.preposition(noun).equals(particle)))
                    .toList();
        }
        List<Integer> objects = new ArrayList<>(tree.children(cue, "obj"));
        objects.removeIf(object -> object < cue);
        if (objects.isEmpty()) {
            objects.addAll(tree.children(cue, "nsubj:pass"));
        }
        return objects;
    }

    private boolean names(int object) {
        return tree.token(object).isNoun()
                && !text.lexicon().is("empty", tree.lemma(object))
                && !here.speaker().covers(object);
    }

    private TokenRange phrase(int object) {
        int begin = object;
        while (begin > 0 && begin - 1 != cue && tree.dominates(object, begin - 1) && !isCase(object, begin - 1)) {
            begin--;
        }
        int limit = object < cue ? cue : Math.min(here.lastWord(), here.nextCue(object));
        int end = object + 1;
        while (end < limit && (tree.dominates(object, end) || isReason(end)) && !opensAside(end)) {
            end++;
        }
        while (end > object + 1 && !text.isWord(here.sentence(), end - 1) && !text.isQuoted(here.sentence(), end - 1)) {
            end--;
        }
        return new TokenRange(begin, end);
    }

    private boolean isCase(int object, int token) {
        return tree.head(token) == object
                && tree.hasRelation(token, "case")
                && !tree.tag(token).equals("POS");
    }

    /** ", who had …" and ", which was …" describe it in the writer's words. */
    private boolean opensAside(int token) {
        return tree.word(token).equals(",")
                && token + 1 < tree.size()
                && tree.tag(token + 1).matches("WP|WDT|WP\\$|WRB");
    }

    /** "For shooting him", "as a mistake": hangs on the cue, not on what is criticised. */
    private boolean isReason(int token) {
        for (int at = token; at >= 0; at = tree.head(at)) {
            if (tree.head(at) == cue) {
                return at > cue
                        && (text.lexicon().is("reason", tree.preposition(at))
                                || tree.children(at, "mark").stream()
                                        .anyMatch(mark -> tree.word(mark).equals("for")));
            }
        }
        return false;
    }
}
