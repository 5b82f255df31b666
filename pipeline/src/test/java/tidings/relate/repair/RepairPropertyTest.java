package tidings.relate.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tidings.model.Dependencies;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.TimeExpression;
import tidings.model.Token;
import tidings.relate.words.WordClasses;

/** Whatever the parser gives, mending it ends, and leaves every token under one root. */
class RepairPropertyTest {

    private static final int SENTENCES = 40_000;
    private static final WordClasses WORDS = WordClasses.load("grammar.txt");

    private static final List<String> WORD = List.of(
            "met",
            "Ann",
            "Oslo",
            "to",
            "with",
            "that",
            "which",
            "having",
            "said",
            "meeting",
            "after",
            ",",
            "the",
            "town",
            "2014",
            "captured",
            "by",
            "had",
            "plans",
            "is",
            "and",
            "visiting",
            "Berg",
            "established",
            "from",
            "was",
            "it",
            "'s",
            "minister",
            "of",
            "Under");
    private static final List<String> TAG = List.of(
            "VBD", "VBZ", "VBN", "VBG", "VB", "NN", "NNS", "NNP", "IN", "TO", ",", "DT", "JJ", "RB", "PRP", "WDT", "CC",
            "MD");
    private static final List<String> RELATION = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "obl",
            "nmod",
            "amod",
            "compound",
            "appos",
            "acl",
            "acl:relcl",
            "advcl",
            "ccomp",
            "xcomp",
            "conj",
            "cc",
            "case",
            "mark",
            "aux",
            "aux:pass",
            "cop",
            "dep",
            "parataxis",
            "det",
            "punct",
            "csubj");

    /** Shapes that are rare among words at random. */
    private static final List<String> OFFICE = List.of("The", "minister", "of", "town", "Ann", "Berg");

    private static final List<String> OFFICE_TAGS = List.of("DT", "NN", "IN", "NN", "NNP", "NNP");

    @Test
    void anyTreeStaysATree() {
        Random random = new Random(11);
        for (int number = 0; number < SENTENCES; number++) {
            Sentence sentence = sentence(random);
            int[] names = new int[sentence.size()];
            for (int token = 0; token < names.length; token++) {
                boolean goesOn = token > 0 && random.nextBoolean();
                names[token] = goesOn ? names[token - 1] : random.nextInt(3) == 0 ? token : -1;
            }
            BitSet persons = BitSet.valueOf(new long[] {random.nextLong()});
            if (sentence.size() > OFFICE.size() && sentence.token(2).text().equals("of")) {
                names[4] = 4;
                names[5] = 4;
                names[6] = -1;
                persons.set(5);
            }
            assertThatCode(() -> {
                        Sentence mended = Repair.of(sentence, WORDS, names, persons);
                        assertThat(mended.size()).isEqualTo(sentence.size());
                        requireTree(mended);
                    })
                    .as(sentence.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static void requireTree(Sentence sentence) {
        Dependencies tree = Objects.requireNonNull(sentence.dependencies());
        for (int token = 0; token < sentence.size(); token++) {
            int at = token;
            for (int climbed = 0; at >= 0; climbed++) {
                assertThat(climbed).as("heads above token " + token).isLessThanOrEqualTo(sentence.size());
                at = tree.head(at);
            }
        }
    }

    /** Heads drawn so that they make a tree, as the parser's do; all else at random. */
    private static Sentence sentence(Random random) {
        int size = 1 + random.nextInt(14);
        boolean titled = random.nextInt(4) == 0;
        List<Token> tokens = new ArrayList<>();
        for (int token = 0; token < size; token++) {
            boolean fixed = titled && token < OFFICE.size();
            String word = fixed ? OFFICE.get(token) : any(random, WORD);
            tokens.add(new Token(
                    new Span(token * 20, token * 20 + word.length()),
                    word,
                    word.toLowerCase(java.util.Locale.ROOT),
                    fixed ? OFFICE_TAGS.get(token) : any(random, TAG)));
        }
        List<Integer> order = new ArrayList<>();
        for (int token = 0; token < size; token++) {
            order.add(token);
        }
        java.util.Collections.shuffle(order, random);
        Integer[] heads = new Integer[size];
        List<String> relations = new ArrayList<>();
        for (int rank = 0; rank < size; rank++) {
            heads[order.get(rank)] = rank == 0 ? -1 : order.get(random.nextInt(rank));
        }
        for (int token = 0; token < size; token++) {
            relations.add(heads[token] < 0 ? "root" : any(random, RELATION));
        }
        int from = random.nextInt(size);
        List<TimeExpression> times = random.nextBoolean()
                ? List.of()
                : List.of(new TimeExpression(from, from + 1 + random.nextInt(size - from), "DATE", "2014"));
        return new Sentence(0, Sentence.Section.TEXT, 0, tokens, new Dependencies(List.of(heads), relations), times);
    }

    private static String any(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
