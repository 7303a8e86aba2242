package nl.inktvlek.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.figures.ProgrammeCourse.Quarter;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import org.springframework.stereotype.Service;

/// Figures as they were known at the end of a day. Whoever asks later gets the same.
@Service
public class FiguresAsKnown {

    private final KnownSeries known;
    private final AccessDecision access;
    private final Clock clock;

    FiguresAsKnown(KnownSeries known, AccessDecision access, Clock clock) {
        this.known = known;
        this.access = access;
        this.clock = clock;
    }

    /// @param figures those that follow from series and who came to them
    /// @param reach by quarter, up to that day
    public record Known(Map<Measure, Figure> figures, List<Quarter> reach) {}

    /// The first day that can be asked for; empty where only today is known.
    public Optional<LocalDate> since(Actor actor) {
        access.require(actor, DataKind.EXACT_REACH);
        return known.since();
    }

    /// Empty where others than the reader's own partner are in it: two days beside each other would tell of one person.
    ///
    /// @param day from [#since] on
    /// @throws IllegalArgumentException for an earlier day, or one that is not over
    public Optional<Known> on(Actor actor, Of of, LocalDate day) {
        access.require(actor, DataKind.EXACT_REACH);
        if (!day.isBefore(LocalDate.now(clock))
                || known.since().filter(first -> !first.isAfter(day)).isEmpty()) {
            throw new IllegalArgumentException("Not known of " + day);
        }
        var series = known.on(day);
        var scope = Scope.of(actor, of, series);
        if (scope.isOthers()) {
            return Optional.empty();
        }
        var figures = new EnumMap<Measure, Figure>(Measure.class);
        new Spread(scope, HeldSeries.chain(series, day)).tell(figures);
        new Continuity(scope.series(), List.of(), day).tellSeries(figures);
        return Optional.of(new Known(figures, ReachByQuarter.of(scope, day)));
    }
}
