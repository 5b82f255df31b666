package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormerStateTest {

    @Test
    void isRefusedWithWhatToDo() {
        assertThat(FormerState.in(
                        List.of("b.facts", "b.knowledge-entity-profiles-changelog", "b.articles"), "b.knowledge"))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("b.knowledge-entity-profiles-changelog")
                        .contains("tidings reset --execute")
                        .doesNotContain("\n"));
    }

    @Test
    void thatOfOthersAndOfThisVersionIsNot() {
        assertThat(FormerState.in(
                        List.of("c.knowledge-entity-profiles-changelog", "b.knowledge-entities-changelog"),
                        "b.knowledge"))
                .isEmpty();
    }
}
