package nl.inktvlek.journal;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.journal.FieldOf.Around;
import nl.inktvlek.journal.FieldOf.Storage;
import nl.inktvlek.journal.FieldOf.Value;
import org.jspecify.annotations.Nullable;

/// A kind of thing that people edit: records of one type, each a node with one label and a `code`.
///
/// What there is to know of a field stands on the record ([Field], [Related]); this reads it once. Declared as
/// constants.
public final class Kind<T extends Record & Thing> {

    private final String label;
    private final Concern concern;
    private final DataKind data;
    private final Constructor<T> constructor;
    private final List<FieldOf<T>> fields;
    private final Function<T, String> title;
    private final boolean isOfPerson;
    private final Set<Part> parts;

    /// Nodes that belong to a thing and go with it for good.
    record Part(Cypher by, Cypher label) {}

    private Kind(
            String label,
            Concern concern,
            DataKind data,
            Constructor<T> constructor,
            List<FieldOf<T>> fields,
            Function<T, String> title,
            boolean isOfPerson,
            Set<Part> parts) {
        this.label = label;
        this.concern = concern;
        this.data = data;
        this.constructor = constructor;
        this.fields = List.copyOf(fields);
        this.title = title;
        this.isOfPerson = isOfPerson;
        this.parts = Set.copyOf(parts);
    }

    /// @param label label of the nodes, with a uniqueness constraint on `code`
    /// @param concern what a change of one is about
    /// @param data what it is for the decision who sees and changes it
    public static <T extends Record & Thing> Declaration<T> of(
            Class<T> type, @CompileTimeConstant final String label, Concern concern, DataKind data) {
        return new Declaration<>(type, label, concern, data);
    }

    /// A kind of thing while it is declared.
    public static final class Declaration<T extends Record & Thing> {

        private final Class<T> type;
        private final String label;
        private final Concern concern;
        private final DataKind data;
        private final Map<String, Around> around = new HashMap<>();
        private final Set<Part> parts = new HashSet<>();
        private boolean isOfPerson;

        private Declaration(Class<T> type, String label, Concern concern, DataKind data) {
            this.type = type;
            this.label = label;
            this.concern = concern;
            this.data = data;
        }

        /// A field that stands in the graph around the thing: rows or codes.
        ///
        /// @param read expression that gives a list of maps or codes for the node `n`
        /// @param write statement that makes it `$to` for the node with `$code`
        /// @param isSet whether two changes are merged item by item, and not told as a conflict
        public Declaration<T> around(
                String field,
                @CompileTimeConstant final String read,
                @CompileTimeConstant final String write,
                boolean isSet) {
            around.put(field, new Around(Cypher.of(read), Cypher.of(write), isSet));
            return this;
        }

        /// The code is the code of a person: whom it is about stands in the audit trail.
        public Declaration<T> ofPerson() {
            isOfPerson = true;
            return this;
        }

        /// Nodes that belong to it, and go for good when it does.
        public Declaration<T> part(@CompileTimeConstant final String by, @CompileTimeConstant final String of) {
            parts.add(new Part(Cypher.name(by), Cypher.name(of)));
            return this;
        }

        /// @param title what a thing is called in the list of changes
        public Kind<T> called(Function<T, String> title) {
            var fields = Arrays.stream(type.getRecordComponents())
                    .map(component -> FieldOf.<T>of(component, around.get(component.getName())))
                    .toList();
            return new Kind<>(label, concern, data, RecordReader.constructor(type), fields, title, isOfPerson, parts);
        }
    }

    public String label() {
        return label;
    }

    public DataKind data() {
        return data;
    }

    Concern concern() {
        return concern;
    }

    String title(T thing) {
        return title.apply(thing);
    }

    Set<Part> parts() {
        return parts;
    }

    /// Fields that are shown, in the order of the record.
    public List<FieldOf<T>> fields() {
        return fields.stream().filter(field -> field.declared().isPresent()).toList();
    }

