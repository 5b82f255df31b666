package tidings.resolve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Small dumps in the forms that Wikimedia gives its own, of entities that do not exist. */
public final class SampleDumps {

    private SampleDumps() {}

    /** An item as a line of the dump has it, with what the dump also has and nobody here reads. */
    static String item(int number, String title, int sites, String label, List<String> aliases, String claims) {
        String links = IntStream.range(1, sites)
                .mapToObj(at -> String.format(
                        Locale.ROOT,
                        "\"x%dwiki\":{\"site\":\"x%dwiki\",\"title\":\"T\\u00e9 %d\",\"badges\":[]}",
                        at,
                        at,
                        number))
                .collect(Collectors.joining(","));
        String article = title.isEmpty()
                ? ""
                : "\"enwiki\":{\"site\":\"enwiki\",\"title\":\"" + title + "\",\"badges\":[\"Q17437796\"]}";
        String sitelinks = article.isEmpty() && links.isEmpty()
                ? "[]"
                : '{' + article + (article.isEmpty() || links.isEmpty() ? "" : ",") + links + '}';
        String others = aliases.isEmpty()
                ? "[]"
                : "{\"de\":[{\"language\":\"de\",\"value\":\"Niemand\"}],\"en\":["
                        + aliases.stream()
                                .map(each -> "{\"language\":\"en\",\"value\":\"" + each + "\"}")
                                .collect(Collectors.joining(","))
                        + "]}";
        return "{\"type\":\"item\",\"id\":\"Q" + number
                + "\",\"labels\":{\"fr\":{\"language\":\"fr\",\"value\":\"Autre\"},"
                + "\"en\":{\"language\":\"en\",\"value\":\"" + label
                + "\"}},\"descriptions\":{\"en\":{\"language\":\"en\","
                + "\"value\":\"no \\\"enwiki\\\" here\"}},\"aliases\":" + others + ",\"claims\":" + claims
                + ",\"sitelinks\":" + sitelinks + ",\"pageid\":" + number + ",\"ns\":0,\"lastrevid\":17,"
                + "\"modified\":\"2026-11-20T12:00:00Z\"}";
    }

    /** Statements: "P31 Q5" has an item as value, "P1082" something else. */
    static String claims(String... statements) {
        return List.of(statements).stream()
                .map(statement -> {
                    String[] parts = statement.split(" ");
                    String value = parts.length > 1
                            ? "{\"value\":{\"entity-type\":\"item\",\"numeric-id\":" + parts[1].substring(1)
                                    + ",\"id\":\"" + parts[1] + "\"},\"type\":\"wikibase-entityid\"}"
                            : "{\"value\":{\"amount\":\"+9\",\"unit\":\"1\"},\"type\":\"quantity\"}";
                    return '"' + parts[0] + "\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + parts[0]
                            + "\",\"datavalue\":" + value
                            + "},\"type\":\"statement\",\"id\":\"Q1$F\",\"rank\":\"normal\","
                            + "\"references\":[{\"hash\":\"a\",\"snaks\":{\"P143\":[{\"snaktype\":\"value\",\"property\":"
                            + "\"P143\",\"datavalue\":{\"value\":{\"id\":\"Q328\"},\"type\":\"wikibase-entityid\"}}]}}]}]";
                })
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Three hundred persons of no fame, and some whose names several share. */
    public static List<String> items() {
        List<String> items = new ArrayList<>();
        items.add("{\"type\":\"property\",\"id\":\"P31\",\"datatype\":\"wikibase-item\",\"labels\":[],\"claims\":[]}");
        String city = claims("P31 Q515", "P625", "P1082");
        items.add(item(7001, "Alderhaven", 90, "Alderhaven", List.of("City of Alderhaven", "AHV"), city));
        items.add(item(7002, "Alderhaven, Ohio", 9, "Alderhaven", List.of(), city));
        items.add(item(7003, "Mara Linde", 60, "Mara Linde", List.of("M. Linde", "Mara E. Linde"), claims("P31 Q5")));
        items.add(item(7004, "Mara Linde (swimmer)", 3, "Mara Linde", List.of(), claims("P31 Q5")));
        items.add(item(
                7005, "Halden Rail", 20, "Halden Rail", List.of("HR", "Haldenrail"), claims("P249", "P31 Q783794")));
        items.add(item(7006, "Locked nucleic acid", 8, "locked nucleic acid", List.of("LNA"), claims("P31 Q1")));
        items.add(item(7007, "Linde (disambiguation)", 30, "Linde", List.of(), claims("P31 Q4167410")));
        items.add(item(7008, "", 40, "Without Article", List.of(), claims("P31 Q5")));
        items.add(item(7009, "Olde Song", 5, "Olde Song", List.of(), claims("P31 Q7366")));
        for (int at = 0; at < 300; at++) {
            items.add(item(
                    8000 + at,
                    "Person No" + letters(at),
                    1 + at % 7,
                    "Person No" + letters(at),
                    List.of(),
                    claims("P31 Q5")));
        }
        return items;
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    /** The lines between brackets, with a comma behind each but the last. */
    public static byte[] array(List<String> items) {
        return ("[\n" + String.join(",\n", items) + "\n]\n").getBytes(StandardCharsets.UTF_8);
    }

    static Path plain(Path file, byte[] bytes) throws IOException {
        return Files.write(file, bytes);
    }

    public static Path gzip(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }

    static Path bzip2(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }

    /** Wikipedia's table of pages, with columns of today. */
    static byte[] pages(String... rows) {
        return table(
                "page",
                "  `page_id` int(8) unsigned NOT NULL AUTO_INCREMENT,\n  `page_namespace` int(11) NOT NULL DEFAULT 0,\n"
                        + "  `page_title` varbinary(255) NOT NULL DEFAULT '',\n"
                        + "  `page_is_redirect` tinyint(1) unsigned NOT NULL DEFAULT 0,\n"
                        + "  `page_lang` varbinary(35) DEFAULT NULL,\n  PRIMARY KEY (`page_id`)\n",
                rows);
    }

    /** Wikipedia's table of redirects. */
    static byte[] redirects(String... rows) {
        return table(
                "redirect",
                "  `rd_from` int(8) unsigned NOT NULL DEFAULT 0,\n  `rd_namespace` int(11) NOT NULL DEFAULT 0,\n"
                        + "  `rd_title` varbinary(255) NOT NULL DEFAULT '',\n  `rd_interwiki` varbinary(32) DEFAULT NULL,\n"
                        + "  `rd_fragment` varbinary(255) DEFAULT NULL,\n  PRIMARY KEY (`rd_from`)\n",
                rows);
    }

    private static byte[] table(String name, String columns, String... rows) {
        return ("-- MySQL dump 10.19\nDROP TABLE IF EXISTS `" + name + "`;\nCREATE TABLE `" + name + "` (\n" + columns
                        + ") ENGINE=InnoDB DEFAULT CHARSET=binary;\n\nINSERT INTO `" + name + "` VALUES "
                        + String.join(",", rows) + ";\n\n-- Dump completed on 2026-11-20 12:00:00\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
