package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.inktvlek.explore.Course;
import nl.inktvlek.explore.Span;

/// Bars of how many people came into sight each month, with two handles.
@Tag("inktvlek-time")
@JsModule("./graph/inktvlek-time.ts")
class TimeBrush extends Component {

    private static final long serialVersionUID = 1L;

    private transient List<YearMonth> months = List.of();

    /// What the element is told.
    public record Options(
            List<String> months,
            List<Integer> counts,
            int from,
            int to,
            String title,
            String fromLabel,
            String toLabel) {}

    /// @param listener told the first and the last month
    TimeBrush(BiConsumer<YearMonth, YearMonth> listener) {
        getElement()
                .addEventListener("span-chosen", event -> {
                    int from = event.getEventData().get("event.detail.from").asInt();
                    int to = event.getEventData().get("event.detail.to").asInt();
                    if (0 <= from && from <= to && to < months.size()) {
                        listener.accept(months.get(from), months.get(to));
                    }
                })
                .addEventData("event.detail.from")
                .addEventData("event.detail.to");
    }

    boolean isWhole(YearMonth from, YearMonth to) {
        return from.equals(months.getFirst()) && to.equals(months.getLast());
    }

    void show(Course course, Optional<Span> span) {
        months = course.months();
        int last = months.size() - 1;
        getElement()
                .setPropertyBean(
                        "options",
                        new Options(
                                months.stream().map(YearMonth::toString).toList(),
                                course.people(),
                                span.map(part -> Math.max(0, months.indexOf(part.from())))
                                        .orElse(0),
                                span.map(part -> months.indexOf(part.to()))
                                        .filter(place -> place >= 0)
                                        .orElse(last),
                                getTranslation("time.title"),
                                getTranslation("time.from"),
                                getTranslation("time.to")));
    }
}
