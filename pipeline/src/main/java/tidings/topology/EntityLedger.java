package tidings.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Burst;
import tidings.knowledge.FactPart;
import tidings.knowledge.FactState;
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
 * What is known of each entity, as rows: its mentions by article, its facts, and counters that move when a row comes,
 * goes or changes. A row is taken back by what it says itself, so that counters are always the fold over the rows.
 */
final class EntityLedger {

    static final String MENTIONS = "entity-mentions";
    static final String FACTS = "entity-facts";
    static final String PROFILES = "entity-profiles";
    static final String WINDOWS = "entity-windows";
    static final String COUNTS = "entity-counts";
    static final String LEADERS = "entity-leaders";
    static final String ROWS = "entity-rows";

    /** Of whatever an update or a profile shows the first of, at most. */
    private static final int SHOWN = 20;

    private final Windows windows;
    private final KeyValueStore<String, MentionReport> mentions;
    private final KeyValueStore<String, FactState> facts;
    private final KeyValueStore<String, ProfileCounts> profiles;
    private final KeyValueStore<String, WindowCounts> windowCounts;
    private final Counts counts;
    private final Tallies tallies;
    private final Timeline timeline;

    EntityLedger(Windows windows, ProcessorContext<?, ?> context) {
        this.windows = windows;
        this.mentions = context.getStateStore(MENTIONS);
        this.facts = context.getStateStore(FACTS);
        this.profiles = context.getStateStore(PROFILES);
        this.windowCounts = context.getStateStore(WINDOWS);
        this.counts = new Counts(context.getStateStore(COUNTS));
        Board board = new Board(context.getStateStore(LEADERS), context.getStateStore(ROWS), SHOWN);
        this.tallies = new Tallies(board);
        this.timeline = new Timeline(context.getStateStore(ROWS), board);
    }

    /** The windows whose counts moved; empty if the report says what was known. */
    Optional<Set<Windows.Span>> enter(MentionReport report) {
        String row = RowKey.of(report.entity().id()) + report.source().articleId();
        MentionReport before = mentions.get(row);
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
        mentions.put(row, after);
        return Optional.of(moved);
    }

    /** The fact as the entity knew it; null if it did not. */
    @Nullable
    FactState known(String entityId, String factId) {
        return facts.get(RowKey.of(entityId) + factId);
    }

    /**
     * Puts {@code after} in the place of what was known, nothing if it is null.
     *
     * @param before what was {@link #known}
     * @param moved takes the windows that moved
     */
    void enter(
            String entityId,
            String factId,
            @Nullable FactState before,
            @Nullable FactState after,
            Set<Windows.Span> moved) {
        if (Objects.equals(before, after)) {
            return;
        }
        facts.put(RowKey.of(entityId) + factId, after);
        if (before != null && after != null && samePart(entityId, before, after)) {
            Set<Windows.Span> were = windows.of(before.days());
            Set<Windows.Span> are = windows.of(after.days());
            FactPart part = FactPart.of(after.fact(), entityId);
            were.stream().filter(span -> !are.contains(span)).forEach(span -> count(entityId, part, span, -1, moved));
            are.stream().filter(span -> !were.contains(span)).forEach(span -> count(entityId, part, span, 1, moved));
        } else {
            count(entityId, before, -1, moved);
            count(entityId, after, 1, moved);
        }
        if (after != null) {
            timeline.place(entityId, after.fact());
        } else if (before != null) {
            timeline.remove(entityId, before.fact());
        }
    }

    ProfileCounts profile(String entityId) {
        ProfileCounts counts = profiles.get(entityId);
        return counts == null ? ProfileCounts.NONE : counts;
    }

    /** The entity and number of its next update. */
    ProfileCounts tellNext(String entityId) {
        ProfileCounts next = profile(entityId).next(ref(entityId));
        profiles.put(entityId, next);
        return next;
    }

    WindowCounts counts(String entityId, Windows.Span span) {
        WindowCounts counts = windowCounts.get(key(entityId, span));
        return counts == null ? WindowCounts.NONE : counts;
    }

    /** The window as it is now. If it is told to be final, that is remembered: the next telling is a revision. */
    Window window(String entityId, Windows.Span span, boolean isFinal) {
        WindowCounts counts = counts(entityId, span);
        if (isFinal) {
            store(entityId, span, counts.closed());
        }
        Burst burst = burst(entityId, span, counts);
        Window.Totals totals = new Window.Totals(
                counts.mentions(),
                counts.articles(),
                counts.outlets(),
                counts.facts(),
                counts.spokenAbout(),
                counterparts(board(entityId, span, "with"), Window.Totals.MAX_COUNTERPARTS),
                burst.score(),
                counts.origins(),
                burst.usual());
        return new Window(span.start(), span.end(), counts.finals(), isFinal, totals);
    }

    /** The entity as most call it; once nothing live does, as it was told last. */
    private EntityRef ref(String entityId) {
        return tallies.top(RowKey.of(entityId, "ref"), 1).stream()
                .map(counted -> RefText.parse(counted.member()))
                .findFirst()
                .orElseGet(() -> profile(entityId).told(entityId));
    }

