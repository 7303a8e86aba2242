package nl.inktvlek.ui.series;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import nl.inktvlek.programme.series.SeriesPlans.MeetingDay;
import nl.inktvlek.ui.component.Links;

/// The meetings of one month, week by week.
class MonthCalendar extends Details {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_A_DAY = 3;

    private final transient Function<YearMonth, List<MeetingDay>> meetings;
    private final H2 title = new H2();
    private final NativeTable table = new NativeTable();
    private YearMonth month;

    /// @param meetings of a month
    MonthCalendar(Function<YearMonth, List<MeetingDay>> meetings, LocalDate today) {
        this.meetings = meetings;
        month = YearMonth.from(today);
        setSummaryText(getTranslation("series.calendar"));
        table.addClassName("month");
        var before = new Button(VaadinIcon.ANGLE_LEFT.create(), click -> show(month.minusMonths(1)));
        before.setAriaLabel(getTranslation("series.calendar.before"));
        var after = new Button(VaadinIcon.ANGLE_RIGHT.create(), click -> show(month.plusMonths(1)));
        after.setAriaLabel(getTranslation("series.calendar.after"));
        var head = new Div(before, title, after);
        head.addClassName("actions");
        add(head, table);
        show(month);
    }

    private void show(YearMonth shown) {
        month = shown;
        title.setText(DateTimeFormatter.ofPattern("LLLL yyyy", getLocale()).format(month));
        table.removeAll();
        var days = new NativeTableRow();
        for (var day : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, getLocale()));
            cell.getElement().setAttribute("scope", "col");
            days.add(cell);
        }
        table.add(days);
        var held = meetings.apply(month);
        var day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            var week = new NativeTableRow();
            for (int i = 0; i < 7; i++) {
                week.add(cell(day, held));
                day = day.plusDays(1);
            }
            table.add(week);
        }
    }

    private NativeTableCell cell(LocalDate day, List<MeetingDay> meetings) {
        var cell = new NativeTableCell();
        if (YearMonth.from(day).equals(month)) {
            cell.add(new Span(String.valueOf(day.getDayOfMonth())));
            var held = meetings.stream()
                    .filter(meeting -> meeting.on().equals(day))
                    .toList();
            held.stream().limit(SHOWN_A_DAY).forEach(meeting -> {
                cell.add(new Div(Links.to("serie/" + meeting.series(), meeting.place() + " " + meeting.number())));
            });
            if (held.size() > SHOWN_A_DAY) {
                cell.add(new Div(getTranslation("series.calendar.more", held.size() - SHOWN_A_DAY)));
            }
        }
        return cell;
    }
}
