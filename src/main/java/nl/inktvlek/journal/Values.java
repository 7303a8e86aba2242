package nl.inktvlek.journal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The fields of a thing as the database keeps them.
///
/// Empty texts and lists are absent. Whole numbers are `Long`, lists are sorted, rows are texts in JSON.
///
/// @param version 0 for a thing that does not exist yet
record Values(String code, Map<String, Object> fields, long version) {

    Values {
        fields = normal(fields);
    }

    @Nullable
    Object get(String field) {
        return fields.get(field);
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
