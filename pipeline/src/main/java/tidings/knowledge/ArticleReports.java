package tidings.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidings.knowledge.SubjectReports.Scope;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.Extraction;
import tidings.model.MentionedEntity;

/** What one version of one article says, taken apart by what it says it about. */
public final class ArticleReports {

    /**
     * Subjects that one article can speak to, in text order; the rest are left out. Keeps the record of what it touched
     * under 64 KiB, also if its claims are all of summits.
     */
    static final int MAX_SUBJECTS = 400;

    private ArticleReports() {}

    /** One report a subject, in text order. */
    public static List<SubjectReport> subjects(ArticleVersion version) {
        Extraction extraction = version.extraction();
        Map<Subject, List<Claim>> claims = new LinkedHashMap<>();
        for (Claim claim : extraction.claims()) {
            for (Subject subject : Subjects.of(extraction.articleId(), claim)) {
                if (claims.containsKey(subject) || claims.size() < MAX_SUBJECTS) {
                    claims.computeIfAbsent(subject, absent -> new ArrayList<>()).add(claim);
                }
            }
        }
        CompactSketch sketch = CompactSketch.of(extraction.sketch());
        return claims.entrySet().stream()
                .map(entry ->
                        new SubjectReport(entry.getKey(), version.source(), sketch, version.names(), entry.getValue()))
                .toList();
    }

    /**
     * One message a kind and key, in text order; at the end what takes back all that only the version before said.
     *
     * @param now of {@link #subjects}
     * @param before what the version before spoke to
     */
    public static List<SubjectReports> messages(
            List<SubjectReport> now, Collection<Subject> before, ArticleVersion version) {
        Map<Subject, List<Claim>> claims = new LinkedHashMap<>();
        now.forEach(report -> claims.put(report.subject(), report.claims()));
        before.forEach(subject -> claims.putIfAbsent(subject, List.of()));
        Map<Subject, List<Scope>> scopes = new LinkedHashMap<>();
        claims.forEach((subject, all) -> scopes.computeIfAbsent(subject.whole(), absent -> new ArrayList<>())
                .add(new Scope(subject.scope(), all)));
        CompactSketch sketch = CompactSketch.of(version.extraction().sketch());
        return scopes.entrySet().stream()
                .map(entry ->
                        new SubjectReports(entry.getKey(), version.source(), sketch, version.names(), entry.getValue()))
                .toList();
    }

    /** One report an entity, by first mention. */
    public static List<MentionReport> mentions(ArticleVersion version) {
        Extraction extraction = version.extraction();
        List<Long> hashes = extraction.sketch().hashes();
        long origin = hashes.isEmpty() ? 0 : hashes.get(0);
        Map<String, MentionReport> reports = new LinkedHashMap<>();
        for (MentionedEntity each : extraction.entities()) {
            reports.putIfAbsent(
                    each.entity().id(),
                    new MentionReport(
                            each.entity(),
                            version.source(),
                            each.count(),
                            aliases(each),
                            origin,
                            each.sameAs(),
                            each.point()));
        }
        return List.copyOf(reports.values());
    }

    private static List<String> aliases(MentionedEntity entity) {
        return entity.surfaces().stream()
                .map(surface -> Caps.cut(Caps.ALIAS, surface))
                .toList();
    }

    /** What takes back an earlier version's mentions of {@code entity}. */
    public static MentionReport nothingOf(EntityRef entity, ArticleVersion version) {
        return new MentionReport(entity, version.source(), 0, List.of(), 0, null, null);
    }
}
