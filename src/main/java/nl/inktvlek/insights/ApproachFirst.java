package nl.inktvlek.insights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.paths.Introductions;
import nl.inktvlek.analytics.seeds.Baselines;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.seeds.SeedAnswer;
import nl.inktvlek.analytics.seeds.SeedQuestion;
import nl.inktvlek.insights.Advice.Baseline;
import nl.inktvlek.insights.Advice.Recommendation;
import nl.inktvlek.insights.Advice.Step;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.springframework.stereotype.Service;

/// Which key figures do we approach first?
///
/// Who was rejected ("not now") is left out; who was chosen is counted on, and only what others add to them counts.
@Service
public class ApproachFirst {

    private static final long RANDOM_SEED = 2026;
    private static final int RANDOM_DRAWS = 20;

    private final Networks networks;
    private final Circles circles;
    private final Approaches approaches;
    private final Names names;
    private final AccessDecision access;

    ApproachFirst(Networks networks, Circles circles, Approaches approaches, Names names, AccessDecision access) {
        this.networks = networks;
        this.circles = circles;
        this.approaches = approaches;
        this.names = names;
        this.access = access;
    }

    /// Answers in about half a second on networks of up to 100,000 people.
    ///
    /// @return empty when nobody in the scope can be chosen
    public Optional<Advice> advise(Actor actor, ApproachQuestion question) {
        access.require(actor, DataKind.APPROACH);
        var network = networks.current();
        var decisions = approaches.decisions(actor);
        var scope = question.scope();
        var counted = network.people(scope::contains);
        var already = network.people(person -> isCountedOn(decisions, person) && scope.contains(person));
        var candidates = network.people(person -> person.roles().contains(PersonRole.KEY_FIGURE)
                && scope.contains(person)
                && !decisions.containsKey(person.code()));
        if (candidates.length == 0) {
            return Optional.empty();
        }
        var answer = new BestSeeds(network.snapshot())
                .answer(new SeedQuestion(
                        question.howMany(),
                        candidates,
                        already,
                        counted,
                        question.model(),
                        SeedQuestion.Effort.interactive(counted.length),
                        RANDOM_SEED));
        return Optional.of(new Advice(
                recommendations(actor, network, answer, already),
                answer.reachAfter().getLast(),
                answer.certifiedRatio(),
                baselines(network, answer, candidates, already),
                candidates.length,
                counted.length,
                Arrays.stream(already).mapToObj(network::node).toList(),
                network.version()));
    }

    private static boolean isCountedOn(Map<String, ApproachStatus> decisions, Node person) {
        var status = decisions.get(person.code());
        return status != null && status.isCountedOn();
    }

    private List<Baseline> baselines(LoadedNetwork network, SeedAnswer answer, int[] candidates, int[] already) {
        int k = answer.seeds().length;
        var baselines = new ArrayList<Baseline>();
        baselines.add(new Baseline(Baseline.Kind.RANDOM, averageOfRandom(answer, candidates, already, k)));
        baselines.add(new Baseline(
                Baseline.Kind.MOST_CONTACTS,
                reach(answer, already, Baselines.byMostContacts(network.snapshot(), candidates, k))));
        if (Arrays.stream(candidates).anyMatch(person -> network.nominations(person) > 0)) {
            baselines.add(new Baseline(
                    Baseline.Kind.NOMINATIONS,
                    reach(answer, already, Baselines.byScore(candidates, k, network::nominations))));
        }
        return baselines;
    }

    /// One draw says little: the mean over several, with the spread between them as its error.
    private static Estimate averageOfRandom(SeedAnswer answer, int[] candidates, int[] already, int k) {
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < RANDOM_DRAWS; draw++) {
            double mean = reach(answer, already, Baselines.atRandom(candidates, k, RANDOM_SEED + draw))
                    .mean();
            sum += mean;
            squares += mean * mean;
        }
        return Estimate.ofSums(sum, squares, RANDOM_DRAWS);
    }

    private static Estimate reach(SeedAnswer answer, int[] already, int[] chosen) {
        return answer.worlds()
                .apply(IntStream.concat(Arrays.stream(already), Arrays.stream(chosen))
                        .toArray());
    }

    private List<Recommendation> recommendations(Actor actor, LoadedNetwork network, SeedAnswer answer, int[] already) {
        var weHave = IntStream.concat(
                        Arrays.stream(already),
                        Arrays.stream(network.people(person -> person.roles().contains(PersonRole.LEADER))))
                .distinct()
                .toArray();
        var introductions = new Introductions(network.snapshot());
        var reasons = new Reasons(network, circles.of(network), already);
        var paths = new HashMap<Integer, List<Node>>();
        for (int person : answer.seeds()) {
            paths.put(
                    person,
                    introductions.warmest(weHave, person).stream()
                            .map(network::node)
                            .toList());
        }
        var visible =
                names.of(actor, paths.values().stream().flatMap(List::stream).toList());
        visible.putAll(names.of(
                actor, Arrays.stream(answer.seeds()).mapToObj(network::node).toList()));
        var recommendations = new ArrayList<Recommendation>();
        for (int i = 0; i < answer.seeds().length; i++) {
            var person = network.node(answer.seeds()[i]);
            recommendations.add(new Recommendation(
                    person,
                    Optional.ofNullable(visible.get(person.code())),
                    answer.extraAfter().get(i),
                    reasons.forNext(person),
                    paths.getOrDefault(person.index(), List.of()).stream()
                            .map(node -> new Step(node, Optional.ofNullable(visible.get(node.code()))))
                            .toList()));
        }
        return recommendations;
    }
}
