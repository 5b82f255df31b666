package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tidings.knowledge.ArticleReports;
import tidings.knowledge.ArticleVersion;
import tidings.knowledge.FactFold;
import tidings.knowledge.SubjectReport;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.Status;
import tidings.tell.FactText;
import tidings.tell.Phrases;
import tidings.testing.Wire;

class FactDiffTest {

    private static final Extraction PLANNED = Wire.article("a")
            .on("2021-12-04")
            .met("ann", "bob", Status.PLANNED, "2021-12-07")
            .extraction();
    private static final Extraction SAID =
            Wire.article("b").on("2021-12-05").said("ann", "We will see.").extraction();

    private final DiffText text = new DiffText(new FactText(Phrases.load()));

    @Test
    void sameFactsDoNotDiffer() {
        assertThat(FactDiff.of(facts(PLANNED, SAID), facts(SAID, PLANNED))).isEmpty();
    }

    @Test
    void factThatOneHasAloneIsShownWithItsEvidence() {
        assertThat(lines(facts(PLANNED, SAID), facts(PLANNED)))
                .containsExactly(
                        "- ann said: “We will see.” · HAPPENED · 1 report", "    — The Daily Example, 5 December 2021");
        assertThat(lines(facts(PLANNED), facts(PLANNED, SAID)))
                .containsExactly(
                        "+ ann said: “We will see.” · HAPPENED · 1 report", "    — The Daily Example, 5 December 2021");
    }

    @Test
    void fieldsThatDifferAreNamed() {
        Extraction cancelled = Wire.article("c")
                .on("2021-12-06")
                .met("ann", "bob", Status.CANCELLED, "2021-12-07")
                .extraction();

        assertThat(lines(facts(PLANNED), facts(PLANNED, cancelled)))
                .startsWith("~ ann is no longer to meet bob, 7 December 2021 · CANCELLED · 2 reports, 1 outlet, 2"
                        + " independent")
                .contains("    status: PLANNED → CANCELLED")
                .contains("    corroboration: {\"reports\":1,\"outlets\":1,\"origins\":1} → "
                        + "{\"reports\":2,\"outlets\":1,\"origins\":2}")
                .noneMatch(line -> line.contains("parties"));
    }

    @Test
    void evidenceIsOfAReportOfTheStatusThatAFactHas() {
        Extraction happened = Wire.article("c")
                .on("2021-12-08")
                .met("ann", "bob", Status.HAPPENED, "2021-12-07")
                .extraction();

        assertThat(lines(facts(), facts(PLANNED, happened)))
                .element(1)
                .asString()
                .endsWith("— The Daily Example, 8 December 2021");
    }

    @Test
    void factUnderAnotherIdIsFoundByItsEvidence() {
        Extraction earlier = Wire.article("0")
                .on("2021-12-01")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction();

        assertThat(FactDiff.of(facts(PLANNED), facts(PLANNED, earlier)))
                .singleElement()
                .satisfies(difference -> assertThat(difference.fields())
                        .containsKeys("id", "firstReported")
                        .doesNotContainKeys("status", "parties"));
    }

    @Test
    void factsThatBecomeOneAreOneDifference() {
        Extraction other = Wire.article("b")
                .on("2021-12-04")
                .met("ann", "bob", Status.PLANNED, "2021-12-08")
                .extraction();
        Extraction readBetter = Wire.article("b")
                .on("2021-12-04")
                .met("ann", "bob", Status.PLANNED, "2021-12-07")
                .extraction();

        List<FactDiff.Difference> differences = FactDiff.of(facts(PLANNED, other), facts(PLANNED, readBetter));

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.formerly()).hasSize(1);
            assertThat(text.lines(difference)).contains("    takes in 1 more fact");
        });
    }

    @Test
    void asJsonItIsOneLine() {
        List<FactDiff.Difference> differences = FactDiff.of(facts(PLANNED), facts(SAID));

        assertThat(differences)
                .extracting(DiffText::json)
                .satisfiesExactly(
                        removed -> assertThat(removed)
                                .startsWith("{\"change\":\"REMOVED\",\"fields\":[],\"formerly\":[],\"before\":{\"id\":")
                                .endsWith(",\"after\":null}"),
                        added -> assertThat(added)
                                .startsWith("{\"change\":\"ADDED\",\"fields\":[],\"formerly\":[],\"before\":null,"));
    }

    private List<String> lines(Map<String, Fact> before, Map<String, Fact> after) {
        return FactDiff.of(before, after).stream()
                .flatMap(difference -> text.lines(difference).stream())
                .toList();
    }

    private static Map<String, Fact> facts(Extraction... articles) {
        Map<String, Fact> facts = new TreeMap<>();
        List.of(articles).stream()
                .flatMap(article -> ArticleReports.subjects(ArticleVersion.of(article)).stream())
                .collect(Collectors.groupingBy(SubjectReport::subject))
                .forEach((subject, reports) -> FactFold.fold(subject, reports)
                        .forEach(state -> facts.put(state.fact().id(), state.fact())));
        return facts;
    }
}
