package nl.inktvlek.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.inkblot.Chain;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.recruitment.Approaches;
import org.springframework.stereotype.Service;

/// The numbers of the programme as `numbers.md` defines them: for everybody together, one partner, or one project.
///
/// **Cost.** Reads every attendance once; tenths of a second on 10,000 people.
@Service
public class ProgrammeFigures {

    private static final int MEETINGS_PER_SERIES = 3;

    private final Graph graph;
    private final AllHeldSeries series;
    private final Leaders leaders;
    private final Projects projects;
    private final Approaches approaches;
    private final Populations populations;
    private final AccessDecision access;
    private final Clock clock;

    ProgrammeFigures(
            Graph graph,
            AllHeldSeries series,
            Leaders leaders,
            Projects projects,
            Approaches approaches,
            Populations populations,
            AccessDecision access,
            Clock clock) {
        this.graph = graph;
        this.series = series;
        this.leaders = leaders;
        this.projects = projects;
        this.approaches = approaches;
        this.populations = populations;
        this.access = access;
        this.clock = clock;
    }

    /// A number, in the order in which they are shown.
    public enum Measure {
        ATTENDANCES,
        DIRECT_REACH,
        FULLY_REACHED,
        TWO_OF_THREE,
        SECOND_ORDER,
        REINFORCED,
        INK_BLOT,
        GENERATIONS,
        DOMINO,
        VOLUNTEERED,
        TRAINED,
        DUO,
        INDEPENDENT,
        CONVICTION,
        CAPACITY,
        MONTHS_SINCE,
        QUARTERS_WITH_SERIES,
        FUNDING,
        ANCHORING,
        CARE_ON_TIME,
        EQUITY
    }

    /// What to count: everything, or what is of one partner (code) or one project (code).
    public record Of(Optional<String> partner, Optional<String> project) {
        public static Of everything() {
            return new Of(Optional.empty(), Optional.empty());
        }

        public static Of project(String code) {
            return new Of(Optional.empty(), Optional.of(code));
        }
    }

    /// A language, and how the reach in it compares with the people who speak it, in the places where that is known.
    ///
    /// @param representation its share of the reach ÷ its share of the people; 1 is in proportion
    public record Group(String language, Count reached, int population, double coverage, double representation) {}

    /// A series and those it grew from.
    public record Link(String series, int generation, Set<String> parents) {}

    /// @param chain series of the scope, the first generation first
    /// @param groups languages of which the population is known, the least covered first
    public record Overview(Map<Measure, Figure> figures, List<Link> chain, List<Group> groups) {}

    public Overview overview(Actor actor, Of of) {
        access.require(actor, DataKind.EXACT_REACH);
        var today = LocalDate.now(clock);
        var chain = series.chain();
        var scope = Scope.of(actor, of, series.list());
        var groups = LanguageGroups.of(scope, populations.latest(actor).values());
        var figures = new EnumMap<Measure, Figure>(Measure.class);
        var spread = new Spread(scope, chain);
        spread.tell(figures);
        figures.put(Measure.REINFORCED, spread.reinforcedShare(graph));
        LeaderFunnel.of(graph, scope, chain).tell(scope, figures);
        figures.put(Measure.CONVICTION, conviction(scope));
        figures.put(Measure.CAPACITY, capacity(scope));
        new Continuity(scope.series(), projects(scope), today).tell(figures);
        figures.put(
                Measure.EQUITY,
                groups.stream()
                        .findFirst()
                        .<Figure>map(group -> new Figure.Amount(group.representation()))
                        .orElseGet(Figure.Unknown::new));
        return new Overview(figures, links(scope, chain), groups);
    }

    /// Direct reach of every project that has series, by code.
    public Map<String, Count> reachByProject(Actor actor) {
        access.require(actor, DataKind.EXACT_REACH);
        var reached = new HashMap<String, Set<Integer>>();
        series.list()
                .forEach(held -> held.projects()
                        .forEach(project -> reached.computeIfAbsent(project, any -> new HashSet<>())
                                .addAll(held.meetings().keySet())));
        return reached.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        people -> new Count.Exact(people.getValue().size())));
    }

    /// Approaches belong to a team, not to a project.
    private Figure conviction(Scope scope) {
        if (scope.of().project().isPresent() || !access.sees(scope.reader(), DataKind.APPROACH)) {
            return new Figure.Unknown();
        }
        var asked = approaches.answers(scope.reader(), scope.of().partner());
        return scope.share(asked.convinced(), asked.approached());
    }

    private Figure capacity(Scope scope) {
        if (!access.sees(scope.reader(), DataKind.LEADER)) {
            return new Figure.Unknown();
        }
        var led = scope.series().stream().flatMap(held -> held.led().stream()).collect(Collectors.toSet());
        var codesOfLed = scope.of().project().isEmpty() ? Set.<String>of() : personCodes(led);
        var slots = leaders.list(scope.reader()).stream()
                .filter(leader -> scope.of().partner().stream().allMatch(leader.partners()::contains))
                .filter(leader -> scope.of().project().isEmpty() || codesOfLed.contains(leader.person()))
                .map(Leader::freeSlots)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
        return slots.length == 0
                ? new Figure.Unknown()
                : new Figure.Amount(Arrays.stream(slots).sum() / (double) MEETINGS_PER_SERIES);
    }

    private Set<String> personCodes(Set<Integer> numbers) {
        return Set.copyOf(graph.list(
                "MATCH (p:Person) WHERE p.nr IN $numbers RETURN p.code AS code",
                Map.of("numbers", numbers),
                row -> row.get("code").asString()));
    }

    private List<Project> projects(Scope scope) {
        return projects.list(scope.reader()).stream()
                .filter(project -> scope.of().project().isPresent()
                        ? scope.of().project().get().equals(project.code())
                        : scope.of().partner().isEmpty()
                                || scope.series().stream()
                                        .anyMatch(held -> held.projects().contains(project.code())))
                .toList();
    }

    private static List<Link> links(Scope scope, Chain chain) {
        return scope.codes().stream()
                .map(code -> new Link(code, chain.generation(code).orElseThrow(), chain.parents(code)))
                .sorted(Comparator.comparingInt(Link::generation))
                .toList();
    }
}
