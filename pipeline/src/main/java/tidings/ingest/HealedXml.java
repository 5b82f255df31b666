package tidings.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML without what is no XML: words before it, characters that it forbids, bare ampersands; and with the entities that its
 * document type declares written out.
 */
final class HealedXml {

    /** References to single characters may stand in one, references to others not, so that nothing grows. */
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s+([\\w.-]{1,40})\\s+"
            + "(?:\"((?:[^\"&<%]|&(?:amp|lt|gt|quot|apos|#\\d{1,5});){0,200})\""
            + "|'((?:[^'&<%]|&(?:amp|lt|gt|quot|apos|#\\d{1,5});){0,200})')\\s*>");

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?\\w{1,31};)");

    /** More than any feed has. */
    private static final int MOST_ENTITIES = 100;

    /** Characters that entities may make a feed longer by: they stand for dashes and letters, not for texts. */
    private static final int MOST_GROWTH = 1 << 20;

    private static final String CHARACTER_DATA = "<![CDATA[";

    private HealedXml() {}

    static String of(String xml) {
        String known = xml;
        long growth = 0;
        Matcher declared = ENTITY.matcher(xml.substring(0, Math.min(xml.length(), 20_000)));
        for (int i = 0; i < MOST_ENTITIES && declared.find(); i++) {
            String words = declared.group(2) == null ? declared.group(3) : declared.group(2);
            String reference = "&" + declared.group(1) + ";";
            growth += (long) count(known, reference) * words.length();
            if (growth > MOST_GROWTH) {
                break;
            }
            known = known.replace(reference, words);
        }
        int start = known.indexOf('<');
        String clean =
                FORBIDDEN.matcher(start < 0 ? known : known.substring(start)).replaceAll(" ");
        StringBuilder healed = new StringBuilder(clean.length());
        int from = 0;
        while (from < clean.length()) {
            int open = clean.indexOf(CHARACTER_DATA, from);
            int to = open < 0 ? clean.length() : open;
            healed.append(BARE_AMPERSAND.matcher(clean.substring(from, to)).replaceAll("&amp;"));
            int close = open < 0 ? -1 : clean.indexOf("]]>", open);
            if (open >= 0 && close < 0) {
                // Nothing ends it, so it is none.
                from = open + CHARACTER_DATA.length();
            } else {
                from = open < 0 ? clean.length() : close + 3;
                healed.append(clean, to, from);
            }
        }
        return healed.toString();
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
