package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import org.jspecify.annotations.Nullable;

/// A form for one thing. Says what is wrong next to the field, keeps what was typed, saves once however often the
/// button is pressed, and lets the reader choose where somebody else changed the same.
public class SheetForm extends Div {

    private static final long serialVersionUID = 1L;

    /// Stores what was filled in; throws [NotFilledIn] where it cannot.
    @FunctionalInterface
    public interface Store {
        Saved save(OperationId operation, Sheet seen, Sheet wanted);
    }

    /// Runs when it is stored; the form then shows what is stored.
    @FunctionalInterface
    public interface Stored {
        void stored(OperationId operation, Sheet sheet);
    }

    private record Field(
            HasValue<?, ?> component,
            Function<Sheet, @Nullable Object> read,
            Consumer<Sheet> show,
            Function<Object, String> shown) {}

    private final transient Map<String, Field> fields = new LinkedHashMap<>();
    private final transient Store store;
    private final transient Stored stored;
    private final Div inputs = new Div();
    private final Div conflict = new Div();
    private final Button save;
    private transient Sheet seen;
    private transient OperationId operation = OperationId.random();

    public SheetForm(Sheet seen, Store store, Stored stored) {
        this.seen = seen;
        this.store = store;
        this.stored = stored;
        addClassName("sheet");
        inputs.addClassName("fields");
        save = new Button(getTranslation("form.save"), click -> submit(this.seen, wanted()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        var actions = new Div(save);
        actions.addClassName("actions");
        add(inputs, conflict, actions);
    }

    /// A field of one's own.
    ///
    /// @param read value of the field for the component
    /// @param write value of the component for the field
    /// @param shown a value of the field in words
    @SuppressWarnings("unchecked")
    public <V, C extends Component & HasValue<?, V>> C field(
            String name,
            C component,
            Function<Sheet, @Nullable V> read,
            Function<V, @Nullable Object> write,
            Function<Object, String> shown) {
        Consumer<Sheet> show = sheet -> {
            var value = read.apply(sheet);
            if (value == null) {
                component.clear();
            } else {
                component.setValue(value);
            }
        };
        show.accept(seen);
        fields.put(
                name,
                new Field(
                        component,
                        sheet -> component.isEmpty() ? null : write.apply(component.getValue()),
                        show,
                        shown));
        inputs.add(component);
        return component;
    }

    public TextField text(String name, String labelKey) {
        return field(
                name,
                new TextField(getTranslation(labelKey)),
                sheet -> sheet.text(name).orElse(""),
                text -> text,
                String::valueOf);
    }

    /// Free text, with a warning that no names belong in it.
    public TextArea area(String name, String labelKey) {
        var area = new TextArea(getTranslation(labelKey));
        area.setMaxLength(1000);
        area.setHelperText(getTranslation("form.no-names"));
        return field(name, area, sheet -> sheet.text(name).orElse(""), text -> text, String::valueOf);
    }

    public Checkbox check(String name, String labelKey) {
        return field(
                name,
                new Checkbox(getTranslation(labelKey)),
                sheet -> sheet.isTrue(name),
                checked -> checked ? true : null,
                value -> getTranslation(Boolean.TRUE.equals(value) ? "form.yes" : "form.no"));
    }

    public DatePicker date(String name, String labelKey) {
        return field(
                name,
                dates(new DatePicker(getTranslation(labelKey))),
                sheet -> sheet.date(name).orElse(null),
                day -> day,
                day -> day(day));
    }

    /// Days as they are written here.
    public static DatePicker dates(DatePicker picker) {
        picker.setI18n(new DatePicker.DatePickerI18n().setDateFormats("dd-MM-yyyy", "d-M-yyyy", "yyyy-MM-dd"));
        picker.setClearButtonVisible(true);
        return picker;
    }

    public IntegerField number(String name, String labelKey, int least, int most) {
        var number = new IntegerField(getTranslation(labelKey));
        number.setMin(least);
        number.setMax(most);
        number.setStepButtonsVisible(true);
        number.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("problem.whole-number", least, most))
                .setMinErrorMessage(getTranslation("problem.whole-number", least, most))
                .setMaxErrorMessage(getTranslation("problem.whole-number", least, most)));
        return field(name, number, sheet -> sheet.number(name).orElse(null), value -> value, String::valueOf);
    }

    /// One of some values, stored as text; a link to one other thing is a list of one.
    public ComboBox<String> choice(
            String name, String labelKey, Collection<String> items, Function<String, String> label, boolean isLink) {
        var box = new ComboBox<String>(getTranslation(labelKey));
        box.setItems(items);
        box.setItemLabelGenerator(label::apply);
        box.setClearButtonVisible(true);
        return field(
                name,
                box,
                sheet -> isLink
                        ? sheet.texts(name).stream().findFirst().orElse(null)
                        : sheet.text(name).orElse(null),
                value -> isLink ? List.of(value) : value,
                value -> labels(value, label));
    }

