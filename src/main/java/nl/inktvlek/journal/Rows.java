package nl.inktvlek.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Rows of a thing as texts, so that the journal can keep and compare them: JSON with the names in order.
final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private Rows() {}

    static String text(Object row) {
        return JSON.writeValueAsString(row);
    }

    /// A row as the graph gives it, made into the row it is.
    static String text(Map<String, Object> stored, Class<? extends Record> type) {
        return text(JSON.convertValue(stored, type));
    }

    static <R extends Record> R row(String text, Class<R> type) {
        return JSON.readValue(text, type);
    }

    /// As a statement takes it: names with texts and numbers; days as texts.
    @SuppressWarnings("unchecked")
    static Map<String, Object> parameters(String text) {
        return JSON.readValue(text, Map.class);
    }
}
