package tidings.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import tidings.model.EntityType;
import tidings.model.NamedSpan;

/**
 * Finds names with one CRF: that of CoNLL 2003, which alone scores better on news than the three that CoreNLP combines,
 * at a third of the cost.
 */
final class NameFinder {

    private static final String MODEL = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

    private final CRFClassifier<CoreLabel> classifier;

    private NameFinder(CRFClassifier<CoreLabel> classifier) {
        this.classifier = classifier;
    }

    static NameFinder load() {
        Properties properties = new Properties();
        // Else it learns lower-case words as it reads, and what it says of a text depends on the texts before it.
        properties.setProperty("maxAdditionalKnownLCWords", "0");
        try {
            return new NameFinder(CRFClassifier.getClassifier(MODEL, properties));
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(MODEL + " was made by another version of CoreNLP", e);
        }
    }

    /**
     * The names of one sentence, in order; single pronouns, which the model marks now and then, left out.
     *
     * <p>The model learned from text in which a hyphen parts no words, the tagger and the parser from text in which it
     * does. So hyphenated names are found in words put together again, all else in the words as they are.
     */
    List<NamedSpan> find(int sentence, List<CoreLabel> tagged) {
        List<NamedSpan> parted = names(sentence, tagged, classify(tagged));
        HyphenatedWords words = HyphenatedWords.of(tagged);
        if (!words.areAny()) {
            return parted;
        }
        List<NamedSpan> hyphenated = names(sentence, words.labels(), classify(words.labels())).stream()
                .filter(name -> name.type() != EntityType.OTHER && words.areAnyIn(name.begin(), name.end()))
                .map(name -> new NamedSpan(sentence, words.begin(name.begin()), words.begin(name.end()), name.type()))
                .toList();
        List<NamedSpan> names = new ArrayList<>(hyphenated);
        parted.stream()
                .filter(name ->
                        hyphenated.stream().noneMatch(each -> each.begin() < name.end() && name.begin() < each.end()))
                .forEach(names::add);
        names.sort(Comparator.comparingInt(NamedSpan::begin));
        return names;
    }

    private List<CoreLabel> classify(List<CoreLabel> tagged) {
        // not classify(): that leaves out the step that makes word shapes and clusters
        return classifier.classifySentence(tagged);
    }

    private static List<NamedSpan> names(int sentence, List<CoreLabel> tagged, List<CoreLabel> labels) {
        List<NamedSpan> names = new ArrayList<>();
        int begin = 0;
        while (begin < labels.size()) {
            String type = type(labels, begin);
            int end = begin + 1;
            while (end < labels.size() && type(labels, end).equals(type)) {
                end++;
            }
            if (!type.equals("O") && !isPronoun(tagged, begin, end)) {
                names.add(new NamedSpan(sentence, begin, end, entityType(type)));
            }
            begin = end;
        }
        return names;
    }

    private static String type(List<CoreLabel> labels, int at) {
        String type = labels.get(at).get(AnswerAnnotation.class);
        return type == null ? "O" : type;
    }

    private static boolean isPronoun(List<CoreLabel> labels, int begin, int end) {
        return end == begin + 1 && labels.get(begin).tag().startsWith("PRP");
    }

    private static EntityType entityType(String type) {
        return switch (type) {
            case "PERSON" -> EntityType.PERSON;
            case "ORGANIZATION" -> EntityType.ORGANIZATION;
            case "LOCATION" -> EntityType.PLACE;
            default -> EntityType.OTHER;
        };
    }
}
