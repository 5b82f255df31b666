package tidings.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Burst;
import tidings.knowledge.EntityFact;
import tidings.knowledge.FactPart;
import tidings.knowledge.MentionReport;
import tidings.knowledge.ProfileCounts;
import tidings.knowledge.WindowCounts;
import tidings.knowledge.Windows;
import tidings.model.Counterpart;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.PublicationTime;
import tidings.model.Window;

/**
 * What is counted of each entity: its mentions by article and its facts, and pages that move when one of them comes, goes
 * or changes. A row is taken back by what it says itself, so that pages are always the fold over the rows.
 */
final class EntityCounts {

    private static final String NAME = "name";
    private static final String ALIAS = "alias";
    private static final String IDENTITY = "identity";
    private static final String COUNTERPART = "counterpart";
    private static final String LATEST = "latest";
    private static final String PUBLISHED = "published";
    private static final String OUTLET = "outlet";
    private static final String ORIGIN = "origin";
    /** After every day, turned round. */
    private static final String UNDATED = "~~";

    private final Windows windows;
    private final EntityPages pages;

    EntityCounts(Windows windows, EntityPages pages) {
        this.windows = windows;
        this.pages = pages;
    }

    /** The windows whose counts moved; empty if the report says what was known. */
    Optional<Set<Windows.Span>> enter(MentionReport report) {
        String entityId = report.entity().id();
        String articleId = report.source().articleId();
        MentionReport before = pages.mention(entityId, articleId);
        MentionReport after = report.mentions() == 0 ? null : report;
        if (before == null ? after == null : after != null && after.saysTheSame(before)) {
            return Optional.empty();
        }
        Set<Windows.Span> moved = new TreeSet<>();
        if (before != null) {
            count(before, -1, moved);
        }
        if (after != null) {
            count(after, 1, moved);
        }
        pages.putMention(entityId, articleId, after);
        return Optional.of(moved);
    }

    /** Null if it has no part in the fact. */
    @Nullable
    EntityFact known(String entityId, String factId) {
        return pages.fact(entityId, factId);
    }

    /**
     * Puts {@code after} in the place of what was known, nothing if it is null.
     *
     * @param before what was {@link #known}
     * @param lastReported of what is put; null if never by a dated article
     * @param moved takes the windows that moved
     */
    void enter(
            String entityId,
            String factId,
            @Nullable EntityFact before,
            @Nullable EntityFact after,
            @Nullable PublicationTime lastReported,
            Set<Windows.Span> moved) {
        if (Objects.equals(before, after)) {
            return;
        }
        pages.putFact(entityId, factId, after);
        if (before != null && after != null && before.part().equals(after.part())) {
            Set<Windows.Span> were = windows.of(before.days());
            Set<Windows.Span> are = windows.of(after.days());
            were.stream()
                    .filter(span -> !are.contains(span))
                    .forEach(span -> count(entityId, before.part(), span, -1, moved));
            are.stream()
                    .filter(span -> !were.contains(span))
                    .forEach(span -> count(entityId, before.part(), span, 1, moved));
        } else {
            count(entityId, before, -1, moved);
            count(entityId, after, 1, moved);
        }
        String when =
                after == null ? "" : lastReported == null ? UNDATED : RowKey.descending(RowKey.sortable(lastReported));
        EntityPage page = pages.entity(entityId);
        pages.put(entityId, page.withLatest(page.latest().moved(pages.bag(LATEST, entityId), factId, rank -> when)));
    }

    /** The entity and number of its next update. */
    ProfileCounts nextUpdate(String entityId) {
        EntityPage page = pages.entity(entityId);
        ProfileCounts next = page.counts().next(ref(entityId, page));
        pages.put(entityId, page.withCounts(next));
        return next;
    }

    WindowCounts counts(String entityId, Windows.Span span) {
        return pages.window(entityId, span).counts();
    }

    /** Puts the window on the list of those to be closed, or takes it off. @return false if it was so already */
    boolean watch(String entityId, Windows.Span span, boolean watched) {
        WindowPage page = pages.window(entityId, span);
        pages.put(entityId, span, page.watched(watched));
        return page.watched() != watched;
    }

