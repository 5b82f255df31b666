package tidings.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.Counterpart;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.EventTime;
import tidings.model.Evidence;
import tidings.model.Extraction;
import tidings.model.Fact;
import tidings.model.JoinedName;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.MentionedEntity;
import tidings.model.Point;
import tidings.model.PublicationTime;
import tidings.model.Role;
import tidings.model.Sketch;
import tidings.model.Span;
import tidings.model.Status;
import tidings.model.Utterance;
import tidings.model.Window;

/** Values of every public record, of every shape, from a seed: valid, but otherwise without sense. */
public final class GeneratedValues {

    private static final Kind PROTESTED = new Kind("PROTESTED");

    private final Random random;

    /** The same seed gives the same values in the same order. */
    public GeneratedValues(long seed) {
        random = new Random(seed);
    }

    public Article article() {
        String text = words(60);
        return new Article(
                "https://example.org/" + random.nextInt(1_000_000),
                maybe(this::uri),
                words(2),
                maybe(() -> words(1)),
                maybe(() -> words(6)),
                text,
                maybe(() -> "en-GB"),
                maybe(this::published),
                maybe(this::instant),
                pick(Article.Status.values()),
                random.nextBoolean() ? List.of() : List.of(new Span(0, 1), new Span(2, 4)));
    }

    public Extraction extraction() {
        boolean withdrawn = random.nextInt(4) == 0;
        return new Extraction(
                uri(),
                position(),
                maybe(this::uri),
                words(2),
                maybe(() -> words(6)),
                maybe(this::published),
                maybe(this::instant),
                withdrawn,
                "tidings/1",
                sketch(),
                withdrawn ? List.of() : some(5, this::mentioned),
                withdrawn ? List.of() : some(4, this::claim),
                random.nextBoolean());
    }

    public Claim claim() {
        Kind kind = pick(Kind.MET, Kind.SAID, Kind.ANNEXED, PROTESTED);
        return new Claim(
                hexadecimal(),
                kind,
                pick(Status.HAPPENED, Status.PLANNED, Status.POSSIBLE, Status.DENIED, Status.CANCELLED),
                Stream.concat(
                                Stream.of(role(Role.Name.PARTICIPANT), role(Role.Name.PARTICIPANT)),
                                some(3, () -> role(pick(Role.Name.values()))).stream())
                        .toList(),
                maybe(this::time),
                maybe(() -> role(Role.Name.PLACE)),
                maybe(() -> role(Role.Name.SOURCE)),
                evidence(),
                "rule-" + random.nextInt(50),
                random.nextDouble(),
                pick(Channel.values()),
                pick(Manner.values()),
                kind.equals(Kind.SAID) ? utterance() : null);
    }

    public Fact fact() {
        return new Fact(
                hexadecimal(),
                pick(Kind.MET, Kind.SAID, Kind.ANNEXED, PROTESTED),
                words(2),
                some(4, this::party),
                pick(Status.values()),
                some(3, () -> new Fact.StatusReport(pick(Status.values()), maybe(this::published), uri())),
                maybe(this::time),
                random.nextBoolean(),
                maybe(this::party),
                pick(Channel.values()),
                pick(Manner.values()),
                maybe(() -> words(9)),
                maybe(() -> pick(Utterance.Form.values())),
                maybe(() -> words(1)),
                some(3, () -> words(9)),
                some(3, () -> new Fact.Printing(random.nextInt(4), uri(), words(2), maybe(this::published))),
                "042",
                "CONSULT",
                new Fact.Corroboration(random.nextInt(), random.nextInt(9), random.nextInt(9)),
                some(
                        2,
                        () -> new Fact.Contest(
                                "status", some(2, () -> new Fact.Contest.Position(words(1), some(2, this::uri))))),
                maybe(this::published),
                maybe(this::published),
                some(
                        3,
                        () -> new Fact.EvidenceSample(
                                uri(),
                                maybe(this::uri),
                                words(1),
                                maybe(this::published),
                                position(),
                                hexadecimal(),
                                pick(Status.values()),
                                evidence(),
                                "rule",
                                some(2, () -> new JoinedName(words(1), ref(), uri())))),
                random.nextBoolean());
    }

    public Entity entity() {
        return new Entity(
                ref(),
                some(5, () -> words(2)),
                random.nextInt(),
                random.nextInt(),
                counts(),
                some(4, this::counterpart),
                some(4, this::hexadecimal),
                maybe(this::published),
                maybe(this::published),
                maybe(() -> words(1)),
                maybe(this::point));
    }

