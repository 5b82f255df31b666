package tidings.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tidings.model.Fact;

/** What a table of facts says of each, whatever its format. */
enum FactColumn {
    ID(Type.TEXT, Fact::id),
    KIND(Type.TEXT, fact -> fact.kind().name()),
    STATUS(Type.TEXT, fact -> fact.status().name()),
    PARTIES(Type.TEXTS, fact -> fact.parties().stream().map(FactColumn::name).toList()),
    /** Of each of the parties, in their order; null for one without. */
    ENTITIES(Type.TEXTS, fact -> fact.parties().stream().map(FactColumn::id).toList()),
    PLACE(Type.TEXT, fact -> fact.place() == null ? null : name(fact.place())),
    LATITUDE(Type.DEGREES, fact -> fact.point() == null ? null : fact.point().latitude()),
    LONGITUDE(Type.DEGREES, fact -> fact.point() == null ? null : fact.point().longitude()),
    TIME(Type.TEXT, fact -> fact.time() == null ? null : fact.time().value()),
    WORDS(Type.TEXT, Fact::words),
    FIRST_REPORTED(Type.PUBLICATION, Fact::firstReported),
    LAST_REPORTED(Type.PUBLICATION, Fact::lastReported),
    REPORTS(Type.NUMBER, fact -> fact.corroboration().reports()),
    OUTLETS(Type.NUMBER, fact -> fact.corroboration().outlets()),
    ORIGINS(Type.NUMBER, fact -> fact.corroboration().origins()),
    CONTESTED(
            Type.TEXTS,
            fact -> fact.contested().stream().map(Fact.Contest::slot).toList());

    /** What stands in a column. */
    enum Type {
        /** A string, or null. */
        TEXT,
        /** A list of strings, in which some may be null. */
        TEXTS,
        /** A {@link tidings.model.PublicationTime}, or null. */
        PUBLICATION,
        /** A real number, or null: of {@link Fact#point}. */
        DEGREES,
        /** An integer. */
        NUMBER
    }

    @FunctionalInterface
    private interface Value {
        @Nullable
        Object of(Fact fact);
    }

    private final Type type;
    private final Value value;

    FactColumn(Type type, Value value) {
        this.type = type;
        this.value = value;
    }

    /** Its name in every format. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Type type() {
        return type;
    }

    /** What it says of a fact, as a value of its type. */
    @Nullable
    Object value(Fact fact) {
        return value.of(fact);
    }

    private static String name(Fact.Party party) {
        return party.entity() == null ? party.words() : party.entity().name();
    }

    private static @Nullable String id(Fact.Party party) {
        return party.entity() == null ? null : party.entity().id();
    }
}
