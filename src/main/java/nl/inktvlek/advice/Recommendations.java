package nl.inktvlek.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Seen;
import nl.inktvlek.advice.Advice.Change;
import nl.inktvlek.advice.Advice.Elsewhere;
import nl.inktvlek.advice.Advice.EquallyGood;
import nl.inktvlek.advice.Advice.Recommendation;
import nl.inktvlek.advice.Advice.SinceLastRound;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.paths.Introductions;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.SeedAnswer;
import nl.inktvlek.analytics.seeds.Steadiness;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.explore.Names;
import nl.inktvlek.explore.Names.SeenNodes;
import nl.inktvlek.recruitment.Approaches.Decision;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import org.jspecify.annotations.Nullable;

/// What a search answered, told to one reader, who is looked up once: why each person, who introduces us, how sure it
/// is, and what became of
/// the last round.
final class Recommendations {

    /// Others named as being as good, a group.
    private static final int MOST_OTHERS = 10;

    private static final int MOST_SETS = 5;

    private final LoadedNetwork network;
    private final SeedQuestion asked;
    private final SeedAnswer answer;
    private final Optional<Rounds.Round> lastRound;
    private final Map<Integer, List<Node>> paths = new HashMap<>();
    private final SeenNodes seen;

    /// @param weHave people from whom introductions start
    Recommendations(
            Actor actor,
            Names names,
            LoadedNetwork network,
            SeedQuestion asked,
            SeedAnswer answer,
            int[] weHave,
            Optional<Rounds.Round> lastRound) {
        this.network = network;
        this.asked = asked;
        this.answer = answer;
        this.lastRound = lastRound;
        var introductions = new Introductions(network.snapshot());
        for (int person : answer.seeds()) {
            paths.put(
                    person,
                    introductions.warmest(weHave, person).stream()
                            .map(network::node)
                            .toList());
        }
        seen = names.of(actor, shown());
    }

    LoadedNetwork network() {
        return network;
    }

    SeedQuestion asked() {
        return asked;
    }

    SeedAnswer answer() {
        return answer;
    }

    List<Node> chosen() {
        return nodes(answer.seeds());
    }

    List<Node> countedOn() {
        return nodes(asked.already());
    }

    private List<Node> nodes(int[] indexes) {
        return Arrays.stream(indexes).mapToObj(network::node).toList();
    }

    /// In order of choice.
    ///
    /// @param reasons of those chosen, not asked yet
    List<Recommendation> list(Reasons reasons, Costs costs) {
        var steadiness = steadiness();
        var exclusive = answer.worlds().exclusive(asked.already(), answer.seeds());
        var recommendations = new ArrayList<Recommendation>();
        for (int place = 0; place < answer.seeds().length; place++) {
            var person = network.node(answer.seeds()[place]);
            var extra = answer.extraAfter().get(place);
            var why = reasons.forNext(person, seen);
            if (mayBeApproached(seen.of(person).name())) {
                recommendations.add(new Recommendation(
                        place + 1,
                        person,
                        seen.of(person).name(),
                        extra,
                        exclusive.get(place),
                        covered(person, extra),
                        steadiness.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(steadiness[place]),
                        asked.budget().isLimited() ? Optional.of(costs.hours()[person.index()]) : Optional.empty(),
                        why,
                        seen.of(paths.getOrDefault(person.index(), List.of()).stream())));
            }
        }
        return recommendations;
    }

    /// Whom the reader does not know by name or by what they do, others have to approach.
    private static boolean mayBeApproached(Seen name) {
        return switch (name) {
            case Seen.Named _, Seen.Untold _ -> true;
            case Seen.Confidential _, Seen.Hidden _ -> false;
        };
    }

    /// Chosen people whom the reader may not approach, by the partners that know them.
    List<Elsewhere> elsewhere() {
        var byPartners = chosen().stream()
                .filter(person -> !mayBeApproached(seen.of(person).name()))
                .collect(Collectors.groupingBy(Node::partners, Collectors.counting()));
        return byPartners.entrySet().stream()
                .map(each -> new Elsewhere(new TreeSet<>(each.getKey()), Math.toIntExact(each.getValue())))
                .sorted(Comparator.comparing(each -> String.join(",", each.partners())))
                .toList();
    }

    /// Which places are as good as each other, and who else is; of the others only whom the reader may approach.
    List<EquallyGood> equallyGood() {
        return answer.standing().groups().stream()
                .map(group -> {
                    var others =
                            nodes(Arrays.copyOf(group.others(), Math.min(MOST_OTHERS, group.others().length))).stream()
                                    .map(seen::of)
                                    .filter(other -> mayBeApproached(other.name()))
                                    .toList();
                    return new EquallyGood(
                            group.from() + 1, group.to() + 1, others, group.others().length - others.size());
                })
                .toList();
    }

    /// Whole choices that are as good and no single exchange; of those only whom the reader may approach.
    List<List<Hit>> otherSets() {
        return otherSets(MOST_SETS)
                .map(set -> nodes(set).stream().map(seen::of).toList())
                .filter(set -> set.stream().allMatch(person -> mayBeApproached(person.name())))
                .toList();
    }

    private Stream<int[]> otherSets(int most) {
        return answer.standing().otherSets().stream().limit(most);
    }

    /// Everybody and everything the recommendations name.
    private List<Node> shown() {
        var named = IntStream.of(answer.seeds())
                .boxed()
                .flatMap(seed -> Stream.concat(
                        network.nominators(seed).stream(),
                        network.positions(seed).stream().map(LoadedNetwork.Position::organisation)))
                .map(network::node);
        var equal = Stream.concat(
                        answer.standing().groups().stream()
                                .map(group ->
                                        Arrays.copyOf(group.others(), Math.min(MOST_OTHERS, group.others().length))),
                        otherSets(MOST_SETS))
                .flatMap(people -> nodes(people).stream());
        var lastNamed = lastRound.stream()
                .flatMap(round -> round.people().stream())
                .flatMap(code -> network.byCode(code).stream());
        return Stream.of(paths.values().stream().flatMap(List::stream), chosen().stream(), named, equal, lastNamed)
                .flatMap(nodes -> nodes)
                .distinct()
                .toList();
    }

    /// Share (0..1) of what a person would reach alone that others reach as well.
    private double covered(Node person, Estimate extra) {
        double alone = answer.worlds().reach(person.index()).mean();
        return alone == 0 ? 0 : Math.clamp(1 - extra.mean() / alone, 0, 1);
    }

    /// Per person of the answer, the share of the drawn assumptions under which they are chosen; empty where one source
    /// is not enough, or something else is asked than most people.
    private double[] steadiness() {
        return asked.model() == SpreadModel.REINFORCED || !(asked.aim() instanceof Aim.MostPeople)
                ? new double[0]
                : new Steadiness(asked, answer).shares(DrawnAssumptions.NUMBER, new DrawnAssumptions(network)::drawn);
    }

    /// What became of everybody the last round named, and who is new.
    Optional<SinceLastRound> sinceLastRound(Map<String, Decision> decisions) {
        return lastRound.map(round -> {
            var now = chosen().stream()
                    .filter(person -> mayBeApproached(seen.of(person).name()))
                    .toList();
            var people =
                    Stream.concat(round.people().stream().flatMap(code -> network.byCode(code).stream()), now.stream());
            var changes = people.distinct()
                    .map(person -> new Change(
                            person,
                            seen.of(person).name(),
                            kind(round, now, decisions.get(person.code()), person),
                            covered(person, besideOthers(person.index()))))
                    .toList();
            return new SinceLastRound(round, changes);
        });
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