    private Point point() {
        return new Point(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
    }

    public EntityUpdate update() {
        return new EntityUpdate(
                ref(),
                random.nextInt(),
                1 + random.nextInt(Integer.MAX_VALUE - 1) * 1_000L,
                pick(EntityUpdate.Op.values()),
                maybe(this::fact),
                maybe(this::fact),
                some(3, this::hexadecimal),
                maybe(this::window),
                maybe(() -> new EntityUpdate.Cause(uri(), maybe(this::uri), position(), maybe(this::published))),
                instant());
    }

    public EntityWindow entityWindow() {
        return new EntityWindow(ref(), window());
    }

    public Window window() {
        LocalDate start = day();
        return new Window(
                start,
                start.plusDays(1 + random.nextInt(30)),
                random.nextInt(5),
                random.nextBoolean(),
                new Window.Totals(
                        random.nextInt(),
                        random.nextInt(),
                        random.nextInt(),
                        counts(),
                        random.nextInt(),
                        some(5, this::counterpart),
                        pick(0.0, -1.5, 1e300, Double.NaN, Double.POSITIVE_INFINITY),
                        random.nextInt(),
                        pick(0.0, 2.25)));
    }

    public EntityRef ref() {
        return new EntityRef(
                (random.nextBoolean() ? "wiki:" : "local:person/") + random.nextInt(1000),
                words(2),
                pick(EntityType.values()));
    }

    public PublicationTime published() {
        if (random.nextBoolean()) {
            return PublicationTime.of(publishedOn());
        }
        return PublicationTime.of(
                OffsetDateTime.ofInstant(instant(), ZoneOffset.ofTotalSeconds((random.nextInt(56) - 28) * 15 * 60)));
    }

    private LocalDate publishedOn() {
        LocalDate day = day();
        return PublicationTime.isPossible(day) ? day : LocalDate.of(9_999, 12, 31);
    }

    /** A handful of words, some of them hard: emoji, other scripts, controls, quotes, line ends. */
    public String words(int most) {
        StringBuilder words = new StringBuilder("word");
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            words.append(pick(" met", " 🕊", " Žižek", " «да»", " 習近平", "\n\n", "\t\"", " \\", "\u0000", " it's", ""));
        }
        return words.toString();
    }

    private MentionedEntity mentioned() {
        return new MentionedEntity(
                ref(),
                pick(MentionedEntity.Gender.values()),
                some(MentionedEntity.MAX_SURFACES, () -> words(1)),
                1 + random.nextInt(20),
                random.nextBoolean(),
                random.nextInt(500) - 1,
                maybe(() -> words(1)),
                maybe(this::point),
                maybe(random::nextDouble));
    }

    private Role role(Role.Name name) {
        return new Role(name, words(2), span(), maybe(this::ref), maybe(this::ref), maybe(this::point));
    }

    private Fact.Party party() {
        return new Fact.Party(pick(Role.Name.values()), maybe(this::ref), words(2), maybe(this::point));
    }

    private Counterpart counterpart() {
        return new Counterpart(ref(), random.nextInt());
    }

    private Utterance utterance() {
        boolean marked = random.nextBoolean();
        return new Utterance(
                pick(Utterance.Form.values()),
                words(9),
                Stream.concat(Stream.of(span()), some(2, this::span).stream()).toList(),
                marked ? "say" : null,
                marked ? span() : null,
                random.nextBoolean());
    }

    private EventTime time() {
        boolean resolved = random.nextBoolean();
        LocalDate first = day();
        return new EventTime(
                words(1),
                span(),
                resolved ? first.toString() : "XXXX-12-07",
                resolved ? first : null,
                resolved ? first.plusDays(random.nextInt(40)) : null);
    }

    private Evidence evidence() {
        return new Evidence(span(), words(12), random.nextBoolean());
    }

    private Sketch sketch() {
        TreeSet<Long> hashes = new TreeSet<>();
        for (int count = random.nextInt(9); count > 0; count--) {
            hashes.add(random.nextLong());
        }
        return new Sketch(List.copyOf(hashes), hashes.size() + random.nextInt(9));
    }

    private Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new TreeMap<>();
        some(3, () -> pick(Kind.MET, Kind.SAID, PROTESTED)).forEach(kind -> counts.put(kind, random.nextInt()));
        return counts;
    }

    private LogPosition position() {
        return new LogPosition("articles", random.nextInt(48), random.nextLong() >>> 1);
    }

    private Span span() {
        int begin = random.nextInt(100_000);
        return new Span(begin, begin + 1 + random.nextInt(300));
    }

    /** From year −9999 to 9999: what a text says, not what is likely. */
    private LocalDate day() {
        return random.nextInt(5) == 0
                ? LocalDate.ofEpochDay(random.nextInt(7_000_000) - 4_000_000)
                : LocalDate.of(2021, 12, 1).plusDays(random.nextInt(40));
    }

    private Instant instant() {
        return Instant.ofEpochMilli(1_600_000_000_000L + random.nextInt(Integer.MAX_VALUE) * 40L);
    }

    private String uri() {
        return "https://example.org/news/" + random.nextInt(100_000);
    }

    private String hexadecimal() {
        return String.format("%016x", random.nextLong());
    }

    private <T> List<T> some(int most, Supplier<T> supplier) {
        return Stream.generate(supplier).limit(random.nextInt(most + 1)).toList();
    }

    private <T> @Nullable T maybe(Supplier<T> supplier) {
        return random.nextInt(3) == 0 ? null : supplier.get();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
