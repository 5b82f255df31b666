package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's language, digits, calendar and zone make no difference to what is read. */
class LocaleIT {

    private static final String TEXT =
            "Talvora annexed Sellin in 2014, and Istanbul's mayor Idil Irmak met Tomas Arden in Lisbon on Thursday. \\\"We will"
                    + " sign in the spring of 2015,\\\" Arden said on 12 May. INTERIM PRIME MINISTER CLARA WHITFIELD MET JOE"
                    + " BIDEN IN GENEVA ON JUNE 16, 2021. France seized Ilim on the 3rd of April at 10:30 pm. Whitfield will"
                    + " visit Paris next week, and met Arden three weeks ago. In the 1990s Talvora occupied Ilim.";

    private static final List<String> PLAIN = List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC");

    /** Another i, other digits, another year; and days that begin elsewhere. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=nu-arab"),
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=ca-buddhist-nu-thai"));

    @Test
    void everyMachineReadsTheSame(@TempDir Path directory) throws Exception {
        Path articles = Files.writeString(directory.resolve("articles.jsonl"), """
                {"id": "moment", "text": "%s", "published": "2021-06-18T23:30:00-05:00"}
                {"id": "day", "text": "%s", "published": "2021-06-18"}
                """.replace("%s", TEXT));
        List<String> plain = read(PLAIN, articles, directory.resolve("plain"));

        assertThat(plain).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains("\"2014\"", "ANNEXED", "MET", "SAID"));
        for (List<String> options : OTHERS) {
            assertThat(read(options, articles, directory.resolve("other")))
                    .as(options.toString())
                    .isEqualTo(plain);
        }
    }

    private static List<String> read(List<String> options, Path articles, Path directory) throws Exception {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:+UseSerialGC");
        try (ChildProcess extract =
                ChildProcess.start(all, directory, Tidings.class.getName(), "extract", articles.toString())) {
            assertThat(extract.awaitEnd(3)).as(extract.err()).isZero();
            return extract.out();
        }
    }
}
