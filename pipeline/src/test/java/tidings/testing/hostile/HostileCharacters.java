package tidings.testing.hostile;

import static tidings.testing.hostile.HostileArticle.text;

import java.util.List;
import java.util.stream.Collectors;

/** Characters that look like others, like nothing, or are none. */
final class HostileCharacters {

    /** With names, speech and a meeting, so that every step has something to trip over. */
    static final String PROSE = "Mayor Clara Whitfield met union leader Tomas Berger in Lisbon on Thursday. \"We will"
            + " keep the harbour open,\" Whitfield told reporters. Berger said the talks could resume in April.\n\n"
            + "Iraq annexed Kuwait in August 1990. Foreign Minister Ines Ferreira denied that a strike was planned.";

    private HostileCharacters() {}

    static List<HostileArticle> articles() {
        return List.of(
                text("lone surrogates", "\uD83D" + PROSE.replace("e", "e\uDE00").replace("W", "\uD83DW")),
                text("surrogates the wrong way round", PROSE.replace(" ", " \uDE00\uD83D")),
                text("bidirectional controls", PROSE.replace("Whitfield", "\u202EdleiftihW\u202C")),
                text("bidirectional isolates that nothing closes", PROSE.replace(" ", " \u2067")),
                text("zero-width characters in words", spaced(PROSE, "\u200B")),
                text("zero-width joiners", spaced(PROSE, "\u200D")),
                text("soft hyphens", spaced(PROSE, "\u00AD")),
                text("byte-order marks in the middle", PROSE.replace(" ", " \uFEFF")),
                text(
                        "homoglyph names",
                        PROSE.replace('a', 'а').replace('e', 'е').replace('o', 'о')),
                text("homoglyphs in names only", PROSE.replace("Clara", "Сlаrа").replace("Berger", "Веrgеr")),
                text("full-width letters", wide(PROSE)),
                text("mathematical letters", mathematical(PROSE)),
                text("stacked accents", spaced(PROSE, "\u0301\u0316\u0489\u0323\u0348")),
                text(
                        "ten thousand accents on one letter",
                        "Clara Whitfield met Tomas Berge\u0301" + "\u0301".repeat(10_000)),
                text("NUL characters", PROSE.replace(" ", "\0")),
                text("NUL in names", PROSE.replace("Clara Whitfield", "Clara\0Whitfield")),
                text("control characters", PROSE.replace(" ", " \u0007\u001B[31m\u0008\u000B")),
                text("terminal escapes in names", PROSE.replace("Clara", "\u001B]0;Clara\u0007")),
                text("form feeds and separators", PROSE.replace(". ", ".\f\u001C\u0085")),
                text(
                        "every kind of white space",
                        "\u00A0\u1680\u2000\u2003\u2007\u202F\u205F\u3000\t" + spacedWords(PROSE)),
                text(
                        "line and paragraph separators",
                        PROSE.replace(' ', '\u2028').replace('\n', '\u2029')),
                text("carriage returns only", PROSE.replace(" ", "\r")),
                text(
                        "private use and unassigned characters",
                        PROSE.replace("a", "\uE000").replace("o", "\u0378")),
                text("noncharacters", PROSE.replace(" ", " \uFFFF\uFFFE")),
                text("replacement characters", PROSE.replace("i", "\uFFFD")),
                text("plane sixteen", PROSE.replace("e", "\uDBFF\uDFFD")),
                text("emoji families", PROSE.replace(" ", " \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 ")),
                text("regional indicators", "\uD83C\uDDFA\uD83C\uDDF8".repeat(3_000) + PROSE),
                text("turkish dotted i", PROSE.replace("i", "İ").replace("I", "ı")),
                text("ligatures and sharp s", PROSE.replace("f", "ﬃ").replace("ss", "ß")),
                text("quotation marks of all kinds", quoteMarks()),
                text("mis-decoded text", PROSE.replace("\"", "â€œ").replace("e", "Ã©")),
                text("all capitals", PROSE.toUpperCase(java.util.Locale.ROOT)),
                text("no capitals", PROSE.toLowerCase(java.util.Locale.ROOT)),
                text("no spaces", PROSE.replace(" ", "")),
                text("a space after each letter", spaced(PROSE, " ")));
    }

    /** Something after each character. */
    private static String spaced(String text, String between) {
        return text.codePoints()
                .mapToObj(each -> Character.toString(each) + between)
                .collect(Collectors.joining());
    }

    private static String spacedWords(String text) {
        return text.replaceFirst(" ", "\u00A0").replaceFirst(" ", "\u3000").replaceFirst(" ", "\u2007");
    }

    private static String wide(String text) {
        return text.codePoints()
                .mapToObj(each -> Character.toString(each > ' ' && each < 127 ? each + 0xFEE0 : each))
                .collect(Collectors.joining());
    }

    private static String mathematical(String text) {
        return text.codePoints()
                .map(each -> each >= 'a' && each <= 'z' ? 0x1D41A + each - 'a' : each)
                .map(each -> each >= 'A' && each <= 'Z' ? 0x1D400 + each - 'A' : each)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String quoteMarks() {
        return "\"'“”„‟«»＂‘’‚‛`´‹›「」『』"
                .codePoints()
                .mapToObj(Character::toString)
                .map(mark ->
                        mark + "We will go," + mark + " said Clara Whitfield. She met " + mark + "Tomas" + mark + ". ")
                .collect(Collectors.joining());
    }
}
