package tidings.codec;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.CompactSketch;
import tidings.knowledge.WrittenFact;
import tidings.model.Kind;
import tidings.model.PublicationTime;

/**
 * Which Avro type carries which Java type.
 *
 * <p>string: String, {@link Kind}, {@link PublicationTime}; int, long, double, boolean: themselves; int date: LocalDate;
 * long timestamp-millis: Instant, finer parts cut; enum: an enum whose constants are among the symbols; array: List;
 * map: Map from String or Kind; record: a record; bytes, or the record of a fact: {@link WrittenFact}, {@link CompactSketch}; union of null and one type: a component that may be null; union of
 * records: a sealed interface whose records have the names of the branches.
 */
final class Mappings {

    private static final ValueMapping STRING =
            ValueMapping.of((value, out) -> out.writeString((String) value), Decoder::readString);
    private static final ValueMapping KIND =
            ValueMapping.of((value, out) -> out.writeString(value.toString()), in -> new Kind(in.readString()));

    /** Claims, mentions and reports of an article all carry the same. */
    private static final RecentValues<PublicationTime> PUBLICATION_TIMES = new RecentValues<>(PublicationTime::parse);

    private static final ValueMapping PUBLICATION_TIME = ValueMapping.of(
            (value, out) -> out.writeString(value.toString()), in -> PUBLICATION_TIMES.of(in.readString()));

    private static final ValueMapping INT =
            ValueMapping.of((value, out) -> out.writeInt((Integer) value), Decoder::readInt);
    private static final ValueMapping LONG =
            ValueMapping.of((value, out) -> out.writeLong((Long) value), Decoder::readLong);
    private static final ValueMapping DOUBLE =
            ValueMapping.of((value, out) -> out.writeDouble((Double) value), Decoder::readDouble);
    private static final ValueMapping BOOLEAN =
            ValueMapping.of((value, out) -> out.writeBoolean((Boolean) value), Decoder::readBoolean);
    private static final ValueMapping DAY = ValueMapping.of(
            (value, out) -> out.writeInt(Math.toIntExact(((LocalDate) value).toEpochDay())),
            in -> LocalDate.ofEpochDay(in.readInt()));
    private static final ValueMapping INSTANT = ValueMapping.of(
            (value, out) -> out.writeLong(((Instant) value).toEpochMilli()), in -> Instant.ofEpochMilli(in.readLong()));

    private static final ValueMapping WRITTEN_FACT = ValueMapping.of(
            (value, out) -> out.writeBytes(((WrittenFact) value).bytes()), in -> new WrittenFact(bytes(in)));
    private static final ValueMapping COMPACT_SKETCH = ValueMapping.of(
            (value, out) -> out.writeBytes(((CompactSketch) value).bytes()), in -> new CompactSketch(bytes(in)));
    private static final ValueMapping WRITTEN_RECORD =
            ValueMapping.of((value, out) -> out.writeFixed(((WrittenFact) value).bytes()), in -> {
                throw new UnsupportedOperationException("a written fact is read as a fact");
            });

    /** Room for so many elements is made on the word of a count alone; more make theirs as they come. */
    private static final int ROOM = 1_000;

    private Mappings() {}

    /** @throws IllegalArgumentException if the schema cannot carry the type */
    static ValueMapping of(Type type, Schema schema) {
        return switch (schema.getType()) {
            case UNION -> union(type, schema);
            case RECORD -> type.equals(WrittenFact.class) ? WRITTEN_RECORD : new RecordMapping((Class<?>) type, schema);
            case ENUM -> enumeration((Class<?>) type, schema);
            case ARRAY -> list(of(argument(type, 0), schema.getElementType()));
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
            case "tidings.knowledge.WrittenFact as bytes" -> WRITTEN_FACT;
            case "tidings.knowledge.CompactSketch as bytes" -> COMPACT_SKETCH;
            case "tidings.model.Kind as string" -> KIND;
            case "tidings.model.PublicationTime as string" -> PUBLICATION_TIME;
            case "java.time.LocalDate as date" -> DAY;
            case "java.time.Instant as timestamp-millis" -> INSTANT;
            case "int as int", "java.lang.Integer as int" -> INT;
            case "long as long", "java.lang.Long as long" -> LONG;
            case "double as double", "java.lang.Double as double" -> DOUBLE;
            case "boolean as boolean", "java.lang.Boolean as boolean" -> BOOLEAN;
            default -> throw new IllegalArgumentException("no mapping for " + wanted);
        };
    }

