package nl.inktvlek.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is wrong with the fields of a thing; of each field what was found first.
public final class Problems {

    private final Map<String, String> found = new LinkedHashMap<>();

    /// @param key of the text that says what is wrong ("problem.needed")
    public Problems when(boolean isWrong, String field, String key) {
        if (isWrong) {
            found.putIfAbsent(field, key);
        }
        return this;
    }

    /// Per field the key of the text that says what is wrong.
    public Map<String, String> found() {
        return Map.copyOf(found);
    }

    /// What is wrong by these too.
    public Problems and(Problems others) {
        others.found.forEach(found::putIfAbsent);
        return this;
    }

    /// @throws NotFilledIn if there is anything
    public void refuse() {
        if (!found.isEmpty()) {
            throw new NotFilledIn(found);
        }
    }

    /// What the declaration of the fields of a new thing asks.
    public static <T extends Record & Thing> Problems declared(Kind<T> kind, T thing) {
        return declared(kind, thing, Set.of());
    }

    /// What the declaration of fields asks: what is needed is there, nothing is too long or too large. Of a thing that
    /// exists, only of the fields that change: what a file brought incomplete can still be added to.
    static <T extends Record & Thing> Problems declared(Kind<T> kind, T thing, Set<String> changed) {
        var problems = new Problems();
        for (var field : kind.fields()) {
            if (!thing.isNew() && !changed.contains(field.name())) {
                continue;
            }
            var declared = field.declared().orElseThrow();
            var value = field.get(thing);
            problems.when(declared.needed() && value == null, field.name(), "problem.needed")
                    .when(
                            value instanceof String text && text.length() > declared.longest(),
                            field.name(),
                            "problem.too-long")
                    .when(
                            value instanceof List<?> list
                                    && (list.size() > declared.longest()
                                            || list.stream()
                                                    .anyMatch(each -> each instanceof String text
                                                            && text.length() > declared.longest())),
                            field.name(),
                            "problem.too-long")
                    .when(
                            value instanceof Integer number && (number < declared.least() || number > declared.most()),
                            field.name(),
                            "problem.out-of-range");
        }
        return problems;
    }
}
