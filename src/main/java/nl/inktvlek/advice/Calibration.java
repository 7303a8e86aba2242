package nl.inktvlek.advice;

import java.util.List;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.explore.Names;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.TieCalibration;
import org.springframework.stereotype.Service;

/// How well the assumed chance of a tie agrees with what participants told.
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
    public record Point(Hit series, int answers, double predicted, double observed) {}

    /// @param chance prior and posterior of the chance of a strong, sure tie
    /// @param points per series with answers, the smallest prediction first
    public record Result(TieCalibration chance, List<Point> points) {}

    public Result result(Actor actor) {
        access.require(actor, DataKind.SERIES);
        access.require(actor, DataKind.TIE);
        var network = networks.current();
        var chance = network.calibration();
        var seen = names.of(
                actor,
                chance.foretold().stream()
                        .map(each -> network.node(each.series()))
                        .toList());
        return new Result(
                chance,
                chance.foretold().stream()
                        .map(each -> new Point(
                                seen.of(network.node(each.series())),
                                each.answers(),
                                each.predicted(),
                                each.observed()))
                        .toList());
    }
}
