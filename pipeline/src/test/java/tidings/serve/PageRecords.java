package tidings.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.Channel;
import tidings.model.Counterpart;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.EventTime;
import tidings.model.Evidence;
import tidings.model.Fact;
import tidings.model.JoinedName;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.Point;
import tidings.model.PublicationTime;
import tidings.model.Role;
import tidings.model.Span;
import tidings.model.Status;
import tidings.model.Utterance;
import tidings.model.Window;

/**
 * Records for every corner of the page: many facts, contested ones, variants, long names, another direction of writing, and
 * in every text what would be a script if it became markup.
 */
final class PageRecords {

    static final EntityRef CLARA = person("clara-whitfield", "Clara Whitfield");

    /** Of whom so much is known that it fills many pages. */
    static final EntityRef BUSY = person("busy", "Busy Person");

    static final int MANY = 10_000;
    private static final int MANY_PEOPLE = 2_000;
    private static final int MANY_DAYS = 3_000;

    private static final String HOSTILE =
            "<img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script>'\"&{{hurt}}";
    private static final EntityRef LONG = person(
            "long",
            "Her Excellency the Extraordinary Plenipotentiary Ambassador Theodora-Alexandrina Featherstonehaugh");
    private static final EntityRef ARABIC = person("yusuf", "يوسف بن عبد الرحمن");
    private static final EntityRef BAD = new EntityRef("local:person/" + HOSTILE, HOSTILE, EntityType.PERSON);
    private static final EntityRef LISBON = new EntityRef("wiki:Lisbon", "Lisbon", EntityType.PLACE);
    private static final PublicationTime PUBLISHED = PublicationTime.parse("2021-03-05");
    private static final String SENTENCE = "🕊 " + HOSTILE + " met Clara Whitfield.";
    private static final int MEETINGS = 30;

    private final LogPosition article;

    /** @param article where {@link #article()} stands */
    PageRecords(LogPosition article) {
        this.article = article;
    }

    static Article article() {
        return new Article(
                "hostile/" + HOSTILE,
                "javascript:window.hurt=1",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE + "\n\nBefore it. " + SENTENCE + " After it " + HOSTILE,
                "en",
                PUBLISHED,
                null,
                Article.Status.USABLE,
                List.of());
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        List<EntityRef> others = List.of(LONG, ARABIC, BAD);
        for (int i = 0; i < MEETINGS; i++) {
            EntityRef other = i < others.size() ? others.get(i) : person("guest-" + i, "Guest Number " + i);
            LocalDate day = LocalDate.parse("2021-03-05").minusDays(i);
            facts.add(meeting("met-" + i, Status.HAPPENED, other, day, List.of(), 1 + i % 3));
        }
        facts.add(meeting(
                "contested",
                Status.DENIED,
                BAD,
                LocalDate.parse("2021-03-04"),
                List.of(
                        new Fact.Contest(
                                "status",
                                List.of(
                                        new Fact.Contest.Position(
                                                "HAPPENED", List.of(article().id())),
                                        new Fact.Contest.Position("DENIED", List.of("other")))),
                        new Fact.Contest(
                                "channel",
                                List.of(
                                        new Fact.Contest.Position(
                                                "VIDEO", List.of(article().id())),
                                        new Fact.Contest.Position("IN_PERSON", List.of("other")))),
                        new Fact.Contest(
                                "place",
                                List.of(
                                        new Fact.Contest.Position(HOSTILE, List.of("third")),
                                        new Fact.Contest.Position("Lisbon", List.of("other"))))),
                2));
        facts.add(utterance("quote", CLARA, LONG));
        facts.add(utterance("about", LONG, CLARA));
        facts.add(utterance("hostile-quote", BAD, CLARA));
        return facts;
    }