    /** The window as it is now. If it is final, that is remembered: the next one emitted is a revision. */
    Window window(String entityId, Windows.Span span, boolean isFinal) {
        WindowPage page = pages.window(entityId, span);
        WindowCounts counts = page.counts();
        if (isFinal) {
            pages.put(entityId, span, page.withCounts(counts.closed()));
        }
        Burst burst = burst(entityId, span, counts);
        Window.Totals totals = new Window.Totals(
                counts.mentions(),
                counts.articles(),
                counts.outlets(),
                counts.facts(),
                counts.spokenAbout(),
                counterparts(page.counterparts(), Window.Totals.MAX_COUNTERPARTS),
                burst.score(),
                counts.origins(),
                burst.usual());
        return new Window(span.start(), span.end(), counts.finals(), isFinal, totals);
    }

    /** The profile; empty if nothing live speaks of the entity. */
    Optional<Entity> entity(String entityId) {
        EntityPage page = pages.entity(entityId);
        ProfileCounts counts = page.counts();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        IdentityText identity = page.identities().members(1).stream()
                .map(IdentityText::parse)
                .findFirst()
                .orElse(IdentityText.NONE);
        return Optional.of(new Entity(
                ref(entityId, page),
                page.aliases().members(Entity.MAX_ALIASES),
                counts.mentions(),
                counts.articles(),
                counts.facts(),
                counterparts(page.counterparts(), Entity.MAX_COUNTERPARTS),
                page.latest().members(Entity.MAX_LATEST),
                counts.firstPublished(),
                counts.lastPublished(),
                identity.sameAs(),
                identity.point()));
    }

    /** The entity as most call it; once nothing live does, as it was emitted last. */
    private static EntityRef ref(String entityId, EntityPage page) {
        return page.names().members(1).stream().map(RefText::parse).findFirst().orElseGet(() -> page.counts()
                .lastEmitted(entityId));
    }

    private void count(MentionReport mention, int sign, Set<Windows.Span> moved) {
        String entityId = mention.entity().id();
        EntityPage page = dated(pages.entity(entityId), mention, sign);
        Bag names = page.names().counted(pages.bag(NAME, entityId), RefText.of(mention.entity()), sign);
        Bag aliases = page.aliases();
        for (String surface : new TreeSet<>(mention.surfaces())) {
            aliases = aliases.counted(pages.bag(ALIAS, entityId), surface, sign);
        }
        IdentityText identity = new IdentityText(mention.sameAs(), mention.point());
        Bag identities = identity.equals(IdentityText.NONE)
                ? page.identities()
                : page.identities().counted(pages.bag(IDENTITY, entityId), identity.text(), sign);
        pages.put(
                entityId,
                page.withCounts(page.counts().withArticle(sign, mention.mentions()))
                        .withNames(names)
                        .withAliases(aliases)
                        .withIdentities(identities));
        PublicationTime published = mention.source().published();
        if (published != null) {
            for (Windows.Span span : windows.of(List.of(published.day()))) {
                count(mention, span, sign);
                moved.add(span);
            }
        }
    }

    private void count(MentionReport mention, Windows.Span span, int sign) {
        String entityId = mention.entity().id();
        WindowPage page = pages.window(entityId, span);
        Index outlets = page.outlets()
                .counted(pages.index(OUTLET, entityId, span), mention.source().outlet(), sign);
        Index origins =
                page.origins().counted(pages.index(ORIGIN, entityId, span), Long.toHexString(mention.origin()), sign);
        WindowCounts counts = page.counts()
                .withArticle(
                        sign,
                        mention.mentions(),
                        outlets.size() - page.outlets().size(),
                        origins.size() - page.origins().size());
        pages.put(entityId, span, page.withArticles(counts, outlets, origins));
        if (counts.origins() != page.counts().origins()) {
            remember(entityId, span, counts.origins());
        }
    }

