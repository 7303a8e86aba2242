package nl.inktvlek.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
        figures.put(Measure.MONTHS_SINCE, monthsSince());
        figures.put(Measure.QUARTERS_WITH_SERIES, Figure.share(quartersWithSeries(), QUARTERS));
        figures.put(Measure.FUNDING, funding());
        figures.put(
                Measure.ANCHORING,
                projects.isEmpty()
                        ? new Figure.Unknown()
                        : Figure.share(anchored(), Project.PolicyField.values().length));
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
        var first = quarter(today).minus(QUARTERS - 1, IsoFields.QUARTER_YEARS);
        return series.stream()
                .map(HeldSeries::start)
                .filter(start -> !start.isAfter(today))
                .map(Continuity::quarter)
                .filter(quarter -> !quarter.isBefore(first))
                .distinct()
                .count();
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
        if (series.stream().noneMatch(held -> held.caredForOn().isPresent())) {
            return new Figure.Unknown();
        }
        var due = series.stream()
                .filter(held -> !held.end().plusWeeks(CARE_WEEKS).isAfter(today))
                .toList();
        long onTime = due.stream()
                .filter(held -> held.caredForOn()
                        .filter(on -> !on.isAfter(held.end().plusWeeks(CARE_WEEKS)))
                        .isPresent())
                .count();
        return Figure.share(onTime, due.size());
    }

    /// First day of the quarter.
    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
