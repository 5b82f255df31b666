package tidings.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Extraction;
import tidings.model.JoinedName;
import tidings.model.MentionedEntity;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Role;
import tidings.model.Status;
import tidings.testing.ExtractionCopy;
import tidings.testing.Wire;

class SurnamesTest {

    private static final EntityRef INGRID = person("Ingrid Solheim");
    private static final EntityRef LARS = person("Lars Solheim");
    private static final EntityRef SOLHEIM = person("Solheim");
    private static final EntityRef NORVANE =
            new EntityRef("local:organization/norvane", "Norvane", EntityType.ORGANIZATION);
    private static final EntityRef ALDER = new EntityRef("local:place/port-alder", "Port Alder", EntityType.PLACE);

    @Test
    void meansTheOneFullNameThatArticlesOfTheseDaysUse() {
        assertThat(whom(alone(NORVANE), article("full", "2025-03-04", INGRID, NORVANE)))
                .isEqualTo(new JoinedName("Solheim", INGRID, "full"));
    }

    @Test
    void theReasonIsTheEarliestArticle() {
        assertThat(whom(
                        alone(NORVANE),
                        article("later", "2025-03-11", INGRID, NORVANE),
                        article("b", "2025-03-04", INGRID, NORVANE),
                        article("a", "2025-03-04", INGRID, NORVANE)))
                .isEqualTo(new JoinedName("Solheim", INGRID, "a"));
    }

    @Test
    void ofTwoFullNamesNeitherIsMeant() {
        assertThat(whom(
                        alone(NORVANE),
                        article("one", "2025-03-04", INGRID, NORVANE),
                        article("other", "2025-03-05", LARS, NORVANE)))
                .isNull();
        assertThat(whom(alone(NORVANE), article("both", "2025-03-04", INGRID, LARS, NORVANE)))
                .isNull();
    }

    @Test
    void whoKeepsOtherCompanyIsNotMeant() {
        assertThat(whom(alone(NORVANE), article("full", "2025-03-04", INGRID, person("Clara Whitfield"))))
                .isNull();
        assertThat(whom(
                        alone(NORVANE),
                        article("full", "2025-03-04", INGRID, NORVANE),
                        article("elsewhere", "2025-03-04", LARS, person("Clara Whitfield"))))
                .isEqualTo(new JoinedName("Solheim", INGRID, "full"));
    }

    @Test
    void aPlaceIsNoCompanion() {
        assertThat(whom(alone(ALDER), article("full", "2025-03-04", INGRID, ALDER)))
                .isNull();
    }

    @Test
    void whoIsNotLinkedIsACompanionBySurname() {
        assertThat(whom(alone(person("Whitfield")), article("full", "2025-03-04", INGRID, person("Clara Whitfield"))))
                .isEqualTo(new JoinedName("Solheim", INGRID, "full"));
    }

    @Test
    void aManIsNotMeantByAWomansSurname() {
        EntityRef linked = new EntityRef("wiki:Norvane", "Norvane", EntityType.ORGANIZATION);
        NameReport she = report("she", "2025-03-10", named(SOLHEIM, Gender.FEMALE), named(linked, Gender.UNKNOWN));
        NameReport ingrid = report("ingrid", "2025-03-10", named(INGRID, Gender.FEMALE), named(linked, Gender.UNKNOWN));
        NameReport lars = report("lars", "2025-03-10", named(LARS, Gender.MALE), named(linked, Gender.UNKNOWN));

        assertThat(Surnames.whom(she, List.of(she, lars))).isNull();
        assertThat(Surnames.whom(she, List.of(she, lars, ingrid)))
                .isEqualTo(new JoinedName("Solheim", INGRID, "ingrid"));
    }

    @Test
    void anArticleThatHasTheFullNameKnowsItself() {
        NameReport both = report(
                "both",
                "2025-03-10",
                named(INGRID, Gender.UNKNOWN),
                named(SOLHEIM, Gender.UNKNOWN),
                named(NORVANE, Gender.UNKNOWN));

        assertThat(both.asks()).isFalse();
        assertThat(Surnames.whom(both, List.of(both, article("lars", "2025-03-10", LARS, NORVANE))))
                .isNull();
    }

