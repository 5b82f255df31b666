package tidings.relate.speech;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tidings.relate.grammar.Tree;
import tidings.relate.words.DataFile;
import tidings.relate.words.WordClasses;

/** The words that mark something as said, from {@code said.cues}, which says at its head how it is written. */
final class CueLexicon {

    private static final String FILE = "said.cues";

    /** How many tokens an owner may take up between a noun and its "that". */
    private static final int NEAR = 6;

    /** What the words said can look like, and who hears them. */
    enum Frame {
        CLAUSE,
        /** A clause follows even where the parser sees none. */
        BARE,
        QUOTE,
        INFINITIVE,
        GERUND,
        PREDICATE,
        OBJECT,
        /** An object that holds words between quotation marks. */
        QUOTED,
        HEARER
    }

    /**
     * A verb of saying.
     *
     * @param particle the word that makes it one ("out" of "point out"); empty if it needs none
     */
    record Verb(String lemma, String particle, Set<Frame> frames) {

        boolean takes(Frame frame) {
            return frames.contains(frame);
        }

        /** The lemma with its particle. */
        String name() {
            return particle.isEmpty() ? lemma : lemma + " " + particle;
        }
    }

    /** Nouns for people and bodies of people, of {@code fillers.txt} and {@code nouns.txt}. */
    private final Set<String> speaking = new HashSet<>();

    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> according = new HashSet<>();
    private final WordClasses classes = new WordClasses(FILE);

    /** @throws IllegalStateException if a line of the file is none of the forms, showing it */
    CueLexicon() {
        for (String line : DataFile.entries(FILE)) {
            List<String> columns = List.of(line.split(" "));
            List<String> rest = columns.subList(1, columns.size());
            switch (columns.get(0)) {
                case "verb" -> addVerb(rest);
                case "noun" -> nouns.addAll(rest);
                case "according" -> according.addAll(rest);
                case "words" -> classes.add(rest.get(0), rest.subList(1, rest.size()));
                default -> throw new IllegalStateException("in " + FILE + ": no such line: " + line);
            }
        }
        WordClasses fillers = WordClasses.load("fillers.txt");
        List.of("person", "body", "power").forEach(each -> speaking.addAll(fillers.words(each)));
        WordClasses senses = WordClasses.load("nouns.txt");
        List.of("person", "group").forEach(each -> speaking.addAll(senses.words(each)));
    }

    /** True for a noun that names people or a body of people. */
    boolean isSpeaker(Tree tree, int token) {
        return tree.tag(token).startsWith("NN") && speaking.contains(tree.lemma(token));
    }

    private void addVerb(List<String> columns) {
        String[] words = columns.get(0).split("_");
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        for (String frame : columns.subList(1, columns.size())) {
            frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
        }
        verbs.computeIfAbsent(words[0], lemma -> new ArrayList<>())
                .add(new Verb(words[0], words.length > 1 ? words[1] : "", Set.copyOf(frames)));
    }

    /** The verb of saying at the token, with its particle. */
    Optional<Verb> verbAt(Tree tree, int token) {
        if (isSetIn(tree, token)) {
            return plain(tree, token);
        }
        if (!tree.isVerb(token)
                || (tree.hasRelation(token, "amod", "compound", "case", "aux")
                        && !isInverted(tree, token)
                        && !isGerundWithHearer(tree, token))) {
            return Optional.empty();
        }
        Verb plain = null;
        for (Verb verb : verbs.getOrDefault(tree.lemma(token), List.of())) {
            if (verb.particle().isEmpty()) {
                plain = verb;
            } else if (hasParticle(tree, token, verb.particle())) {
                return Optional.of(verb);
            }
        }
        return Optional.ofNullable(plain);
    }

    /** "…, said Ann Example": a verb with tense behind a comma describes no noun, whatever the parser says. */
    private static boolean isInverted(Tree tree, int token) {
        return tree.tag(token).matches("VBD|VBZ")
                && token > 0
                && tree.word(token - 1).equals(",")
                && token + 1 < tree.size()
                && tree.tag(token + 1).matches("NNP|DT|PRP");
    }

    /** "The plan, Ann notes, failed": between commas, behind a name, the tagger took the verb for a noun. */
    private static boolean isSetIn(Tree tree, int token) {
        return tree.tag(token).equals("NNS")
                && token > 1
                && token + 1 < tree.size()
                && tree.word(token + 1).equals(",")
                && tree.tag(token - 1).matches("NNP|PRP")
                && tree.word(firstOfName(tree, token - 1) - 1).equals(",");
    }

    private static int firstOfName(Tree tree, int last) {
        int first = last;
        while (first > 1 && tree.tag(first - 1).equals("NNP")) {
            first--;
        }
        return Math.max(first, 1);
    }

    /** "By reminding voters that …": no adjective to its hearer, whatever the parser says. */
    private static boolean isGerundWithHearer(Tree tree, int token) {
        return tree.tag(token).equals("VBG")
                && token > 0
                && tree.tag(token - 1).equals("IN")
                && token + 2 < tree.size()
                && tree.tag(token + 1).matches("NNS|PRP")
                && tree.word(token + 2).equals("that");
    }

    private Optional<Verb> plain(Tree tree, int token) {
        return verbs.getOrDefault(tree.lemma(token), List.of()).stream()
                .filter(verb -> verb.particle().isEmpty())
                .findFirst();
    }

    /** The verb of saying right after a quotation, even where the tagger took it for a noun: "…," echoes Ann Example. */
    Optional<Verb> verbAfterQuotation(Tree tree, int token) {
        boolean mistaken = tree.tag(token).equals("NNS")
                && token + 1 < tree.size()
                && tree.tag(token + 1).matches("NNP|PRP|DT");
        return mistaken ? plain(tree, token) : verbAt(tree, token);
    }

    private static boolean hasParticle(Tree tree, int verb, String particle) {
        return (verb + 1 < tree.size() && tree.word(verb + 1).equals(particle))
                || tree.children(verb).stream()
                        .anyMatch(child -> child > verb
                                && tree.word(child).equals(particle)
                                && tree.hasRelation(child, "compound", "advmod", "xcomp", "obj"));
    }

    /** True for a noun of saying: "claim", "statement". */
    boolean isNoun(Tree tree, int token) {
        return tree.tag(token).matches("NNS?") && nouns.contains(tree.lemma(token));
    }

    /** True for a noun of saying with "that" behind it or behind its owner: "the claim by the mayor that …". */
    boolean isNounWithThat(Tree tree, int token) {
        if (!isNoun(tree, token)) {
            return false;
        }
        int that = token + 1;
        while (that < tree.size()
                && that <= token + NEAR
                && tree.tag(that).matches("IN|DT|JJ.?|NN.*|PRP.*|POS")
                && !tree.word(that).equals("that")) {
            that++;
        }
        return that < tree.size()
                && tree.word(that).equals("that")
                && tree.tag(that).equals("IN");
    }

    /** True for the first word of "according to". */
    boolean isAccording(Tree tree, int token) {
        return according.contains(tree.word(token))
                && token + 1 < tree.size()
                && tree.word(token + 1).equals("to");
    }

    /**
     * True if the file lists the word in a line {@code words CLASS …}.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    boolean is(String wordClass, String word) {
        return classes.is(wordClass, word);
    }
}
