package tidings.testing;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.List;
import java.util.Objects;
import tidings.knowledge.ArticleVersion;
import tidings.knowledge.NameReport;
import tidings.knowledge.Surnames;
import tidings.model.Extraction;
import tidings.model.JoinedName;

/** Live articles with those whom their surnames mean, by all of them at once: without rows, without messages. */
public final class JoinedNews {

    private JoinedNews() {}

    public static List<ArticleVersion> of(List<Extraction> live) {
        List<NameReport> all =
                live.stream().flatMap(each -> Surnames.reports(each).stream()).toList();
        return live.stream()
                .map(each -> ArticleVersion.of(each, names(each, all), null))
                .toList();
    }

    private static List<JoinedName> names(Extraction article, List<NameReport> all) {
        return Surnames.alone(article).stream()
                .sorted((one, other) -> one.surname().compareTo(other.surname()))
                .map(alone -> Surnames.whom(alone, near(alone, all)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<NameReport> near(NameReport alone, List<NameReport> all) {
        return all.stream()
                .filter(each -> each.surname().equals(alone.surname()))
                .filter(each -> Math.abs(DAYS.between(alone.day(), each.day())) <= Surnames.DAYS)
                .toList();
    }
}
