package tidings.resolve;

import java.util.Optional;
import java.util.Set;

/** Which Wikipedia article a name most often leads to. */
@FunctionalInterface
public interface LinkDictionary {

    /** A dictionary without entries. */
    LinkDictionary NONE = surface -> Optional.empty();

    /**
     * Where a name leads.
     *
     * @param title of the article, with underscores
     * @param share how many of the links with this name lead there, 0 to 1, rounded down to a tenth
     * @param marks what the article surely is of; none of them where that is not known
     */
    record Link(String title, double share, Set<Mark> marks) {

        public Link {
            marks = Set.copyOf(marks);
        }

        boolean is(Mark mark) {
            return marks.contains(mark);
        }
    }

    /** What an article is of. */
    enum Mark {
        /** It is also linked as "Surname, Given name". */
        PERSON,
        /** The gazetteer has its name, or the region behind the comma in it. */
        PLACE,
        /** It is also linked with a legal form: "Inc". */
        COMPANY
    }

    /** The link of exactly these words; empty if they are unknown or too ambiguous to be kept. */
    Optional<Link> find(String surface);

    /** The item of Wikidata that an article is of: Q6279; empty if the dictionary does not know it. */
    default Optional<String> item(String title) {
        return Optional.empty();
    }
}
