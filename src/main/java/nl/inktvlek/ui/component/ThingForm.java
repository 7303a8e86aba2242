package nl.inktvlek.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.FieldOf;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Thing;
import nl.inktvlek.ui.component.Editors.Editor;
import org.jspecify.annotations.Nullable;

/// A form for one thing, made from the fields its record declares. Says what is wrong next to the field, keeps what was
/// typed, saves once however often the button is pressed, and lets the reader choose where somebody else changed the
/// same.
public class ThingForm<T extends Record & Thing> extends Div {

    private static final long serialVersionUID = 1L;

    /// Stores what was filled in; throws [NotFilledIn] where it cannot.
    @FunctionalInterface
    public interface Store<T> {
        Saved<T> save(OperationId operation, T seen, T wanted);
    }

    /// Runs when it is stored; the form then shows what is stored.
    @FunctionalInterface
    public interface Stored<T> {
        void stored(OperationId operation, T now);
    }

    /// What is filled in, while Vaadin's binder writes it.
    private static final class Draft<T> {
        private T thing;

        Draft(T thing) {
            this.thing = thing;
        }
    }

    private final transient Kind<T> kind;
    private final transient Editors editors;
    private final transient Map<String, Editor<?>> shown = new LinkedHashMap<>();
    private final transient Binder<Draft<T>> binder = new Binder<>();
    private final transient Store<T> store;
    private final transient Stored<T> stored;
    private final Div inputs = new Div();
    private final Div conflict = new Div();
    private final Div actions = new Div();
    private final transient List<Runnable> changed = new ArrayList<>();
    private boolean hasBegun;
    private final Button save;
    private transient T seen;
    private transient @Nullable T submitted;
    private transient OperationId operation = OperationId.random();

