package tidings.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What else a document speaks of, as far as titles can tell: countries and places that stand in them. */
record LinkContext(Set<String> titles) {

    /** Of whatever names nothing else. */
    static final LinkContext NONE = new LinkContext(Set.of());

    private static final Pattern QUALIFIER = Pattern.compile(".*?(?:,_|_\\()([^()]+)\\)?");
    private static final String UNITED_KINGDOM = "United_Kingdom";

    LinkContext {
        titles = Set.copyOf(titles);
    }

    static LinkContext of(List<Name> names) {
        Set<String> titles = new HashSet<>();
        for (Name name : names) {
            if (name.known() != null && name.known().id().startsWith("wiki:")) {
                titles.add(name.known().id().substring("wiki:".length()));
            }
        }
        return new LinkContext(titles);
    }

    /** Whether a title begins with what the document names ("United_States_Navy"), or has it behind its name as in brackets. */
    boolean speaksOf(String title) {
        Matcher qualifier = QUALIFIER.matcher(title);
        if (qualifier.matches()) {
            String place = qualifier.group(1);
            return titles.contains(place) || (place.equals("UK") && titles.contains(UNITED_KINGDOM));
        }
        return titles.stream().anyMatch(each -> title.startsWith(each + "_"));
    }
}
