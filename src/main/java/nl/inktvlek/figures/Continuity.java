package nl.inktvlek.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.programme.projects.Project;

/// Whether it goes on: since when nothing was held, in how many quarters something was, how long it is funded, where
/// it is anchored, whether after-care came in time.
///
/// @param series of the scope
/// @param projects of the scope
record Continuity(List<HeldSeries> series, List<Project> projects, LocalDate today) {

    /// Weeks after a series in which after-care is on time.
    private static final int CARE_WEEKS = 10;

    private static final int QUARTERS = 8;

    void tell(Map<Measure, Figure> figures) {
        tellSeries(figures);
        figures.put(Measure.FUNDING, funding());
        figures.put(
                Measure.ANCHORING,
                projects.isEmpty()
                        ? new Figure.Unknown()
                        : Figure.share(anchored(), Project.PolicyField.values().length));
    }

    /// What follows from the series alone.
    void tellSeries(Map<Measure, Figure> figures) {
        figures.put(Measure.MONTHS_SINCE, monthsSince());
        figures.put(Measure.QUARTERS_WITH_SERIES, Figure.share(quartersWithSeries(), QUARTERS));
        figures.put(Measure.CARE_ON_TIME, careOnTime());
    }

    private Figure monthsSince() {
        return series.stream()
                .map(HeldSeries::end)
                .filter(end -> !end.isAfter(today))
                .max(Comparator.naturalOrder())
                .<Figure>map(end -> new Figure.Amount(ChronoUnit.MONTHS.between(end, today)))
                .orElseGet(Figure.Unknown::new);
    }

    private long quartersWithSeries() {
        return begun().values().stream().filter(number -> number > 0).count();
    }

    /// How many series began in each of the last eight quarters, by the first day of it.
    Map<LocalDate, Integer> begun() {
        var begun = new TreeMap<LocalDate, Integer>();
        for (int back = 0; back < QUARTERS; back++) {
            begun.put(Quarters.of(today).minus(back, IsoFields.QUARTER_YEARS), 0);
        }
        series.stream()
                .map(HeldSeries::start)
                .filter(start -> !start.isAfter(today))
                .forEach(start -> begun.computeIfPresent(Quarters.of(start), (quarter, number) -> number + 1));
        return begun;
    }

    /// Of several projects the longest funding.
    private Figure funding() {
        var longest = projects.stream()
                .map(project -> project.fundingMonths(today))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
        return longest.isPresent() ? new Figure.Amount(longest.getAsInt()) : new Figure.Unknown();
    }

    /// Every field of policy that one of the projects is anchored in.
    private long anchored() {
        return projects.stream()
                .flatMap(project -> project.anchored().stream())
                .distinct()
                .count();
    }

    /// Nothing to tell where nobody ever wrote down after-care.
    private Figure careOnTime() {
        var care = care().values();
        return Figure.share(
                care.stream().mapToInt(Care::onTime).sum(),
                care.stream().mapToInt(Care::due).sum());
    }

    /// Series whose after-care was due in a quarter, and those of them that had it in time.
    record Care(int onTime, int due) {

        private Care and(Care other) {
            return new Care(onTime + other.onTime, due + other.due);
        }
    }

    /// By the first day of the quarter in which it was due; empty where nobody ever wrote down after-care.
    Map<LocalDate, Care> care() {
        var care = new TreeMap<LocalDate, Care>();
        if (series.stream().noneMatch(held -> held.caredForOn().isPresent())) {
            return care;
        }
        for (var held : series) {
            var due = held.end().plusWeeks(CARE_WEEKS);
            if (!due.isAfter(today)) {
                boolean onTime =
                        held.caredForOn().filter(on -> !on.isAfter(due)).isPresent();
                care.merge(Quarters.of(due), new Care(onTime ? 1 : 0, 1), Care::and);
            }
        }
        return care;
    }
}