    /// Some of many values, stored as a list.
    public MultiSelectComboBox<String> many(
            String name, String labelKey, Collection<String> items, Function<String, String> label) {
        var box = new MultiSelectComboBox<String>(getTranslation(labelKey));
        box.setItems(items);
        box.setItemLabelGenerator(label::apply);
        box.setClearButtonVisible(true);
        return field(name, box, sheet -> Set.copyOf(sheet.texts(name)), List::copyOf, value -> labels(value, label));
    }

    private static String labels(Object value, Function<String, String> label) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).map(label).collect(Collectors.joining(", "))
                : label.apply(String.valueOf(value));
    }

    private static String day(Object value) {
        return value instanceof LocalDate day ? Wording.day(day) : String.valueOf(value);
    }

    /// Runs now, and whenever something is filled in.
    public void whenChanged(Runnable changed) {
        fields.values().forEach(field -> field.component().addValueChangeListener(change -> changed.run()));
        changed.run();
    }

    /// What is filled in now.
    public Sheet wanted() {
        var wanted = seen;
        for (var field : fields.entrySet()) {
            wanted = wanted.with(field.getKey(), field.getValue().read().apply(seen));
        }
        return wanted;
    }

    public void setSaveText(String text) {
        save.setText(text);
    }

    private void submit(Sheet from, Sheet wanted) {
        showProblems(Map.of());
        conflict.removeAll();
        save.setVisible(true);
        try {
            switch (store.save(operation, from, wanted)) {
                case Saved.Stored done -> {
                    seen = wanted;
                    fields.values().forEach(field -> field.show().accept(wanted));
                    var made = operation;
                    operation = OperationId.random();
                    if (!done.alsoChanged().isEmpty()) {
                        conflict.add(new Paragraph(getTranslation(
                                "form.also-changed",
                                done.alsoChanged().keySet().stream()
                                        .map(this::label)
                                        .collect(Collectors.joining(", ")))));
                    }
                    stored.stored(made, wanted);
                }
                case Saved.Conflict other -> choose(other, from, wanted);
                case Saved.Gone _ -> conflict.add(new Paragraph(getTranslation("form.gone")));
            }
        } catch (NotFilledIn problem) {
            showProblems(problem.problems());
        } finally {
            save.setEnabled(true);
        }
    }

    private void showProblems(Map<String, String> problems) {
        var unseen = new HashMap<>(problems);
        fields.forEach((name, field) -> {
            if (field.component() instanceof HasValidationProperties validated) {
                var problem = unseen.remove(name);
                validated.setInvalid(problem != null);
                validated.setErrorMessage(problem == null ? "" : getTranslation(problem));
            }
        });
        conflict.removeAll();
        unseen.values().forEach(problem -> {
            var told = new Paragraph(getTranslation(problem));
            told.addClassName("problem");
            conflict.add(told);
        });
    }

    /// Both versions of each field that somebody else changed too, for the reader to choose from.
    private void choose(Saved.Conflict other, Sheet from, Sheet mine) {
        var section = new Section(
                new H3(getTranslation("form.conflict", other.by())),
                new Paragraph(getTranslation("form.conflict.help")));
        section.addClassName("warning");
        var choices = new HashMap<String, RadioButtonGroup<Boolean>>();
        var shown = wanted();
        for (var name : other.fields()) {
            var choice = new RadioButtonGroup<Boolean>();
            choice.setLabel(label(name));
            choice.setItems(true, false);
            choice.setItemLabelGenerator(isMine -> isMine
                    ? getTranslation("form.mine", shown(name, mine.fields().get(name)))
                    : getTranslation("form.theirs", shown(name, other.theirs().get(name))));
            choices.put(name, choice);
            section.add(choice);
        }
        var saveSo = new Button(getTranslation("form.save-so"), click -> {
            choices.values().forEach(choice -> {
                choice.setErrorMessage(getTranslation("problem.needed"));
                choice.setInvalid(choice.getValue() == null);
            });
            if (choices.values().stream().anyMatch(RadioButtonGroup::isInvalid)) {
                return;
            }
            var latest = mine;
            var typed = wanted();
            for (var name : changed(shown, typed)) { // while the question stood there
                latest = latest.with(name, typed.fields().get(name));
            }
            var merged = other.current();
            for (var name : changed(from, latest)) {
                var choice = choices.get(name);
                if (choice == null || choice.getValue()) {
                    merged = merged.with(name, latest.fields().get(name));
                }
            }
            submit(other.current(), merged);
        });
        saveSo.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        section.add(saveSo);
        conflict.add(section);
        save.setVisible(false);
        section.getElement().callJsFunction("scrollIntoView");
    }

    private static Set<String> changed(Sheet from, Sheet to) {
        var names = new TreeSet<>(from.fields().keySet());
        names.addAll(to.fields().keySet());
        names.removeIf(
                name -> Objects.equals(from.fields().get(name), to.fields().get(name)));
        return names;
    }

    private String label(String name) {
        return fields.get(name) instanceof Field field && field.component() instanceof HasLabel labelled
                ? labelled.getLabel()
                : name;
    }

    private String shown(String name, @Nullable Object value) {
        if (value == null) {
            return getTranslation("form.empty");
        }
        return fields.get(name) instanceof Field field ? field.shown().apply(value) : String.valueOf(value);
    }
}
