package nl.inktvlek.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.inkblot.Chain;
import org.springframework.stereotype.Component;

/// All series that have a day, with everybody in them: read once per change of the programme, for all that counts them.
@Component
public class AllHeldSeries {

    private static final int MONTHS_BETWEEN = 3;

    private final PerVersion<List<HeldSeries>> all;
    private final PerVersion<Chain> chain;
    private final PerVersion<List<Past>> past;

    AllHeldSeries(Graph graph, Clock clock) {
        var concerns = Set.of(Concern.PROGRAMME);
        all = new PerVersion<>(graph, concerns, () -> graph.read(HeldSeries::all));
        chain = PerVersion.andDay(graph, concerns, clock, today -> HeldSeries.chain(all.get(), today));
        past = PerVersion.andDay(graph, concerns, clock, this::read);
    }

    /// In order of time.
    public List<HeldSeries> list() {
        return all.get();
    }

    /// Which of them grew from which.
    public Chain chain() {
        return chain.get();
    }

    /// How it was on an earlier day: the series that had begun, and which of those grew from which.
    record Past(LocalDate day, Chain chain) {

        List<HeldSeries> begun(List<HeldSeries> series) {
            return series.stream().filter(held -> !held.start().isAfter(day)).toList();
        }
    }

    /// Every quarter of a year back, for two years; the first day first.
    List<Past> past() {
        return past.get();
    }

    private List<Past> read(LocalDate today) {
        return IntStream.iterate(Trend.MONTHS, months -> months > 0, months -> months - MONTHS_BETWEEN)
                .mapToObj(today::minusMonths)
                .map(day -> new Past(
                        day,
                        HeldSeries.chain(
                                all.get().stream()
                                        .filter(held -> !held.start().isAfter(day))
                                        .toList(),
                                day)))
                .toList();
    }
}
