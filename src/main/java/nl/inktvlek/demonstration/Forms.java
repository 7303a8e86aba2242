package nl.inktvlek.demonstration;

import java.util.Map;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Thing;

/// Fills things in, as somebody at a form does.
final class Forms {

    private Forms() {}

    static <T extends Record & Thing> T filled(Kind<T> kind, T thing, Map<String, ?> fields) {
        var filled = thing;
        for (var field : fields.entrySet()) {
            filled = kind.with(filled, field.getKey(), field.getValue());
        }
        return filled;
    }
}
