package tidings.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityType;

/**
 * What else a document speaks of, as far as titles show: countries and places that stand in them.
 *
 * @param land the country that it names most; null if there is none such
 */
record LinkContext(Set<String> titles, @Nullable Land land) {

    private static final Pattern QUALIFIER = Pattern.compile(".*?(?:,_|_\\()([^()]+)\\)?");
    private static final Pattern OFFICE_OF = Pattern.compile("(Ministry|Department) (?:of|for) (.+)");
    private static final String UNITED_KINGDOM = "United_Kingdom";

    /**
     * A country.
     *
     * @param name in English
     * @param adjectives made from it, the common one first
     */
    record Land(String name, List<String> adjectives) {

        Land {
            adjectives = List.copyOf(adjectives);
        }
    }

    LinkContext {
        titles = Set.copyOf(titles);
    }

    /** @param countryOfRegion title of the country of a state or province by the region's name, empty if it is none */
    static LinkContext of(List<Name> names, KnownEntities known, UnaryOperator<String> countryOfRegion) {
        Set<String> titles = new HashSet<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Name name : names) {
            String title = name.known() != null && name.known().id().startsWith("wiki:")
                    ? name.known().id().substring("wiki:".length())
                    : countryOfRegion.apply(name.text());
            if (!title.isEmpty()) {
                titles.add(title);
            }
            if (known.isCountry("wiki:" + title)) {
                counts.merge(title, 1, Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        boolean isOne = ranked.size() == 1
                || (ranked.size() > 1
                        && ranked.get(0).getValue() > ranked.get(1).getValue());
        return new LinkContext(titles, isOne ? known.land(ranked.get(0).getKey()) : null);
    }

    /** A name as it would be called elsewhere, with the country; none if the document is about no one country. */
    List<String> inCountry(String name, EntityType type) {
        if (land == null) {
            return List.of();
        }
        if (type == EntityType.PLACE) {
            return List.of(name + ", " + land.name());
        }
        List<String> forms = new ArrayList<>();
        Matcher office = OFFICE_OF.matcher(name);
        for (String adjective : land.adjectives()) {
            forms.add(adjective + ' ' + name);
            if (office.matches()) {
                forms.add(adjective + ' ' + office.group(2) + ' ' + office.group(1));
            }
        }
        forms.add(name + " of " + land.name());
        return forms;
    }

    /** Whether a title puts what the document names before a name ("United_States_Navy"), or has it behind as in brackets. */
    boolean speaksOf(String title, String name) {
        Matcher qualifier = QUALIFIER.matcher(title);
        if (qualifier.matches()) {
            String place = qualifier.group(1);
            return titles.contains(place) || (place.equals("UK") && titles.contains(UNITED_KINGDOM));
        }
        return titles.stream().anyMatch(each -> title.equals(each + "_" + name.replace(' ', '_')));
    }
}
