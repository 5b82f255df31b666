package tidings.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.EventTime;
import tidings.model.Evidence;
import tidings.model.Extraction;
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

/**
 * Hand-made extractions: {@code Wire.article("a").on("2021-12-04").met("ann", "bob", Status.PLANNED, "2021-12-07")}.
 *
 * <p>Names are invented; those in angle brackets ({@code "<an official>"}) have no entity. A day is written as in
 * {@link EventTime#value}: {@code 2021-12-07}, {@code 2021-06}, {@code 2021}, {@code XXXX-WXX-2}, or empty for none.
 */
public final class Wire {

    private final String articleId;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final Map<String, Point> points = new HashMap<>();
    private @Nullable PublicationTime published;
    private String outlet = "The Daily Example";
    private long offset;
    private Sketch sketch = Sketch.EMPTY;
    private int cursor;
    private @Nullable String sentence;

    private Wire(String articleId) {
        this.articleId = articleId;
        this.sketch = text(articleId.hashCode());
    }

    /** An undated article that says nothing yet; its text is like no other's. */
    public static Wire article(String articleId) {
        return new Wire(articleId);
    }

    /** An extraction that takes the article back. */
    public static Extraction withdrawal(String articleId) {
        return new Extraction(
                articleId,
                new LogPosition("articles", 0, 0),
                null,
                "",
                null,
                null,
                null,
                true,
                "test",
                Sketch.EMPTY,
                List.of(),
                List.of(),
                false);
    }

    /** A sketch of a text of forty shingles that only {@code seed} has. */
    public static Sketch text(int seed) {
        List<Long> hashes = LongStream.range(0, 40)
                .map(i -> (seed * 31L + i) * 0x9E3779B97F4A7C15L)
                .sorted()
                .boxed()
                .toList();
        return new Sketch(hashes, hashes.size());
    }

    public static EntityRef entity(String name) {
        return new EntityRef("local:person/" + name.replace(' ', '-'), name, EntityType.PERSON);
    }

    public Wire on(String iso) {
        published = PublicationTime.parse(iso);
        return this;
    }

    public Wire by(String name) {
        outlet = name;
        return this;
    }

    public Wire at(long position) {
        offset = position;
        return this;
    }

    public Wire withText(int seed) {
        sketch = text(seed);
        return this;
    }

    /** The sentence in which the claims that follow stand. */
    public Wire evidence(String words) {
        sentence = words;
        return this;
    }

    /** Moves what follows further down the text. */
    public Wire skip(int codePoints) {
        cursor += codePoints;
        return this;
    }

    /** Where those of this name lie in the claims that follow. */
    public Wire lying(String name, Point point) {
        points.put(name, point);
        return this;
    }

    public Wire mentions(String name, int count) {
        mentions.merge(name, count, Integer::sum);
        return this;
    }

    public Wire met(String one, String other, Status status, String day) {
        return met(List.of(one, other), status, day, "", Channel.UNKNOWN);
    }

    public Wire met(List<String> parties, Status status, String day, String place, Channel channel) {
        List<Role> roles = new ArrayList<>();
        parties.forEach(party -> roles.add(role(Role.Name.PARTICIPANT, party)));
        return claim(Kind.MET, status, roles, day, place, channel, Manner.UNKNOWN, null);
    }

    public Wire said(String speaker, String words) {
        return said(speaker, words, "");
    }

    public Wire said(String speaker, String words, Status status) {
        return said(speaker, words, status, "");
    }

    public Wire said(String speaker, String words, String about) {
        return said(speaker, words, Status.HAPPENED, about);
    }

    private Wire said(String speaker, String words, Status status, String about) {
        List<Role> roles = new ArrayList<>(List.of(role(Role.Name.SPEAKER, speaker)));
        if (!about.isEmpty()) {
            roles.add(role(Role.Name.ABOUT, about));
        }
        Utterance utterance =
                new Utterance(Utterance.Form.DIRECT, words, List.of(next(words)), "say", next("said"), false);
        return claim(Kind.SAID, status, roles, "", "", Channel.UNKNOWN, Manner.UNKNOWN, utterance);
    }

    public Wire annexed(String actor, String territory, String day, Manner manner) {
        List<Role> roles = new ArrayList<>();
        if (!actor.isEmpty()) {
            roles.add(role(Role.Name.ACTOR, actor));
        }
        roles.add(role(Role.Name.TERRITORY, territory));
        return claim(Kind.ANNEXED, Status.HAPPENED, roles, day, "", Channel.UNKNOWN, manner, null);
    }

    public Extraction extraction() {
        List<MentionedEntity> entities = new ArrayList<>();
        mentions.forEach((name, count) -> entities.add(new MentionedEntity(
                entity(name), MentionedEntity.Gender.UNKNOWN, List.of(name), count, false, entities.size())));
        return new Extraction(
                articleId,
                new LogPosition("articles", 0, offset),
                null,
                outlet,
                null,
                published,
                null,
                false,
                "test",
                sketch,
                entities,
                claims,
                false);
    }

    private Wire claim(
            Kind kind,
            Status status,
            List<Role> roles,
            String day,
            String place,
            Channel channel,
            Manner manner,
            @Nullable Utterance utterance) {
        List<Span> content = utterance == null ? List.of() : utterance.spans();
        claims.add(new Claim(
                ClaimId.of(articleId, kind, status, roles, content),
                kind,
                status,
                roles,
                day.isEmpty() ? null : time(day),
                place.isEmpty() ? null : role(Role.Name.PLACE, place),
                null,
                new Evidence(
                        next("sentence"),
                        sentence == null ? "Sentence " + claims.size() + " of " + articleId + "." : sentence,
                        false),
                "test-" + kind,
                1,
                channel,
                manner,
                utterance));
        return this;
    }

    private Role role(Role.Name name, String who) {
        boolean unnamed = who.startsWith("<");
        String words = unnamed ? who.substring(1, who.length() - 1) : who;
        if (!unnamed) {
            mentions(who, 1);
        }
        return new Role(name, words, next(words), unnamed ? null : entity(who), null, points.get(who));
    }

    private EventTime time(String value) {
        Span span = next(value);
        if (value.startsWith("X")) {
            return new EventTime(value, span, value, null, null);
        }
        LocalDate first =
                switch (value.length()) {
                    case 4 -> LocalDate.parse(value + "-01-01");
                    case 7 -> LocalDate.parse(value + "-01");
                    default -> LocalDate.parse(value);
                };
        LocalDate last =
                switch (value.length()) {
                    case 4 -> first.plusYears(1).minusDays(1);
                    case 7 -> first.plusMonths(1).minusDays(1);
                    default -> first;
                };
        return new EventTime(value, span, value, first, last);
    }

    private Span next(String words) {
        Span span = new Span(cursor, cursor + words.length());
        cursor += words.length() + 1;
        return span;
    }
}
