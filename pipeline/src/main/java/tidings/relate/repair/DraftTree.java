package tidings.relate.repair;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import tidings.model.Dependencies;
import tidings.model.Sentence;
import tidings.relate.words.WordClasses;

/** A sentence's tree in the making: heads (−1 for the root), relations and tags by token, and what to ask of them. */
class DraftTree {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    final Sentence sentence;
    final WordClasses words;
    final int[] heads;
    final String[] relations;
    final String[] tags;
    private final String[] lowerCase;
    final boolean[] isName;

    /** By token the first token of its name; −1 for none. */
    final int[] names;

    /** Tokens of the names of persons. */
    final BitSet persons;

    /** The tree as the parser gives it. */
    DraftTree(Sentence sentence, Dependencies parsed, WordClasses words, int[] names, BitSet persons) {
        this.sentence = sentence;
        this.words = words;
        this.names = names;
        this.persons = persons;
        int size = sentence.size();
        isName = new boolean[size];
        heads = new int[size];
        relations = new String[size];
        tags = new String[size];
        lowerCase = new String[size];
        for (int token = 0; token < size; token++) {
            heads[token] = parsed.head(token);
            relations[token] = parsed.relation(token);
            tags[token] = sentence.token(token).tag();
            lowerCase[token] = text(token).toLowerCase(Locale.ROOT);
            isName[token] = names[token] >= 0;
        }
    }

    /** The same tree: what one changes, the other sees. */
    DraftTree(DraftTree other) {
        sentence = other.sentence;
        words = other.words;
        heads = other.heads;
        relations = other.relations;
        tags = other.tags;
        lowerCase = other.lowerCase;
        isName = other.isName;
        names = other.names;
        persons = other.persons;
    }

    boolean isTime(int token) {
        return sentence.times().stream().anyMatch(time -> time.begin() <= token && token < time.end());
    }

    int root() {
        for (int token = 0; token < heads.length; token++) {
            if (heads[token] < 0) {
                return token;
            }
        }
        return -1;
    }

    void attach(int token, int head, String relation) {
        if (token != head && (head < 0 || !below(head, token))) {
            heads[token] = head;
            relations[token] = head < 0 ? "root" : relation;
        }
    }

    /** Hangs the dependents of one token that stand from {@code begin} to before {@code end} under another. */
    void moveDependents(int from, int to, int begin, int end) {
        for (int token = begin; token < end; token++) {
            if (heads[token] == from) {
                attach(token, to, relations[token]);
            }
        }
    }

    /** Whether {@code lower} is {@code upper} or hangs under it. */
    boolean below(int lower, int upper) {
        return upper >= 0 && climb(lower, at -> at == upper) == upper;
    }

    /** The first token from one upwards, itself included, of which something is true; −1 if there is none. */
    int climb(int token, IntPredicate isSo) {
        int at = token;
        // bounded: trees of a parser may hold a circle
        for (int climbed = 0; at >= 0 && climbed <= heads.length; climbed++) {
            if (isSo.test(at)) {
                return at;
            }
            at = heads[at];
        }
        return -1;
    }

    /** The first dependent by a relation between two positions; −1 if there is none. */
    int child(int head, int after, int before, String relation) {
        for (int token = Math.max(0, after + 1); token < before; token++) {
            if (heads[token] == head && is(token, relation)) {
                return token;
            }
        }
        return -1;
    }

    boolean is(int token, String... any) {
        for (String relation : any) {
            if (relation.equals(relations[token])) {
                return true;
            }
        }
        return false;
    }

    /** False for −1, no token. */
    boolean isVerb(int token) {
        return token >= 0 && tags[token].startsWith("VB");
    }

    /** A verb without auxiliary. */
    boolean isBare(int verb) {
        return child(verb, -1, verb, "aux") < 0
                && child(verb, -1, verb, "aux:pass") < 0
                && child(verb, -1, verb, "cop") < 0;
    }

    /** False for −1, no token. */
    boolean isFinite(int token) {
        return token >= 0 && (FINITE.contains(tags[token]) || (isVerb(token) && child(token, -1, token, "aux") >= 0));
    }

    boolean hasCase(int noun, String preposition) {
        int mark = child(noun, -1, noun, "case");
        return mark >= 0 && word(mark).equals(preposition);
    }

    boolean hasCommaBetween(int one, int other) {
        for (int token = one + 1; token < other; token++) {
            if (tags[token].equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** The first token of the noun's phrase. */
    int start(int noun) {
        int begin = noun;
        while (begin > 0 && below(begin - 1, noun) && !isVerb(begin - 1)) {
            begin--;
        }
        return begin;
    }

    /** Whether the noun's phrase stands right behind a comma. */
    boolean isBehindComma(int noun) {
        int begin = start(noun);
        return begin > 0 && tags[begin - 1].equals(",");
    }

    String word(int token) {
        return lowerCase[token];
    }

    String lemma(int token) {
        return sentence.token(token).lemma().toLowerCase(Locale.ROOT);
    }

    String text(int token) {
        return sentence.token(token).text();
    }
}
