package tidings.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FULL_TRANSITIVE: every version reads what every other wrote. Give a new field a default, and never take one away. */
class CompatibilityTest {

    static Stream<String> topicRecords() {
        return Contract.TOPIC_RECORDS.stream();
    }

    @ParameterizedTest
    @MethodSource("topicRecords")
    void readsAndIsReadByEveryReleasedVersion(String fullName) throws Exception {
        List<Schema> released = Contract.released(fullName);

        assertThat(released).as("released versions of " + fullName).isNotEmpty();
        validate(Contract.now(fullName), released);
    }

    @ParameterizedTest
    @MethodSource("topicRecords")
    void releasedCopiesStandByThemselves(String fullName) throws IOException {
        assertThat(Contract.released(fullName))
                .allSatisfy(schema -> assertThat(schema.getFullName()).isEqualTo(fullName));
    }

    @Test
    void aFieldWithoutDefaultIsRefused() throws IOException {
        assertRefused("Article", "{\"name\": \"wordCount\", \"type\": \"int\"}");
    }

    @Test
    void aFieldWithADefaultIsAccepted() throws Exception {
        Schema changed = withField("Article", "{\"name\": \"wordCount\", \"type\": \"int\", \"default\": 0}");

        validate(changed, Contract.released("tidings.schema.Article"));
    }

    @Test
    void aFieldTakenAwayIsRefused() {
        Schema before = parse("""
                {"type": "record", "name": "R", "fields": [
                  {"name": "kept", "type": "int"}, {"name": "gone", "type": "int"}]}""");
        Schema after = parse("""
                {"type": "record", "name": "R", "fields": [{"name": "kept", "type": "int"}]}""");

        assertThatThrownBy(() -> validate(after, List.of(before))).isInstanceOf(SchemaValidationException.class);
    }

    @Test
    void aTypeChangedIsRefused() {
        Schema before = parse("""
                {"type": "record", "name": "R", "fields": [{"name": "n", "type": "int"}]}""");
        Schema after = parse("""
                {"type": "record", "name": "R", "fields": [{"name": "n", "type": "string"}]}""");

        assertThatThrownBy(() -> validate(after, List.of(before))).isInstanceOf(SchemaValidationException.class);
    }

    private static void assertRefused(String name, String field) throws IOException {
        Schema changed = withField(name, field);
        List<Schema> released = Contract.released("tidings.schema." + name);

        assertThatThrownBy(() -> validate(changed, released)).isInstanceOf(SchemaValidationException.class);
    }

    private static Schema withField(String name, String field) throws IOException {
        Schema schema = Contract.now("tidings.schema." + name);
        Schema.Field added = parse("{\"type\": \"record\", \"name\": \"R\", \"fields\": [" + field + "]}")
                .getFields()
                .get(0);
        List<Schema.Field> fields = new ArrayList<>(schema.getFields().stream()
                .map(each -> new Schema.Field(each, each.schema()))
                .toList());
        fields.add(new Schema.Field(added, added.schema()));
        return Schema.createRecord(name, schema.getDoc(), "tidings.schema", false, fields);
    }

    private static Schema parse(String json) {
        return new SchemaParser().parse(json).mainSchema();
    }

    private static void validate(Schema now, List<Schema> released) throws SchemaValidationException {
        new SchemaValidatorBuilder().mutualReadStrategy().validateAll().validate(now, released);
    }
}
