package tidings.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields of a JSON object, read as people meant them, whichever of several names and shapes they chose. */
record JsonFields(JsonNode json) {

    /** The first of these fields that says something. */
    Optional<String> words(String... fields) {
        return Arrays.stream(fields)
                .map(field -> words(json.path(field)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean has(String... fields) {
        return Arrays.stream(fields).anyMatch(json::has);
    }

    /** Itself, the first of several, the name or address of an object. */
    private static Optional<String> words(JsonNode value) {
        if (value.isArray()) {
            return words(value.path(0));
        }
        if (value.isObject()) {
            return List.of("name", "value", "title", "@id", "url").stream()
                    .map(field -> words(value.path(field)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(Encoding.wellFormed(value.asText()))
                : Optional.empty();
    }
}
