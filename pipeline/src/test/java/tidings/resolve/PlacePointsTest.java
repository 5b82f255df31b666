package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Point;

class PlacePointsTest {

    private static final Gazetteer GAZETTEER = GazetteerBuilder.build(GazetteerBuilder.read(new StringReader("""
            Alder\t\tNO\tViken\tP\t90000\t59.1\t11.4
            Alder\t\tUS\tOhio\tP\t8000\t40.0\t-82.0
            Halden\t\tNO\tViken\tP\t9000\t59.2\t11.5
            Halden\t\tUS\tOhio\tP\t8000\t41.0\t-83.0
            Linde\t\tDE\tLinde\tA\t9000\t50.1\t8.4
            Linde\t\tDE\tLinde\tD\t900000\t50.5\t8.5
            """)));

    private final PlacePoints points = new PlacePoints(GAZETTEER, KnownEntities.load(Mendings.NONE));

    @Test
    void aPlaceLiesWhereTheGazetteerHasIt() {
        assertThat(point("wiki:Alder", EntityType.PLACE)).isEqualTo(new Point(59.1, 11.4));
        assertThat(point("wiki:Alder,_Ohio", EntityType.PLACE)).isEqualTo(new Point(40, -82));
        assertThat(point("wiki:Linde", EntityType.PLACE)).as("the town").isEqualTo(new Point(50.1, 8.4));
        assertThat(point("wiki:Linde_(state)", EntityType.PLACE)).isEqualTo(new Point(50.5, 8.5));
    }

    @Test
    void noneIsGuessed() {
        assertThat(point("wiki:Halden", EntityType.PLACE)).as("two of a size").isNull();
        assertThat(point("wiki:Norway", EntityType.PLACE)).as("a country").isNull();
        assertThat(point("wiki:Alder", EntityType.ORGANIZATION)).as("no place").isNull();
        assertThat(point("wiki:Elsewhere", EntityType.PLACE)).isNull();
    }

    private @Nullable Point point(String id, EntityType type) {
        EntityRef place = KnownEntities.ref(id.substring("wiki:".length()), type);
        return points.of(place);
    }
}
