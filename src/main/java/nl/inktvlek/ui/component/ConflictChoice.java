package nl.inktvlek.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.inktvlek.journal.FieldOf;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Thing;
import org.jspecify.annotations.Nullable;

/// Both versions of each field that somebody else changed too, for the reader to choose from.
class ConflictChoice<T extends Record & Thing> extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Kind<T> kind;
    private final transient Saved.Conflict<T> other;
    private final Map<String, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();

    /// @param label what a field is called
    /// @param words a value of a field in words
    /// @param chosen runs when every question is answered
    ConflictChoice(
            Kind<T> kind,
            Saved.Conflict<T> other,
            T mine,
            UnaryOperator<String> label,
            BiFunction<String, @Nullable Object, String> words,
            Consumer<ConflictChoice<T>> chosen) {
        this.kind = kind;
        this.other = other;
        addClassName("warning");
        add(new H3(getTranslation("form.conflict", other.by())), new Paragraph(getTranslation("form.conflict.help")));
        for (var name : other.fields()) {
            var field = kind.field(name);
            var choice = new RadioButtonGroup<Boolean>();
            choice.setLabel(label.apply(name));
            choice.setItems(true, false);
            choice.setItemLabelGenerator(isMine -> isMine
                    ? getTranslation("form.mine", words.apply(name, field.get(mine)))
                    : getTranslation("form.theirs", words.apply(name, field.get(other.current()))));
            choices.put(name, choice);
            add(choice);
        }
        var saveSo = new Button(getTranslation("form.save-so"), click -> {
            choices.values().forEach(choice -> {
                choice.setErrorMessage(getTranslation("problem.needed"));
                choice.setInvalid(choice.getValue() == null);
            });
            if (choices.values().stream().noneMatch(RadioButtonGroup::isInvalid)) {
                chosen.accept(this);
            }
        });
        saveSo.addThemeVariants(ButtonVariant.PRIMARY);
        add(saveSo);
    }

    /// The thing as others made it, with what I changed and did not give up.
    T merged(T from, T mine) {
        var merged = other.current();
        for (var field : changed(kind, from, mine)) {
            var choice = choices.get(field.name());
            if (choice == null || choice.getValue()) {
                merged = kind.with(merged, field, field.get(mine));
            }
        }
        return merged;
    }

    static <T extends Record & Thing> List<FieldOf<T>> changed(Kind<T> kind, T from, T to) {
        return kind.fields().stream()
                .filter(field -> !Objects.equals(field.get(from), field.get(to)))
                .toList();
    }
}
