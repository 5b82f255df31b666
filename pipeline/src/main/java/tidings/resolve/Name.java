package tidings.resolve;

import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention.Form;

/**
 * One occurrence of a name or of a word made from one.
 *
 * @param text its words with single spaces
 * @param form {@link Form#NAME} or {@link Form#DEMONYM}
 * @param known whom it means whatever the document; null if the document decides
 */
record Name(
        int sentence,
        int begin,
        int end,
        String text,
        EntityType type,
        Form form,
        @Nullable EntityRef known) {

    boolean covers(int token) {
        return begin <= token && token < end;
    }

    boolean isSingleWord() {
        return text.indexOf(' ') < 0;
    }

    /** The same of another type. */
    Name of(EntityType other) {
        return new Name(sentence, begin, end, text, other, form, known);
    }
}
