package nl.inktvlek.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads components of records, and makes records of them.
final class RecordReader {

    private RecordReader() {}

    static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException("%s cannot be read".formatted(component), failure.getCause());
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException("%s cannot be read".formatted(component), failure);
        }
    }

    static <T extends Record> Constructor<T> constructor(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static <T extends Record> T make(Constructor<T> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("A record cannot be made", failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("A record cannot be made", failure);
        }
    }
}