    @Test
    void aWordWhoseTypeTheArticleDoesNotSayMayBeASurname() {
        EntityRef untyped = new EntityRef("local:other/solheim", "Solheim", EntityType.OTHER);
        EntityRef festival = new EntityRef("local:other/lars-solheim", "Lars Solheim", EntityType.OTHER);

        assertThat(whom(
                        article("alone", "2025-03-17", untyped, NORVANE),
                        article("full", "2025-03-04", INGRID, NORVANE)))
                .isEqualTo(new JoinedName("Solheim", INGRID, "full"));
        assertThat(Surnames.reports(extraction("a", "2025-03-04", named(festival, Gender.UNKNOWN))))
                .isEmpty();
        assertThat(article("both", "2025-03-17", untyped, SOLHEIM).asks()).isFalse();
    }

    @Test
    void ofTooManyNobodyIsMeant() {
        List<NameReport> near = new ArrayList<>(List.of(article("full", "2025-03-04", INGRID, NORVANE)));
        IntStream.range(0, Surnames.MAX_ARTICLES - 1)
                .forEach(i -> near.add(article("other-" + i, "2025-03-04", SOLHEIM, NORVANE)));

        assertThat(Surnames.whom(alone(NORVANE), near)).isNotNull();
        near.add(alone(NORVANE));
        assertThat(Surnames.whom(alone(NORVANE), near)).isNull();
    }

    @Test
    void partsOfAHyphenatedNameAreNoSurname() {
        assertThat(PersonName.surname(person("Ann Smith-Berg"))).isEqualTo(PersonName.surname(person("Smith-Berg")));
        assertThat(PersonName.surname(person("Ann Smith-Berg"))).isNotEqualTo(PersonName.surname(person("Berg")));
        assertThat(PersonName.surname(person("O’Brien"))).isEqualTo(PersonName.surname(person("Ann O'Brien")));
    }

    @Test
    void whoIsLinkedAndWhatIsUndatedReportsNothing() {
        EntityRef linked = new EntityRef("wiki:Ingrid_Solheim", "Ingrid Solheim", EntityType.PERSON);

        assertThat(Surnames.reports(extraction("a", "2025-03-04", named(linked, Gender.UNKNOWN))))
                .isEmpty();
        assertThat(Surnames.reports(Wire.article("a").mentions("solheim", 1).extraction()))
                .isEmpty();
    }

    @Test
    void whoIsMeantStandsInThePlaceOfTheSurname() {
        Extraction article = Wire.article("a")
                .on("2025-03-10")
                .met("solheim", "ann", Status.HAPPENED, "2025-03-09")
                .extraction();
        JoinedName name = new JoinedName("solheim", INGRID, "full");

        Extraction joined = ArticleVersion.of(article, List.of(name), null).extraction();

        assertThat(joined.entities()).extracting(MentionedEntity::entity).containsExactly(INGRID, Wire.entity("ann"));
        assertThat(joined.claims().get(0).roles(Role.Name.PARTICIPANT))
                .satisfiesExactly(
                        solheim -> {
                            assertThat(solheim.entity()).isEqualTo(INGRID);
                            assertThat(solheim.words()).isEqualTo("solheim");
                        },
                        ann -> assertThat(ann.entity()).isEqualTo(Wire.entity("ann")));
        assertThat(joined.claims().get(0).id())
                .isEqualTo(article.claims().get(0).id());
    }

    private static @Nullable JoinedName whom(NameReport alone, NameReport... others) {
        return Surnames.whom(
                alone, Stream.concat(Stream.of(alone), Stream.of(others)).toList());
    }

    private static NameReport alone(EntityRef companion) {
        return article("alone", "2025-03-17", SOLHEIM, companion);
    }

    private static NameReport article(String id, String day, EntityRef... entities) {
        return report(
                id,
                day,
                Stream.of(entities).map(each -> named(each, Gender.UNKNOWN)).toArray(MentionedEntity[]::new));
    }

    /** Of Solheim. */
    private static NameReport report(String id, String day, MentionedEntity... entities) {
        return Surnames.reports(extraction(id, day, entities)).stream()
                .filter(report -> report.surname().equals("solheim"))
                .findFirst()
                .orElseThrow();
    }

    private static Extraction extraction(String id, String day, MentionedEntity... entities) {
        return ExtractionCopy.of(Wire.article(id).on(day).extraction())
                .entities(List.of(entities))
                .extraction();
    }

    private static MentionedEntity named(EntityRef entity, Gender gender) {
        return new MentionedEntity(entity, gender, List.of(entity.name()), 1, false, 0);
    }

    private static EntityRef person(String name) {
        return new EntityRef(
                "local:person/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, EntityType.PERSON);
    }
}
