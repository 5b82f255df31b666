package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.Role;
import tidings.testing.AnnotatedText;
import tidings.testing.NameResolver;

class GovernmentsTest {

    private static final String CITY_SAID = """
            CITY    CITY    NNP 2 nsubj PLACE
            said    say     VBD 0 root
            it      it      PRP 4 nsubj
            failed  fail    VBD 2 ccomp
            .       .       .   2 punct
            """;

    private static final String MEETING = """
            ONE     ONE     NNP 4 nsubj PLACE
            and     and     CC  3 cc
            TWO     TWO     NNP 1 conj  PLACE
            held    hold    VBD 0 root
            talks   talk    NNS 4 obj
            .       .       .   4 punct
            """;

    @Test
    void aCapitalThatSpeaksIsItsGovernment() {
        assertThat(who(CITY_SAID.replace("CITY", "Pyongyang"))).containsExactly("Pyongyang = North Korea");
        assertThat(who(CITY_SAID.replace("CITY", "Tirana"))).containsExactly("Tirana = Albania");
    }

    @Test
    void capitalsThatMeetAreTheirGovernments() {
        assertThat(who(MEETING.replace("ONE", "Moscow").replace("TWO", "Ankara")))
                .containsExactly("Moscow = Russia", "Ankara = Turkey");
    }

    @Test
    void aStateDoesNotMeetItsCapital() {
        assertThat(who(MEETING.replace("ONE", "Turkey").replace("TWO", "Ankara")))
                .isEmpty();
    }

    @Test
    void capitalsThatSpeakTogetherAreTheirGovernments() {
        assertThat(who("""
                Ankara  Ankara  NNP 4 nsubj PLACE
                and     and     CC  3 cc
                Tirana  Tirana  NNP 1 conj  PLACE
                said    say     VBD 0 root
                it      it      PRP 6 nsubj
                failed  fail    VBD 4 ccomp
                .       .       .   4 punct
                """)).first().isEqualTo("Ankara and Tirana = Turkey");
    }

    @Test
    void otherCitiesAreThemselves() {
        assertThat(who(CITY_SAID.replace("CITY", "Leipzig"))).containsExactly("Leipzig = Leipzig");
        assertThat(who(CITY_SAID.replace("CITY", "Brussels")))
                .as("speaks for many")
                .containsExactly("Brussels = Brussels");
    }

    @Test
    void whoIsOfTheCityIsNotTheGovernment() {
        assertThat(who("""
                Seoul   Seoul   NNP 3 nmod:poss PLACE
                's      's      POS 1 case
                mayor   mayor   NN  4 nsubj
                said    say     VBD 0 root
                it      it      PRP 6 nsubj
                failed  fail    VBD 4 ccomp
                .       .       .   4 punct
                """)).containsExactly("Seoul's mayor = null");
        assertThat(who("""
                Seoul   Seoul   NNP 2 compound PLACE
                police  police  NN  3 nsubj
                said    say     VBD 0 root
                it      it      PRP 5 nsubj
                failed  fail    VBD 3 ccomp
                .       .       .   3 punct
                """)).allSatisfy(each -> assertThat(each).doesNotContain("Korea"));
    }

    private static List<String> who(String lines) {
        return new Relator()
                .relate(NameResolver.resolve(AnnotatedText.parse(ClaimText.PUBLISHED, lines))).stream()
                        .map(Claim::roles)
                        .flatMap(List::stream)
                        .filter(role -> role.name() == Role.Name.SPEAKER || role.name() == Role.Name.PARTICIPANT)
                        .map(GovernmentsTest::line)
                        .toList();
    }

    private static String line(Role role) {
        EntityRef entity = role.entity();
        return role.words() + " = " + (entity == null ? null : entity.name());
    }
}