    private static ValueMapping enumeration(Class<?> type, Schema schema) {
        Map<Object, Integer> symbols = new HashMap<>();
        Map<Integer, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            if (!schema.hasEnumSymbol(name)) {
                throw new IllegalArgumentException(schema.getFullName() + " has no symbol " + name);
            }
            symbols.put(constant, schema.getEnumOrdinal(name));
            constants.put(schema.getEnumOrdinal(name), constant);
        }
        return ValueMapping.of((value, out) -> out.writeEnum(Objects.requireNonNull(symbols.get(value))), in -> {
            int symbol = in.readEnum();
            Object constant = constants.get(symbol);
            if (constant == null) {
                throw new IllegalArgumentException(schema.getName() + " "
                        + schema.getEnumSymbols().get(symbol)
                        + " comes from a newer version: update this reader");
            }
            return constant;
        });
    }

    private static ValueMapping list(ValueMapping element) {
        return ValueMapping.of(
                (value, out) -> {
                    List<?> values = (List<?>) value;
                    out.writeArrayStart();
                    out.setItemCount(values.size());
                    for (Object each : values) {
                        out.startItem();
                        element.write(each, out);
                    }
                    out.writeArrayEnd();
                },
                in -> {
                    long count = in.readArrayStart();
                    List<@Nullable Object> values = new ArrayList<>((int) Math.min(count, ROOM));
                    for (; count > 0; count = in.arrayNext()) {
                        for (long i = 0; i < count; i++) {
                            values.add(element.read(in));
                        }
                    }
                    return Collections.unmodifiableList(values);
                });
    }

    /** Entries are written sorted by key: equal maps have equal bytes. */
    private static ValueMapping map(Type keyType, ValueMapping entry) {
        ValueMapping key = scalar(keyType, Schema.create(Schema.Type.STRING));
        return ValueMapping.of(
                (value, out) -> {
                    Map<String, Map.Entry<?, ?>> sorted = new TreeMap<>();
                    ((Map<?, ?>) value).entrySet().forEach(each -> sorted.put(String.valueOf(each.getKey()), each));
                    out.writeMapStart();
                    out.setItemCount(sorted.size());
                    for (Map.Entry<?, ?> each : sorted.values()) {
                        out.startItem();
                        key.write(each.getKey(), out);
                        entry.write(each.getValue(), out);
                    }
                    out.writeMapEnd();
                },
                in -> {
                    Map<@Nullable Object, @Nullable Object> values = new HashMap<>();
                    for (long count = in.readMapStart(); count > 0; count = in.mapNext()) {
                        for (long i = 0; i < count; i++) {
                            values.put(key.read(in), entry.read(in));
                        }
                    }
                    return Collections.unmodifiableMap(values);
                });
    }

    private static ValueMapping union(Type type, Schema schema) {
        List<Schema> branches = schema.getTypes();
        if (!schema.isNullable()) {
            return sealed((Class<?>) type, branches);
        }
        if (branches.size() != 2) {
            throw new IllegalArgumentException("no mapping for " + type.getTypeName() + " as " + schema);
        }
        int nothing = branches.get(0).getType() == Schema.Type.NULL ? 0 : 1;
        return ValueMapping.nullable(of(type, branches.get(1 - nothing)), nothing);
    }

    private static ValueMapping sealed(Class<?> type, List<Schema> branches) {
        Map<String, Class<?>> permitted = Arrays.stream(type.getPermittedSubclasses())
                .collect(Collectors.toMap(Class::getSimpleName, each -> each));
        List<Class<?>> types = new ArrayList<>();
        List<ValueMapping> mappings = new ArrayList<>();
        for (Schema branch : branches) {
            Class<?> each = permitted.get(branch.getName());
            if (each == null) {
                throw new IllegalArgumentException(type.getName() + " permits no " + branch.getName());
            }
            types.add(each);
            mappings.add(new RecordMapping(each, branch));
        }
        if (types.size() != permitted.size()) {
            throw new IllegalArgumentException(type.getName() + " permits more than " + types);
        }
        return new SealedMapping(List.copyOf(types), List.copyOf(mappings));
    }

    private static byte[] bytes(Decoder in) throws IOException {
        ByteBuffer read = in.readBytes(null);
        byte[] bytes = new byte[read.remaining()];
        read.get(bytes);
        return bytes;
    }

    private static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        throw new IllegalArgumentException(type.getTypeName() + " does not say what it holds");
    }
}
