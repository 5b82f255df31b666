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
                    "text/xml")),
    MARKDOWN(Set.of("md", "markdown"), Set.of("text/markdown")),
    TABLE(Set.of("csv", "tsv"), Set.of("text/csv", "text/tab-separated-values")),
    MAIL(Set.of("eml"), Set.of("message/rfc822")),
    WEB_ARCHIVE(Set.of("warc"), Set.of("application/warc")),
    ZIP(Set.of("zip"), Set.of("application/zip"));

    private static final String PACKED = ".gz";

    private final Set<String> extensions;
    private final Set<String> mediaTypes;

    Kind(Set<String> extensions, Set<String> mediaTypes) {
        this.extensions = extensions;
        this.mediaTypes = mediaTypes;
    }

    Set<String> extensions() {
        return extensions;
    }

    /** By its ending; {@code .gz} behind it says how it is packed, not what it is. */
    static Optional<Kind> ofFile(String name) {
        String extension =
                FileName.extension(isPacked(name) ? name.substring(0, name.length() - PACKED.length()) : name);
        return Arrays.stream(values())
                .filter(each -> each.extensions.contains(extension))
                .findFirst();
    }

    static boolean isPacked(String name) {
        return FileName.extension(name).equals("gz");
    }

    /** @param contentType as in HTTP, parameters allowed */
    static Optional<Kind> ofMediaType(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.mediaTypes.contains(type))
                .findFirst();
    }
}
