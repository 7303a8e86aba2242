package nl.inktvlek.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.advice.Advice.Change;
import nl.inktvlek.advice.Advice.GroupReach;
import nl.inktvlek.advice.Advice.Recommendation;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.paths.Introductions;
import nl.inktvlek.analytics.seeds.Aim;
import nl.inktvlek.analytics.seeds.Baselines;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.seeds.Budget;
import nl.inktvlek.analytics.seeds.Effort;
import nl.inktvlek.analytics.seeds.Progress;
import nl.inktvlek.analytics.seeds.SampledWorlds;
import nl.inktvlek.analytics.seeds.SeedAnswer;
import nl.inktvlek.analytics.seeds.SeedQuestion;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.explore.Names;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.recruitment.Approaches.Decision;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeMeasures;
import nl.inktvlek.snapshot.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Which key figures do we approach first?
///
/// Who was rejected ("not now") is left out; who was chosen is counted on, with the chance that fits where their
/// approach stands, and only what others add to them counts.
@Service
public class ApproachFirst {

    private static final long RANDOM_SEED = 2026;

    /// Sets for checking whether a choice stays under other assumptions: enough for the order of the first few.
    private static final long SETS_TO_CHECK = 1 << 14;

    private static final int WORLDS_FOR_GROUPS = 1 << 17;

    private final Networks networks;
    private final NodeMeasures measures;
    private final Approaches approaches;
    private final Rounds rounds;
    private final Consents consents;
    private final Names names;
    private final AccessDecision access;
    private final Clock clock;

