package tidings.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.ConnectSchema;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.Test;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.testing.GeneratedValues;

class ConnectConverterTest {

    private static final int MANY = 200;

    private final GeneratedValues values = new GeneratedValues(7);

    @Test
    void asJsonAValueIsTheLineThatEverybodyGets() {
        ConnectConverter converter = converter(Map.of());
        for (int count = 0; count < MANY; count++) {
            Fact fact = values.fact();
            assertThat(converter
                            .toConnectData("facts", Codecs.FACT.encode(fact))
                            .value())
                    .isEqualTo(Codecs.FACT.toJson(fact));
        }
    }

    @Test
    void asARowEveryValueFitsItsSchemaAndPlainFieldsAreColumns() {
        ConnectConverter converter = converter(Map.of("shape", "row"));
        for (int count = 0; count < MANY; count++) {
            EntityUpdate update = values.update();

            SchemaAndValue row = converter.toConnectData("updates", Codecs.ENTITY_UPDATE.encode(update));

            ConnectSchema.validateValue(row.schema(), row.value());
            Struct columns = (Struct) row.value();
            assertThat(columns.getString("entity_id")).isEqualTo(update.entity().id());
            assertThat(columns.getInt32("generation")).isEqualTo(update.generation());
            assertThat(columns.getInt64("sequence")).isEqualTo(update.sequence());
            assertThat(columns.getString("known_at")).isEqualTo(update.knownAt().toString());
            assertThat(columns.getString("after") == null).isEqualTo(update.after() == null);
        }
    }

    @Test
    void theColumnsOfAFactAreThese() {
        SchemaAndValue row =
                converter(Map.of("shape", "row")).toConnectData("facts", Codecs.FACT.encode(values.fact()));

        assertThat(row.schema().fields())
                .extracting(Field::name)
                .startsWith("id", "kind", "key", "parties", "status", "history", "time", "underspecified")
                .contains("corroboration_reports", "corroboration_origins");
        assertThat(row.schema().field("parties").schema().name()).isEqualTo("io.debezium.data.Json");
        assertThat(List.of(
                        row.schema().field("time").schema().isOptional(),
                        row.schema().field("id").schema().isOptional()))
                .containsExactly(true, false);
    }

    @Test
    void aTombstoneStaysOneAndWhatIsNotOursIsSaidSo() {
        ConnectConverter converter = converter(Map.of("shape", "row"));

        assertThat(converter.toConnectData("facts", null)).isEqualTo(SchemaAndValue.NULL);
        assertThatThrownBy(() -> converter.toConnectData("facts", "no fact".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("facts: the value is neither");
        assertThatThrownBy(() -> converter(Map.of("shape", "table")))
                .isInstanceOf(DataException.class)
                .hasMessage("no such shape: \"table\"; say json or row");
    }

    private static ConnectConverter converter(Map<String, String> settings) {
        ConnectConverter converter = new ConnectConverter();
        converter.configure(settings, false);
        return converter;
    }
}
