package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    @Test
    void namesakesComeWithMostPeopleFirstAndAccentsDoNotCount() {
        Gazetteer gazetteer = GazetteerBuilder.build(GazetteerBuilder.read(new StringReader("""
                # a comment
                Córdoba\t\tES\tAndalusia\tP\t328428\t37.892\t-4.773
                Córdoba\tCordova\tAR\tCordoba\tA\t1428214\t-31.414\t-64.181
                """)));

        assertThat(gazetteer.named("Cordoba"))
                .extracting(Place::country, Place::kind, Place::people, Place::latitude, Place::longitude)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Argentina", Place.Kind.SEAT, 1_428_214, -31.414, -64.181),
                        org.assertj.core.groups.Tuple.tuple("Spain", Place.Kind.TOWN, 328_428, 37.892, -4.773));
        assertThat(gazetteer.named("Cordova")).isEmpty();
        assertThat(Gazetteer.empty().named("Cordoba")).isEmpty();
    }
}