    /** Whom the busy one met; listed after all others. */
    List<Fact> manyFacts() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            facts.add(meeting(
                    "with-many-" + i,
                    Status.HAPPENED,
                    BUSY,
                    person("one-of-many-" + i % MANY_PEOPLE, "One Of Many " + i % MANY_PEOPLE),
                    LocalDate.parse("2021-03-05").minusDays(i % MANY_DAYS),
                    List.of(),
                    1));
        }
        return facts;
    }

    List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        for (EntityRef each : List.of(CLARA, LONG, ARABIC, BAD, LISBON, BUSY)) {
            entities.add(new Entity(
                    each,
                    List.of(each.name(), HOSTILE, "Whitfield"),
                    1_234,
                    56,
                    each.equals(BUSY) ? Map.of(Kind.MET, MANY) : Map.of(Kind.MET, MEETINGS, Kind.SAID, 2),
                    List.of(new Counterpart(LONG, 1)),
                    List.of(),
                    PUBLISHED,
                    PUBLISHED,
                    null,
                    null));
        }
        return entities;
    }

    /** Days of one entity, the last one unusual. */
    static List<EntityWindow> windows(EntityRef entity) {
        List<EntityWindow> windows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            LocalDate day = LocalDate.parse("2021-03-03").plusDays(i);
            var totals = new Window.Totals(9, 4 + i, 3, Map.of(Kind.MET, 2), 1, List.of(), i * 1.5, 3, 0.5);
            windows.add(new EntityWindow(entity, new Window(day, day.plusDays(1), 1, true, totals)));
        }
        return windows;
    }

    /** One change of each kind, and one more for each number. */
    EntityUpdate update(int number) {
        Fact after = meeting("updated-" + number, Status.HAPPENED, BAD, LocalDate.parse("2021-03-04"), List.of(), 1);
        Fact before = meeting("updated-" + number, Status.PLANNED, BAD, null, List.of(), 1);
        EntityUpdate.Op op = EntityUpdate.Op.values()[number % 4];
        return new EntityUpdate(
                CLARA,
                1,
                1 + number,
                op,
                op == EntityUpdate.Op.RETRACTED ? null : after,
                op == EntityUpdate.Op.ADDED ? null : before,
                List.of(),
                null,
                new EntityUpdate.Cause(article().id(), article().uri(), article, PUBLISHED),
                Instant.EPOCH);
    }

    private Fact meeting(
            String id,
            Status status,
            EntityRef other,
            @Nullable LocalDate day,
            List<Fact.Contest> contested,
            int origins) {
        return meeting(id, status, CLARA, other, day, contested, origins);
    }

    private Fact meeting(
            String id,
            Status status,
            EntityRef one,
            EntityRef other,
            @Nullable LocalDate day,
            List<Fact.Contest> contested,
            int origins) {
        return fact(
                id,
                Kind.MET,
                status,
                List.of(party(Role.Name.PARTICIPANT, one), party(Role.Name.PARTICIPANT, other)),
                day == null ? null : new EventTime(HOSTILE, new Span(0, 4), day.toString(), day, day),
                null,
                contested,
                origins);
    }

    private Fact utterance(String id, EntityRef speaker, EntityRef about) {
        return fact(
                id,
                Kind.SAID,
                Status.HAPPENED,
                List.of(
                        party(Role.Name.SPEAKER, speaker),
                        party(Role.Name.ABOUT, about),
                        new Fact.Party(Role.Name.ADDRESSEE, null, HOSTILE, null)),
                null,
                "We shall see what comes of it. " + HOSTILE,
                List.of(),
                1);
    }

    private Fact fact(
            String id,
            Kind kind,
            Status status,
            List<Fact.Party> parties,
            @Nullable EventTime time,
            @Nullable String words,
            List<Fact.Contest> contested,
            int origins) {
        int begin = article().text().indexOf(SENTENCE);
        Span span = new Span(begin, begin + SENTENCE.codePointCount(0, SENTENCE.length()));
        return new Fact(
                id,
                kind,
                "key",
                parties,
                status,
                List.of(
                        new Fact.StatusReport(
                                Status.PLANNED, PUBLISHED, article().id()),
                        new Fact.StatusReport(status, PUBLISHED, article().id())),
                time,
                false,
                party(Role.Name.PLACE, LISBON),
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                words,
                words == null ? null : Utterance.Form.DIRECT,
                words == null ? null : "say",
                words == null ? List.of() : List.of("And what comes of it. " + HOSTILE),
                words == null
                        ? List.of()
                        : List.of(
                                new Fact.Printing(0, article().id(), HOSTILE, PUBLISHED),
                                new Fact.Printing(1, "other", "The Courier", null)),
                "042",
                "CONSULT",
                new Fact.Corroboration(origins + 2, origins + 1, origins),
                contested,
                PUBLISHED,
                PUBLISHED,
                List.of(
                        new Fact.EvidenceSample(
                                article().id(),
                                article().uri(),
                                HOSTILE,
                                PUBLISHED,
                                article,
                                "claim-" + id,
                                status,
                                new Evidence(span, SENTENCE, false),
                                HOSTILE,
                                List.of(new JoinedName(HOSTILE, BAD, HOSTILE))),
                        new Fact.EvidenceSample(
                                "other",
                                "https://example.org/other",
                                "The Courier",
                                null,
                                new LogPosition(article.topic(), article.partition(), article.offset() + 1_000),
                                "claim-other-" + id,
                                status,
                                new Evidence(new Span(0, 4), "They met.", false),
                                "met.verb.meet",
                                List.of())),
                false);
    }

    private static Fact.Party party(Role.Name role, EntityRef entity) {
        return new Fact.Party(role, entity, entity.name(), entity == LISBON ? new Point(38.7, -9.1) : null);
    }

    private static EntityRef person(String id, String name) {
        return new EntityRef("local:person/" + id, name, EntityType.PERSON);
    }
}
