package nl.inktvlek.ui.component;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.FieldOf;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Thing;
import nl.inktvlek.ui.component.ThingList.Column;
import org.jspecify.annotations.Nullable;

/// The columns that the fields of a kind of thing declare, for a list of what holds such things.
public final class ThingColumns {

    private ThingColumns() {}

    /// @param thing the thing in an item of the list
    public static <I, T extends Record & Thing> List<Column<I>> of(
            Kind<T> kind, Function<I, T> thing, Editors editors) {
        return kind.fields().stream()
                .filter(field -> field.declared().orElseThrow().column() != Field.Column.NONE)
                .map(field -> column(field, thing, editors))
                .toList();
    }

    private static <I, T extends Record & Thing> Column<I> column(
            FieldOf<T> field, Function<I, T> thing, Editors editors) {
        var declared = field.declared().orElseThrow();
        var words = editors.words(field);
        return new Column<>(
                UI.getCurrent().getTranslation(declared.text()),
                item -> comparable(field.get(thing.apply(item)), words),
                declared.column() == Field.Column.SHOWN,
                declared.holds());
    }

    private static @Nullable Comparable<?> comparable(@Nullable Object value, Function<Object, String> words) {
        return switch (value) {
            case null -> null;
            case Integer number -> number;
            case LocalDate day -> day;
            default -> words.apply(value);
        };
    }
}
