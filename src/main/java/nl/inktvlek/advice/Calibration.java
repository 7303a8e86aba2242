package nl.inktvlek.advice;

import java.util.List;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.analytics.outcomes.Counts;
import nl.inktvlek.analytics.outcomes.Interval;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.explore.Names;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.SeriesOutcomes;
import nl.inktvlek.snapshot.TieCalibration;
import nl.inktvlek.snapshot.TieCalibration.TieChance;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.stereotype.Service;

/// How well the assumed chance of a tie agrees with what participants told, and with who came.
@Service
public class Calibration {

    private final Networks networks;
    private final Names names;
    private final AccessDecision access;

    Calibration(Networks networks, Names names, AccessDecision access) {
        this.networks = networks;
        this.names = names;
        this.access = access;
    }

    /// A series with what was predicted and observed.
    public record Point(Hit series, int answers, Interval predicted, double observed) {}

    /// A municipality with who came there, foretold from all others.
    public record Place(String name, int people, Interval predicted, int observed) {}

    /// What the own series tell.
    ///
    /// @param thin whether there is too little to learn from
    /// @param tie chance that somebody comes because of one tie; absent when nothing was learnt
    public record Came(
            Counts counts, boolean thin, Optional<Interval> tie, List<Place> places, double covered, double skill) {}

    /// @param chance prior and posterior of the chance of a strong, sure tie
    /// @param used what advice reckons with that asks for measured chances
    /// @param points per series with answers, the smallest prediction first
    public record Result(TieCalibration chance, TieChance used, List<Point> points, Came came) {}

    public Result result(Actor actor) {
        access.require(actor, DataKind.SERIES);
        access.require(actor, DataKind.TIE);
        var network = networks.current();
        var chance = network.calibration();
        var foretold = chance.foretold();
        var seen = names.of(
                actor,
                foretold.stream().map(each -> network.node(each.series())).toList());
        return new Result(
                chance,
                network.measured().chance(),
                foretold.stream()
                        .map(each -> new Point(
                                seen.of(network.node(each.series())), each.answers(), each.people(), each.observed()))
                        .toList(),
                came(network.outcomes()));
    }

    private static Came came(SeriesOutcomes outcomes) {
        if (outcomes.model().isEmpty()) {
            return new Came(outcomes.counts(), true, Optional.empty(), List.of(), 0, 0);
        }
        var model = outcomes.model().get();
        var leftOut = model.leftOut();
        return new Came(
                outcomes.counts(),
                model.isThin(),
                Optional.of(model.tie()),
                leftOut.groups().stream()
                        .map(each -> new Place(
                                Municipalities.name(outcomes.municipalities().get(each.group())),
                                each.people(),
                                each.foretold(),
                                each.observed()))
                        .toList(),
                leftOut.covered(),
                leftOut.skill());
    }
}
