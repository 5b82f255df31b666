package tidings.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Fact;

/** Facts as lines of CSV (RFC 4180), for spreadsheets and statistics; several values of a cell are parted by semicolons. */
final class FactTable {

    /** The first line. */
    static final String HEAD = "id,kind,status,parties,entities,place,time,words,first_reported,last_reported,reports,"
            + "outlets,origins,contested";

    private FactTable() {}

    static String line(Fact fact) {
        return Stream.of(
                        fact.id(),
                        fact.kind().name(),
                        fact.status().name(),
                        joined(fact.parties().stream().map(FactTable::name)),
                        joined(fact.parties().stream()
                                .map(party -> party.entity() == null
                                        ? ""
                                        : party.entity().id())),
                        fact.place() == null ? "" : name(fact.place()),
                        fact.time() == null ? "" : fact.time().value(),
                        text(fact.words()),
                        text(fact.firstReported()),
                        text(fact.lastReported()),
                        fact.corroboration().reports(),
                        fact.corroboration().outlets(),
                        fact.corroboration().origins(),
                        joined(fact.contested().stream().map(Fact.Contest::slot)))
                .map(value -> cell(value.toString()))
                .collect(Collectors.joining(","));
    }

    private static String name(Fact.Party party) {
        return party.entity() == null ? party.words() : party.entity().name();
    }

    private static String joined(Stream<String> values) {
        List<String> all = values.toList();
        return String.join(";", all);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Quoted where it has to be; one that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String value) {
        String harmless = value.matches("(?s)[=+@\\-].*") ? "'" + value : value;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
