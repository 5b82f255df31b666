package tidings.relate.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A data file of word classes: a class and its words on each line, {@code _} for a blank in a word; a class may have several. */
public final class WordClasses {

    /** {@code grammar.txt}: what all rules ask of words. */
    public static final WordClasses GRAMMAR = load("grammar.txt");

    private final String file;
    private final Map<String, Set<String>> classes = new HashMap<>();

    /** Without a class yet; see {@link #add}. */
    public WordClasses(String file) {
        this.file = file;
    }

    /** @throws IllegalStateException if the file is missing or a line has no words */
    public static WordClasses load(String file) {
        WordClasses loaded = new WordClasses(file);
        for (String line : DataFile.entries(file)) {
            List<String> columns = List.of(line.split(" "));
            if (columns.size() < 2) {
                throw new IllegalStateException("in " + file + ", line \"" + line + "\": a class without words");
            }
            loaded.add(columns.get(0), columns.subList(1, columns.size()));
        }
        return loaded;
    }

    /** Adds words to a class, as a file has them. */
    public void add(String wordClass, List<String> words) {
        Set<String> known = classes.computeIfAbsent(wordClass, key -> new HashSet<>());
        words.forEach(word -> known.add(word.replace('_', ' ')));
    }

    /** @throws IllegalArgumentException if there is no such class */
    public boolean is(String wordClass, String word) {
        return words(wordClass).contains(word);
    }

    /** @throws IllegalArgumentException if there is no such class */
    public Set<String> words(String wordClass) {
        Set<String> words = classes.get(wordClass);
        if (words == null) {
            throw new IllegalArgumentException("no class \"" + wordClass + "\" in " + file);
        }
        return words;
    }
}
