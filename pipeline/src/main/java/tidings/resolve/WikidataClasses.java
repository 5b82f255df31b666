package tidings.resolve;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an item of Wikidata is of, by what is stated of it; in {@code wikidata-classes.tsv}. */
final class WikidataClasses {

    static final String INSTANCE_OF = "P31";

    private static final String COORDINATES = "P625";

    private final Set<String> noOneThing = new HashSet<>();
    private final Map<LinkDictionary.Mark, Set<String>> statements = new EnumMap<>(LinkDictionary.Mark.class);

    private WikidataClasses() {}

    static WikidataClasses load() {
        WikidataClasses classes = new WikidataClasses();
        for (Table.Row row : Table.read("wikidata-classes.tsv")) {
            Set<String> known = row.text(0).equals("NONE")
                    ? classes.noOneThing
                    : classes.statements.computeIfAbsent(
                            LinkDictionary.Mark.valueOf(row.text(0)), absent -> new HashSet<>());
            known.add((row.text(1) + ' ' + row.text(2)).strip());
        }
        return classes;
    }

    /** Whether it is a name, a list, a page of an encyclopaedia, a song: nothing that a name in the news means. */
    boolean isNoOneThing(WikidataItem item) {
        return item.statements().stream().anyMatch(noOneThing::contains);
    }

    /** What it surely is; null if that is not known. */
    LinkDictionary.@Nullable Mark mark(WikidataItem item) {
        for (LinkDictionary.Mark mark : LinkDictionary.Mark.values()) {
            boolean canBe =
                    mark != LinkDictionary.Mark.PLACE || item.statements().contains(COORDINATES);
            if (canBe && item.statements().stream().anyMatch(statements.getOrDefault(mark, Set.of())::contains)) {
                return mark;
            }
        }
        return null;
    }
}
