package nl.inktvlek.demonstration;

import java.util.Map;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Thing;

/// Fills things in, and keeps them by the rules of the product, as somebody at a form does.
final class Forms {

    private Forms() {}

    static <T extends Record & Thing> T filled(Kind<T> kind, T thing, Map<String, ?> fields) {
        var filled = thing;
        for (var field : fields.entrySet()) {
            filled = kind.with(filled, field.getKey(), field.getValue());
        }
        return filled;
    }

    /// @throws IllegalStateException if it was not stored
    static <T> T stored(Saved<T> saved) {
        return switch (saved) {
            case Saved.Stored<T> stored -> stored.now();
            case Saved.Conflict<T> conflict ->
                throw new IllegalStateException("Somebody else wrote the story: " + conflict.fields());
            case Saved.Gone<T> gone -> throw new IllegalStateException("What the story is about is gone: " + gone);
        };
    }
}
