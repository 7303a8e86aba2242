package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.journal.FieldOf;
import nl.inktvlek.journal.FieldOf.Value;
import org.jspecify.annotations.Nullable;

/// For every kind of field the component in which it is filled in, and its values in words.
@SpringComponent
public class Editors {

    /// Texts longer than this are written in an area.
    private static final int ONE_LINE = 250;

    private final Choices choices;
    private final Exploration exploration;
    private final CurrentActor actor;

    Editors(Choices choices, Exploration exploration, CurrentActor actor) {
        this.choices = choices;
        this.exploration = exploration;
        this.actor = actor;
    }

    /// A component for a field.
    ///
    /// @param read value of the field for the component; null for none
    /// @param write value of the component for the field
    /// @param words a value of the field in words
    public record Editor<V>(
            HasValue<?, V> input,
            Component component,
            Function<Object, @Nullable V> read,
            Function<V, @Nullable Object> write,
            Function<Object, String> words) {

        public static <V, C extends Component & HasValue<?, V>> Editor<V> of(
                C component,
                Function<Object, @Nullable V> read,
                Function<V, @Nullable Object> write,
                Function<Object, String> words) {
            return new Editor<>(component, component, read, write, words);
        }
    }

    public Editor<?> of(FieldOf<?> field) {
        var declared = field.declared().orElseThrow();
        var label = text(declared.text());
        return switch (field.value()) {
            case Value.Text _ -> declared.choice() == Choice.ANYTHING ? text(declared, label) : oneOf(declared, label);
            case Value.WholeNumber _ -> number(declared, label);
            case Value.Day _ -> day(label);
            case Value.YesNo _ ->
                Editor.of(
                        new Checkbox(label),
                        Boolean.class::cast,
                        checked -> checked ? true : null,
                        yes -> text(Boolean.TRUE.equals(yes) ? "form.yes" : "form.no"));
            case Value.OneOf one -> oneOf(declared, label, one.values());
            case Value.SomeOf some -> someOf(declared, label, some.values());
            case Value.Texts _ -> declared.choice() == Choice.PEOPLE ? people(label) : someOf(declared, label);
            case Value.RowsOf rows ->
                throw new IllegalArgumentException("A page brings its own component for rows of " + rows.row());
        };
    }

    private Editor<?> text(Field declared, String label) {
        if (declared.longest() <= ONE_LINE) {
            var line = new TextField(label);
            line.setMaxLength(declared.longest());
            return Editor.of(line, String::valueOf, written -> written, String::valueOf);
        }
        var area = new TextArea(label);
        area.setMaxLength(declared.longest());
        area.setHelperText(text("form.no-names"));
        return Editor.of(area, String::valueOf, written -> written, String::valueOf);
    }

