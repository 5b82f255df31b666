package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tidings.resolve.ResolvedText.ANN_MET_CARL;
import static tidings.resolve.ResolvedText.DAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.MentionedEntity;
import tidings.model.ResolvedDocument;
import tidings.resolve.LinkDictionary.Link;
import tidings.resolve.LinkDictionary.Mark;
import tidings.testing.AnnotatedText;

/** How sure the linker is of whom it links. */
class LinkConfidenceTest {

    private final LinkConfidence confidence = LinkConfidence.load();

    @ParameterizedTest
    @EnumSource(LinkScore.Way.class)
    void itIsAShareThatDoesNotFallWithTheLinks(LinkScore.Way way) {
        List<Double> all = IntStream.rangeClosed(0, LinkScore.MOST)
                .mapToObj(tenths -> confidence.applyAsDouble(new LinkScore(way, tenths)))
                .toList();

        assertThat(all).isSorted().allMatch(each -> each > 0 && each < 1);
    }

    @Test
    void whoIsNotLinkedHasNone() {
        assertThat(resolved(0.9, "").entities())
                .extracting(each -> each.entity().id(), each -> each.confidence() != null)
                .containsExactly(tuple("local:person/ann-bellow", false), tuple("wiki:Carl_Dunmore", true));
    }

    @Test
    void whomAUserMeansIsNotDoubted() {
        assertThat(resolved(0.9, "merge\twiki:Carl_Dunmore\tlocal:person/carl\tCarl Dunmore\tPERSON")
                        .entities())
                .extracting(MentionedEntity::confidence)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7, 1})
    void itIsThatOfTheShareAndTheWay(double share) {
        assertThat(resolved(share, "").entities().get(1).confidence())
                .isEqualTo(confidence.applyAsDouble(new LinkScore(LinkScore.Way.TITLE, (int) (share * 10))));
    }

    private static ResolvedDocument resolved(double share, String mendings) {
        LinkDictionary dictionary = surface -> surface.equals("Carl Dunmore")
                ? Optional.of(new Link("Carl_Dunmore", share, Set.of(Mark.PERSON)))
                : Optional.empty();
        return Resolver.load(dictionary).mended("aliases", mendings).resolve(AnnotatedText.parse(DAY, ANN_MET_CARL));
    }
}
