package nl.inktvlek.database;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One thing as it was read: what somebody sees before changing it, and what they want it to become.
///
/// Empty texts and lists are absent fields. Whole numbers are `Long`, lists of codes are sorted.
///
/// @param version 0 for a thing that does not exist yet
public record Sheet(String code, Map<String, Object> fields, long version) {

    public Sheet {
        fields = normal(fields);
    }

    /// A thing that does not exist yet.
    public static Sheet blank(String code) {
        return new Sheet(code, Map.of(), 0);
    }

    public boolean isNew() {
        return version == 0;
    }

    public Sheet with(String field, @Nullable Object value) {
        var changed = new HashMap<>(fields);
        changed.remove(field);
        if (value != null) {
            changed.put(field, value);
        }
        return new Sheet(code, changed, version);
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(String.class::cast);
    }

    public Optional<Integer> number(String field) {
        return Optional.ofNullable(fields.get(field)).map(value -> ((Number) value).intValue());
    }

    public Optional<LocalDate> date(String field) {
        return Optional.ofNullable(fields.get(field)).map(LocalDate.class::cast);
    }

    public boolean isTrue(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /// Texts of a list, none if absent.
    public List<String> texts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    private static Map<String, Object> normal(Map<String, ? extends @Nullable Object> fields) {
        var normal = new TreeMap<String, Object>();
        fields.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case String text when text.isBlank() -> {}
                case String text -> normal.put(name, text.strip());
                case Collection<?> list when list.isEmpty() -> {}
                case Collection<?> list ->
                    normal.put(name, list.stream().sorted().distinct().toList());
                case Integer number -> normal.put(name, number.longValue());
                default -> normal.put(name, value);
            }
        });
        return normal;
    }
}
