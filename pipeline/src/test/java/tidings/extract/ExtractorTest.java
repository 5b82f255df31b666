package tidings.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidings.model.AnnotatedDocument;
import tidings.model.Article;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Evidence;
import tidings.model.Extraction;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.MentionedEntity;
import tidings.model.Point;
import tidings.model.ResolvedDocument;
import tidings.model.Role;
import tidings.model.Span;
import tidings.model.Status;
import tidings.model.Utterance;
import tidings.testing.AnnotatedText;

class ExtractorTest {

    private static final LogPosition POSITION = new LogPosition("tidings.articles", 3, 14);
    private static final Article ARTICLE = AnnotatedText.article(
            LocalDate.of(2025, 3, 3), "Ann Bell said the harbour would stay open all winter long.");

    @Test
    void carriesWhatTheArticleSaysOfItself() {
        Extraction extraction = extractor(List.of(), List.of()).extract(ARTICLE, POSITION);

        assertThat(extraction.articleId()).isEqualTo(ARTICLE.id());
        assertThat(extraction.position()).isEqualTo(POSITION);
        assertThat(extraction.published()).isEqualTo(ARTICLE.published());
        assertThat(extraction.outlet()).isEqualTo("The Example");
        assertThat(extraction.extractor()).isEqualTo("test/1");
        assertThat(extraction.sketch().shingles()).isEqualTo(7);
        assertThat(extraction.withdrawn()).isFalse();
        assertThat(extraction.truncated()).isFalse();
    }

    @Test
    void keepsClaimsInOrderWhileTheyFitTheRecord() {
        List<Claim> claims =
                IntStream.range(0, 100).mapToObj(ExtractorTest::longClaim).toList();

        Extraction extraction = extractor(List.of(), claims).extract(ARTICLE, POSITION);

        assertThat(extraction.truncated()).isTrue();
        assertThat(extraction.claims())
                .isEqualTo(claims.subList(0, extraction.claims().size()));
        // 3.1 KB each, and the record stays under 64 KiB
        assertThat(extraction.claims()).hasSizeBetween(15, 18);
    }

    @Test
    void leavesRoomForClaimsBesideManyEntities() {
        List<MentionedEntity> entities =
                IntStream.range(0, 400).mapToObj(ExtractorTest::entity).toList();

        Extraction extraction = extractor(entities, List.of(longClaim(1))).extract(ARTICLE, POSITION);

        assertThat(extraction.truncated()).isTrue();
        assertThat(extraction.entities()).hasSizeBetween(50, Extraction.MAX_ENTITIES);
        assertThat(extraction.claims()).hasSize(1);
    }

    @Test
    void refusesBeforeAnyWork() {
        Extractor extractor = new Extractor(
                Gate.load(),
                article -> {
                    throw new AssertionError("annotated an empty article");
                },
                document -> {
                    throw new AssertionError("resolved an empty article");
                },
                document -> List.of(),
                "test/1",
                ReadingObserver.NOBODY);

        assertThatThrownBy(() -> extractor.extract(AnnotatedText.article(null, " "), POSITION))
                .isInstanceOf(RejectedArticleException.class)
                .hasMessage("EMPTY: the article has no text");
    }

    @Test
    void placesOfClaimsLieWhereTheArticlesEntitiesLie() {
        Point lisbon = new Point(38.7, -9.1);
        EntityRef place = new EntityRef("wiki:Lisbon", "Lisbon", EntityType.PLACE);
        MentionedEntity known = new MentionedEntity(
                place, MentionedEntity.Gender.UNKNOWN, List.of("Lisbon"), 1, false, 9, null, lisbon, null);
        Role there = new Role(Role.Name.PLACE, "Lisbon", new Span(20, 26), place, null);
        Role unnamed = new Role(Role.Name.ABOUT, "the city", new Span(30, 38), place, null);
        Claim claim = longClaim(1);
        Claim placed = claim.with(List.of(claim.roles().get(0), unnamed), there, null);

        Claim extracted = extractor(List.of(entity(1), known), List.of(placed))
                .extract(ARTICLE, POSITION)
                .claims()
                .get(0);

        assertThat(extracted)
                .isEqualTo(claim.with(List.of(claim.roles().get(0), unnamed.at(lisbon)), there.at(lisbon), null));
    }

    private static Extractor extractor(List<MentionedEntity> entities, List<Claim> claims) {
        return new Extractor(
                Gate.load(),
                article -> new AnnotatedDocument(article, List.of(), List.of(), List.of(), Set.of()),
                document -> new ResolvedDocument(document, List.of(), entities),
                document -> claims,
                "test/1",
                ReadingObserver.NOBODY);
    }

    private static MentionedEntity entity(int number) {
        EntityRef entity = new EntityRef("local:person/person-" + number, "Person Number " + number, EntityType.PERSON);
        return new MentionedEntity(
                entity,
                MentionedEntity.Gender.UNKNOWN,
                List.of("Person Number " + number, "Number " + number),
                2,
                false,
                9);
    }

    private static Claim longClaim(int number) {
        List<Role> roles = List.of(new Role(Role.Name.SPEAKER, "Ann Bell", new Span(0, 8), null, null));
        List<Span> content = List.of(new Span(14, 15 + number));
        return new Claim(
                ClaimId.of(ARTICLE.id(), Kind.SAID, Status.HAPPENED, roles, content),
                Kind.SAID,
                Status.HAPPENED,
                roles,
                null,
                null,
                null,
                new Evidence(new Span(0, 1_000), "e".repeat(1_000), false),
                "test",
                1,
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                new Utterance(Utterance.Form.INDIRECT, "w".repeat(2_000), content, "say", new Span(9, 13), false));
    }
}
