package tidings.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Extraction;
import tidings.model.JoinedName;
import tidings.model.MentionedEntity;

/** Whom articles mean that have no more than a surname: pure functions of what live articles call people. */
public final class Surnames {

    /** Articles explain each other's names if they were published no more days apart: as long as most stories go on. */
    public static final int DAYS = 14;

    /** Where more articles of those days bear a surname, it joins nobody. */
    public static final int MAX_ARTICLES = 50;

    /** Surnames of one article, by first mention; the rest stay as they are. */
    static final int MAX_SURNAMES = 50;

    /** Names of one surname in one article. */
    private static final int MAX_NAMES = 5;

    /** Companions in one article, by first mention. */
    private static final int MAX_COMPANIONS = 30;

    private static final Comparator<NameReport> BY_PUBLICATION = Comparator.comparing(NameReport::day)
            .thenComparing(report -> report.source().articleId());

    private Surnames() {}

    /** One report a surname, by first mention; none if the article is undated. */
    public static List<NameReport> reports(Extraction extraction) {
        if (extraction.published() == null) {
            return List.of();
        }
        Map<String, List<PersonName>> names = new LinkedHashMap<>();
        for (MentionedEntity each : extraction.entities()) {
            if (PersonName.isOne(each.entity())) {
                String surname = PersonName.surname(each.entity());
                if (names.containsKey(surname) || names.size() < MAX_SURNAMES) {
                    names.computeIfAbsent(surname, absent -> new ArrayList<>()).add(PersonName.of(each));
                }
            }
        }
        Source source = Source.of(extraction);
        LocalDate day = extraction.published().day();
        List<NameReport> reports = new ArrayList<>();
        names.forEach((surname, all) -> reports.add(new NameReport(
                surname,
                day,
                null,
                source,
                all.subList(0, Math.min(MAX_NAMES, all.size())),
                companions(extraction.entities(), surname))));
        return reports;
    }

    /** The surnames whose bearers an article names in no other way. */
    public static List<NameReport> alone(Extraction extraction) {
        return reports(extraction).stream().filter(NameReport::asks).toList();
    }

    private static List<String> companions(List<MentionedEntity> entities, String surname) {
        String own = companion(surname);
        return entities.stream()
                .map(MentionedEntity::entity)
                .filter(each -> each.type() == EntityType.PERSON || each.type() == EntityType.ORGANIZATION)
                .map(each -> PersonName.isOne(each) ? companion(PersonName.surname(each)) : each.id())
                .filter(key -> !key.equals(own))
                .distinct()
                .limit(MAX_COMPANIONS)
                .toList();
    }

    /** Whoever is not linked is a companion by surname, so that what is joined decides nothing. */
    private static String companion(String surname) {
        return "surname:" + surname;
    }

    /**
     * Whom the surname means that {@code alone} has.
     *
     * @param near all reports on the surname of no more than {@link #DAYS} days earlier or later; {@code alone} may be
     *     among them
     * @return null if nobody, or more than one, may be meant
     */
    public static @Nullable JoinedName whom(NameReport alone, Collection<NameReport> near) {
        if (!alone.asks() || near.size() > MAX_ARTICLES) {
            return null;
        }
        PersonName name = alone.names().get(0);
        Set<EntityRef> meant = new LinkedHashSet<>();
        NameReport earliest = null;
        for (NameReport report : near) {
            if (Collections.disjoint(report.companions(), alone.companions())) {
                continue;
            }
            for (PersonName other : report.names()) {
                if (!other.isAlone() && other.fits(name)) {
                    meant.add(other.entity());
                    if (earliest == null || BY_PUBLICATION.compare(report, earliest) < 0) {
                        earliest = report;
                    }
                }
            }
        }
        return earliest == null || meant.size() > 1
                ? null
                : new JoinedName(
                        name.entity().name(),
                        meant.iterator().next(),
                        earliest.source().articleId());
    }
}