    public FieldOf<T> field(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("%s has no field %s".formatted(label, name)));
    }

    Optional<FieldOf<T>> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// A thing that does not exist yet.
    public T blank(String code) {
        return toThing(new Values(code, Map.of(), 0));
    }

    /// The same thing with another value of the field with this name.
    public T with(T thing, String field, @Nullable Object value) {
        return with(thing, field(field), value);
    }

    /// The same thing with another value of a field, as [FieldOf#get] gives it.
    public T with(T thing, FieldOf<T> field, @Nullable Object value) {
        var values = new HashMap<>(toValues(thing).fields());
        values.remove(field.name());
        if (value != null) {
            values.put(field.name(), stored(field, value));
        }
        return toThing(new Values(thing.code(), values, thing.version()));
    }

    /// Codes of the people a thing tells of.
    List<String> people(T thing) {
        var related = fields.stream()
                .filter(FieldOf::isAboutPeople)
                .map(field -> field.get(thing))
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
                .map(String::valueOf);
        return Stream.concat(isOfPerson ? Stream.of(thing.code()) : Stream.<String>empty(), related)
                .distinct()
                .toList();
    }

    boolean isAboutPeople() {
        return isOfPerson || fields.stream().anyMatch(FieldOf::isAboutPeople);
    }

    T toThing(Values values) {
        var arguments = new ArrayList<@Nullable Object>();
        for (var field : fields) {
            arguments.add(
                    switch (field.name()) {
                        case "code" -> values.code();
                        case "version" -> values.version();
                        default -> typed(field, values.get(field.name()));
                    });
        }
        return RecordReader.make(constructor, arguments.toArray());
    }

    Values toValues(T thing) {
        var values = new HashMap<String, Object>();
        for (var field : stored()) {
            var value = field.get(thing);
            if (value != null) {
                values.put(field.name(), stored(field, value));
            }
        }
        return new Values(thing.code(), values, thing.version());
    }

    List<FieldOf<T>> stored() {
        return fields.stream()
                .filter(field -> !Set.of("code", "version").contains(field.name()))
                .toList();
    }

    private static Object stored(FieldOf<?> field, Object value) {
        return switch (field.value()) {
            case Value.Text _ -> field.storage() instanceof Storage.ToOne ? List.of(value) : value;
            case Value.Day _, Value.YesNo _ -> value;
            case Value.WholeNumber _ -> ((Number) value).longValue();
            case Value.OneOf _ -> ((Enum<?>) value).name();
            case Value.SomeOf _ ->
                ((List<?>) value).stream().map(each -> ((Enum<?>) each).name()).toList();
            case Value.Texts _ -> value;
            case Value.RowsOf _ -> ((List<?>) value).stream().map(Rows::text).toList();
        };
    }

    private static @Nullable Object typed(FieldOf<?> field, @Nullable Object stored) {
        var isOptional = field.component().getType() == Optional.class;
        Object value = switch (field.value()) {
            case Value.Text _ -> stored instanceof List<?> one ? String.valueOf(one.getFirst()) : stored;
            case Value.WholeNumber _ -> stored == null ? null : ((Number) stored).intValue();
            case Value.Day _ -> stored;
            case Value.YesNo _ -> Boolean.TRUE.equals(stored);
            case Value.OneOf one ->
                stored == null ? null : valueOf(one.values(), stored).orElse(null);
            case Value.SomeOf some ->
                list(stored).stream()
                        .flatMap(each -> valueOf(some.values(), each).stream())
                        .toList();
            case Value.Texts _ -> list(stored);
            case Value.RowsOf rows ->
                list(stored).stream()
                        .map(each -> Rows.row(String.valueOf(each), rows.row()))
                        .toList();
        };
        if (isOptional) {
            return Optional.ofNullable(value);
        }
        return value == null && field.component().getType() == String.class ? "" : value;
    }

    /// Empty for a name that is none of the values: an earlier version may have had others.
    private static Optional<Enum<?>> valueOf(Class<? extends Enum<?>> values, Object name) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .<Enum<?>>map(value -> value)
                .findFirst();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
