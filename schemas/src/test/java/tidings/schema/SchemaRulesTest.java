package tidings.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

/** What every schema keeps to, so that readers in other languages need nothing but the schema. */
class SchemaRulesTest {

    @Test
    void everyTypeAndFieldSaysWhatItIs() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Schema schema : Contract.now()) {
            if (isBlank(schema.getDoc())) {
                silent.add(schema.getFullName());
            }
            if (schema.getType() == Schema.Type.RECORD) {
                schema.getFields().stream()
                        .filter(field -> isBlank(field.doc()))
                        .forEach(field -> silent.add(schema.getFullName() + '.' + field.name()));
            }
        }

        assertThat(silent).as("types and fields without a doc").isEmpty();
    }

    @Test
    void everyEnumHasADefaultSoThatOldReadersSurviveNewSymbols() throws IOException {
        List<Schema> enums = Contract.now().stream()
                .filter(schema -> schema.getType() == Schema.Type.ENUM)
                .toList();

        assertThat(enums).hasSizeGreaterThan(5).allSatisfy(schema -> assertThat(schema.getEnumDefault())
                .as(schema.getFullName())
                .isIn("UNKNOWN", "OTHER"));
    }

    @Test
    void whatMayBeAbsentIsNullByDefault() throws IOException {
        for (Schema schema : Contract.now()) {
            if (schema.getType() == Schema.Type.RECORD) {
                assertThat(schema.getFields()).allSatisfy(field -> {
                    if (field.schema().isUnion() && field.schema().isNullable()) {
                        assertThat(field.hasDefaultValue())
                                .as(schema.getFullName() + '.' + field.name())
                                .isTrue();
                        assertThat(field.schema().getTypes().get(0).getType()).isEqualTo(Schema.Type.NULL);
                    }
                });
            }
        }
    }

    @Test
    void oneNamedTypeAFileUnderItsOwnName() throws IOException {
        Set<String> types = Contract.now().stream()
                .map(schema -> schema.getFullName().replace("tidings.schema.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Path folder = Path.of("src/main/avro");
        Set<String> files = Contract.files(folder).stream()
                .map(file ->
                        folder.relativize(file).toString().replace('/', '.').replace(".avsc", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files).isEqualTo(types);
    }

    @Test
    void generatedClassesHaveTheSchemasOfTheFiles() throws IOException {
        assertThat(SchemaNormalization.parsingFingerprint64(Fact.getClassSchema()))
                .isEqualTo(SchemaNormalization.parsingFingerprint64(Contract.now("tidings.schema.Fact")));
    }

    @Test
    void everyReleasedFolderIsListed() throws IOException {
        try (var folders = Files.list(Path.of("src/main/released"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Contract.versions());
        }
    }

    private static boolean isBlank(String doc) {
        return doc == null || doc.isBlank();
    }
}