    public ThingForm(Kind<T> kind, Editors editors, T seen, Store<T> store, Stored<T> stored) {
        this.kind = kind;
        this.editors = editors;
        this.seen = seen;
        this.store = store;
        this.stored = stored;
        addClassName("sheet");
        binder.addValueChangeListener(change -> {
            if (hasBegun) {
                changed.forEach(Runnable::run);
            }
        });
        inputs.addClassName("fields");
        save = new Button(getTranslation("form.save"), click -> submit(this.seen, wanted()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        actions.add(save);
        actions.addClassName("actions");
        add(inputs, conflict, actions);
    }

    /// Adds fields with the components their kind of value has.
    public ThingForm<T> addFields(String... names) {
        for (var name : names) {
            add(name, editors.of(kind.field(name)));
        }
        return this;
    }

    /// Adds every declared field but those a page brings its own component for, or shows elsewhere.
    public ThingForm<T> addAll() {
        kind.fields().stream()
                .filter(field -> !(field.value() instanceof FieldOf.Value.RowsOf))
                .filter(field -> !shown.containsKey(field.name()))
                .forEach(field -> addFields(field.name()));
        return this;
    }

    /// Adds a field with a component of the page's own. A group of fields cannot say that it is needed: its role does
    /// not have that (WAI-ARIA).
    public <V> void add(String name, Editor<V> editor) {
        var field = kind.field(name);
        field.declared().ifPresent(declared -> {
            editor.input()
                    .setRequiredIndicatorVisible(declared.needed() && !(editor.component() instanceof CustomField));
            if (!declared.help().isEmpty() && editor.component() instanceof HasHelper helped) {
                helped.setHelperText(getTranslation(declared.help()));
            }
        });
        binder.forField(editor.input())
                .bind(
                        draft -> shown(editor, field.get(draft.thing)),
                        (draft, value) -> draft.thing = kind.with(draft.thing, field, written(editor, value)));
        shown.put(name, editor);
        inputs.add(editor.component());
    }

    private static <V> V shown(Editor<V> editor, @Nullable Object value) {
        var read = value == null ? null : editor.read().apply(value);
        return read == null ? editor.input().getEmptyValue() : read;
    }

    private static <V> @Nullable Object written(Editor<V> editor, @Nullable V value) {
        return value == null || value.equals(editor.input().getEmptyValue())
                ? null
                : editor.write().apply(value);
    }

    /// The component of a field.
    @SuppressWarnings("unchecked")
    public <V> HasValue<?, V> input(String name) {
        return (HasValue<?, V>) editor(name).input();
    }

    private Editor<?> editor(String name) {
        var editor = shown.get(name);
        if (editor == null) {
            throw new IllegalArgumentException("The form does not show " + name);
        }
        return editor;
    }

    /// Begins with other values than those that are stored; they count as typed.
    public void begin(T begun) {
        hasBegun = false;
        binder.readBean(new Draft<>(begun));
        hasBegun = true;
        changed.forEach(Runnable::run);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (!hasBegun) {
            begin(seen);
        }
    }

    /// Runs when the form has begun, and whenever something is filled in.
    public void whenChanged(Runnable change) {
        changed.add(change);
    }

    /// What is filled in now.
    public T wanted() {
        var draft = new Draft<>(seen);
        binder.writeBeanAsDraft(draft);
        return draft.thing;
    }

    /// Something else that can be done here, beside saving.
    public void addAction(Component action) {
        actions.add(action);
    }

    /// The keyboard goes to the first field.
    public void focus() {
        shown.values().stream()
                .map(Editor::component)
                .limit(1)
                .filter(Focusable.class::isInstance)
                .map(Focusable.class::cast)
                .forEach(Focusable::focus);
    }

    public void setSaveText(String text) {
        save.setText(text);
    }

    private void submit(T from, T wanted) {
        showProblems(Map.of());
        conflict.removeAll();
        save.setVisible(true);
        try {
            if (!binder.validate().isOk()) {
                return;
            }
            if (!wanted.equals(submitted)) {
                submitted = wanted;
                operation = OperationId.random();
            }
            switch (store.save(operation, from, wanted)) {
                case Saved.Stored<T> done -> {
                    seen = done.now();
                    begin(seen);
                    var made = operation;
                    submitted = null;
                    tellAlsoChanged(done);
                    stored.stored(made, seen);
                }
                case Saved.Conflict<T> other -> choose(other, from, wanted);
                case Saved.Gone<T> _ -> conflict.add(new Paragraph(getTranslation("form.gone")));
            }
        } catch (NotFilledIn problem) {
            showProblems(problem.problems());
        } finally {
            save.setEnabled(true);
        }
    }

    private void tellAlsoChanged(Saved.Stored<T> done) {
        var told = done.alsoChanged().stream()
                .filter(name -> kind.field(name).declared().isPresent())
                .map(this::label)
                .collect(Collectors.joining(", "));
        if (!told.isEmpty()) {
            Notification.show(getTranslation("form.also-changed", told)); // stays where the page is shown anew
        }
    }

    private void showProblems(Map<String, String> problems) {
        var unseen = new HashMap<>(problems);
        shown.forEach((name, editor) -> {
            if (editor.component() instanceof HasValidationProperties validated) {
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

    private void choose(Saved.Conflict<T> other, T from, T mine) {
        var shownAt = wanted();
        var choice = new ConflictChoice<>(kind, other, mine, this::label, this::words, merging -> {
            var typed = wanted(); // while the question stood there
            submit(other.current(), merging.merged(from, latest(mine, shownAt, typed)));
        });
        conflict.add(choice);
        save.setVisible(false);
        choice.getElement().callJsFunction("scrollIntoView");
    }

    private T latest(T mine, T shownAt, T typed) {
        var latest = mine;
        for (var field : ConflictChoice.changed(kind, shownAt, typed)) {
            latest = kind.with(latest, field, field.get(typed));
        }
        return latest;
    }

    private String label(String name) {
        return shown.get(name) instanceof Editor<?> editor && editor.component() instanceof HasLabel labelled
                ? labelled.getLabel()
                : kind.field(name)
                        .declared()
                        .map(declared -> getTranslation(declared.text()))
                        .orElse(name);
    }

    private String words(String name, @Nullable Object value) {
        if (value == null) {
            return getTranslation("form.empty");
        }
        return shown.get(name) instanceof Editor<?> editor ? editor.words().apply(value) : String.valueOf(value);
    }
}
