package tidings.testing.hostile;

import static tidings.testing.hostile.HostileArticle.text;
import static tidings.testing.hostile.HostileCharacters.PROSE;
import static tidings.testing.hostile.HostileLengths.numbered;

import java.util.List;

/** Forms of text that are no news, and sentences that grow in one direction only. */
final class HostileForms {

    private HostileForms() {}

    static List<HostileArticle> articles() {
        return List.of(
                text("a list of two hundred levels", levels(200)),
                text("indented further and further", indented(400)),
                text(
                        "replies to replies",
                        "> ".repeat(60) + "Clara met Tomas.\n" + ">>>>> On Monday Clara wrote:\n".repeat(150)),
                text("a chat", "[10:00:00] <clara> @tomas we met :) https://a.example\n* tomas said no\n".repeat(400)),
                text("subtitles", "12\n00:00:01,000 --> 00:00:02,000\n- Clara met Tomas.\n- No, said\n\n".repeat(400)),
                text("differences", "@@ -1,2 +1,2 @@\n-Clara met Tomas.\n+Clara said Tomas\n".repeat(400)),
                text("trees", "(S (NP (NNP Clara)) (VP (VBD met) (SBAR ".repeat(300) + "no"),
                text(
                        "formulas and commands of print",
                        "\\said{Clara}$x_{met}^{Tomas}$ \\begin{quote}``we\n".repeat(400)),
                text("tickers and results", "Clara (NYSE: CLW) 3-2 (1-1, 6:7 a.e.t.) met +0.3% Tomas\n".repeat(400)),
                text(
                        "words broken at the line's end",
                        PROSE.replaceAll("(\\w{3})(\\w{3})", "$1-\n$2").repeat(10)),
                text(
                        "letters as a scanner reads them",
                        PROSE.replace("m", "rn")
                                .replace("l", "1")
                                .replace("W", "VV")
                                .repeat(10)),
                text("names of one letter", "A. B. C. met D. E. F. in G. on H. and said I. ".repeat(300)),
                text("a name of many particles", "Clara " + "van der von de la ".repeat(400) + "Whitfield met Tomas."),
                text("of of of", "The leader " + "of the leader ".repeat(800) + "met Clara Whitfield."),
                text("mothers of brothers", "Clara" + "'s mother's brother".repeat(600) + " met Tomas Berger."),
                text("who met whom who met whom", numbered(600, "Clara, who met %, ") + "said no."),
                text("or or or", numbered(800, "Clara or % and ") + "Tomas Berger met."),
                text("to to to", "Clara wants " + "to try ".repeat(800) + "to meet Tomas."),
                text("buffalo", "Buffalo buffalo Buffalo buffalo buffalo ".repeat(300) + "met."),
                text(
                        "the day before the day before",
                        "Clara met Tomas " + "the day before ".repeat(500) + "yesterday."),
                text(
                        "from day to day",
                        "Clara met Tomas " + "between 3 and 4 March and from 5 to 6 May ".repeat(200) + '.'),
                text("who all said it", "\"We met,\" " + numbered(600, "said %, ") + "said Clara."),
                text("paragraphs of one quotation", "\"We met Clara Whitfield in Lisbon.\n\n".repeat(400)),
                text(
                        "apostrophes that begin words",
                        "'Tis 'twas the '90s, 'em said, rock 'n' roll 'met' Clara'. ".repeat(200)),
                text("dashes before speech", "— We met, said Clara. — No, said Tomas — who?\n".repeat(300)),
                text("names before colons", "Whitfield: Harbour stays; Berger: No: Clara: Met\n".repeat(300)),
                text(
                        "corrections of corrections",
                        "Correction: An earlier version said Clara met Tomas. ".repeat(300)));
    }

    /** 1. 1.1. 1.1.1. and so on. */
    private static String levels(int deepest) {
        StringBuilder list = new StringBuilder();
        for (int level = 1; level <= deepest; level++) {
            list.append("1.".repeat(level)).append(" Clara met Tomas.\n");
        }
        return list.toString();
    }

    private static String indented(int deepest) {
        StringBuilder list = new StringBuilder();
        for (int level = 1; level <= deepest; level++) {
            list.append("  ".repeat(level)).append("- Clara met Tomas.\n");
        }
        return list.toString();
    }
}
