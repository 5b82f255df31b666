package tidings.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tidings.knowledge.ArticleReports;
import tidings.knowledge.ArticleVersion;
import tidings.knowledge.FactFold;
import tidings.knowledge.FactState;
import tidings.knowledge.Subject;
import tidings.knowledge.SubjectReport;
import tidings.model.Extraction;
import tidings.model.Fact;

/**
 * How the facts of articles lie to the events that people sorted the articles into.
 *
 * @param facts that articles of events report
 * @param merged those that several articles of one event report, and none of another
 * @param independent those among them with several origins
 * @param wrong those that articles of different events report
 */
record Stories(int facts, int merged, int independent, List<Fact> wrong) {

    /** @param events of articles, by id; articles without one are left out */
    static Stories of(List<Extraction> extractions, Map<String, String> events) {
        Map<Subject, List<SubjectReport>> reports = extractions.stream()
                .filter(each -> events.containsKey(each.articleId()))
                .flatMap(each -> ArticleReports.subjects(ArticleVersion.of(each)).stream())
                .collect(Collectors.groupingBy(SubjectReport::subject, HashMap::new, Collectors.toList()));
        List<Fact> facts = reports.entrySet().stream()
                .map(entry -> FactFold.fold(entry.getKey(), entry.getValue()))
                .flatMap(Collection::stream)
                .map(FactState::fact)
                .toList();
        List<Fact> severalReports = facts.stream()
                .filter(fact -> fact.corroboration().reports() > 1)
                .toList();
        List<Fact> ofOneEvent = severalReports.stream()
                .filter(fact -> events(fact, events).size() == 1)
                .toList();
        return new Stories(
                facts.size(),
                ofOneEvent.size(),
                (int) ofOneEvent.stream()
                        .filter(fact -> fact.corroboration().origins() > 1)
                        .count(),
                severalReports.stream()
                        .filter(fact -> events(fact, events).size() > 1)
                        .toList());
    }

    private static Set<String> events(Fact fact, Map<String, String> events) {
        return fact.sample().stream()
                .map(sample -> events.getOrDefault(sample.articleId(), ""))
                .collect(Collectors.toSet());
    }
}
