package tidings.testing.hostile;

import static tidings.testing.hostile.HostileArticle.text;
import static tidings.testing.hostile.HostileLengths.numbered;

import java.util.List;

/** English of a kind, but not what anyone writes. */
final class HostileProse {

    private HostileProse() {}

    static List<HostileArticle> articles() {
        return List.of(
                text("two thousand meetings", numbered(2_000, "President % met Clara Whitfield on Monday. ")),
                text("a meeting of two thousand", numbered(2_000, "Anna %, ") + "and Clara Whitfield met in Lisbon."),
                text("a meeting of sixty", numbered(60, "Anna %, ") + "and Clara Whitfield met in Lisbon on Monday."),
                text("two thousand utterances", numbered(2_000, "\"We want % now,\" said Tomas Berger. ")),
                text("one sentence a thousand times", "Clara Whitfield met Tomas Berger in Lisbon. ".repeat(1_000)),
                text("takings in a chain", numbered(1_000, "Iraq annexed % and then ") + "Kuwait."),
                text("speech in speech", "Clara said that ".repeat(300) + "nobody met."),
                text("quotation in quotation", "\"Clara said 'Tomas said ".repeat(500) + "no" + "'\"".repeat(500)),
                text("verbs only", "met said met annexed said told met seized ".repeat(500)),
                text("pronouns only", "He said that she said they met him and her. ".repeat(500)),
                text("titles only", "Mr. President Minister Dr. Mayor said Prime Minister met Senator. ".repeat(300)),
                text("conjunctions only", "and or but and, or; but and ".repeat(1_000)),
                text("negations", "It is not true that nobody did not deny that Clara never met Tomas. ".repeat(200)),
                text("weekdays", "Monday Tuesday Wednesday last Friday next Sunday ".repeat(500)),
                text(
                        "a date a word",
                        "Clara met Tomas on 3 March 2021 4/5/2021 2021-06-07 March May June ".repeat(200)),
                text(
                        "dates in year 99999",
                        "Clara Whitfield met Tomas Berger on March 3, 99999 and in the year 99999."),
                text("years that never were", "Clara met Tomas in year 0, in 0000-00-00, in 10000 BC, on 2021-02-30."),
                text(
                        "long ago",
                        "Clara met Tomas 99999999999999999999 years ago, 5 billion weeks ago and " + "9".repeat(400)
                                + " days ago."),
                text("spelled numbers", "Clara met Tomas " + "nine hundred million ".repeat(500) + "days ago."),
                text(
                        "number grammar",
                        "twenty-twenty-twenty five and a half dozen score of thousand hundreds met. ".repeat(100)),
                text(
                        "a thousand times of day",
                        "Clara met Tomas at 25:61 p.m. a.m. noon o'clock GMT+99 midnight. ".repeat(200)),
                text("money and percent", "$ % 1,0,0,0 €5bn -3.5.2 1/2/3/4 10^99 £££ met. ".repeat(500)),
                text("datelines", "LISBON, March 3 (The Agency) — Clara met Tomas.\n".repeat(500)),
                text("bylines", "By CLARA WHITFIELD and TOMAS BERGER, Staff Writers\n".repeat(500)),
                text("a table", "| Clara | met | 12 | 34.5 | - |\n|---|---|---|\n".repeat(500)),
                text("a table of numbers", "1,234\t5.67\t-8\t9%\n".repeat(5_000)),
                text("comma-separated values", "\"id\",\"name\",\"said\"\n1,\"Clara, \"\"W.\"\"\",met\n".repeat(1_000)),
                text(
                        "JSON in text",
                        "{\"said\": \"Clara\", \"met\": [1, 2, {\"a\": null}], \"quote\": \"\\\"we\\\"\"}\n"
                                .repeat(500)),
                text("JSON nested in text", "{\"a\":[".repeat(5_000) + "\"Clara met Tomas\"" + "]}".repeat(5_000)),
                text("source code", "if (clara.met(tomas)) { return said[i++] && \"no\"; } // annexed\n".repeat(500)),
                text("HTML page as text", "<html><script>x='<b>'</script><p>Clara met Tomas.</p></html>".repeat(300)),
                text("SGML documents", "<DOC><TEXT>Clara met Tomas.</TEXT></DOC>".repeat(300)),
                text("billion laughs as text", "<!DOCTYPE l [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;&a;\">]><l>&a;</l>"),
                text("base64", "TWF5b3IgQ2xhcmEgV2hpdGZpZWxkIG1ldCB1bmlvbiBsZWFkZXI=\n".repeat(2_000)),
                text("dictionary", numbered(10_000, "% ")),
                text("a script", "CLARA: We met.\nTOMAS: (laughs) No.\n".repeat(500)),
                text("a headline in every line", "Clara Meets Tomas In Lisbon To Say Nothing\n".repeat(500)),
                text("ellipses", "Clara... said... \"we... will... ... see\"... Tomas. . . met. ".repeat(300)),
                text("letters and digits mixed", "Cl4r4 m3t T0m45 0n 7hur5d4y 4nd 541d n07h1n6. ".repeat(300)));
    }
}
