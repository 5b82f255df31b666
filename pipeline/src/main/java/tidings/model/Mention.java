package tidings.model;

import java.util.List;

/**
 * Words that stand for someone or something, and whom they were resolved to.
 *
 * @param sentence index of the sentence
 * @param begin first token
 * @param end token after the last
 * @param head the token that carries the meaning: the last of a name, the noun of a phrase, the pronoun
 * @param entities whom it means: none if that is not known; several for a group ("the leaders", "they")
 */
public record Mention(int sentence, int begin, int end, int head, Form form, List<EntityRef> entities) {

    /** How the words refer. */
    public enum Form {
        /** Joe Biden, Mr. Biden, NATO. */
        NAME,
        /**
         * A word made from a name: an adjective is resolved to its land (Russian: Russia, a PLACE), a noun to the people
         * (Ukrainians, a GROUP).
         */
        DEMONYM,
        /** the president, the two leaders. */
        NOMINAL,
        /** he, they, its. */
        PRONOUN
    }

    public Mention {
        if (begin < 0 || end <= begin || head < begin || head >= end) {
            throw new IllegalArgumentException("mention [" + begin + ", " + end + ") with head " + head);
        }
        entities = List.copyOf(entities);
    }
}
