package tidings.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of document that are read. */
enum Kind {
    TEXT(Set.of("txt"), Set.of("text/plain")),
    HTML(Set.of("html", "htm"), Set.of("text/html", "application/xhtml+xml")),
    JSON(
            Set.of("json", "jsonl"),
            Set.of("application/json", "application/ld+json", "application/x-ndjson", "application/jsonl")),
    FEED(
            Set.of("xml", "rss", "atom"),
            Set.of(
                    "application/rss+xml",
                    "application/atom+xml",
                    "application/rdf+xml",
                    "application/xml",
                    "text/xml"));

    private final Set<String> extensions;
    private final Set<String> mediaTypes;

    Kind(Set<String> extensions, Set<String> mediaTypes) {
        this.extensions = extensions;
        this.mediaTypes = mediaTypes;
    }

    Set<String> extensions() {
        return extensions;
    }

    static Optional<Kind> ofFile(String name) {
        String extension = FileName.extension(name);
        return Arrays.stream(values())
                .filter(each -> each.extensions.contains(extension))
                .findFirst();
    }

    /** @param contentType as in HTTP, parameters allowed */
    static Optional<Kind> ofMediaType(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.mediaTypes.contains(type))
                .findFirst();
    }
}
