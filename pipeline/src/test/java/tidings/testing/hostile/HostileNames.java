package tidings.testing.hostile;

import static tidings.testing.hostile.HostileArticle.text;
import static tidings.testing.hostile.HostileCharacters.PROSE;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/** Names and texts that do something where they are shown, stored, filled in or compared. */
final class HostileNames {

    private HostileNames() {}

    static List<HostileArticle> articles() {
        return List.of(
                named("links of a terminal", "\u001B]8;;http://a.example/\u0007Clara\u001B]8;;\u0007"),
                named("a terminal's clipboard", "Clara\u001B]52;c;Y2xhcmE=\u0007"),
                named("pictures for a terminal", "\u001BPq#0;2;0;0;0#0!9~\u001B\\Clara\u001B_a\u001B\\"),
                named("the end of what is pasted", "Clara\u001B[201~;exit\n\u001B[200~"),
                named("controls of eight bits", "\u009B2J\u009D0;a\u009CClara\u0090q\u009C"),
                named("letters in tags nobody sees", "Clara" + tags("and Tomas")),
                named("signs that choose a form", "C\uFE0Fl\uFE0Ea\uDB40\uDD00ra"),
                named("names that look like nothing", "\u3164\u2800\u115F \uFFA0"),
                named("joiners and signs of arithmetic", "Cl\u2060a\u2061r\u2062a\u034F"),
                named("letters of three scripts", "C\u03B9\u0430r\u0251"),
                named("annotations between lines", "\uFFF9Clara\uFFFATomas\uFFFB\uFFFC"),
                named("letters beyond the first plane", "\uD801\uDC00\uD801\uDC28\uD801\uDC29"),
                text("accents apart", Normalizer.normalize(PROSE.replace('e', '\u00E9'), Normalizer.Form.NFD)),
                text("one letter that stands for a sentence", PROSE + " " + "\uFDFA ".repeat(10_000)),
                text(
                        "digits of other scripts",
                        PROSE.replace("1990", "\u0661\u0669\u0669\u0660")
                                + " They met in \uFF11\uFF19\uFF19\uFF10, \u00BD"
                                + " a million \u2167 times, on \u09E9 March."),
                named("a look-up in a log", "${jndi:ldap://127.0.0.1:1/a} ${sys:user.home} Clara"),
                named("holes to be filled", "%n%s%x{0}{{name}}${name}#{1+1}<%= 1 %>"),
                named("a command of a database", "Clara'); DROP TABLE facts;-- \\"),
                named("a command of a page", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
                named("a formula", "=HYPERLINK(\"http://a.example\",\"Clara\")"),
                named("a way out of a folder", "../../../etc/passwd\\..\\Clara"),
                named("words for nothing", "Null Nan Undefined None True Con Aux"),
                named("a field of Kafka's", "__consumer_offsets tidings.facts"),
                named("black bars", "\u2588\u2588\u2588\u2588 [REDACTED] ***"));
    }

    /** The same text about somebody of another name. */
    private static HostileArticle named(String family, String name) {
        return text(family, PROSE.replace("Clara", name).replace("Whitfield", name));
    }

    /** ASCII in characters that nothing shows. */
    private static String tags(String words) {
        return words.codePoints()
                .mapToObj(each -> Character.toString(0xE0000 + each))
                .collect(Collectors.joining());
    }
}
