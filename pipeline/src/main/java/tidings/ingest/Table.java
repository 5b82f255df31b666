package tidings.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles in a table whose first line names the columns (CSV, parted by commas, semicolons or tabs): one a row. */
final class Table {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private static final int LONGEST_HEADER = 1 << 16;

    private final Origin origin;
    private final Defaults defaults;
    private final Receiver receiver;

    Table(Origin origin, Defaults defaults, Receiver receiver) {
        this.origin = origin;
        this.defaults = defaults;
        this.receiver = receiver;
    }

    /** Row by row, so that a table may be larger than memory. */
    void read(InputStream stream) throws IOException, UnreadableException {
        BufferedInputStream input = new BufferedInputStream(stream, LONGEST_HEADER);
        input.mark(LONGEST_HEADER);
        String header = new String(JsonLines.beginning(input, LONGEST_HEADER - 1), StandardCharsets.UTF_8);
        input.reset();
        InputStreamReader reader = new InputStreamReader(
                input,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(header));
        try (MappingIterator<String[]> rows =
                MAPPER.readerFor(String[].class).with(schema).readValues(reader)) {
            List<Optional<String>> fields = fields(rows.hasNextValue() ? rows.nextValue() : new String[0]);
            int row = 2;
            for (; rows.hasNextValue(); row++) {
                row(rows.nextValue(), fields, row);
            }
            if (row == 2) {
                throw new UnreadableException("nothing stands below its first line");
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableException("no table from line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + " on: " + e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            throw new UnreadableException("is not UTF-8: convert it, for instance with iconv -t UTF-8");
        }
    }

    private void row(String[] values, List<Optional<String>> fields, int row) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        boolean isText = true;
        for (int i = 0; i < Math.min(values.length, fields.size()); i++) {
            String value = values[i] == null ? "" : values[i].strip();
            isText &= value.indexOf('\0') < 0;
            fields.get(i)
                    .filter(name -> !value.isEmpty() && !article.has(name))
                    .ifPresent(name -> article.put(name, value));
        }
        try {
            if (!isText) {
                throw new UnreadableException(Encoding.NUL);
            }
            receiver.article(
                    new JsonArticle(article).article(null, origin.id() + ':' + row, origin.outlet(), defaults));
        } catch (UnreadableException e) {
            receiver.unreadable(e.at(origin.location() + ", row " + row));
        }
    }

    private static List<Optional<String>> fields(String[] header) throws UnreadableException {
        List<Optional<String>> fields = new ArrayList<>();
        for (String each : header) {
            fields.add(Columns.field(each.startsWith("\uFEFF") ? each.substring(1) : each));
        }
        if (!fields.contains(Optional.of("text"))) {
            throw new UnreadableException("its first line names no column of texts: call one \"text\"");
        }
        return fields;
    }

    /** What parts the names of the first line. */
    private static char separator(String header) {
        char separator = ',';
        long most = 0;
        for (char each : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(character -> character == each).count();
            if (count > most) {
                most = count;
                separator = each;
            }
        }
        return separator;
    }
}
