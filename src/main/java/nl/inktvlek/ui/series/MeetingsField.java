package nl.inktvlek.ui.series;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Themes;
import nl.inktvlek.ui.component.Editors;

/// Dates, times of day and themes of the meetings of a series; a later one is filled in a week after the one before, at
/// the same time.
class MeetingsField extends CustomField<List<PlannedMeeting>> implements HasValidator<List<PlannedMeeting>> {

    private static final long serialVersionUID = 1L;

    private static final int DAYS_BETWEEN = 7;
    private static final int USUAL = 3;
    private static final Duration BETWEEN_TIMES = Duration.ofMinutes(30);

    private final OrderedList rows = new OrderedList();
    private final transient List<Row> all = new ArrayList<>();

    private record Row(int number, ListItem item, DatePicker on, TimePicker at, ComboBox<String> theme) {

        /// Whether something was filled in that cannot be kept.
        boolean isWrong() {
            return on.isInvalid() || at.isInvalid() || on.isEmpty() && !theme.isEmpty();
        }
    }

    MeetingsField() {
        setLabel(getTranslation("series.meetings"));
        rows.addClassName("meetings");
        var add = new Button(getTranslation("series.meeting.add"), click -> {
            addRow(
                    all.stream().mapToInt(Row::number).max().orElse(0) + 1,
                    lastDay().map(day -> day.plusDays(DAYS_BETWEEN)),
                    lastTime(),
                    Optional.empty());
            updateValue();
        });
        add.addThemeVariants(ButtonVariant.SMALL);
        add(new Div(rows, add));
        setPresentationValue(List.of());
    }

    private Optional<LocalDate> lastDay() {
        return all.stream()
                .map(row -> row.on().getValue())
                .filter(day -> day != null)
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalTime> lastTime() {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(all.getLast().at().getValue());
    }

    private void addRow(int number, Optional<LocalDate> day, Optional<LocalTime> time, Optional<String> about) {
        var on = Editors.dates(new DatePicker());
        on.setAriaLabel(getTranslation("series.meeting.on", number));
        day.ifPresent(on::setValue);
        var at = times(number);
        time.ifPresent(at::setValue);
        var theme = new ComboBox<String>();
        theme.setAriaLabel(getTranslation("series.meeting.theme", number));
        theme.setPlaceholder(getTranslation("series.theme"));
        theme.setItems(Themes.all());
        theme.setAllowCustomValue(true);
        theme.addCustomValueSetListener(typed -> theme.setValue(typed.getDetail()));
        about.ifPresent(theme::setValue);
        var away = new Button("×");
        away.setAriaLabel(getTranslation("series.meeting.remove", number));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Row(number, new ListItem(on, at, theme, away), on, at, theme);
        away.addClickListener(click -> {
            all.remove(row);
            rows.remove(row.item());
            updateValue();
        });
        on.addValueChangeListener(change -> {
            fillIn();
            updateValue();
        });
        at.addValueChangeListener(change -> updateValue());
        theme.addValueChangeListener(change -> updateValue());
        all.add(row);
        rows.add(row.item());
    }

    private TimePicker times(int number) {
        var at = new TimePicker();
        at.setAriaLabel(getTranslation("series.meeting.at", number));
        at.setPlaceholder(getTranslation("series.meeting.time"));
        at.setStep(BETWEEN_TIMES);
        at.setClearButtonVisible(true);
        at.setLocale(getLocale());
        at.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage(getTranslation("problem.time")));
        return at;
    }

    /// The days after the first, where nobody filled one in yet.
    private void fillIn() {
        for (int i = 1; i < all.size(); i++) {
            var before = all.get(i - 1).on().getValue();
            if (before != null && all.get(i).on().getValue() == null) {
                all.get(i).on().setValue(before.plusDays(DAYS_BETWEEN));
            }
        }
    }

    @Override
    public Validator<List<PlannedMeeting>> getDefaultValidator() {
        return (meetings, context) -> all.stream()
                .filter(Row::isWrong)
                .findFirst()
                .map(row -> ValidationResult.error(getTranslation("series.meeting.wrong", row.number())))
                .orElseGet(ValidationResult::ok);
    }

    /// Meetings with a day; the others are not filled in yet.
    @Override
    protected List<PlannedMeeting> generateModelValue() {
        return all.stream()
                .filter(row -> row.on().getValue() != null)
                .map(row -> new PlannedMeeting(
                        row.number(),
                        row.on().getValue(),
                        Optional.ofNullable(row.theme().getValue()),
                        Optional.ofNullable(row.at().getValue())))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<PlannedMeeting> meetings) {
        all.clear();
        rows.removeAll();
        for (int number = 1; meetings.isEmpty() && number <= USUAL; number++) {
            addRow(number, Optional.empty(), Optional.empty(), Optional.empty());
        }
        meetings.forEach(meeting -> addRow(meeting.number(), Optional.of(meeting.on()), meeting.at(), meeting.theme()));
    }

    @Override
    public List<PlannedMeeting> getEmptyValue() {
        return List.of();
    }
}
