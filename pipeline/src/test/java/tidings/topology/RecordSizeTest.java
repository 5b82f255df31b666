package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.codec.Codecs;
import tidings.model.Channel;
import tidings.model.Fact;
import tidings.model.Status;
import tidings.model.Utterance;
import tidings.testing.Wire;

/** Every record that knowledge makes stays under 64 KiB, however much is said. */
class RecordSizeTest {

    private static final int LIMIT = 64 * 1024;

    private final KnowledgeDriver driver = new KnowledgeDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void longestWordsInManyVariantsFromManyPapers() {
        // Three bytes a character in UTF-8; the variants differ in what makes no difference.
        String words = "漢".repeat(Utterance.MAX_LENGTH - 60);
        for (int i = 0; i < 60; i++) {
            String variant = "“".repeat(i) + words;
            driver.read(Wire.article("https://example.org/" + "a".repeat(200) + i)
                    .on("2021-12-04")
                    .said("ann", variant, "bob")
                    .extraction());
        }
        driver.settle();

        assertThat(driver.facts().values()).singleElement().satisfies(fact -> assertThat(fact.variants())
                .hasSize(Fact.MAX_VARIANTS));
        assertRecordsFit();
    }

    @Test
    void summitsOfEverybodyReportedByMany() {
        List<String> parties = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parties.add("person with a rather long name number " + i);
        }
        for (int i = 0; i < 3; i++) {
            Status status = i == 1 ? Status.DENIED : Status.HAPPENED;
            driver.read(Wire.article("https://example.org/" + i)
                    .on("2021-12-04")
                    .met(parties, status, "2021-12-03", "place " + i, Channel.values()[i])
                    .extraction());
        }
        driver.settle();

        // Twelve take part in pairs.
        assertThat(driver.facts()).hasSize(66);
        assertRecordsFit();
    }

    @Test
    void longNamesWordsAndDatesAreCutAndSaySo() {
        String name = "é".repeat(240);
        String official = "<" + "very ".repeat(200) + "senior official>";
        driver.read(Wire.article("a")
                .on("2021-12-04")
                .met(List.of(name, official), Status.PLANNED, "XXXX-WXX-2" + " and then".repeat(500), "", Channel.PHONE)
                .extraction());
        driver.settle();

        assertThat(driver.facts().values()).singleElement().satisfies(fact -> {
            assertThat(Objects.requireNonNull(fact.time()).words()).hasSize(100).endsWith("…");
            assertThat(fact.parties()).extracting(Fact.Party::words).allMatch(words -> words.endsWith("…"));
        });
        assertThat(driver.entities().values()).singleElement().satisfies(entity -> assertThat(entity.aliases())
                .singleElement()
                .asString()
                .hasSize(120)
                .endsWith("…"));
        assertRecordsFit();
    }

    private void assertRecordsFit() {
        assertThat(driver.facts().values()).allMatch(fact -> Codecs.FACT.encode(fact).length < LIMIT);
        assertThat(driver.entities().values()).allMatch(entity -> Codecs.ENTITY.encode(entity).length < LIMIT);
        assertThat(driver.updates()).allMatch(update -> Codecs.ENTITY_UPDATE.encode(update).length < LIMIT);
    }
}
