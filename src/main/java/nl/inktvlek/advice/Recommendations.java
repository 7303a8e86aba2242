package nl.inktvlek.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.advice.Advice.Change;
import nl.inktvlek.advice.Advice.Recommendation;
import nl.inktvlek.advice.Advice.SinceLastRound;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.paths.Introductions;
import nl.inktvlek.analytics.seeds.Aim;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.seeds.Effort;
import nl.inktvlek.analytics.seeds.SeedAnswer;
import nl.inktvlek.analytics.seeds.SeedQuestion;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.explore.Names;
import nl.inktvlek.recruitment.Approaches.Decision;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import org.jspecify.annotations.Nullable;

/// What a search answered, told to one reader: why each person, who introduces us, how sure it is, and what became of
/// the last round.
record Recommendations(Actor actor, Names names, LoadedNetwork network, SeedQuestion asked, SeedAnswer answer) {

    /// Sets for checking whether a choice stays under other assumptions: enough for the order of the first few.
    private static final long SETS_TO_CHECK = 1 << 14;

    List<Node> countedOn() {
        return nodes(asked.already());
    }

    private List<Node> nodes(int[] indexes) {
        return Arrays.stream(indexes).mapToObj(network::node).toList();
    }

    /// In order of choice.
    ///
    /// @param weHave people from whom introductions start
    /// @param reasons of those chosen, not asked yet
    List<Recommendation> list(int[] weHave, Reasons reasons, Costs costs) {
        var introductions = new Introductions(network.snapshot());
        var paths = new HashMap<Integer, List<Node>>();
        for (int person : answer.seeds()) {
            paths.put(
                    person,
                    introductions.warmest(weHave, person).stream()
                            .map(network::node)
                            .toList());
        }
        var seen = names.of(actor, shown(paths));
        var always = alwaysChosen();
        var exclusive = answer.worlds().exclusive(asked.already(), answer.seeds());
        var recommendations = new ArrayList<Recommendation>();
        for (var person : nodes(answer.seeds())) {
            int rank = recommendations.size();
            var extra = answer.extraAfter().get(rank);
            recommendations.add(new Recommendation(
                    person,
                    seen.of(person).name(),
                    extra,
                    exclusive.get(rank),
                    covered(person, extra),
                    always.contains(person.index()),
                    asked.budget().isLimited() ? Optional.of(costs.hours()[person.index()]) : Optional.empty(),
                    reasons.forNext(person, seen),
                    seen.of(paths.getOrDefault(person.index(), List.of()).stream())));
        }
        return recommendations;
    }

    /// Everybody and everything the recommendations name.
    private List<Node> shown(Map<Integer, List<Node>> paths) {
        var named = IntStream.of(answer.seeds())
                .boxed()
                .flatMap(seed -> Stream.concat(
                        network.nominators(seed).stream(),
                        network.positions(seed).stream().map(LoadedNetwork.Position::organisation)))
                .map(network::node);
        return Stream.of(paths.values().stream().flatMap(List::stream), nodes(answer.seeds()).stream(), named)
                .flatMap(nodes -> nodes)
                .distinct()
                .toList();
    }

    /// Share (0..1) of what a person would reach alone that others reach as well.
    private double covered(Node person, Estimate extra) {
        double alone = answer.worlds().reach(person.index()).mean();
        return alone == 0 ? 0 : Math.clamp(1 - extra.mean() / alone, 0, 1);
    }

    /// People chosen under every assumption: ties carrying less, more, and adding up instead of trying one by one.
    private Set<Integer> alwaysChosen() {
        var always = Arrays.stream(answer.seeds()).boxed().collect(Collectors.toSet());
        var checked =
                asked.withAim(new Aim.MostPeople()).withEffort(Effort.sets(SETS_TO_CHECK, asked.counted().length));
        if (asked.model() == SpreadModel.REINFORCED) {
            always.retainAll(chosen(network.bestSeeds(), checked.withModel(SpreadModel.INDEPENDENT_CASCADE)));
            return always;
        }
        for (var assumption : network.assumptionSeeds()) {
            always.retainAll(chosen(assumption, checked));
        }
        always.retainAll(chosen(network.bestSeeds(), checked.withModel(SpreadModel.LINEAR_THRESHOLD)));
        return always;
    }

    private static Set<Integer> chosen(BestSeeds search, SeedQuestion question) {
        return Arrays.stream(search.choose(question)).boxed().collect(Collectors.toSet());
    }

    /// What became of everybody the round named, and who is new.
    SinceLastRound since(Rounds.Round round, Map<String, Decision> decisions) {
        var now = nodes(answer.seeds());
        var people = Stream.concat(round.people().stream().flatMap(code -> network.byCode(code).stream()), now.stream())
                .distinct()
                .toList();
        var seen = names.of(actor, people);
        var changes = people.stream()
                .map(person -> new Change(
                        person,
                        seen.of(person).name(),
                        kind(round, now, decisions.get(person.code()), person),
                        covered(person, besideOthers(person.index()))))
                .toList();
        return new SinceLastRound(round, changes);
    }

    /// What a person adds to all others.
    private Estimate besideOthers(int person) {
        var others = IntStream.of(asked.together(answer.seeds()))
                .filter(other -> other != person)
                .toArray();
        return answer.worlds().extras(others, new int[] {person}).getFirst();
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
}
