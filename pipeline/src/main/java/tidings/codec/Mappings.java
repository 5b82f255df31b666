package tidings.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import tidings.model.Kind;
import tidings.model.PublicationTime;

/**
 * Which Avro type carries which Java type.
 *
 * <p>string: String, {@link Kind}, {@link PublicationTime}; int, long, double, boolean: themselves; int date: LocalDate;
 * long timestamp-millis: Instant, finer parts cut; enum: an enum whose constants are among the symbols; array: List;
 * map: Map from String or Kind; record: a record; union of null and one type: a component that may be null; union of
 * records: a sealed interface whose records have the names of the branches.
 */
final class Mappings {

    private static final ValueMapping SAME = ValueMapping.of(value -> value, datum -> datum);
    private static final ValueMapping STRING = ValueMapping.of(value -> value, Object::toString);
    private static final ValueMapping KIND = ValueMapping.of(Object::toString, datum -> new Kind(datum.toString()));
    private static final ValueMapping PUBLICATION_TIME =
            ValueMapping.of(Object::toString, datum -> PublicationTime.parse(datum.toString()));
    private static final ValueMapping DAY = ValueMapping.of(
            value -> Math.toIntExact(((LocalDate) value).toEpochDay()), datum -> LocalDate.ofEpochDay((Integer) datum));
    private static final ValueMapping INSTANT =
            ValueMapping.of(value -> ((Instant) value).toEpochMilli(), datum -> Instant.ofEpochMilli((Long) datum));

    private Mappings() {}

    /** @throws IllegalArgumentException if the schema cannot carry the type */
    static ValueMapping of(Type type, Schema schema) {
        return switch (schema.getType()) {
            case UNION -> union(type, schema);
            case RECORD -> new RecordMapping((Class<?>) type, schema);
            case ENUM -> enumeration((Class<?>) type, schema);
            case ARRAY -> list(of(argument(type, 0), schema.getElementType()), schema);
            case MAP -> map(argument(type, 0), of(argument(type, 1), schema.getValueType()));
            default -> scalar(type, schema);
        };
    }

    private static ValueMapping scalar(Type type, Schema schema) {
        String carried = schema.getLogicalType() == null
                ? schema.getType().getName()
                : schema.getLogicalType().getName();
        String wanted = type.getTypeName() + " as " + carried;
        return switch (wanted) {
            case "java.lang.String as string" -> STRING;
            case "tidings.model.Kind as string" -> KIND;
            case "tidings.model.PublicationTime as string" -> PUBLICATION_TIME;
            case "java.time.LocalDate as date" -> DAY;
            case "java.time.Instant as timestamp-millis" -> INSTANT;
            case "int as int", "java.lang.Integer as int" -> SAME;
            case "long as long", "java.lang.Long as long" -> SAME;
            case "double as double", "java.lang.Double as double" -> SAME;
            case "boolean as boolean", "java.lang.Boolean as boolean" -> SAME;
            default -> throw new IllegalArgumentException("no mapping for " + wanted);
        };
    }

    private static ValueMapping enumeration(Class<?> type, Schema schema) {
        Map<Object, GenericData.EnumSymbol> symbols = new HashMap<>();
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            if (!schema.hasEnumSymbol(name)) {
                throw new IllegalArgumentException(schema.getFullName() + " has no symbol " + name);
            }
            symbols.put(constant, new GenericData.EnumSymbol(schema, name));
            constants.put(name, constant);
        }
        return ValueMapping.of(value -> Objects.requireNonNull(symbols.get(value)), datum -> Optional.ofNullable(
                        constants.get(datum.toString()))
                .orElseThrow(() -> new IllegalArgumentException(
                        schema.getName() + " " + datum + " comes from a newer version: update this reader")));
    }

    private static ValueMapping list(ValueMapping element, Schema schema) {
        return ValueMapping.of(
                value -> {
                    List<?> values = (List<?>) value;
                    GenericData.Array<Object> data = new GenericData.Array<>(values.size(), schema);
                    values.forEach(each -> data.add(element.toAvro(each)));
                    return data;
                },
                datum -> {
                    List<Object> values = new ArrayList<>();
                    ((List<?>) datum).forEach(each -> values.add(element.toModel(each)));
                    return Collections.unmodifiableList(values);
                });
    }

    /** Entries are written sorted by key: equal maps have equal bytes. */
    private static ValueMapping map(Type keyType, ValueMapping entry) {
        ValueMapping key = scalar(keyType, Schema.create(Schema.Type.STRING));
        return ValueMapping.of(
                value -> {
                    Map<Object, Object> data = new TreeMap<>();
                    ((Map<?, ?>) value).forEach((name, each) -> data.put(key.toAvro(name), entry.toAvro(each)));
                    return data;
                },
                datum -> {
                    Map<Object, Object> values = new HashMap<>();
                    ((Map<?, ?>) datum).forEach((name, each) -> values.put(key.toModel(name), entry.toModel(each)));
                    return Collections.unmodifiableMap(values);
                });
    }

    private static ValueMapping union(Type type, Schema schema) {
        List<Schema> branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        ValueMapping mapping = branches.size() == 1 ? of(type, branches.get(0)) : sealed((Class<?>) type, branches);
        return schema.isNullable() ? ValueMapping.nullable(mapping) : mapping;
    }

    private static ValueMapping sealed(Class<?> type, List<Schema> branches) {
        Map<String, Class<?>> permitted = Arrays.stream(type.getPermittedSubclasses())
                .collect(Collectors.toMap(Class::getSimpleName, each -> each));
        Map<Class<?>, ValueMapping> byClass = new HashMap<>();
        Map<String, ValueMapping> byName = new HashMap<>();
        for (Schema branch : branches) {
            Class<?> each = permitted.get(branch.getName());
            if (each == null) {
                throw new IllegalArgumentException(type.getName() + " permits no " + branch.getName());
            }
            ValueMapping mapping = new RecordMapping(each, branch);
            byClass.put(each, mapping);
            byName.put(branch.getFullName(), mapping);
        }
        if (byClass.size() != permitted.size()) {
            throw new IllegalArgumentException(type.getName() + " permits more than " + byName.keySet());
        }
        return new SealedMapping(Map.copyOf(byClass), Map.copyOf(byName));
    }

    private static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalArgumentException(type.getTypeName() + " does not say what it holds");
    }
}
