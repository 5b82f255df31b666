package tidings.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.Sentence;

/** Finds the names of a document again where the recogniser, which looks at one sentence at a time, missed them. */
final class RepeatedNames {

    private static final int SHORTEST_WORD = 3;

    private final AnnotatedDocument document;
    private final Set<List<Integer>> taken = new HashSet<>();
    private final CommonWords commonWords;

    /** Names by their first words, those of most words first, and what they are of. */
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    private final Map<List<String>, EntityType> types = new LinkedHashMap<>();

    private RepeatedNames(AnnotatedDocument document, List<Name> names) {
        this.document = document;
        this.commonWords = CommonWords.of(document.sentences());
        Map<List<String>, Map<EntityType, Integer>> counts = new LinkedHashMap<>();
        for (Name name : names) {
            Sentence sentence = document.sentence(name.sentence());
            for (int at = name.begin(); at < name.end(); at++) {
                taken.add(List.of(name.sentence(), at));
            }
            if (isSure(sentence, name)) {
                counts.computeIfAbsent(
                                words(sentence, name.begin(), name.end()), absent -> new EnumMap<>(EntityType.class))
                        .merge(name.type(), 1, Integer::sum);
            }
        }
        counts.forEach((words, count) -> {
            types.put(words, most(count));
            byFirst.computeIfAbsent(words.get(0), absent -> new ArrayList<>()).add(words);
        });
        byFirst.values()
                .forEach(each -> each.sort(
                        Comparator.<List<String>>comparingInt(List::size).reversed()));
    }

    /** The names and those found again, in text order. */
    static List<Name> fill(AnnotatedDocument document, List<Name> names) {
        return new RepeatedNames(document, names).fill(names);
    }

    private List<Name> fill(List<Name> names) {
        List<Name> filled = new ArrayList<>(names);
        for (Sentence sentence : document.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                for (List<String> words :
                        byFirst.getOrDefault(sentence.token(at).text(), List.of())) {
                    int end = at + words.size();
                    if (end <= sentence.size()
                            && isFree(sentence, at, end)
                            && words.equals(words(sentence, at, end))
                            && (words.size() > 1 || isAlone(sentence, at))) {
                        String text = NameSpotter.text(sentence, at, end);
                        EntityType type = types.getOrDefault(words, EntityType.OTHER);
                        filled.add(new Name(sentence.index(), at, end, text, type, Form.NAME, null));
                        at = end - 1;
                        break;
                    }
                }
            }
        }
        filled.sort(Comparator.comparingInt(Name::sentence).thenComparingInt(Name::begin));
        return filled;
    }

    /** A name of several words, or a word that has its capital not from its place. */
    private static boolean isSure(Sentence sentence, Name name) {
        boolean isCapital = Character.isUpperCase(name.text().codePointAt(0));
        if (name.form() != Form.NAME || name.known() != null || !isCapital) {
            return false;
        }
        return name.end() - name.begin() > 1
                ? Character.isUpperCase(sentence.token(name.end() - 1).text().codePointAt(0))
                : name.type() != EntityType.PERSON
                        && name.begin() > 0
                        && sentence.section() == Sentence.Section.TEXT
                        && sentence.token(name.begin()).isProperNoun()
                        && name.text().length() >= SHORTEST_WORD;
    }

    private boolean isFree(Sentence sentence, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (taken.contains(List.of(sentence.index(), at))) {
                return false;
            }
        }
        return true;
    }

    /** Not a word of a longer name, nor one that a sentence begins with by chance. */
    private boolean isAlone(Sentence sentence, int at) {
        return sentence.token(at).isProperNoun()
                && !commonWords.isOne(sentence, at, at + 1)
                && (at == 0 || !isNameWord(sentence, at - 1))
                && (at + 1 == sentence.size() || !isNameWord(sentence, at + 1));
    }

    private boolean isNameWord(Sentence sentence, int at) {
        return sentence.token(at).isProperNoun() && isFree(sentence, at, at + 1);
    }

    private static List<String> words(Sentence sentence, int begin, int end) {
        List<String> words = new ArrayList<>(end - begin);
        for (int at = begin; at < end; at++) {
            words.add(sentence.token(at).text());
        }
        return words;
    }

    /** Of equals the first in the order of types. */
    private static EntityType most(Map<EntityType, Integer> counts) {
        EntityType best = EntityType.OTHER;
        int most = 0;
        for (Map.Entry<EntityType, Integer> each : counts.entrySet()) {
            if (each.getValue() > most) {
                best = each.getKey();
                most = each.getValue();
            }
        }
        return best;
    }
}
