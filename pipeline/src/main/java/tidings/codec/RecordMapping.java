package tidings.codec;

import java.io.IOException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * A record of the model and an Avro record whose fields have the names of its components, in any order.
 *
 * <p>Built once a type; a record and a schema that do not fit each other are refused then, not when a value comes.
 */
final class RecordMapping implements ValueMapping {

    private final MethodHandle constructor;
    private final List<Field> fields;

    /** @throws IllegalArgumentException if a component has no field of its name, or a field no component */
    RecordMapping(Class<?> type, Schema schema) {
        this.fields = fields(type, schema);
        this.constructor = constructor(type);
    }

    @Override
    public void write(@Nullable Object value, Encoder out) throws IOException {
        if (value == null) {
            throw new IllegalArgumentException("null where the schema wants a record");
        }
        for (Field field : fields) {
            field.mapping.write(field.accessor.apply(value), out);
        }
    }

    @Override
    public Object read(Decoder in) throws IOException {
        @Nullable Object[] arguments = new @Nullable Object[fields.size()];
        for (Field field : fields) {
            arguments[field.component] = field.mapping.read(in);
        }
        try {
            return (Object) constructor.invokeExact((Object[]) arguments);
        } catch (Throwable thrown) {
            throw asIs(thrown);
        }
    }

    /** In the order of the schema. */
    private static List<Field> fields(Class<?> type, Schema schema) {
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent each : components) {
            if (schema.getField(each.getName()) == null) {
                throw new IllegalArgumentException(
                        schema.getFullName() + " has no field for " + type.getName() + '.' + each.getName());
            }
        }
        if (components.length != schema.getFields().size()) {
            throw new IllegalArgumentException(
                    type.getName() + " lacks components for fields of " + schema.getFullName());
        }
        return schema.getFields().stream()
                .map(field -> IntStream.range(0, components.length)
                        .filter(index -> components[index].getName().equals(field.name()))
                        .mapToObj(index -> field(index, components[index], field))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Field field(int index, RecordComponent component, Schema.Field field) {
        return new Field(index, accessor(component), Mappings.of(component.getGenericType(), field.schema()));
    }

    /** A class of its own for each accessor, as for a method reference: a method handle in a field is called slowly. */
    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> accessor(RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable thrown) {
            throw new IllegalStateException("a record's components can be read", thrown);
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalArgumentException("every record has its canonical constructor", e);
        }
    }

    /** What the record itself threw: its own word on a bad value. */
    private static RuntimeException asIs(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalArgumentException(thrown);
    }

    private record Field(int component, Function<Object, @Nullable Object> accessor, ValueMapping mapping) {}
}