    private static Editor<?> number(Field declared, String label) {
        var number = new IntegerField(label);
        number.setMin(declared.least());
        number.setMax(declared.most());
        number.setStepButtonsVisible(true);
        var wrong = text("problem.whole-number", declared.least(), declared.most());
        number.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong)
                .setMaxErrorMessage(wrong));
        return Editor.of(number, Integer.class::cast, written -> written, String::valueOf);
    }

    private static Editor<?> day(String label) {
        return Editor.of(dates(new DatePicker(label)), LocalDate.class::cast, day -> day, Editors::inWords);
    }

    private static String inWords(Object day) {
        return day instanceof LocalDate on ? Wording.day(on) : String.valueOf(day);
    }

    /// Days as they are written here; what is no day is said to be so.
    public static DatePicker dates(DatePicker picker) {
        var locale = picker.getLocale();
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd-MM-yyyy", "d-M-yyyy", "yyyy-MM-dd")
                .setMonthNames(names(Month.values(), month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .setWeekdays(names(FROM_SUNDAY, day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .setWeekdaysShort(names(FROM_SUNDAY, day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
                .setFirstDayOfWeek(1)
                .setToday(picker.getTranslation("day.today"))
                .setCancel(picker.getTranslation("day.cancel"))
                .setBadInputErrorMessage(picker.getTranslation("problem.day")));
        picker.setClearButtonVisible(true);
        return picker;
    }

    /// As a calendar wants them, whose weeks are told from Sunday and shown from Monday.
    private static final DayOfWeek[] FROM_SUNDAY = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
            .limit(DayOfWeek.values().length)
            .toArray(DayOfWeek[]::new);

    private static <T> List<String> names(T[] all, Function<T, String> name) {
        return Stream.of(all).map(name).toList();
    }

    private Editor<?> oneOf(Field declared, String label) {
        if (declared.choice() == Choice.PEOPLE) {
            return Editor.of(
                    new PersonField(label, exploration, actor),
                    code -> exploration.byCodes(actor.get(), List.of(String.valueOf(code))).stream()
                            .findFirst()
                            .orElse(null),
                    hit -> hit.node().code(),
                    String::valueOf);
        }
        var items = choices.of(declared.choice());
        var box = new ComboBox<String>(label);
        box.setItems(items.keySet());
        box.setItemLabelGenerator(code -> called(items, code));
        box.setClearButtonVisible(true);
        return Editor.of(box, String::valueOf, code -> code, code -> called(items, code));
    }

    private Editor<?> someOf(Field declared, String label) {
        var items = choices.of(declared.choice());
        var box = several(new MultiSelectComboBox<String>(label));
        box.setItems(items.keySet());
        box.setItemLabelGenerator(code -> called(items, code));
        return Editor.of(box, Editors::texts, List::copyOf, codes -> joined(codes, code -> called(items, code)));
    }

    private Editor<?> people(String label) {
        var field = several(new MultiSelectComboBox<Exploration.Hit>(label));
        field.setItemLabelGenerator(
                hit -> Wording.name(hit.node(), hit.name(), UI.getCurrent().getLocale()));
        field.setHelperText(text("person.find"));
        field.setItemsPageable((page, text) ->
                page.getPageNumber() > 0 || text.isEmpty() ? List.of() : exploration.searchPeople(actor.get(), text));
        return Editor.of(
                field,
                codes -> Set.copyOf(exploration.byCodes(actor.get(), texts(codes))),
                hits -> hits.stream().map(hit -> hit.node().code()).toList(),
                codes -> joined(codes, String::valueOf));
    }

    private static Editor<?> oneOf(Field declared, String label, Class<? extends Enum<?>> values) {
        var box = new ComboBox<Enum<?>>(label);
        box.setItems(List.<Enum<?>>of(values.getEnumConstants()));
        box.setItemLabelGenerator(value -> value(declared, value));
        box.setClearButtonVisible(true);
        return Editor.of(box, value -> (Enum<?>) value, value -> value, value -> value(declared, value));
    }

    private static Editor<?> someOf(Field declared, String label, Class<? extends Enum<?>> values) {
        var box = several(new MultiSelectComboBox<Enum<?>>(label));
        box.setItems(List.<Enum<?>>of(values.getEnumConstants()));
        box.setItemLabelGenerator(value -> value(declared, value));
        return Editor.of(
                box,
                chosen -> Arrays.stream(values.getEnumConstants())
                        .filter(((Collection<?>) chosen)::contains)
                        .collect(Collectors.toSet()),
                List::copyOf,
                chosen -> joined(chosen, each -> value(declared, each)));
    }

    /// All that is chosen can be read.
    private static <T> MultiSelectComboBox<T> several(MultiSelectComboBox<T> box) {
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        return box;
    }

    private static String value(Field declared, Object value) {
        return text(declared.values() + ((Enum<?>) value).name());
    }

    private static String called(Map<String, String> items, Object code) {
        return Objects.requireNonNullElse(items.get(String.valueOf(code)), String.valueOf(code));
    }

    private static String joined(Object values, Function<Object, String> words) {
        return values instanceof Collection<?> list
                ? list.stream().map(each -> words.apply(each)).collect(Collectors.joining(", "))
                : words.apply(values);
    }

    private static Set<String> texts(Object codes) {
        return ((Collection<?>) codes).stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /// Values of a field in words, for lists: looked up once.
    public Function<Object, String> words(FieldOf<?> field) {
        var declared = field.declared().orElseThrow();
        return switch (field.value()) {
            case Value.Text _, Value.Texts _ -> {
                var items = choices.of(declared.choice());
                yield value -> joined(value, code -> called(items, code));
            }
            case Value.OneOf _, Value.SomeOf _ -> value -> joined(value, each -> value(declared, each));
            case Value.YesNo _ -> value -> text(Boolean.TRUE.equals(value) ? "form.yes" : "form.no");
            case Value.Day _ -> Editors::inWords;
            case Value.WholeNumber _, Value.RowsOf _ -> String::valueOf;
        };
    }

    /// A value of a field in words, for who reads one thing: people by name.
    public Function<Object, String> told(FieldOf<?> field) {
        var choice = field.declared().orElseThrow().choice();
        if (choice == Choice.PEOPLE || choice == Choice.LEADERS) {
            return people -> names(people instanceof Collection<?> codes ? codes : List.of(people));
        }
        return words(field);
    }

    /// Links to the pages of what a value of a field names; none where that has no page for the reader.
    List<RouterLink> links(FieldOf<?> field, Object value) {
        var choice = field.declared().orElseThrow().choice();
        var codes = (value instanceof Collection<?> several ? several : List.of(value))
                .stream().map(String::valueOf).toList();
        return switch (choice) {
            case PEOPLE, LEADERS ->
                exploration.byCodes(actor.get(), codes).stream()
                        .map(hit -> Links.to(
                                "netwerk?rond=" + hit.node().code(),
                                Wording.name(hit, UI.getCurrent().getLocale())))
                        .toList();
            case ORGANISATIONS -> links("organisatie/", choice, codes);
            case PROJECTS -> links("project/", choice, codes);
            case SERIES -> links("serie/", choice, codes);
            case ANYTHING, MUNICIPALITIES, LANGUAGES, PARTNERS, METHODS -> List.of();
        };
    }

    private List<RouterLink> links(String page, Choice choice, List<String> codes) {
        var items = choices.of(choice);
        return codes.stream()
                .filter(items::containsKey)
                .map(code -> Links.to(page + code, called(items, code)))
                .toList();
    }

    private String names(Collection<?> codes) {
        var locale = UI.getCurrent().getLocale();
        return exploration
                .byCodes(actor.get(), codes.stream().map(String::valueOf).toList())
                .stream()
                .map(hit -> Wording.name(hit, locale))
                .collect(Collectors.joining(", "));
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
