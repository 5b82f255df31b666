package tidings.ledger;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.NameReport;
import tidings.knowledge.Source;
import tidings.knowledge.SurnameAnswer;
import tidings.knowledge.Surnames;
import tidings.model.JoinedName;

/**
 * Keeps how live articles name those of each surname, and answers those that have the surname alone: each when it asks,
 * and again when another report makes the answer another.
 */
public final class SurnameLedger {

    private final Rows<NameReport> reports;
    private final Listener listener;

    /** @param reports by surname, day and article */
    public SurnameLedger(Rows<NameReport> reports, Listener listener) {
        this.reports = reports;
        this.listener = listener;
    }

    /** Receives what it answers. */
    public interface Listener {

        void answer(SurnameAnswer answer);
    }

    /** Takes in what a version of an article calls those of one surname. */
    public void receive(NameReport report) {
        Set<LocalDate> days = new LinkedHashSet<>(List.of(report.day()));
        if (report.before() != null) {
            days.add(report.before());
        }
        Map<String, Answered> before = answered(report.surname(), days);
        enter(report);
        answered(report.surname(), days).forEach((articleId, now) -> {
            Answered known = before.get(articleId);
            if (known != null
                    && !articleId.equals(report.source().articleId())
                    && !Objects.equals(known.joined(), now.joined())) {
                emit(now, report);
            }
        });
        if (report.asks()) {
            emit(answer(report), report);
        }
    }

    private void enter(NameReport report) {
        String articleId = report.source().articleId();
        if (report.before() != null) {
            reports.put(key(report.surname(), report.before(), articleId), null);
        }
        reports.put(
                key(report.surname(), report.day(), articleId), report.names().isEmpty() ? null : report);
    }

    private void emit(Answered now, NameReport cause) {
        Source source = now.report().source();
        listener.answer(new SurnameAnswer(
                cause.surname(),
                source.articleId(),
                source.position(),
                now.joined(),
                cause.source().cause()));
    }

    private record Answered(NameReport report, @Nullable JoinedName joined) {}

    /**
     * Whom the surname means in each article that has it alone and whose answer may change by news of these days.
     * Looked for in halves, since all articles of one half explain each other's names: where those are too many, no
     * answer changes.
     */
    private Map<String, Answered> answered(String surname, Set<LocalDate> days) {
        Map<String, Answered> answered = new TreeMap<>();
        for (LocalDate day : days) {
            Stream.of(near(surname, day.minusDays(Surnames.DAYS), day), near(surname, day, day.plusDays(Surnames.DAYS)))
                    .flatMap(List::stream)
                    .filter(NameReport::asks)
                    .forEach(each -> answered.computeIfAbsent(each.source().articleId(), absent -> answer(each)));
        }
        return answered;
    }

    private Answered answer(NameReport alone) {
        List<NameReport> near = near(
                alone.surname(),
                alone.day().minusDays(Surnames.DAYS),
                alone.day().plusDays(Surnames.DAYS));
        return new Answered(alone, Surnames.whom(alone, near));
    }

    /** Of days from {@code first} to {@code last}, both in it; of too many to join anybody, one too many. */
    private List<NameReport> near(String surname, LocalDate first, LocalDate last) {
        return reports
                .first(prefix(surname, first), prefix(surname, last.plusDays(1)), Surnames.MAX_ARTICLES + 1)
                .stream()
                .map(Rows.Row::value)
                .toList();
    }

    private static String prefix(String surname, LocalDate day) {
        return RowKey.of(surname, RowKey.sortable(day));
    }

    private static String key(String surname, LocalDate day, String articleId) {
        return RowKey.of(surname, RowKey.sortable(day), articleId);
    }
}
