package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Register;
import nl.inktvlek.journal.Thing;

/// What every page about one thing has: title, "of another partner", form, saying that it is stored with a way back,
/// deleting, and reading it again. A page says only what is its own.
public class ThingFrame<T extends Record & Thing> extends Div {

    private static final long serialVersionUID = 1L;

    /// In the address of a page: a thing that is not there yet.
    public static final String NEW = "nieuw";

    private final transient Register<T> register;
    private final String texts;
    private final Class<? extends Component> list;
    private final transient Editors editors;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    private transient UnaryOperator<T> begin = blank -> blank;
    private transient Function<T, String> title = thing -> "";
    private transient BiFunction<T, Boolean, List<Component>> above = (thing, mayChange) -> List.of();
    private transient BiFunction<T, Boolean, List<Component>> below = (thing, mayChange) -> List.of();
    private transient Consumer<ThingForm<T>> fields = ThingForm::addAll;
    private String leadOfNew;
    private transient Optional<List<String>> told = Optional.empty();
    private transient BiConsumer<T, Facts> alsoTold = (thing, facts) -> {};
    private transient Optional<String> foldedUnder = Optional.empty();
    private transient Predicate<T> stays = thing -> false;
    private transient T shown;

    ThingFrame(
            Register<T> register,
            String texts,
            Class<? extends Component> list,
            Editors editors,
            CurrentActor actor,
            Undo undo) {
        this.register = register;
        this.texts = texts;
        this.leadOfNew = texts + ".lead";
        this.list = list;
        this.editors = editors;
        this.actor = actor;
        this.undo = undo;
        this.shown = register.kind().blank(NodeCode.random());
    }

    /// What a new thing begins with.
    public ThingFrame<T> beginningWith(UnaryOperator<T> begun) {
        begin = begun;
        return this;
    }

    /// What a thing that exists is called.
    public ThingFrame<T> called(Function<T, String> name) {
        title = name;
        return this;
    }

    /// Says something else above a new thing.
    public ThingFrame<T> leadOfNew(String key) {
        leadOfNew = key;
        return this;
    }

    /// What stands before what is known of a thing that exists.
    public ThingFrame<T> above(BiFunction<T, Boolean, List<Component>> components) {
        above = components;
        return this;
    }

    /// What stands behind what is known of a thing that exists.
    public ThingFrame<T> below(BiFunction<T, Boolean, List<Component>> components) {
        below = components;
        return this;
    }

    /// Which fields the form has, where it is not simply all of them.
    public ThingFrame<T> fields(Consumer<ThingForm<T>> chosen) {
        fields = chosen;
        return this;
    }

    /// Which fields of a thing that exists are told to whoever may open the page, where it is not all of them.
    public ThingFrame<T> telling(String... names) {
        told = Optional.of(List.of(names));
        return this;
    }

    /// What is told of a thing that exists beside its fields.
    public ThingFrame<T> alsoTelling(BiConsumer<T, Facts> telling) {
        alsoTold = telling;
        return this;
    }

    /// Things like this cannot be deleted.
    public ThingFrame<T> staysIf(Predicate<T> such) {
        stays = such;
        return this;
    }

    /// The page itself tells what is known of a thing that exists; its form is folded away under this text.
    public ThingFrame<T> folded(String key) {
        foldedUnder = Optional.of(key);
        return this;
    }

    /// Shows the thing with this code, or a new one.
    ///
    /// @throws NotFoundException if there is none that the reader may know of
    public void open(String code) {
        shown = code.equals(NEW)
                ? register.kind().blank(NodeCode.random())
                : register.find(actor.get(), code).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        removeAll();
        var begun = shown.isNew() ? begin.apply(shown) : shown;
        boolean mayChange = register.mayChange(actor.get(), begun);
        add(new PageHead(
                shown.isNew() ? getTranslation(texts + ".new") : title.apply(shown),
                getTranslation(shown.isNew() ? leadOfNew : texts + ".lead")));
        if (!mayChange) {
            add(new Paragraph(getTranslation(texts + ".others")));
        }
        if (shown.isNew()) {
            add(form(begun, mayChange));
            return;
        }
        add(above.apply(shown, mayChange));
        add(known(mayChange));
        add(below.apply(shown, mayChange));
        if (mayChange && !stays.test(shown)) {
            add(deletion());
        }
    }

    private Component known(boolean mayChange) {
        if (foldedUnder.isPresent()) {
            return new Details(getTranslation(foldedUnder.get()), form(shown, mayChange));
        }
        var facts = told.map(fields -> new Facts(register.kind(), fields, shown, editors))
                .orElseGet(() -> new Facts(register.kind(), shown, editors));
        alsoTold.accept(shown, facts);
        return new ReadFirst(facts, mayChange, () -> form(shown, true));
    }

    private ThingForm<T> form(T begun, boolean mayChange) {
        var form = new ThingForm<>(
                register.kind(),
                editors,
                shown,
                (operation, seen, wanted) -> register.save(operation, actor.get(), seen, wanted),
                this::stored);
        fields.accept(form);
        form.begin(begun);
        form.setEnabled(mayChange);
        return form;
    }

    private void stored(OperationId operation, T now) {
        boolean wasNew = shown.isNew();
        shown = now;
        undo.offer(getTranslation(texts + ".stored"), operation, this::reload);
        if (wasNew) {
            var ui = UI.getCurrent();
            ui.navigate(ui.getActiveViewLocation().getFirstSegment() + "/" + now.code());
        } else {
            reload();
        }
    }

    /// Reads the thing again; where it is gone, goes to the list.
    public void reload() {
        register.find(actor.get(), shown.code())
                .ifPresentOrElse(
                        now -> {
                            shown = now;
                            show();
                        },
                        () -> UI.getCurrent().navigate(list));
    }

    private Component deletion() {
        var away = new Button(getTranslation(texts + ".delete"), click -> {
            var operation = OperationId.random();
            register.delete(operation, actor.get(), shown);
            undo.offer(
                    getTranslation(texts + ".deleted"),
                    operation,
                    () -> UI.getCurrent().refreshCurrentRoute(false));
            UI.getCurrent().navigate(list);
        });
        away.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return away;
    }
}
