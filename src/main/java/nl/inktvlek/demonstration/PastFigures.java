package nl.inktvlek.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.inktvlek.figures.AllHeldSeries;
import nl.inktvlek.figures.HeldSeries;
import nl.inktvlek.figures.KnownSeries;
import org.springframework.stereotype.Component;

/// As if the invented series had been written down two weeks after they ended, so that figures can be asked as they
/// were known at the end of any month of five years.
@Component
class PastFigures {

    private static final int WEEKS_LATE = 2;
    private static final int MONTHS = 60;

    private final AllHeldSeries series;
    private final KnownSeries known;
    private final Clock clock;

    PastFigures(AllHeldSeries series, KnownSeries known, Clock clock) {
        this.series = series;
        this.known = known;
        this.clock = clock;
    }

    void keep() {
        var states = new TreeMap<LocalDate, List<HeldSeries>>();
        var thisMonth = LocalDate.now(clock).withDayOfMonth(1);
        for (int back = MONTHS; back >= 0; back--) {
            var day = thisMonth.minusMonths(back).minusDays(1);
            states.put(
                    day,
                    series.list().stream()
                            .filter(held -> held.end().isBefore(day.minusWeeks(WEEKS_LATE)))
                            .toList());
        }
        known.pretend(states);
    }
}
