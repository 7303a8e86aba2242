package nl.inktvlek.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.database.Cypher;
import org.jspecify.annotations.Nullable;

/// A field of a kind of thing, as its record declares it.
///
/// @param declared absent for what is stored but never shown
public record FieldOf<T extends Record & Thing>(
        String name, Optional<Field> declared, Value value, Storage storage, RecordComponent component) {

    /// What a field holds.
    public sealed interface Value {
        record Text() implements Value {}

        record WholeNumber() implements Value {}

        record Day() implements Value {}

        record YesNo() implements Value {}

        /// One of an enumeration.
        record OneOf(Class<? extends Enum<?>> values) implements Value {}

        /// Some of an enumeration.
        record SomeOf(Class<? extends Enum<?>> values) implements Value {}

        /// Texts or codes, in no order.
        record Texts() implements Value {}

        /// Records of their own, which belong to the thing.
        record RowsOf(Class<? extends Record> row) implements Value {}
    }

    /// Where a field is kept.
    sealed interface Storage {
        /// A property of the node.
        record Property() implements Storage {}

        /// A relationship to one other thing: two people who choose differently are told.
        record ToOne(Related by) implements Storage {}

        /// Relationships to others: two people's changes are merged, item by item.
        record ToMany(Related by) implements Storage {}

        /// Something else in the graph around the thing.
        record Rows(Around around) implements Storage {}
    }

    /// Values that stand in the graph around a thing.
    ///
    /// @param read expression that gives a list of codes or maps for the node `n`
    /// @param write statement that makes it `$to` (a list of codes or maps) for the node with `$code`
    /// @param isSet whether two changes can be merged item by item
    public record Around(Cypher read, Cypher write, boolean isSet) {}

    static <T extends Record & Thing> FieldOf<T> of(RecordComponent component, @Nullable Around around) {
        component.getAccessor().setAccessible(true);
        var related = component.getAnnotation(Related.class);
        var value = value(component.getGenericType());
        Storage storage;
        if (around != null) {
            storage = new Storage.Rows(around);
        } else if (related == null) {
            storage = new Storage.Property();
        } else {
            storage = value instanceof Value.Texts ? new Storage.ToMany(related) : new Storage.ToOne(related);
        }
        return new FieldOf<>(
                component.getName(),
                Optional.ofNullable(component.getAnnotation(Field.class)),
                value,
                storage,
                component);
    }

    private static Value value(Type type) {
        if (type instanceof ParameterizedType generic) {
            var argument = (Class<?>) generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class ? listOf(argument) : single(argument);
        }
        return single((Class<?>) type);
    }

    private static Value listOf(Class<?> item) {
        if (item.isRecord()) {
            return new Value.RowsOf(item.asSubclass(Record.class));
        }
        return item.isEnum() ? new Value.SomeOf(enumeration(item)) : new Value.Texts();
    }

    private static Value single(Class<?> type) {
        if (type == String.class) {
            return new Value.Text();
        }
        if (type == Integer.class || type == long.class) {
            return new Value.WholeNumber();
        }
        if (type == LocalDate.class) {
            return new Value.Day();
        }
        if (type == boolean.class) {
            return new Value.YesNo();
        }
        if (type.isEnum()) {
            return new Value.OneOf(enumeration(type));
        }
        throw new IllegalArgumentException("A field cannot be a " + type);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> enumeration(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }

    /// The value in a thing: a text, number, day, `true`, value of an enumeration, or a list; null where there is none.
    public @Nullable Object get(T thing) {
        var value = RecordReader.value(component, thing);
        return switch (value) {
            case Optional<?> optional -> optional.orElse(null);
            case String text when text.isBlank() -> null;
            case Boolean yes when !yes -> null;
            case List<?> list when list.isEmpty() -> null;
            case null, default -> value;
        };
    }

    /// Name of the field with which it is set.
    Optional<String> follows() {
        return Optional.ofNullable(component.getAnnotation(Follows.class)).map(Follows::value);
    }

    /// Whether it tells of people by their codes.
    boolean isAboutPeople() {
        return switch (storage) {
            case Storage.ToOne one -> one.by().to().equals("Person");
            case Storage.ToMany many -> many.by().to().equals("Person");
            case Storage.Property _ -> false;
            case Storage.Rows _ ->
                declared.filter(field -> field.choice() == Field.Choice.PEOPLE).isPresent();
        };
    }
}
