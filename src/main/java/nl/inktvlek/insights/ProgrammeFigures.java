package nl.inktvlek.insights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.inkblot.Chain;
import nl.inktvlek.network.Populations;
import nl.inktvlek.programme.Leaders;
import nl.inktvlek.programme.Projects;
import nl.inktvlek.recruitment.Approaches;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

/// The numbers of the programme as `numbers.md` defines them: for everybody together, one partner, or one project.
///
/// **Cost.** Reads every attendance once; tenths of a second on 10,000 people.
@Service
public class ProgrammeFigures {

    /// Weeks after a series in which after-care is on time.
    private static final int CARE_WEEKS = 10;

    private static final int QUARTERS = 8;
    private static final int MEETINGS_PER_SERIES = 3;
    private static final int ENOUGH_SERIES = 5;

    /// Fewer people than this are not told to another partner.
    private static final int FEWEST_BETWEEN_PARTNERS = 5;

    private final Graph graph;
    private final Leaders leaders;
    private final Projects projects;
    private final Approaches approaches;
    private final Populations populations;
    private final AccessDecision access;
    private final Clock clock;

    ProgrammeFigures(
            Graph graph,
            Leaders leaders,
            Projects projects,
            Approaches approaches,
            Populations populations,
            AccessDecision access,
            Clock clock) {
        this.graph = graph;
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
        var all = HeldSeries.all(graph);
        var chain = new Chain(
                all.stream()
                        .map(held -> new Chain.Held(
                                held.code(),
                                held.start(),
                                held.end(),
                                held.meetings().keySet(),
                                held.led()))
                        .toList(),
                today());
        var scoped = all.stream()
                .filter(held -> of.partner().stream().allMatch(held.partners()::contains)
                        && of.project().stream().allMatch(held.projects()::contains))
                .toList();
        var counting = new Counting(actor, of, scoped, chain);
        return new Overview(counting.figures(), counting.links(), counting.groups());
    }

