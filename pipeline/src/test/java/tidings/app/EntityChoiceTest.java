package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.tell.SampleFacts;

class EntityChoiceTest {

    private static final EntityRef CHILE =
            new EntityRef("wiki:Michelle_Bachelet", "Michelle Bachelet", EntityType.PERSON);

    @ParameterizedTest
    @ValueSource(strings = {"wiki:Michelle_Bachelet", "michelle  bachelet", "Michèlle Bachelet", "Dr. Bachelet"})
    void findsByIdNameAndAlias(String asked) {
        EntityChoice choice = new EntityChoice(asked);
        choice.learn(new Entity(
                CHILE, List.of("Dr. Bachelet"), 1, 1, Map.of(), List.of(), List.of(), null, null, null, null));

        assertThat(choice.includes(CHILE)).isTrue();
        assertThat(choice.found()).containsExactly(CHILE);
        assertThat(choice.includes(SampleFacts.CLARA)).isFalse();
    }

    @Test
    void anEntityThatIsNotKnownYetIsFoundByItsNameWhenItComes() {
        assertThat(new EntityChoice("Michelle Bachelet").includes(CHILE)).isTrue();
        assertThat(new EntityChoice("Bachelet").includes(CHILE)).isFalse();
    }

    @Test
    void nobodyAskedForMeansEverybody() {
        assertThat(new EntityChoice(null).includes(CHILE)).isTrue();
    }
}
