package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.model.EntityRef;
import tidings.model.EntityType;

class EntityLinkerTest {

    @Test
    void aLocalIdIsMadeOfTypeAndName() {
        assertThat(EntityLinker.local("Ann Béllow", EntityType.PERSON))
                .isEqualTo(new EntityRef("local:person/ann-bellow", "Ann Béllow", EntityType.PERSON));
    }

    @Test
    void aNameThatIsNoneIsCutBetweenCharacters() {
        EntityRef cut = EntityLinker.local("\uD83D\uDD4A".repeat(200), EntityType.OTHER);

        assertThat(cut.name()).isEqualTo("\uD83D\uDD4A".repeat(120));
        assertThat(cut.id()).isEqualTo("local:other/unnamed");
    }

    @Test
    void lettersThatStandForManyMakeNoLongerId() {
        assertThat(EntityLinker.local("\uFDFA".repeat(120), EntityType.OTHER).id())
                .hasSizeLessThan(140);
    }
}
