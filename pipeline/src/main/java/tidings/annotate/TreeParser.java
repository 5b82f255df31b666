package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.Dependencies;

/**
 * Parses sentences into basic Universal Dependencies: CoreNLP's neural parser (Chen and Manning 2014) with its own model,
 * step by step the same trees, at a fifth of the cost (docs/adr/0008).
 */
final class TreeParser {

    /** Number of the label by which a sentence hangs. */
    private static final int ROOT_LABEL = 1;

    private static final Set<String> SUBJECT = Set.of("nsubj", "csubj");
    private static final Set<String> PASSIVE = Set.of("aux:pass", "nsubj:pass", "csubj:pass");

    private final ParserModel model;
    private final ParserNetwork network;
    private final int nullTag;
    private final int nullWord;

    private TreeParser(ParserModel model) {
        this.model = model;
        this.network = new ParserNetwork(model);
        this.nullTag = number(model.tags().get(ParserModel.NULL));
        this.nullWord = number(model.words().get(ParserModel.NULL));
    }

    static TreeParser load() {
        return new TreeParser(ParserModel.load());
    }

    /** The tree over the sentence's tagged labels. */
    Dependencies parse(List<CoreLabel> labels) {
        int[] words = new int[labels.size() + 1];
        int[] tags = new int[labels.size() + 1];
        words[0] = number(model.words().get(ParserModel.ROOT));
        tags[0] = number(model.tags().get(ParserModel.ROOT));
        int unknownWord = number(model.words().get(ParserModel.UNKNOWN));
        int unknownTag = number(model.tags().get(ParserModel.UNKNOWN));
        for (int at = 1; at < words.length; at++) {
            words[at] = model.words().getOrDefault(labels.get(at - 1).word(), unknownWord);
            tags[at] = model.tags().getOrDefault(labels.get(at - 1).tag(), unknownTag);
        }
        ParserState state = new ParserState(labels.size());
        while (!state.isDone()) {
            step(state, words, tags);
        }
        List<Integer> heads = new ArrayList<>(labels.size());
        List<String> relations = new ArrayList<>(labels.size());
        for (int word = 1; word <= labels.size(); word++) {
            heads.add(state.head(word) - 1);
            relations.add(model.labels().get(state.label(word)));
        }
        markPassives(heads, relations);
        return new Dependencies(heads, relations);
    }

    /** The subject of a passive is called one, as CoreNLP does after parsing. */
    private static void markPassives(List<Integer> heads, List<String> relations) {
        Set<Integer> passives = new HashSet<>();
        for (int at = 0; at < heads.size(); at++) {
            if (PASSIVE.contains(relations.get(at))) {
                passives.add(heads.get(at));
            }
        }
        for (int at = 0; at < heads.size(); at++) {
            if (SUBJECT.contains(relations.get(at)) && passives.contains(heads.get(at))) {
                relations.set(at, relations.get(at) + ":pass");
            }
        }
    }

    /** Takes the likeliest of the steps that may be taken; of equals the first. */
    private void step(ParserState state, int[] words, int[] tags) {
        int[] places = new int[ParserState.PLACES];
        state.look(places);
        int[] wordsThere = new int[places.length];
        int[] tagsThere = new int[places.length];
        int[] labelsThere = new int[places.length];
        for (int place = 0; place < places.length; place++) {
            int word = places[place];
            wordsThere[place] = word < 0 ? nullWord : words[word];
            tagsThere[place] = word < 0 ? nullTag : tags[word];
            labelsThere[place] = state.label(word);
        }
        float[] scores = network.scores(wordsThere, tagsThere, labelsThere);
        int arcs = model.labels().size() - 1;
        int shift = 2 * arcs;
        int best = -1;
        for (int step = 0; step <= shift; step++) {
            boolean allowed = step == shift
                    ? state.canShift()
                    : step < arcs ? allowsLeft(state, step) : allowsRight(state, step - arcs);
            if (allowed && (best < 0 || scores[step] > scores[best])) {
                best = step;
            }
        }
        if (best == shift) {
            state.shift();
        } else if (best < arcs) {
            state.reduceLeft(best + 1);
        } else {
            state.reduceRight(best - arcs + 1);
        }
    }

    private static boolean allowsLeft(ParserState state, int arc) {
        return state.canReduceLeft() && arc + 1 != ROOT_LABEL;
    }

    /** The label of the root is for the last word alone, and no other is for it. */
    private static boolean allowsRight(ParserState state, int arc) {
        return state.canReduceRight() && state.isLast() == (arc + 1 == ROOT_LABEL);
    }

    private static int number(@Nullable Integer known) {
        return Objects.requireNonNull(known, "the parser's model lacks one of its own marks");
    }
}