    ApproachFirst(
            Networks networks,
            NodeMeasures measures,
            Approaches approaches,
            Rounds rounds,
            Consents consents,
            Names names,
            AccessDecision access,
            Clock clock) {
        this.networks = networks;
        this.measures = measures;
        this.approaches = approaches;
        this.rounds = rounds;
        this.consents = consents;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    /// As below, unwatched, and the same for the same question.
    public Optional<Advice> advise(Actor actor, ApproachQuestion question) {
        return advise(actor, question, Effort::repeatable, Progress.UNWATCHED);
    }

    /// How long to look, given how many people count.
    public interface Patience {
        Effort effort(int people);
    }

    /// Answers; `goOn` is asked after every round, and when it says no, the best so far is given.
    ///
    /// @return empty when nobody in the scope can be chosen
    public Optional<Advice> advise(
            Actor actor, ApproachQuestion question, Patience patience, Predicate<Progress> goOn) {
        access.require(actor, DataKind.APPROACH);
        var network = networks.current();
        var decisions = approaches.decisions(actor);
        var answers = consents.answers(actor, Consents.Purpose.NETWORK_MAP);
        var counted = network.people(question.counted().orElse(question.scope())::contains);
        var already = network.people(
                person -> isCountedOn(decisions, person) && question.scope().contains(person));
        var candidates = network.people(
                person -> mayBeChosen(question, decisions, person) && agrees(answers.get(person.code()), question));
        if (candidates.length == 0 || counted.length == 0) {
            return Optional.empty();
        }
        var costs = Costs.of(network, weHave(network, already));
        var asked = new SeedQuestion(
                question.howMany(),
                candidates,
                already,
                counted,
                question.model(),
                willing(network, question, decisions),
                aim(network, question, counted),
                question.hours().isPresent()
                        ? new Budget(costs.hours(), question.hours().getAsDouble())
                        : Budget.NONE,
                patience.effort(counted.length),
                RANDOM_SEED);
        var answer = network.bestSeeds().answer(asked, goOn);
        return Optional.of(new Advice(
                recommendations(actor, network, asked, answer, costs),
                answer.reachAfter().isEmpty()
                        ? answer.worlds().reach(already)
                        : answer.reachAfter().getLast(),
                answer.certifiedRatio(),
                answer.price(),
                question.fairness().rule() == Fairness.Rule.NONE
                        ? List.of()
                        : groupReach(network, question, asked, answer),
                Baselines.beside(
                        answer,
                        asked,
                        network.snapshot(),
                        new Baselines.Scores(network.diffusion(), network::nominations)),
                candidates.length,
                counted.length,
                Arrays.stream(already).mapToObj(network::node).toList(),
                rounds.last(actor).map(round -> sinceLastRound(actor, round, network, decisions, asked, answer)),
                answer.work(),
                network.version()));
    }

    private Advice.SinceLastRound sinceLastRound(
            Actor actor,
            Rounds.Round round,
            LoadedNetwork network,
            Map<String, Decision> decisions,
            SeedQuestion asked,
            SeedAnswer answer) {
        var now = Arrays.stream(answer.seeds()).mapToObj(network::node).toList();
        var people = Stream.concat(round.people().stream().flatMap(code -> network.byCode(code).stream()), now.stream())
                .distinct()
                .toList();
        var seen = names.of(actor, people);
        var chosen = concat(asked.already(), answer.seeds());
        var changes = people.stream()
                .map(person -> {
                    var others = IntStream.of(chosen)
                            .filter(other -> other != person.index())
                            .toArray();
                    double alone = answer.worlds().reach(person.index()).mean();
                    double extra = answer.worlds()
                            .extras(others, new int[] {person.index()})
                            .getFirst()
                            .mean();
                    return new Change(
                            person,
                            seen.of(person).name(),
                            kind(round, now, decisions.get(person.code()), person),
                            alone == 0 ? 0 : Math.clamp(1 - extra / alone, 0, 1));
                })
                .toList();
        return new Advice.SinceLastRound(round, changes);
    }

    private static Change.Kind kind(Rounds.Round round, List<Node> now, @Nullable Decision decision, Node person) {
        if (!round.people().contains(person.code())) {
            return Change.Kind.NEW;
        }
        if (now.contains(person)) {
            return Change.Kind.STAYS;
        }
        if (decision == null) {
            return Change.Kind.OVERTAKEN;
        }
        return switch (decision.status()) {
            case COMMITTED, MOBILISING -> Change.Kind.SAID_YES;
            case NOT_NOW -> Change.Kind.SAID_NO;
            case IDENTIFIED, INFORMED, OPEN, HESITANT -> Change.Kind.WAITING;
        };
    }

    private static boolean isCountedOn(Map<String, Decision> decisions, Node person) {
        var decision = decisions.get(person.code());
        return decision != null && decision.status().isCountedOn();
    }

    private boolean mayBeChosen(ApproachQuestion question, Map<String, Decision> decisions, Node person) {
        var decision = decisions.get(person.code());
        boolean isOpen = decision == null
                || question.askAgain()
                        && decision.status() == ApproachStatus.NOT_NOW
                        && decision.on().isBefore(LocalDate.now(clock).minusYears(1));
        return isOpen
                && (question.roles().isEmpty() || person.roles().stream().anyMatch(question.roles()::contains))
                && question.scope().contains(person)
                && !question.leftOut().contains(person.code());
    }

    /// Who was not asked yet is not taken for somebody who agreed.
    private static boolean agrees(Consents.@Nullable Answer answer, ApproachQuestion question) {
        return answer == null ? !question.onlyConsented() : answer.agrees();
    }

    private static Willingness willing(
            LoadedNetwork network, ApproachQuestion question, Map<String, Decision> decisions) {
        boolean isCertain = question.saysYes() == 1
                && decisions.values().stream()
                        .allMatch(decision -> decision.status().hasAnswered());
        if (isCertain) {
            return Willingness.CERTAIN;
        }
        var chances = new double[network.snapshot().nodes()];
        Arrays.fill(chances, question.saysYes());
        decisions.forEach((code, decision) -> network.byCode(code)
                .ifPresent(person -> chances[person.index()] = decision.status().chanceOfYes(question.saysYes())));
        return new Willingness(chances);
    }

    private static Aim aim(LoadedNetwork network, ApproachQuestion question, int[] counted) {
        if (question.worstCase()) {
            return new Aim.WorstCase(network.assumptions());
        }
        return switch (question.fairness().rule()) {
            case NONE -> new Aim.MostPeople();
            case FAIR_SHARE ->
                new Aim.FairShare(groups(network, question, counted).toGroups(network));
            case WORST_OFF_FIRST ->
                new Aim.WorstOffFirst(groups(network, question, counted).toGroups(network));
        };
    }

    /// Names of the groups of people who count, and their numbers.
    private record NamedGroups(Map<String, Integer> numbers, Fairness.By by) {

        Stream<String> of(Node person) {
            return switch (by) {
                case PARTNER -> person.partners().stream();
                case MUNICIPALITY -> person.municipality().stream();
                case LANGUAGE -> person.languages().stream();
            };
        }

        Aim.Groups toGroups(LoadedNetwork network) {
            var ofNode = network.nodes().stream()
                    .map(node -> of(node).filter(numbers::containsKey)
                            .mapToInt(numbers::get)
                            .toArray())
                    .toArray(int[][]::new);
            return new Aim.Groups(numbers.size(), ofNode);
        }
    }

    private static NamedGroups groups(LoadedNetwork network, ApproachQuestion question, int[] counted) {
        var groups = new NamedGroups(new TreeMap<>(), question.fairness().by());
        Arrays.stream(counted)
                .mapToObj(network::node)
                .flatMap(groups::of)
                .sorted()
                .forEach(name ->
                        groups.numbers().putIfAbsent(name, groups.numbers().size()));
        return groups;
    }

    private static List<GroupReach> groupReach(
            LoadedNetwork network, ApproachQuestion question, SeedQuestion asked, SeedAnswer answer) {
        var groups = groups(network, question, asked.counted());
        var chosen = concat(asked.already(), answer.seeds());
        var worlds = SampledWorlds.of(
                network.snapshot(), asked.model(), asked.counted(), chosen, WORLDS_FOR_GROUPS, RANDOM_SEED);
        var drawn = new HashMap<String, Integer>();
        var hit = new HashMap<String, Integer>();
        worlds.forEach((root, reachers, size) -> groups.of(network.node(root)).forEach(group -> {
            drawn.merge(group, 1, Integer::sum);
            hit.merge(group, size > 0 ? 1 : 0, Integer::sum);
        }));
        var people = Arrays.stream(asked.counted())
                .mapToObj(network::node)
                .flatMap(groups::of)
                .collect(Collectors.groupingBy(name -> name, Collectors.summingInt(name -> 1)));
        return drawn.entrySet().stream()
                .map(entry -> {
                    int size = people.getOrDefault(entry.getKey(), 0);
                    double share = (double) hit.getOrDefault(entry.getKey(), 0) / entry.getValue();
                    double error = Math.sqrt(share * (1 - share) / entry.getValue());
                    return new GroupReach(
                            entry.getKey(), size, new Estimate(share * size, error * size, entry.getValue()));
                })
                .sorted(Comparator.comparingDouble(GroupReach::share).thenComparing(GroupReach::group))
                .toList();
    }

    private static int[] concat(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).toArray();
    }

