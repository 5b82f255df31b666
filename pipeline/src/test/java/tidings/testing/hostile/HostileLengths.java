package tidings.testing.hostile;

import static tidings.testing.hostile.HostileArticle.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Too much of one thing, or nothing of it. */
final class HostileLengths {

    /** What fits the topic beside the other fields. */
    private static final int LARGE = 1_000_000;

    private HostileLengths() {}

    static List<HostileArticle> articles() {
        return List.of(
                text("empty", ""),
                text("white space", " \n\t\u00A0\u3000\r\n".repeat(20_000)),
                text("one letter", "a"),
                text("one token of a megabyte", "a".repeat(LARGE)),
                text("one token of ten megabytes", "a".repeat(10 * LARGE)),
                text("a megabyte without punctuation", words(LARGE, "the mayor met nobody and said nothing ")),
                text("five thousand words in a sentence", words(25_000, "Clara met Tom and ") + "Berger."),
                text("a capitalised name of five thousand words", words(40_000, "Clara Whitfield Berger ")),
                text("ten thousand digits", "Clara Whitfield met " + "7".repeat(10_000) + " people on Thursday."),
                text("ten thousand numbers", words(60_000, "12345 ")),
                text("four thousand parentheses", "(".repeat(4_000) + "Clara met Tomas" + ")".repeat(4_000)),
                text("parentheses around each word", "(Clara) ((met)) (((Tomas))) ".repeat(2_000)),
                text("two thousand unclosed quotes", "\"Clara said ".repeat(2_000)),
                text("a quotation of a megabyte", '"' + words(LARGE - 100, "we shall see ") + "\" Clara said."),
                text("a hundred thousand apostrophes", "'".repeat(100_000) + " Clara met Tomas."),
                text("apostrophes between letters", "a'".repeat(50_000)),
                text("alternating quotation marks", "\"'".repeat(50_000) + "said Clara"),
                text("a hundred thousand full stops", ".".repeat(100_000)),
                text("full stops and letters", "a.".repeat(50_000)),
                text("commas", "Clara, ".repeat(20_000)),
                text("hyphens", "Clara-".repeat(20_000) + "Whitfield met Tomas."),
                text("dashes", "— ".repeat(50_000) + "said Clara."),
                text("half a million line breaks", "\n".repeat(500_000) + "Clara met Tomas."),
                text("a paragraph a letter", "C\n\n".repeat(100_000)),
                text("a word a line", "Clara\nmet\nTomas\n".repeat(10_000)),
                text(
                        "lines that look wrapped",
                        ("a line that goes on and never ends with any mark at all, said Clara\n").repeat(5_000)),
                text("at signs", "a@".repeat(50_000)),
                text("a mail address that goes on", "a".repeat(5_000) + "@" + "b.".repeat(5_000) + "com said"),
                text("addresses", "https://example.org/a?b=%20&c=d#e said ".repeat(5_000)),
                text(
                        "an address of a hundred kilobytes",
                        "https://example.org/" + "a/".repeat(50_000) + " Clara met Tom."),
                text("slashes and backslashes", "/\\".repeat(50_000)),
                text("ampersands", "&amp;&lt;&#".repeat(10_000)),
                text("entities", "&nbsp;&eacute;&#x41;&bogus; ".repeat(3_000)),
                text("angle brackets", "<".repeat(20_000) + "Clara" + ">".repeat(20_000)),
                text("tags", "<b><i>Clara</i></b> met <a href=\"x\">Tomas</a>. ".repeat(1_000)),
                text("acronyms with full stops", "U.S.".repeat(10_000)),
                text("abbreviations", "Mr. Mrs. Dr. Gen. ".repeat(5_000)),
                text("a name of fifty kilobytes in letters", "X".repeat(50_000) + " met Clara Whitfield on Thursday."),
                text("a hundred letters a word", ("x".repeat(99) + ' ').repeat(5_000)));
    }

    /** A text repeated up to a length. */
    static String words(int length, String piece) {
        return piece.repeat(length / piece.length());
    }

    /** {@code count} pieces that differ by a number spelled in letters. */
    static String numbered(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(each -> format.replace("%", name(each)))
                .collect(Collectors.joining());
    }

    /** A name that no other number has. */
    static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number; name.length() < 4 || rest > 0; rest /= 20) {
            name.append((char) ('a' + rest % 20)).append(rest % 2 == 0 ? "l" : "r");
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
