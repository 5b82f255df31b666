package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.codec.Codecs;
import tidings.model.Fact;
import tidings.model.Manner;
import tidings.model.Point;
import tidings.model.Role;
import tidings.model.Status;
import tidings.tell.SampleFacts;
import tidings.testing.GeneratedValues;

/** Parquet says of facts what JSON says of them. */
class FactParquetTest {

    @TempDir
    Path directory;

    @Test
    void whatIsReadBackIsWhatJsonLinesSay() throws Exception {
        GeneratedValues values = new GeneratedValues(16);
        List<Fact> facts = Stream.generate(values::fact).limit(500).toList();

        List<Group> rows = written(facts);

        assertThat(rows).hasSameSizeAs(facts);
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode fact = json.readTree(Codecs.FACT.toJson(facts.get(i)));
            Group row = rows.get(i);
            for (String same : List.of("id", "kind", "status", "words")) {
                assertThat(text(row, same)).as(same).isEqualTo(orNull(fact.get(same)));
            }
            assertThat(text(row, "time")).isEqualTo(orNull(fact.at("/time/value")));
            assertThat(text(row, "place")).isEqualTo(name(fact.get("place")));
            assertThat(texts(row, "parties"))
                    .isEqualTo(
                            each(fact.get("parties")).map(FactParquetTest::name).toList());
            assertThat(texts(row, "entities"))
                    .isEqualTo(each(fact.get("parties"))
                            .map(party -> orNull(party.at("/entity/id")))
                            .toList());
            assertThat(texts(row, "contested"))
                    .isEqualTo(each(fact.get("contested"))
                            .map(contest -> orNull(contest.get("slot")))
                            .toList());
            assertThat(degrees(row, "latitude")).isEqualTo(degrees(fact, "latitude"));
            assertThat(degrees(row, "longitude")).isEqualTo(degrees(fact, "longitude"));
            assertThat(moment(row, "first_reported")).isEqualTo(moment(fact.get("firstReported")));
            assertThat(moment(row, "last_reported")).isEqualTo(moment(fact.get("lastReported")));
            for (String count : List.of("reports", "outlets", "origins")) {
                assertThat(row.getInteger(count, 0))
                        .isEqualTo(fact.at("/corroboration/" + count).asInt());
            }
        }
    }

    @Test
    void columnsAreThoseOfCsvAndTyped() throws Exception {
        Group row = written(List.of(SampleFacts.utterance("Halves of characters: \ud800.")))
                .get(0);

        assertThat(row.getType().getFields())
                .extracting(each -> each.getName())
                .containsExactly(FactTable.head().split(","));
        assertThat(row.getType().getType("first_reported").getLogicalTypeAnnotation())
                .isEqualTo(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MILLIS));
        assertThat(row.getType().getType("parties").getLogicalTypeAnnotation())
                .isEqualTo(LogicalTypeAnnotation.listType());
        assertThat(text(row, "words")).isEqualTo("Halves of characters: ?.");
    }

    @Test
    void degreesOfCsvStandWithTheirSign() {
        Point point = new Point(-33.9, 151.2);
        Fact fact = SampleFacts.taking(
                Status.HAPPENED, Manner.SEIZED, new Fact.Party(Role.Name.TERRITORY, null, "-Skerry", point));

        assertThat(FactTable.line(fact)).contains(",'-Skerry,").contains(",-33.9,151.2,");
    }

    @Test
    void noFactsAreAnEmptyTable() throws Exception {
        assertThat(written(List.of())).isEmpty();
    }

    private List<Group> written(List<Fact> facts) throws IOException {
        Path file = directory.resolve("facts.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            FactParquet.write(facts, out);
        }
        return read(file);
    }

    /** All rows of a table. */
    static List<Group> read(Path file) throws IOException {
        List<Group> rows = new ArrayList<>();
        try (ParquetReader<Group> reader = new Rows(new LocalInputFile(file)).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static @Nullable String name(JsonNode party) {
        return party.at("/entity/name").isTextual() ? party.at("/entity/name").asText() : orNull(party.at("/words"));
    }

    private static @Nullable String orNull(JsonNode text) {
        return text.isTextual() ? text.asText() : null;
    }

    private static @Nullable String text(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? null : row.getString(column, 0);
    }

    private static List<@Nullable String> texts(Group row, String column) {
        Group list = row.getGroup(column, 0);
        return IntStream.range(0, list.getFieldRepetitionCount("list"))
                .mapToObj(index -> text(list.getGroup("list", index), "element"))
                .toList();
    }

    private static @Nullable Double degrees(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? null : row.getDouble(column, 0);
    }

    /** Of what is taken, else of the place. */
    private static @Nullable Double degrees(JsonNode fact, String name) {
        return Stream.concat(
                        each(fact.get("parties"))
                                .filter(party -> party.get("role").asText().equals("TERRITORY")),
                        Stream.of(fact.get("place")))
                .map(party -> party.at("/point/" + name))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asDouble)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant moment(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? null : Instant.ofEpochMilli(row.getLong(column, 0));
    }

    private static @Nullable Instant moment(JsonNode published) {
        String iso = orNull(published);
        if (iso == null) {
            return null;
        }
        return iso.contains("T")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static final class Rows extends ParquetReader.Builder<Group> {

        Rows(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
