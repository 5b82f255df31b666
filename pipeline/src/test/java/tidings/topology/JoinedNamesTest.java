package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate;
import tidings.model.EntityUpdate.Op;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.JoinedName;
import tidings.model.Kind;
import tidings.model.Status;
import tidings.testing.Wire;
import tidings.topology.KnowledgeStages.Flush;

/** A surname alone is taken for the one full name that articles of the same days and company use, as long as there is one. */
class JoinedNamesTest {

    private static final EntityRef IDA = Wire.entity("ida solheim");
    private static final Extraction FULL = Wire.article("full")
            .on("2025-03-04")
            .said("ida solheim", "The harbour stays open.", "clara berg")
            .extraction();
    private static final Extraction ALONE = Wire.article("alone")
            .on("2025-03-10")
            .said("solheim", "We need new cranes.", "clara berg")
            .extraction();
    private static final Extraction OTHER = Wire.article("other")
            .on("2025-03-12")
            .said("lars solheim", "I am somebody else.", "clara berg")
            .extraction();

    private final KnowledgeDriver driver = new KnowledgeDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void theSurnameIsNotEmittedWhereTheFullNameIsKnown() {
        driver.read(FULL);
        driver.read(ALONE);
        driver.settle();

        assertThat(driver.facts().values()).extracting(Fact::key).containsExactly(IDA.id(), IDA.id());
        assertThat(driver.entities()).containsKey(IDA.id()).doesNotContainKey("local:person/solheim");
        assertThat(driver.updates("solheim")).isEmpty();
        assertThat(driver.entities().get(IDA.id())).isNotNull().satisfies(ida -> assertThat(ida.aliases())
                .contains("solheim", "ida solheim"));
    }

    @Test
    void evidenceStandsWhereTheLiveVersionDoesHoweverLateTheAnswer() {
        Extraction corrected = Wire.article("alone")
                .at(9)
                .on("2025-03-10")
                .said("solheim", "We need new cranes.", "clara berg")
                .said("solheim", "The old ones fell into the sea.")
                .extraction();
        Map<String, Fact> prompt = facts(new KnowledgeStages(KnowledgeDriver.SETTINGS, Flush.AT_THE_END), corrected);
        assertThat(prompt.values())
                .flatExtracting(Fact::sample)
                .extracting(sample -> sample.position().offset())
                .containsExactlyInAnyOrder(0L, 9L, 9L);

        for (long seed = 0; seed < 20; seed++) {
            assertThat(facts(new KnowledgeStages(KnowledgeDriver.SETTINGS, Flush.AT_THE_END).late(seed), corrected))
                    .isEqualTo(prompt);
        }
    }

    private static Map<String, Fact> facts(KnowledgeStages stages, Extraction corrected) {
        for (Extraction each : List.of(FULL, ALONE, corrected)) {
            stages.read(new Arrival(each, Instant.parse("2025-03-20T00:00:00Z")));
        }
        stages.settle();
        return stages.outputs().facts();
    }

    @Test
    void theReasonStandsWithTheEvidence() {
        driver.read(FULL);
        driver.read(ALONE);

        assertThat(driver.facts().values())
                .flatExtracting(Fact::sample)
                .extracting(Fact.EvidenceSample::articleId, Fact.EvidenceSample::names)
                .containsExactlyInAnyOrder(
                        tuple("full", List.of()), tuple("alone", List.of(new JoinedName("solheim", IDA, "full"))));
    }

    @Test
    void eachSurnameOfAnArticleIsAnswered() {
        driver.read(FULL);
        driver.read(Wire.article("alone")
                .on("2025-03-10")
                .met("solheim", "berg", Status.HAPPENED, "2025-03-09")
                .extraction());
        driver.settle();

        assertThat(driver.updates("solheim")).isEmpty();
        assertThat(driver.updates("berg")).isEmpty();
        assertThat(driver.facts().values())
                .filteredOn(fact -> fact.kind().equals(Kind.MET))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.key()).isEqualTo("local:person/clara-berg|local:person/ida-solheim");
                    assertThat(fact.sample().get(0).names())
                            .extracting(JoinedName::surname)
                            .containsExactly("berg", "solheim");
                });
    }

    @Test
    void whatWasEmittedIsCorrectedByTheArticleWithTheFullName() {
        driver.read(ALONE);
        assertThat(driver.facts().values()).extracting(Fact::key).containsExactly("local:person/solheim");
        int before = driver.updates().size();
        driver.read(FULL);

        assertThat(driver.facts().values()).extracting(Fact::key).containsOnly(IDA.id());
        List<EntityUpdate> updates =
                driver.updates().subList(before, driver.updates().size());
        assertThat(updates).allSatisfy(update -> assertThat(update.cause())
                .isNotNull()
                .satisfies(cause -> assertThat(cause.articleId()).isEqualTo("full")));
        assertThat(updates)
                .filteredOn(update -> update.entity().name().equals("solheim"))
                .extracting(EntityUpdate::op)
                .containsExactly(Op.RETRACTED);
        assertThat(updates)
                .filteredOn(update -> update.entity().equals(IDA))
                .extracting(EntityUpdate::op)
                .containsExactly(Op.ADDED, Op.ADDED);
    }

    @Test
    void anotherFullNamePartsThemAgain() {
        driver.read(FULL);
        driver.read(ALONE);
        driver.read(OTHER);
        assertThat(driver.facts().values())
                .extracting(Fact::key)
                .containsExactlyInAnyOrder(IDA.id(), "local:person/solheim", "local:person/lars-solheim");

        driver.read(Wire.withdrawal("other"));
        assertThat(driver.facts().values()).extracting(Fact::key).containsExactly(IDA.id(), IDA.id());
    }

    @Test
    void withdrawalOfTheReasonPartsThem() {
        driver.read(FULL);
        driver.read(ALONE);
        driver.read(Wire.withdrawal("full"));
        driver.settle();

        assertThat(driver.facts().values()).extracting(Fact::key).containsExactly("local:person/solheim");
        assertThat(driver.entities()).doesNotContainKey(IDA.id());
    }

    @Test
    void withdrawalOfWhatJoinedLeavesNothing() {
        driver.read(FULL);
        driver.read(ALONE);
        driver.read(Wire.withdrawal("alone"));
        driver.read(Wire.withdrawal("full"));
        driver.settle();

        assertThat(driver.facts()).isEmpty();
        assertThat(driver.entities()).isEmpty();
    }

    @Test
    void anArticleThatIsCorrectedToTheFullNameNeedsNoReason() {
        driver.read(FULL);
        driver.read(ALONE);
        driver.read(Wire.article("alone")
                .on("2025-03-10")
                .at(1)
                .said("ida solheim", "We need new cranes.", "clara berg")
                .extraction());

        assertThat(driver.facts().values()).extracting(Fact::key).containsExactly(IDA.id(), IDA.id());
        assertThat(driver.facts().values())
                .flatExtracting(Fact::sample)
                .flatExtracting(Fact.EvidenceSample::names)
                .isEmpty();
    }
}
