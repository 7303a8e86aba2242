package nl.inktvlek.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.LeaderFunnel.Volunteer;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.inkblot.Chain;
import nl.inktvlek.inkblot.Families;
import nl.inktvlek.network.Partners;
import nl.inktvlek.populations.Populations;
import org.springframework.stereotype.Service;

/// How the numbers of [ProgrammeFigures] came about: over time, step by step, generation by generation. What is counted
/// here adds up to what is told there.
@Service
public class ProgrammeCourse {

    private final Graph graph;
    private final AllHeldSeries series;
    private final Populations populations;
    private final AccessDecision access;
    private final Clock clock;

    ProgrammeCourse(Graph graph, AllHeldSeries series, Populations populations, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.series = series;
        this.populations = populations;
        this.access = access;
        this.clock = clock;
    }

    /// @param from first day of the quarter
    /// @param fresh who came for the first time; with those of quarters before that are not told
    /// @param total everybody up to its end
    /// @param isOpen whether the quarter is not over
    public record Quarter(LocalDate from, Count fresh, Count total, boolean isOpen) {}

    /// @param numbers direct reach in people, second-order reach at least, ink-blot number, domino rate; those that
    /// there
    /// were something to tell of
    public record Moment(LocalDate day, Map<Measure, Double> numbers) {}

    public enum Step {
        PARTICIPANT,
        VOLUNTEERED,
        TRAINED,
        DUO,
        INDEPENDENT
    }

    /// @param people who got so far, those further on too
    /// @param early of them, those whose series had no time yet for the next step; absent where that is not told
    public record Reached(Step step, Count people, OptionalInt early) {}

    /// @param early of the series, those that had no time yet to lead to others
    public record Generation(int number, int series, int early) {}

    /// @param low share of the target population, 0..1, like `high`
    public record MiddleHalf(double low, double high, int places) {}

    /// @param partner code; absent for all together
    /// @param begun series that began in each of the last eight quarters
    public record Continued(Optional<String> partner, List<Integer> begun) {}

    /// @param quarter first day of the one in which after-care was due
    public record Cared(LocalDate quarter, int onTime, int due) {}

    /// @param today the day it is of
    /// @param reach by quarter; empty where nobody was reached, or too few to tell
    /// @param moments every three months for two years, up to today
    /// @param funnel from participant to leading alone; empty where nobody was reached
    /// @param quarters first days of the last eight
    /// @param middleHalf where coverage lies in the places of a language, by language
    public record Course(
            LocalDate today,
            List<Quarter> reach,
            List<Moment> moments,
            List<Reached> funnel,
            List<Generation> generations,
            List<LocalDate> quarters,
            List<Continued> continuity,
            List<Cared> care,
            Map<String, MiddleHalf> middleHalf) {}

    public Course course(Actor actor, Of of) {
        access.require(actor, DataKind.EXACT_REACH);
        var today = LocalDate.now(clock);
        var chain = series.chain();
        var scope = Scope.of(actor, of, series.list());
        var together = new Continuity(scope.series(), List.of(), today);
        return new Course(
                today,
                ReachByQuarter.of(scope, today),
                Trend.of(scope, series, today),
                funnel(scope, chain),
                generations(scope, chain),
                List.copyOf(together.begun().keySet()),
                continuity(scope, together, today),
                together.care().entrySet().stream()
                        .map(care -> new Cared(
                                care.getKey(),
                                care.getValue().onTime(),
                                care.getValue().due()))
                        .toList(),
                middleHalf(scope));
    }

    /// A series in its family.
    ///
    /// @param parent place in the family of the one it grew from; -1 for the first
    /// @param isEarly whether it had no time yet to lead to others
    public record Kin(String code, String municipality, LocalDate start, int generation, int parent, boolean isEarly) {}

    /// What came from what, by family.
    ///
    /// @param families those of two or more series, the largest first
    /// @param alone series from which none grew and that grew from none
    public record Descended(LocalDate today, List<List<Kin>> families, int alone) {}

