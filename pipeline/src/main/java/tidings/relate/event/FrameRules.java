package tidings.relate.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tidings.model.AnnotatedDocument;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.ClaimId;
import tidings.model.Evidence;
import tidings.model.Kind;
import tidings.model.Manner;
import tidings.model.Role;
import tidings.model.Status;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Grammar;

/** The rules of a kind that needs nothing but its vocabulary: events by frames, one claim each. */
public class FrameRules {

    private static final double BY_VERB = 0.9;
    private static final double BY_NOUN = 0.8;
    private static final double UNSURE = 0.7;

    private final Vocabulary vocabulary;
    private final Grammar grammar;
    private final EventReader reader;

    public FrameRules(Vocabulary vocabulary, Grammar grammar, int leastRoles) {
        this.vocabulary = vocabulary;
        this.grammar = grammar;
        this.reader = new EventReader(vocabulary, grammar, leastRoles);
    }

    /** A kind of a user's own, with the words of a data file. */
    public static FrameRules of(Kind kind, String file, Grammar grammar) {
        return new FrameRules(Vocabulary.load(kind, file), grammar, 2);
    }

    public final EventReader reader() {
        return reader;
    }

    final Vocabulary vocabulary() {
        return vocabulary;
    }

    /** In text order. */
    public List<Claim> claims(Contexts contexts) {
        List<Claim> claims = new ArrayList<>();
        for (Event event : events(contexts)) {
            claims.add(claim(contexts, dated(contexts, event)));
        }
        return claims;
    }

    /** The event, with the day of publication if it is reported in the present and no day is said. */
    private Event dated(Contexts contexts, Event event) {
        return event.time() != null || event.status() != Status.HAPPENED
                ? event
                : event.withTime(grammar.times().ofNews(contexts.sentence(event.sentence()), event.predicate()));
    }

    /** The document's events in text order. */
    List<Event> events(Contexts contexts) {
        List<Event> events = new ArrayList<>();
        for (Context context : contexts.parsed()) {
            events.addAll(reader.read(context));
        }
        return events;
    }

    private Claim claim(Contexts contexts, Event event) {
        List<Role> roles =
                event.roles().size() > Claim.MAX_ROLES ? event.roles().subList(0, Claim.MAX_ROLES) : event.roles();
        AnnotatedDocument document = contexts.document().document();
        String articleId = document.article().id();
        Evidence evidence = Evidence.at(document.sentence(event.sentence()).span(), contexts.text());
        double confidence =
                event.status() == Status.POSSIBLE ? UNSURE : event.predicate().verbal() ? BY_VERB : BY_NOUN;
        return new Claim(
                ClaimId.of(
                        articleId,
                        vocabulary.kind(),
                        event.status(),
                        roles,
                        // "captured it in 1948 and annexed it in 1950"
                        event.time() == null ? List.of() : List.of(event.time().span())),
                vocabulary.kind(),
                event.status(),
                roles,
                event.time(),
                event.place(),
                event.attribution(),
                evidence,
                event.rule(),
                confidence,
                Channel.valueOf(mark(event, "channel")),
                Manner.valueOf(mark(event, "manner")),
                null);
    }

    private static String mark(Event event, String name) {
        return event.marks().getOrDefault(name, "UNKNOWN").toUpperCase(Locale.ROOT);
    }
}
