package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Lists as CSV (RFC 4180), for people with spreadsheets: what a spreadsheet would take for a formula gets a {@code '}
 * before it, since the texts are other people's.
 */
final class Table {

    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final Map<String, Function<JsonNode, String>> FACTS = new Columns()
            .and("id", at("/id"))
            .and("kind", at("/kind"))
            .and("status", at("/status"))
            .and("text", at("/text"))
            .and("parties", fact -> names(fact.at("/parties")))
            .and("place", at("/place/entity/name"))
            .andNumber("latitude", "/point/latitude")
            .andNumber("longitude", "/point/longitude")
            .and("first_day", at("/time/first"))
            .and("last_day", at("/time/last"))
            .and("reports", at("/corroboration/reports"))
            .and("outlets", at("/corroboration/outlets"))
            .and("origins", at("/corroboration/origins"))
            .and("contested", fact -> words(fact.at("/contested")))
            .and("first_reported", at("/firstReported"))
            .and("last_reported", at("/lastReported"))
            .and("outlet", at("/evidence/outlet"))
            .and("uri", at("/evidence/uri"))
            .and("sentence", at("/evidence/sentence"))
            .all();

    private static final Map<String, Function<JsonNode, String>> ENTITIES = new Columns()
            .and("id", at("/id"))
            .and("name", at("/name"))
            .and("type", at("/type"))
            .and("aliases", entity -> words(entity.at("/aliases")))
            .and("mentions", at("/mentions"))
            .and("articles", at("/articles"))
            .all();

    private static final Map<String, Function<JsonNode, String>> UPDATES = new Columns()
            .and("id", at("/id"))
            .and("known_at", at("/knownAt"))
            .and("entity", at("/entity/id"))
            .and("name", at("/entity/name"))
            .and("op", at("/op"))
            .and("fact", at("/fact/id"))
            .and("status", at("/fact/status"))
            .and("text", at("/fact/text"))
            .and("before", at("/before/text"))
            .and("cause", at("/cause/articleId"))
            .all();

    private static final Map<String, Function<JsonNode, String>> WINDOWS = new Columns()
            .and("entity", at("/entity/id"))
            .and("name", at("/entity/name"))
            .and("first", at("/window/first"))
            .and("last", at("/window/last"))
            .andWindow()
            .all();

    private static final Map<String, Function<JsonNode, String>> DAYS = new Columns()
            .and("day", at("/day"))
            .and("facts", day -> counts(day.at("/facts")))
            .andWindow()
            .all();

    private Table() {}

    /** @throws Problem if that list has no columns */
    static String of(String list, JsonNode items) {
        Map<String, Function<JsonNode, String>> columns =
                switch (list) {
                    case "facts", "quotes" -> FACTS;
                    case "entities" -> ENTITIES;
                    case "updates", "history" -> UPDATES;
                    case "bursts" -> WINDOWS;
                    case "timeline" -> DAYS;
                    default ->
                        throw Problem.notFound("no CSV of " + list
                                + "; there is one of facts, quotes, entities, updates, bursts and timelines");
                };
        StringBuilder csv = new StringBuilder(row(columns.keySet()));
        items.forEach(item -> csv.append(
                row(columns.values().stream().map(column -> column.apply(item)).toList())));
        return csv.toString();
    }

    private static String row(Collection<String> cells) {
        return String.join(",", cells) + LINE_END;
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static Function<JsonNode, String> at(String pointer) {
        return item -> item.at(pointer).isMissingNode() || item.at(pointer).isNull()
                ? ""
                : item.at(pointer).asText();
    }

    private static String names(JsonNode parties) {
        return StreamSupport.stream(parties.spliterator(), false)
                .map(party -> party.get("entity").isNull()
                        ? party.get("words").asText()
                        : party.get("entity").get("name").asText())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** {@code MET 3; SAID 1}. */
    private static String counts(JsonNode byKind) {
        return byKind.properties().stream()
                .map(each -> each.getKey() + ' ' + each.getValue().asInt())
                .collect(Collectors.joining("; "));
    }

    private static String words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "));
    }

    /** Columns in their order. */
    private static final class Columns {
        private final Map<String, Function<JsonNode, String>> all = new LinkedHashMap<>();

        Columns and(String name, Function<JsonNode, String> value) {
            all.put(name, value.andThen(Table::cell));
            return this;
        }

        /** What is ours and no text of others, so that a sign before it is one. */
        Columns andNumber(String name, String pointer) {
            all.put(name, at(pointer));
            return this;
        }

        /** What was published in the days of a window. */
        Columns andWindow() {
            for (String name : List.of("mentions", "articles", "outlets", "origins", "usual", "burst")) {
                and(name, at("/window/" + name));
            }
            return this;
        }

        Map<String, Function<JsonNode, String>> all() {
            return all;
        }
    }
}