    /// Direct reach of every project that has series, by code.
    public Map<String, Count> reachByProject(Actor actor) {
        access.require(actor, DataKind.EXACT_REACH);
        var reached = new HashMap<String, Set<Integer>>();
        HeldSeries.all(graph)
                .forEach(held -> held.projects()
                        .forEach(project -> reached.computeIfAbsent(project, any -> new HashSet<>())
                                .addAll(held.meetings().keySet())));
        return reached.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        people -> new Count.Exact(people.getValue().size())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Figure share(long part, long whole) {
        return whole == 0 ? new Figure.Unknown() : new Figure.Share((int) part, (int) whole);
    }

    private static Figure amount(OptionalInt number) {
        return number.isPresent() ? new Figure.Amount(number.getAsInt()) : new Figure.Unknown();
    }

    /// One question being answered.
    private final class Counting {

        private final Actor actor;
        private final Of of;
        private final List<HeldSeries> scoped;
        private final Chain chain;
        private final List<String> codes;
        private final Set<Integer> reached = new HashSet<>();

        Counting(Actor actor, Of of, List<HeldSeries> scoped, Chain chain) {
            this.actor = actor;
            this.of = of;
            this.scoped = scoped;
            this.chain = chain;
            this.codes = scoped.stream().map(HeldSeries::code).toList();
            scoped.forEach(held -> reached.addAll(held.meetings().keySet()));
        }

        Map<Measure, Figure> figures() {
            var figures = new EnumMap<Measure, Figure>(Measure.class);
            figures.put(
                    Measure.ATTENDANCES,
                    count(reached.size()) instanceof Count.TooFew
                            ? new Figure.Unknown()
                            : new Figure.Amount(scoped.stream()
                                    .mapToInt(held -> held.meetings().size())
                                    .sum()));
            figures.put(Measure.DIRECT_REACH, people(reached.size()));
            figures.put(Measure.FULLY_REACHED, people(attendedAtLeast(HeldSeries::planned)));
            figures.put(Measure.TWO_OF_THREE, people(attendedAtLeast(held -> 2)));
            figures.put(Measure.SECOND_ORDER, secondOrder());
            figures.put(Measure.REINFORCED, peopleShare(reinforced(), reached.size()));
            figures.put(
                    Measure.INK_BLOT,
                    chain.inkBlotNumber(codes).<Figure>map(Figure.Mean::new).orElseGet(Figure.Unknown::new));
            figures.put(Measure.GENERATIONS, depth());
            var domino = chain.domino(codes);
            figures.put(Measure.DOMINO, domino.participants() == 0 ? new Figure.Unknown() : new Figure.Growth(domino));
            funnel(figures);
            figures.put(Measure.CONVICTION, conviction());
            figures.put(Measure.CAPACITY, capacity());
            continuity(figures);
            projects(figures);
            figures.put(Measure.CARE_ON_TIME, careOnTime());
            figures.put(
                    Measure.EQUITY,
                    groups().stream()
                            .findFirst()
                            .<Figure>map(group -> new Figure.Amount(group.representation()))
                            .orElseGet(Figure.Unknown::new));
            return figures;
        }

        private Figure people(long number) {
            return new Figure.People(count(number));
        }

        /// People out of people; another partner is not told of a few.
        private Figure peopleShare(long part, long whole) {
            return count(part) instanceof Count.TooFew ? new Figure.Unknown() : share(part, whole);
        }

        private Count count(long number) {
            boolean isOthers = actor.partner().isPresent() && !actor.partner().equals(of.partner());
            return isOthers && number < FEWEST_BETWEEN_PARTNERS ? new Count.TooFew() : new Count.Exact((int) number);
        }

        private long attendedAtLeast(ToIntFunction<HeldSeries> meetings) {
            return scoped.stream()
                    .filter(held -> meetings.applyAsInt(held) > 0)
                    .flatMap(held -> held.meetings().entrySet().stream()
                            .filter(each -> each.getValue() >= meetings.applyAsInt(held))
                            .map(Map.Entry::getKey))
                    .distinct()
                    .count();
        }

        /// Per participant the largest answer, and all of them; the group of a series counts as one participant.
        private Figure secondOrder() {
            var answers = new HashMap<Integer, List<Integer>>();
            int low = 0;
            int high = 0;
            for (var held : scoped) {
                held.talk()
                        .forEach((person, told) -> answers.computeIfAbsent(person, any -> new ArrayList<>())
                                .addAll(told));
                low += held.groupTalk().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
                high += held.groupTalk().stream().mapToInt(Integer::intValue).sum();
            }
            for (var told : answers.values()) {
                low += told.stream().mapToInt(Integer::intValue).max().orElse(0);
                high += told.stream().mapToInt(Integer::intValue).sum();
            }
            return high == 0 ? new Figure.Unknown() : new Figure.Range(low, high, answers.size(), reached.size());
        }

        private long reinforced() {
            var series = new HashMap<Integer, Integer>();
            scoped.forEach(held -> held.meetings().keySet().forEach(person -> series.merge(person, 1, Integer::sum)));
            var known = new HashMap<Integer, Set<Integer>>();
            graph.list(
                            """
                            MATCH (p:Person)-[:KNOWS]-(q:Person)
                            WHERE p.nr IN $reached AND q.nr IN $reached AND p <> q
                            RETURN DISTINCT p.nr AS person, q.nr AS other""",
                            Map.of("reached", reached),
                            row -> Map.entry(
                                    row.get("person").asInt(), row.get("other").asInt()))
                    .forEach(tie -> known.computeIfAbsent(tie.getKey(), any -> new HashSet<>())
                            .add(tie.getValue()));
            return reached.stream()
                    .filter(person -> series.getOrDefault(person, 0) >= 2
                            || known.getOrDefault(person, Set.of()).size() >= 2)
                    .count();
        }

        private Figure depth() {
            var generations = chain.byGeneration(codes);
            if (generations.isEmpty()) {
                return new Figure.Unknown();
            }
            int ofFive = generations.entrySet().stream()
                    .filter(each -> each.getValue() >= ENOUGH_SERIES)
                    .mapToInt(Map.Entry::getKey)
                    .max()
                    .orElse(0);
            return new Figure.Depth(
                    generations.keySet().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0),
                    ofFive,
                    codes.size());
        }

        /// Those who came from a series of the scope, by how far they got; each step counts those further on too, and
        /// who
        /// was erased.
        private void funnel(Map<Measure, Figure> figures) {
            var steps = graph.list("""
                    MATCH (l:LeaderProfile|FormerLeader)-[:GREW_FROM]->(s:Series) WHERE s.code IN $codes
                    WITH DISTINCT l
                    RETURN coalesce(l.status, '') AS status,
                        coalesce(l.trained, false) OR %s AS trained""".formatted(Leaders.TRAINED), Map.of("codes", codes), row -> row);
            Predicate<Record> independent = row -> row.get("status").asString().equals("INDEPENDENT");
            Predicate<Record> duo =
                    independent.or(row -> row.get("status").asString().equals("DUO"));
            Predicate<Record> trained = duo.or(row -> row.get("trained").asBoolean());
            figures.put(
                    Measure.VOLUNTEERED,
                    steps.isEmpty() ? new Figure.Unknown() : peopleShare(steps.size(), reached.size()));
            figures.put(
                    Measure.TRAINED, peopleShare(steps.stream().filter(trained).count(), steps.size()));
            figures.put(Measure.DUO, peopleShare(steps.stream().filter(duo).count(), steps.size()));
            figures.put(
                    Measure.INDEPENDENT,
                    peopleShare(steps.stream().filter(independent).count(), steps.size()));
        }

        /// Approaches belong to a team, not to a project.
        private Figure conviction() {
            if (of.project().isPresent() || !access.sees(actor, DataKind.APPROACH)) {
                return new Figure.Unknown();
            }
            var asked = approaches.answers(actor, of.partner());
            return peopleShare(asked.convinced(), asked.approached());
        }

        private Figure capacity() {
            if (!access.sees(actor, DataKind.LEADER)) {
                return new Figure.Unknown();
            }
            var led = scoped.stream().flatMap(held -> held.led().stream()).collect(Collectors.toSet());
            var codesOfLed = of.project().isEmpty() ? Set.<String>of() : personCodes(led);
            var slots = leaders.list(actor).stream()
                    .filter(leader -> of.partner().stream().allMatch(leader.partners()::contains))
                    .filter(leader -> of.project().isEmpty() || codesOfLed.contains(leader.person()))
                    .map(Leaders.Leader::freeSlots)
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

        private void continuity(Map<Measure, Figure> figures) {
            var today = today();
            figures.put(
                    Measure.MONTHS_SINCE,
                    scoped.stream()
                            .map(HeldSeries::end)
                            .filter(end -> !end.isAfter(today))
                            .max(Comparator.naturalOrder())
                            .<Figure>map(end -> new Figure.Amount(ChronoUnit.MONTHS.between(end, today)))
                            .orElseGet(Figure.Unknown::new));
            long now = quarter(today);
            figures.put(
                    Measure.QUARTERS_WITH_SERIES,
                    share(
                            scoped.stream()
                                    .map(HeldSeries::start)
                                    .filter(start -> !start.isAfter(today))
                                    .map(ProgrammeFigures::quarter)
                                    .filter(quarter -> quarter > now - QUARTERS)
                                    .distinct()
                                    .count(),
                            QUARTERS));
        }

        /// Of several projects the longest funding, and every field that one of them is anchored in.
        private void projects(Map<Measure, Figure> figures) {
            var items = projects.list(actor).stream()
                    .filter(item -> of.project().isPresent()
                            ? of.project().get().equals(item.code())
                            : of.partner().isEmpty()
                                    || scoped.stream()
                                            .anyMatch(held -> held.projects().contains(item.code())))
                    .toList();
            figures.put(
                    Measure.FUNDING,
                    amount(items.stream()
                            .map(Projects.Item::fundingMonths)
                            .filter(OptionalInt::isPresent)
                            .mapToInt(OptionalInt::getAsInt)
                            .max()));
            var anchored = items.stream()
                    .flatMap(item -> projects.find(actor, item.code()).stream())
                    .map((Sheet project) -> project.texts(Projects.ANCHORED))
                    .flatMap(List::stream)
                    .distinct()
                    .count();
            figures.put(
                    Measure.ANCHORING,
                    items.isEmpty() ? new Figure.Unknown() : share(anchored, Projects.PolicyField.values().length));
        }

        /// Nothing to tell where nobody ever wrote down after-care.
        private Figure careOnTime() {
            if (scoped.stream().noneMatch(held -> held.caredForOn().isPresent())) {
                return new Figure.Unknown();
            }
            var due = scoped.stream()
                    .filter(held -> !held.end().plusWeeks(CARE_WEEKS).isAfter(today()))
                    .toList();
            return share(
                    due.stream()
                            .filter(held -> held.caredForOn()
                                    .filter(on -> !on.isAfter(held.end().plusWeeks(CARE_WEEKS)))
                                    .isPresent())
                            .count(),
                    due.size());
        }

        List<Link> links() {
            return codes.stream()
                    .map(code -> new Link(code, chain.generation(code).orElseThrow(), chain.parents(code)))
                    .sorted(Comparator.comparingInt(Link::generation))
                    .toList();
        }

        List<Group> groups() {
            var people = new TreeMap<String, Integer>();
            var places = new HashMap<String, Set<String>>();
            populations.latest(actor).values().forEach(population -> {
                people.merge(population.language(), population.people(), Integer::sum);
                places.computeIfAbsent(population.language(), any -> new HashSet<>())
                        .add(population.municipality());
            });
            var inGroup = new HashMap<String, Integer>();
            people.keySet()
                    .forEach(language ->
                            inGroup.put(language, reachedIn(language, Objects.requireNonNull(places.get(language)))));
            double reachedInAll =
                    inGroup.values().stream().mapToInt(Integer::intValue).sum();
            double peopleInAll =
                    people.values().stream().mapToInt(Integer::intValue).sum();
            return people.entrySet().stream()
                    .filter(group -> group.getValue() > 0 && reachedInAll > 0)
                    .filter(group -> !(count(inGroup.getOrDefault(group.getKey(), 0)) instanceof Count.TooFew))
                    .map(group -> {
                        int known = Objects.requireNonNull(inGroup.get(group.getKey()));
                        double coverage = (double) known / group.getValue();
                        return new Group(
                                group.getKey(),
                                count(known),
                                group.getValue(),
                                coverage,
                                coverage / (reachedInAll / peopleInAll));
                    })
                    .sorted(Comparator.comparingDouble(Group::representation).thenComparing(Group::language))
                    .toList();
        }

        private int reachedIn(String language, Set<String> places) {
            return (int) scoped.stream()
                    .filter(held -> held.languages().contains(language) && places.contains(held.municipality()))
                    .flatMap(held -> held.meetings().keySet().stream())
                    .distinct()
                    .count();
        }
    }

    /// Quarters since year zero.
    private static long quarter(LocalDate day) {
        return day.getYear() * 4L + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