    /** The profile; empty if nothing live speaks of the entity. */
    Optional<Entity> entity(String entityId) {
        ProfileCounts counts = profile(entityId);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        List<String> aliases = tallies.top(RowKey.of(entityId, "alias"), Entity.MAX_ALIASES).stream()
                .map(Tallies.Counted::member)
                .toList();
        return Optional.of(new Entity(
                ref(entityId),
                aliases,
                counts.mentions(),
                counts.articles(),
                counts.facts(),
                counterparts(RowKey.of(entityId, "with"), Entity.MAX_COUNTERPARTS),
                timeline.latestFacts(entityId, Entity.MAX_LATEST),
                counts.firstPublished(),
                counts.lastPublished()));
    }

    private void count(MentionReport mention, int sign, Set<Windows.Span> moved) {
        String entityId = mention.entity().id();
        ProfileCounts profile = profile(entityId).withArticle(sign, mention.mentions());
        profiles.put(entityId, dated(profile, mention, sign));
        tallies.count(RowKey.of(entityId, "ref"), mention.entity(), sign);
        mention.surfaces().stream()
                .distinct()
                .forEach(surface -> tallies.count(RowKey.of(entityId, "alias"), surface, sign));
        PublicationTime published = mention.source().published();
        if (published == null) {
            return;
        }
        for (Windows.Span span : windows.of(List.of(published.day()))) {
            int outlets =
                    counts.add(board(entityId, span, "outlet"), mention.source().outlet(), sign);
            int origins = counts.add(board(entityId, span, "origin"), Long.toHexString(mention.origin()), sign);
            store(entityId, span, counts(entityId, span).withArticle(sign, mention.mentions(), outlets, origins));
            moved.add(span);
        }
    }

    /** Nothing is searched unless the first or the last publication goes. */
    private ProfileCounts dated(ProfileCounts profile, MentionReport mention, int sign) {
        String entityId = mention.entity().id();
        PublicationTime published = mention.source().published();
        if (published == null) {
            return profile;
        }
        if (sign > 0) {
            timeline.addMention(entityId, published, mention.source().articleId());
            return profile.withPublished(published);
        }
        timeline.removeMention(entityId, published, mention.source().articleId());
        return profile.between(
                published.equals(profile.firstPublished())
                        ? timeline.firstPublished(entityId)
                        : profile.firstPublished(),
                published.equals(profile.lastPublished()) ? timeline.lastPublished(entityId) : profile.lastPublished());
    }

    private void count(String entityId, @Nullable FactState state, int sign, Set<Windows.Span> moved) {
        if (state == null) {
            return;
        }
        FactPart part = FactPart.of(state.fact(), entityId);
        profiles.put(entityId, profile(entityId).withFact(sign, part.kind()));
        part.self().forEach(ref -> tallies.count(RowKey.of(entityId, "ref"), ref, sign));
        part.counterparts().forEach(ref -> tallies.count(RowKey.of(entityId, "with"), ref, sign));
        windows.of(state.days()).forEach(span -> count(entityId, part, span, sign, moved));
    }

    private void count(String entityId, FactPart part, Windows.Span span, int sign, Set<Windows.Span> moved) {
        store(entityId, span, counts(entityId, span).withFact(sign, part.kind(), part.about()));
        part.counterparts().forEach(ref -> tallies.count(board(entityId, span, "with"), ref, sign));
        moved.add(span);
    }

    private static boolean samePart(String entityId, FactState one, FactState other) {
        return FactPart.of(one.fact(), entityId).equals(FactPart.of(other.fact(), entityId));
    }

    private Burst burst(String entityId, Windows.Span span, WindowCounts counts) {
        LocalDate from = span.start().minusDays((long) Windows.USUAL * span.size());
        LocalDate to = span.start().minusDays(1);
        List<Integer> before = Rows.between(
                        windowCounts,
                        key(entityId, new Windows.Span(span.size(), from)),
                        key(entityId, new Windows.Span(span.size(), to)),
                        Windows.USUAL)
                .stream()
                .map(row -> row.value.origins())
                .toList();
        return Burst.of(counts.origins(), before, Windows.USUAL);
    }

    private List<Counterpart> counterparts(String board, int limit) {
        List<Counterpart> counterparts = new ArrayList<>();
        tallies.top(board, limit)
                .forEach(
                        counted -> counterparts.add(new Counterpart(RefText.parse(counted.member()), counted.count())));
        return counterparts;
    }

    private void store(String entityId, Windows.Span span, WindowCounts counts) {
        windowCounts.put(key(entityId, span), counts.isBlank() ? null : counts);
    }

    private static String key(String entityId, Windows.Span span) {
        return RowKey.of(entityId, RowKey.sortable(span.size()), RowKey.sortable(span.start()));
    }

    private static String board(String entityId, Windows.Span span, String board) {
        return RowKey.of(entityId, board, RowKey.sortable(span.size()), RowKey.sortable(span.start()));
    }
}