    public Descended descended(Actor actor) {
        access.require(actor, DataKind.EXACT_REACH);
        var chain = series.chain();
        var held = new LinkedHashMap<String, HeldSeries>();
        series.list().forEach(each -> held.put(each.code(), each));
        var families = Families.of(chain, held.keySet()).stream()
                .map(family -> family.stream()
                        .map(kin -> kin(Objects.requireNonNull(held.get(kin.code())), kin, chain))
                        .toList())
                .toList();
        int related = families.stream().mapToInt(List::size).sum();
        return new Descended(LocalDate.now(clock), families, held.size() - related);
    }

    private static Kin kin(HeldSeries held, Families.Kin kin, Chain chain) {
        return new Kin(
                kin.code(),
                held.municipality(),
                held.start(),
                kin.generation(),
                kin.parent(),
                !chain.isMature(kin.code()));
    }

    /// Direct reach by quarter alone, of everything the reader may count together: their partner, or all.
    public List<Quarter> reach(Actor actor) {
        access.require(actor, DataKind.EXACT_REACH);
        var of = new Of(actor.partner(), Optional.empty());
        return ReachByQuarter.of(Scope.of(actor, of, series.list()), LocalDate.now(clock));
    }

    private List<Reached> funnel(Scope scope, Chain chain) {
        var reached = scope.reached();
        if (reached.isEmpty()) {
            return List.of();
        }
        var mature = scope.with(scope.series().stream()
                        .filter(held -> chain.isMature(held.code()))
                        .toList())
                .reached();
        var volunteers = LeaderFunnel.of(graph, scope, chain);
        var steps = new ArrayList<Reached>();
        steps.add(step(scope, Step.PARTICIPANT, reached.size(), reached.size() - mature.size()));
        steps.add(step(scope, Step.VOLUNTEERED, volunteers, any -> true));
        steps.add(step(scope, Step.TRAINED, volunteers, Volunteer::wasTrained));
        steps.add(step(scope, Step.DUO, volunteers, Volunteer::leads));
        steps.add(step(scope, Step.INDEPENDENT, volunteers, Volunteer::leadsAlone));
        return steps;
    }

    private static Reached step(Scope scope, Step step, LeaderFunnel volunteers, Predicate<Volunteer> got) {
        return step(scope, step, volunteers.number(got), volunteers.number(got.and(Volunteer::isEarly)));
    }

    private static Reached step(Scope scope, Step step, int people, int early) {
        return new Reached(step, scope.count(people), scope.isOthers() ? OptionalInt.empty() : OptionalInt.of(early));
    }

    private static List<Generation> generations(Scope scope, Chain chain) {
        var early = chain.byGeneration(
                scope.codes().stream().filter(code -> !chain.isMature(code)).toList());
        return chain.byGeneration(scope.codes()).entrySet().stream()
                .map(each -> new Generation(
                        each.getKey(),
                        each.getValue().intValue(),
                        early.getOrDefault(each.getKey(), 0L).intValue()))
                .toList();
    }

    private static List<Continued> continuity(Scope scope, Continuity together, LocalDate today) {
        var rows = new ArrayList<Continued>();
        rows.add(new Continued(Optional.empty(), List.copyOf(together.begun().values())));
        if (scope.of().partner().isEmpty()) {
            for (var partner : Partners.all()) {
                var own = scope.series().stream()
                        .filter(held -> held.partners().contains(partner.code()))
                        .toList();
                if (!own.isEmpty()) {
                    rows.add(new Continued(
                            Optional.of(partner.code()),
                            List.copyOf(new Continuity(own, List.of(), today)
                                    .begun()
                                    .values())));
                }
            }
        }
        return rows;
    }

    private Map<String, MiddleHalf> middleHalf(Scope scope) {
        var known = populations.latest(scope.reader()).values();
        var halves = new TreeMap<String, MiddleHalf>();
        known.stream()
                .map(Populations.Population::language)
                .distinct()
                .forEach(language ->
                        PlaceCoverage.of(scope, language, known).ifPresent(half -> halves.put(language, half)));
        return halves;
    }
}
