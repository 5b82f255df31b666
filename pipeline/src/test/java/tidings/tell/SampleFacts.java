package tidings.tell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Channel;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.EntityUpdate;
import tidings.model.EventTime;
import tidings.model.Evidence;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.model.LogPosition;
import tidings.model.Manner;
import tidings.model.PublicationTime;
import tidings.model.Role;
import tidings.model.Span;
import tidings.model.Status;
import tidings.model.Utterance;
import tidings.model.Window;

/** Facts and updates to render and to count. */
public final class SampleFacts {

    public static final EntityRef CLARA =
            new EntityRef("local:person/clara-whitfield", "Clara Whitfield", EntityType.PERSON);
    public static final EntityRef TOMAS = new EntityRef("local:person/tomas-arden", "Tomas Arden", EntityType.PERSON);
    public static final EntityRef LISBON = new EntityRef("wiki:Lisbon", "Lisbon", EntityType.PLACE);
    public static final EntityRef NORLAND = new EntityRef("local:place/norland", "Norland", EntityType.PLACE);
    public static final EntityRef SKERRY =
            new EntityRef("local:place/skerry-islands", "Skerry Islands", EntityType.PLACE);

    private SampleFacts() {}

    public static Fact meeting(Status status, Channel channel, @Nullable EventTime time) {
        return meeting(status, channel, time, "met.verb.meet");
    }

    public static Fact meeting(Status status, Channel channel, @Nullable EventTime time, String rule) {
        return fact(
                Kind.MET,
                status,
                List.of(party(Role.Name.PARTICIPANT, CLARA), party(Role.Name.PARTICIPANT, TOMAS)),
                time,
                party(Role.Name.PLACE, LISBON),
                channel,
                Manner.UNKNOWN,
                null,
                null,
                null,
                rule);
    }

    public static Fact utterance(String words) {
        return utterance(Utterance.Form.DIRECT, "say", words);
    }

    public static Fact utterance(Utterance.Form form, String cue, String words, Fact.Party... hearers) {
        return utterance(form, cue, words, "clause", hearers);
    }

    public static Fact utterance(Utterance.Form form, String cue, String words, String rule, Fact.Party... hearers) {
        return fact(
                Kind.SAID,
                Status.HAPPENED,
                Stream.concat(Stream.of(party(Role.Name.SPEAKER, CLARA)), Stream.of(hearers))
                        .toList(),
                null,
                null,
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                words,
                form,
                cue,
                rule);
    }

    public static Fact taking(Status status, Manner manner, Fact.Party... parties) {
        return fact(
                Kind.ANNEXED,
                status,
                List.of(parties),
                null,
                null,
                Channel.UNKNOWN,
                manner,
                null,
                null,
                null,
                "annexed.verb.seize");
    }

    public static Fact.Party party(Role.Name role, EntityRef entity) {
        return new Fact.Party(role, entity, entity.name(), null);
    }

    public static EventTime on(String value, String first, String last) {
        return new EventTime(
                "then",
                new Span(0, 4),
                value,
                first.isEmpty() ? null : LocalDate.parse(first),
                last.isEmpty() ? null : LocalDate.parse(last));
    }

    public static EntityUpdate update(
            EntityUpdate.Op op, @Nullable Fact after, @Nullable Fact before, @Nullable Window window) {
        return new EntityUpdate(CLARA, 1, 1, op, after, before, List.of(), window, null, Instant.EPOCH);
    }

    public static Window window(int mentions, boolean isFinal, int revision) {
        return new Window(
                LocalDate.parse("2021-03-04"),
                LocalDate.parse("2021-03-05"),
                revision,
                isFinal,
                new Window.Totals(mentions, 2, 1, Map.of(Kind.SAID, 3, Kind.MET, 1), 0, List.of(), 2.04, 3, 0.96));
    }

    /** None of ours is so; another program may write one. */
    static Fact ofNobody() {
        return fact(
                Kind.MET,
                Status.HAPPENED,
                List.of(),
                null,
                null,
                Channel.UNKNOWN,
                Manner.UNKNOWN,
                null,
                null,
                null,
                "met.met");
    }

    private static Fact fact(
            Kind kind,
            Status status,
            List<Fact.Party> parties,
            @Nullable EventTime time,
            Fact.@Nullable Party place,
            Channel channel,
            Manner manner,
            @Nullable String words,
            Utterance.@Nullable Form form,
            @Nullable String cue,
            String rule) {
        PublicationTime published = PublicationTime.parse("2021-03-05");
        return new Fact(
                "fact-1",
                kind,
                "key",
                parties,
                status,
                List.of(),
                time,
                false,
                place,
                channel,
                manner,
                words,
                form,
                cue,
                List.of(),
                List.of(),
                "042",
                "CONSULT",
                new Fact.Corroboration(3, 2, 1),
                List.of(),
                published,
                published,
                List.of(new Fact.EvidenceSample(
                        "article-1",
                        null,
                        "The Courier",
                        published,
                        new LogPosition("tidings.articles", 0, 7),
                        "claim-1",
                        status,
                        new Evidence(new Span(0, 10), "They shook\nhands.", false),
                        rule,
                        List.of())),
                false);
    }
}