    private static int[] weHave(LoadedNetwork network, int[] already) {
        var leaders = network.people(person -> person.roles().contains(PersonRole.LEADER));
        return IntStream.of(concat(already, leaders)).distinct().toArray();
    }

    /// People chosen under every assumption: ties carrying less, more, and adding up instead of trying one by one.
    private static Set<Integer> alwaysChosen(LoadedNetwork network, SeedQuestion asked, SeedAnswer answer) {
        var always = Arrays.stream(answer.seeds()).boxed().collect(Collectors.toSet());
        if (asked.model() == SpreadModel.REINFORCED) {
            always.retainAll(chosen(network.bestSeeds(), checked(asked)));
            return always;
        }
        for (var assumption : network.assumptionSeeds()) {
            always.retainAll(chosen(assumption, checked(asked)));
        }
        always.retainAll(chosen(network.bestSeeds(), checked(asked.withModel(SpreadModel.LINEAR_THRESHOLD))));
        return always;
    }

    private static SeedQuestion checked(SeedQuestion asked) {
        return (asked.model() == SpreadModel.REINFORCED ? asked.withModel(SpreadModel.INDEPENDENT_CASCADE) : asked)
                .withAim(new Aim.MostPeople())
                .withEffort(Effort.sets(SETS_TO_CHECK, asked.counted().length));
    }

    private static Set<Integer> chosen(BestSeeds search, SeedQuestion question) {
        return Arrays.stream(search.choose(question)).boxed().collect(Collectors.toSet());
    }

    private List<Recommendation> recommendations(
            Actor actor, LoadedNetwork network, SeedQuestion asked, SeedAnswer answer, Costs costs) {
        var already = asked.already();
        var introductions = new Introductions(network.snapshot());
        var weHave = weHave(network, already);
        var reasons = new Reasons(network, measures.communities(network), already);
        var paths = new HashMap<Integer, List<Node>>();
        for (int person : answer.seeds()) {
            paths.put(
                    person,
                    introductions.warmest(weHave, person).stream()
                            .map(network::node)
                            .toList());
        }
        var named = Arrays.stream(answer.seeds())
                .mapToObj(seed -> Stream.concat(
                        network.nominators(seed).stream(),
                        network.positions(seed).stream().map(LoadedNetwork.Position::organisation)))
                .flatMap(each -> each)
                .map(network::node);
        var seen = names.of(
                actor,
                Stream.concat(
                                Stream.concat(
                                        paths.values().stream().flatMap(List::stream),
                                        Arrays.stream(answer.seeds()).mapToObj(network::node)),
                                named)
                        .distinct()
                        .toList());
        var always = alwaysChosen(network, asked, answer);
        var exclusive = answer.worlds().exclusive(already, answer.seeds());
        var recommendations = new ArrayList<Recommendation>();
        for (int i = 0; i < answer.seeds().length; i++) {
            var person = network.node(answer.seeds()[i]);
            var extra = answer.extraAfter().get(i);
            double alone = answer.worlds().reach(person.index()).mean();
            recommendations.add(new Recommendation(
                    person,
                    seen.of(person).name(),
                    extra,
                    exclusive.get(i),
                    alone == 0 ? 0 : Math.clamp(1 - extra.mean() / alone, 0, 1),
                    always.contains(person.index()),
                    asked.budget().isLimited() ? Optional.of(costs.hours()[person.index()]) : Optional.empty(),
                    reasons.forNext(person, seen),
                    seen.of(paths.getOrDefault(person.index(), List.of()).stream())));
        }
        return recommendations;
    }
}