    private void remember(String entityId, Windows.Span span, int origins) {
        EntityPage page = pages.entity(entityId);
        List<RecentWindows> recent = new ArrayList<>();
        for (int size : windows.sizes()) {
            RecentWindows windowsOfSize = recent(page, size);
            recent.add(size == span.size() ? windowsOfSize.with(span.start(), origins) : windowsOfSize);
        }
        pages.put(entityId, page.withRecent(recent));
    }

    private static RecentWindows recent(EntityPage page, int size) {
        return page.recent().stream()
                .filter(each -> each.size() == size)
                .findFirst()
                .orElseGet(() -> RecentWindows.none(size));
    }

    /** Nothing is searched unless the first or the last publication goes. */
    private EntityPage dated(EntityPage page, MentionReport mention, int sign) {
        PublicationTime published = mention.source().published();
        if (published == null) {
            return page;
        }
        Shelf shelf = pages.index(PUBLISHED, mention.entity().id());
        String key = RowKey.of(RowKey.sortable(published), mention.source().articleId());
        Index index = page.published().with(shelf, key, sign > 0 ? published.toString() : null);
        ProfileCounts counts = page.counts();
        return page.withPublished(index)
                .withCounts(
                        sign > 0
                                ? counts.withPublished(published)
                                : counts.between(
                                        published.equals(counts.firstPublished())
                                                ? published(index.first(shelf, "", RowKey.after(""), 1))
                                                : counts.firstPublished(),
                                        published.equals(counts.lastPublished())
                                                ? published(index.last(shelf, "", RowKey.after(""), 1))
                                                : counts.lastPublished()));
    }

    private static @Nullable PublicationTime published(List<Entry> entries) {
        return entries.isEmpty() ? null : PublicationTime.parse(entries.get(0).value());
    }

    private void count(String entityId, @Nullable EntityFact fact, int sign, Set<Windows.Span> moved) {
        if (fact == null) {
            return;
        }
        FactPart part = fact.part();
        EntityPage page = pages.entity(entityId);
        Bag names = page.names();
        for (EntityRef self : part.self()) {
            names = names.counted(pages.bag(NAME, entityId), RefText.of(self), sign);
        }
        pages.put(
                entityId,
                page.withCounts(page.counts().withFact(sign, part.kind()))
                        .withNames(names)
                        .withCounterparts(counted(page.counterparts(), pages.bag(COUNTERPART, entityId), part, sign)));
        windows.of(fact.days()).forEach(span -> count(entityId, part, span, sign, moved));
    }

    private void count(String entityId, FactPart part, Windows.Span span, int sign, Set<Windows.Span> moved) {
        WindowPage page = pages.window(entityId, span);
        pages.put(
                entityId,
                span,
                page.withFacts(
                        page.counts().withFact(sign, part.kind(), part.about()),
                        counted(page.counterparts(), pages.bag(COUNTERPART, entityId, span), part, sign)));
        moved.add(span);
    }

    private static Bag counted(Bag counterparts, Shelf shelf, FactPart part, int sign) {
        Bag counted = counterparts;
        for (EntityRef ref : part.counterparts()) {
            counted = counted.counted(shelf, RefText.of(ref), sign);
        }
        return counted;
    }

    private Burst burst(String entityId, Windows.Span span, WindowCounts counts) {
        LocalDate first = span.start().minusDays((long) Windows.USUAL * span.size());
        RecentWindows recent = recent(pages.entity(entityId), span.size());
        List<Integer> before =
                recent.reachBackTo(first) ? recent.between(first, span.start().minusDays(1)) : before(entityId, span);
        return Burst.of(counts.origins(), before, Windows.USUAL);
    }

    /** Of a window that is older than those remembered. */
    private List<Integer> before(String entityId, Windows.Span span) {
        List<Integer> before = new ArrayList<>();
        for (int back = Windows.USUAL; back > 0; back--) {
            LocalDate start = span.start().minusDays((long) back * span.size());
            before.add(counts(entityId, new Windows.Span(span.size(), start)).origins());
        }
        return before;
    }

    private static List<Counterpart> counterparts(Bag bag, int limit) {
        return bag.top(limit).stream()
                .map(counted -> new Counterpart(RefText.parse(counted.member()), counted.count()))
                .toList();
    }
}
