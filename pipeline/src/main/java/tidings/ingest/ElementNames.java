package tidings.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What page builders call the elements that hold certain things, by {@code element-names.txt}: an element is of a kind if
 * a word of its class or id, or two that follow each other, stand under it.
 */
enum ElementNames {
    /** A date of the article. */
    DATE,
    /** Something beside the article where other dates stand: other stories, comments, the page's foot. */
    ELSEWHERE,
    /** What readers wrote about it, however much. */
    COMMENTS,
    /** Something else than the article. */
    BESIDE,
    /** What stands in an article without being part of it. */
    FURNITURE,
    /** What stands in an article and leads away from it, if there are links in it. */
    POINTER,
    /** The article's text, alone. */
    BODY,
    /** What stands before it and belongs to it. */
    LEAD;

    /**
     * Names that say how an element is shown or which page builder made it, not what it is: {@code md:hidden}; and the
     * foot of a headline, which is no page's foot.
     */
    private static final Pattern HOW = Pattern.compile("(?<!\\S)(?:elementor|et_pb|wpb|vc|fusion|brxe|uk|tdb?)[-_]\\S+"
            + "|(?<!\\S)(?:headline|header|title|byline)[_-]+footer(?!\\S)"
            + "|(?<!\\S)[^\\s:]+:\\S+|(?<!\\S)hidden-(?:xs|sm|md|lg|xl|print|phone|tablet|mobile)\\S*");

    /** Class attributes have been seen with thousands of names; those of people have a dozen. */
    private static final int LONGEST = 400;

    private final Set<String> whole = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    ElementNames() {
        String kind = name().toLowerCase(Locale.ROOT) + ' ';
        for (String line : DataFile.entries("element-names.txt")) {
            if (line.startsWith(kind)) {
                for (String each : line.substring(kind.length()).split(" ")) {
                    if (each.endsWith("*")) {
                        beginnings.add(each.substring(0, each.length() - 1));
                    } else {
                        whole.add(each);
                    }
                }
            }
        }
    }

    boolean name(Element element) {
        return covers(element.className()) || covers(element.id());
    }

    /** @param names of one attribute */
    boolean covers(String names) {
        if (names.isEmpty()) {
            return false;
        }
        String before = "";
        String kept = HOW.matcher(names.length() > LONGEST ? names.substring(0, LONGEST) : names)
                .replaceAll(" ");
        int begin = 0;
        for (int end = 1; end <= kept.length(); end++) {
            if (end < kept.length() && !isBreak(kept, end)) {
                continue;
            }
            String part = kept.substring(begin, end).toLowerCase(Locale.ROOT);
            begin = end;
            if (!Character.isLetterOrDigit(part.charAt(0))) {
                continue;
            }
            if (whole.contains(part) || whole.contains(before + '-' + part)) {
                return true;
            }
            for (String beginning : beginnings) {
                if (part.startsWith(beginning)) {
                    return true;
                }
            }
            before = part;
        }
        return false;
    }

    /** Between a mark and a letter, and where a word of several begins: {@code articleBody}, {@code HTMLText}. */
    private static boolean isBreak(String names, int at) {
        char before = names.charAt(at - 1);
        char here = names.charAt(at);
        if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(here)) {
            return true;
        }
        return Character.isUpperCase(here)
                && (!Character.isUpperCase(before)
                        || (at + 1 < names.length() && Character.isLowerCase(names.charAt(at + 1))));
    }
}
