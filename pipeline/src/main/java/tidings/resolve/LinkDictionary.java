package tidings.resolve;

import java.util.Optional;

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
     * @param isPerson whether the article is surely a person's: it is also linked as "Surname, Given name"
     */
    record Link(String title, double share, boolean isPerson) {}

    /** The link of exactly these words; empty if they are unknown or too ambiguous to be kept. */
    Optional<Link> find(String surface);
}
