package tidings.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParser;

/** The schemas that values may have been written with: the one of now and every released one, from the schemas jar. */
final class KnownSchemas {

    private KnownSchemas() {}

    /** What a record can have been written with, by CRC-64-AVRO fingerprint. */
    static Map<Long, Schema> of(Schema now) {
        Map<Long, Schema> known = new HashMap<>();
        for (String version : versions()) {
            String file = "/released/" + version + '/' + now.getFullName().replace("tidings.schema.", "") + ".avsc";
            try (InputStream schema = KnownSchemas.class.getResourceAsStream(file)) {
                if (schema != null) {
                    put(known, new SchemaParser().parse(schema).mainSchema());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read from the schemas jar: build again", e);
            }
        }
        put(known, now);
        return Map.copyOf(known);
    }

    private static List<String> versions() {
        List<String> versions = new ArrayList<>();
        try (InputStream file = KnownSchemas.class.getResourceAsStream("/released/versions")) {
            if (file == null) {
                throw new IllegalStateException("no /released/versions on the class path: add the schemas jar");
            }
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    versions.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("/released/versions cannot be read from the schemas jar: build again", e);
        }
        return versions;
    }

    private static void put(Map<Long, Schema> known, Schema schema) {
        known.put(SchemaNormalization.parsingFingerprint64(schema), schema);
    }
}
