package tidings.relate.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.EventTime;
import tidings.model.Role;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.Status;
import tidings.relate.grammar.Predicate;
import tidings.relate.grammar.Tree;
import tidings.testing.AnnotatedText;

class SameMeetingTest {

    private static final EntityRef ANN = new EntityRef("local:person/ann", "Ann", EntityType.PERSON);
    private static final EntityRef BOB = new EntityRef("local:person/bob", "Bob", EntityType.PERSON);

    private static final String THEY_TALKED = """
            They    they    PRP  2  nsubj
            talked  talk    VBD  0  root
            %s
            .       .       .    2  punct
            """;

    private final SameMeeting same = new SameMeeting();

    @Test
    void whatTheyDidNextIsOfTheSameDayAndPlace() {
        Event next = dated(THEY_TALKED.formatted("long long RB 2 advmod"));

        assertThat(next.time()).isEqualTo(monday());
        assertThat(next.place()).isEqualTo(place());
    }

    @Test
    void talkingAgainIsAnotherMeeting() {
        assertThat(dated(THEY_TALKED.formatted("again again RB 2 advmod")).time())
                .isNull();
    }

    private static EventTime monday() {
        LocalDate day = LocalDate.of(2024, 3, 11);
        return new EventTime("Monday", new Span(12, 18), "2024-03-11", day, day);
    }

    private static Role place() {
        return new Role(Role.Name.PLACE, "Oslo", new Span(14, 18), null, null);
    }

    private Event dated(String lines) {
        Sentence sentence = AnnotatedText.parse(null, lines).sentences().get(0);
        Event first = event(0, monday(), place(), new Span(0, 3), new Span(8, 11));
        return same.dated(new Tree(sentence), event(1, null, null, new Span(20, 24), new Span(20, 24)), List.of(first));
    }

    private static Event event(int sentence, @Nullable EventTime time, @Nullable Role place, Span ann, Span bob) {
        return new Event(
                sentence,
                new Predicate(1, true, 1, -1, List.of()),
                "met.verb.talk",
                List.of(
                        new Role(Role.Name.PARTICIPANT, "they", ann, ANN, null),
                        new Role(Role.Name.PARTICIPANT, "they", bob, BOB, null)),
                Status.HAPPENED,
                time,
                place,
                null,
                Map.of());
    }
}
