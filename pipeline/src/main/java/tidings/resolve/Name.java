package tidings.resolve;

import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention.Form;

/**
 * One occurrence of a name, of a word made from one, or of a noun that one tells apart: Gao airport.
 *
 * @param text its words with single spaces; of a site, the name of its place first
 * @param form {@link Form#NAME}, {@link Form#DEMONYM} or, for a site, {@link Form#NOMINAL}
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
