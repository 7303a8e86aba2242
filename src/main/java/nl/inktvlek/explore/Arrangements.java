package nl.inktvlek.explore;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.explore.Arranged.Group;
import nl.inktvlek.explore.Arranged.Group.Generation;
import nl.inktvlek.explore.Arranged.Group.None;
import nl.inktvlek.explore.Arranged.Group.Period;
import nl.inktvlek.explore.Arranged.Group.Place;
import nl.inktvlek.explore.Arranged.Group.Steps;
import nl.inktvlek.figures.AllHeldSeries;
import nl.inktvlek.inkblot.Chain;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import org.springframework.stereotype.Service;

/// Puts the nodes of a picture in groups to be placed by.
@Service
public class Arrangements {

    /// As many columns as can be read.
    private static final int MOST_PERIODS = 12;

    private static final List<Integer> MONTHS_OF_PERIOD = List.of(1, 3, 12);
    private static final int MONTHS = 12;

    private final Networks networks;
    private final Moments moments;
    private final AllHeldSeries series;
    private final AccessDecision access;

    Arrangements(Networks networks, Moments moments, AllHeldSeries series, AccessDecision access) {
        this.networks = networks;
        this.moments = moments;
        this.series = series;
        this.access = access;
    }

    /// **Cost.** O(nodes + ties) of the picture; generations and moments of all series are kept.
    public Arranged of(Actor actor, Picture picture, ViewState.Arranging how) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        return switch (how.arrangement()) {
            case TIES -> Arranged.BY_TIES;
            case STEPS -> steps(picture, centre(picture, how.centre()));
            case GENERATIONS -> generations(picture);
            case TIME -> time(picture);
            case PLACE -> place(picture);
        };
    }

    /// The node that others stand around: the one that was chosen, else the most influential.
    private static int centre(Picture picture, Optional<String> code) {
        return code.map(chosen ->
                        picture.nodes().stream().map(Node::code).toList().indexOf(chosen))
                .filter(place -> place >= 0)
                .orElse(0);
    }

    static Arranged steps(Picture picture, int centre) {
        int nodes = picture.nodes().size();
        var tied = Stream.<List<Integer>>generate(ArrayList::new).limit(nodes).toList();
        for (int node = 0; node < nodes; node++) {
            for (int other : picture.ties()[node]) {
                tied.get(node).add(other);
                tied.get(other).add(node);
            }
        }
        var groups = new ArrayList<Group>(Collections.nCopies(nodes, new None()));
        var next = new ArrayDeque<Integer>();
        if (nodes > 0) {
            groups.set(centre, new Steps(0));
            next.add(centre);
        }
        while (!next.isEmpty()) {
            int node = next.remove();
            if (groups.get(node) instanceof Steps(int away)) {
                for (int other : tied.get(node)) {
                    if (groups.get(other) instanceof None) {
                        groups.set(other, new Steps(away + 1));
                        next.add(other);
                    }
                }
            }
        }
        return ranked(groups, group -> group instanceof Steps(int away) ? away : Integer.MAX_VALUE, List.of());
    }

    /// A series in its generation; a person in the lowest of the series they have to do with.
    private Arranged generations(Picture picture) {
        var known = series.chain();
        var network = networks.current();
        var groups = picture.nodes().stream()
                .map(node ->
                        lowest(network, node, known).<Group>map(Generation::new).orElseGet(None::new))
                .toList();
        return ranked(groups, group -> group instanceof Generation(int each) ? each : Integer.MAX_VALUE, List.of());
    }

    private static Optional<Integer> lowest(LoadedNetwork network, Node node, Chain known) {
        return switch (node.kind()) {
            case SERIES -> known.generation(node.code());
            case PERSON ->
                network.byCode(node.code()).stream()
                        .flatMap(now -> network.neighbours(now.index()).stream())
                        .map(network::node)
                        .filter(other -> other.kind() == NodeKind.SERIES)
                        .flatMap(series -> known.generation(series.code()).stream())
                        .min(Comparator.naturalOrder());
            case ORGANISATION -> Optional.empty();
        };
    }

    private Arranged time(Picture picture) {
        var network = networks.current();
        return time(picture.nodes().stream()
                .map(node -> network.byCode(node.code()).flatMap(now -> moments.month(network, now)))
                .toList());
    }

    /// Months, quarters or years: the shortest of which there are not too many; periods without anybody are there too.
    static Arranged time(List<Optional<YearMonth>> months) {
        var known = months.stream().flatMap(Optional::stream).sorted().toList();
        if (known.isEmpty()) {
            return ranked(Collections.nCopies(months.size(), new None()), any -> 0, List.of());
        }
        int length = MONTHS_OF_PERIOD.stream()
                .filter(each -> periods(known.getFirst(), known.getLast(), each).size() <= MOST_PERIODS)
                .findFirst()
                .orElse(MONTHS);
        var groups = months.stream()
                .map(month -> month.<Group>map(some -> period(some, length)).orElseGet(None::new))
                .toList();
        return ranked(
                groups,
                group -> group instanceof Period(YearMonth first, int _)
                        ? first.getYear() * MONTHS + first.getMonthValue()
                        : Integer.MAX_VALUE,
                periods(known.getFirst(), known.getLast(), length));
    }

    private static Period period(YearMonth month, int length) {
        return new Period(month.minusMonths((month.getMonthValue() - 1) % length), length);
    }

    private static List<Period> periods(YearMonth first, YearMonth last, int length) {
        return Stream.iterate(
                        period(first, length),
                        each -> !each.first().isAfter(last),
                        each -> new Period(each.first().plusMonths(length), length))
                .toList();
    }

    static Arranged place(Picture picture) {
        var groups = picture.nodes().stream()
                .map(node -> node.municipality().<Group>map(Place::new).orElseGet(None::new))
                .toList();
        return Arranged.of(
                groups, Comparator.comparing(group -> group instanceof Place(String code) ? code : "~"), List.of());
    }

    private static Arranged ranked(List<Group> each, Function<Group, Integer> rank, List<? extends Group> others) {
        return Arranged.of(each, Comparator.comparing(rank), others);
    }
}
