package tidings.resolve;

import java.util.Set;

/**
 * What a text calls a person besides the name: "Russian Foreign Minister".
 *
 * @param noun the role noun in it: minister
 * @param words its other words, lower case: foreign
 * @param of ids of the countries and bodies named in it
 */
record Office(String noun, Set<String> words, Set<String> of) {

    Office {
        words = Set.copyOf(words);
        of = Set.copyOf(of);
    }
}
