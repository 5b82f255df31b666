package tidings.tell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.JoinedName;

class NameTextTest {

    @Test
    void saysWhoIsMeantAndWhereThatIsRead() {
        EntityRef ingrid = new EntityRef("local:person/ingrid-solheim", "Ingrid Solheim", EntityType.PERSON);

        assertThat(NameText.line(new JoinedName("Solheim", ingrid, "https://wire.example/call")))
                .isEqualTo("\"Solheim\" is taken for Ingrid Solheim, as in https://wire.example/call");
    }
}
