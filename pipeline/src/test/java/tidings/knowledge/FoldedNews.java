package tidings.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.testing.Wire;

/** Hand-made articles, each with an id of its own, and the facts that they come to. */
final class FoldedNews {

    private int articles;

    Wire article(String published) {
        return undated().on(published);
    }

    Wire undated() {
        return Wire.article("article-" + articles++);
    }

    static List<Fact> facts(Wire... articles) {
        return folded(List.of(articles).stream().map(Wire::extraction).toList());
    }

    static List<Fact> folded(List<Extraction> extractions) {
        Map<Subject, List<SubjectReport>> reports = new HashMap<>();
        for (Extraction extraction : extractions) {
            ArticleReports.subjects(ArticleVersion.of(extraction))
                    .forEach(report -> reports.computeIfAbsent(report.subject().whole(), absent -> new ArrayList<>())
                            .add(report));
        }
        List<Fact> facts = new ArrayList<>();
        reports.forEach((subject, said) -> FactFold.fold(subject, said).forEach(state -> facts.add(state.fact())));
        return facts;
    }
}
