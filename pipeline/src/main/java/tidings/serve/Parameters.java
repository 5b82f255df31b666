package tidings.serve;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an address asks for, checked: a parameter that is not known is refused, since it would limit nothing. */
record Parameters(Map<String, String> given) {

    Parameters {
        given = Map.copyOf(given);
    }

    /** @throws Problem if there are others than these */
    Parameters allow(Set<String> names) {
        Set<String> others = new TreeSet<>(given.keySet());
        others.removeAll(names);
        if (!others.isEmpty()) {
            throw Problem.bad("no parameter \"" + others.iterator().next() + "\" here; there are "
                    + String.join(", ", new TreeSet<>(names)));
        }
        return this;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    int number(String name, int otherwise, int least, int most) {
        return text(name)
                .map(value -> Math.toIntExact(number(name, value, least, most)))
                .orElse(otherwise);
    }

    static long number(String name, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.bad(name + " is a whole number from " + least + " to " + most + ", not \"" + value + '"');
    }

    static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw Problem.bad(name + " is a day such as 2021-12-07, not \"" + value + '"');
        }
    }

    /** A moment, or the first of a day, UTC. */
    static Instant moment(String name, String value) {
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw Problem.bad(name + " is a day such as 2021-12-07, or a moment such as 2021-12-07T09:30:00Z, not \""
                    + value + '"');
        }
    }

    static boolean yes(String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw Problem.bad(name + " is true or false, not \"" + value + '"');
    }

    /** One or several of what there is, in any case, with commas. */
    static <E extends Enum<E>> List<String> choices(String name, String value, Class<E> among) {
        List<String> there =
                Arrays.stream(among.getEnumConstants()).map(Enum::name).toList();
        List<String> chosen = FactFilter.upper(value);
        if (there.containsAll(chosen)) {
            return chosen;
        }
        throw Problem.bad(name + " is one or more of " + String.join(", ", there) + ", not \"" + value + '"');
    }
}
