package tidings.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the model and an Avro record whose fields have the names of its components, in any order.
 *
 * <p>Built once a type; a record and a schema that do not fit each other are refused then, not when a value comes.
 */
final class RecordMapping implements ValueMapping {

    private final Schema schema;
    private final Constructor<?> constructor;
    private final List<Component> components;

    /** @throws IllegalArgumentException if a component has no field of its name, or a field no component */
    RecordMapping(Class<?> type, Schema schema) {
        this.schema = schema;
        this.components = components(type, schema);
        this.constructor = constructor(type);
    }

    @Override
    public Object toAvro(@Nullable Object value) {
        GenericData.Record datum = new GenericData.Record(schema);
        for (Component component : components) {
            datum.put(component.position, component.mapping.toAvro(call(component.accessor, value)));
        }
        return datum;
    }

    @Override
    public Object toModel(@Nullable Object datum) {
        if (!(datum instanceof IndexedRecord fields)) {
            throw new IllegalArgumentException("no record where the schema wants " + schema.getName());
        }
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (int index = 0; index < arguments.length; index++) {
            Component component = components.get(index);
            arguments[index] = component.mapping.toModel(fields.get(component.position));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records can be made", e);
        }
    }

    private static List<Component> components(Class<?> type, Schema schema) {
        List<Component> components = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            Schema.Field field = schema.getField(each.getName());
            if (field == null) {
                throw new IllegalArgumentException(
                        schema.getFullName() + " has no field for " + type.getName() + '.' + each.getName());
            }
            each.getAccessor().setAccessible(true);
            components.add(
                    new Component(field.pos(), each.getAccessor(), Mappings.of(each.getGenericType(), field.schema())));
        }
        if (components.size() != schema.getFields().size()) {
            throw new IllegalArgumentException(
                    type.getName() + " lacks components for fields of " + schema.getFullName());
        }
        return List.copyOf(components);
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("every record has its canonical constructor", e);
        }
    }

    private static @Nullable Object call(Method accessor, @Nullable Object value) {
        try {
            return accessor.invoke(value);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("records can be read", e);
        }
    }

    /** What the record itself threw: its own word on a bad value. */
    private static RuntimeException unwrapped(InvocationTargetException thrown) {
        return thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalArgumentException(thrown);
    }

    private record Component(int position, Method accessor, ValueMapping mapping) {}
}
