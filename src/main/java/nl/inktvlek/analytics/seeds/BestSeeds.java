package nl.inktvlek.analytics.seeds;

import java.util.ArrayList;
import java.util.Arrays;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.spread.SpreadModel;

/// Chooses the people from whom a conversation is expected to reach most others, and proves how good the choice is.
///
/// **Model.** Independent cascade and linear threshold: two independent collections of reverse reachable sets, one to
/// choose greedily and bound the best possible, one to measure the choice. Both double until the ratio of the two
/// bounds is good enough or the effort is spent. Reinforced spread: see [ReinforcedSeeds].
///
/// **Randomness.** The answer depends on the question only, never on the number of threads; with a time budget, the
/// number of doublings can depend on the speed of the machine.
///
/// **Cost.** Dominated by the sets drawn; memory 4 bytes per set member, twice for the index.
///
/// **Source.** Tang, Tang, Xiao & Yuan, "Online Processing Algorithms for Influence Maximization", SIGMOD 2018
/// (OPIM-C),
/// equations 5 and 8 for the bounds.
public final class BestSeeds {

    private static final int FIRST_SETS = 32 * ReverseReachableSets.CHUNK;

    private final NetworkSnapshot network;

    public BestSeeds(NetworkSnapshot network) {
        this.network = network;
    }

    /// Answers `question`; k above the number of candidates chooses all of them.
    public SeedAnswer answer(SeedQuestion question) {
        return question.model() == SpreadModel.REINFORCED
                ? new ReinforcedSeeds(network).answer(question)
                : certified(question);
    }

    private SeedAnswer certified(SeedQuestion question) {
        long deadline = System.nanoTime() + question.effort().timeBudget().toNanos();
        var choosing = setsFor(question, 1);
        var certifying = setsFor(question, 2);
        double wanted = 1 - 1 / Math.E - question.effort().epsilon();
        double failure =
                question.effort().delta() / (3 * roundsAtMost(question.effort().maxSets()));
        for (int sets = Math.min(FIRST_SETS, question.effort().maxSets()); ; sets *= 2) {
            long roundStart = System.nanoTime();
            choosing.growTo(sets);
            certifying.growTo(sets);
            var cover = GreedyCover.choose(
                    choosing, network.nodes(), question.candidates(), question.already(), question.k());
            var hits = firstHits(certifying, question.already(), cover.seeds());
            int covered = Arrays.stream(hits).sum();
            double ratio = Math.min(
                    1,
                    lowerBound(covered, failure)
                            / upperBound(cover.upperBound(), failure)
                            * choosing.size()
                            / certifying.size());
            long roundTime = System.nanoTime() - roundStart;
            boolean goodEnough = question.effort().epsilon() > 0 && ratio >= wanted;
            boolean full = choosing.size() < sets || certifying.size() < sets;
            boolean spent =
                    full || sets * 2L > question.effort().maxSets() || System.nanoTime() + 2 * roundTime > deadline;
            if (goodEnough || spent) {
                return answer(cover, hits, ratio, choosing, certifying);
            }
        }
    }

    private ReverseReachableSets setsFor(SeedQuestion question, int stream) {
        return new ReverseReachableSets(
                network, question.model(), question.counted(), Chance.mix(question.randomSeed() + stream));
    }

    private static int roundsAtMost(int maxSets) {
        return 1 + Math.max(0, 32 - Integer.numberOfLeadingZeros(maxSets / FIRST_SETS));
    }

    private static SeedAnswer answer(
            GreedyCover cover,
            int[] hits,
            double ratio,
            ReverseReachableSets choosing,
            ReverseReachableSets certifying) {
        var reach = new ArrayList<Estimate>();
        var extra = new ArrayList<Estimate>();
        int hit = hits[0];
        for (int i = 1; i < hits.length; i++) {
            hit += hits[i];
            reach.add(certifying.toEstimate(hit));
            extra.add(certifying.toEstimate(hits[i]));
        }
        return new SeedAnswer(
                cover.seeds(), reach, extra, ratio, choosing.size() + (long) certifying.size(), certifying::reach);
    }

    /// Sets by who hits them first: position 0 those already there, position i the i-th seed.
    private int[] firstHits(ReverseReachableSets sets, int[] already, int[] seeds) {
        int nobody = seeds.length + 1;
        var rank = new int[network.nodes()];
        Arrays.fill(rank, nobody);
        for (int i = 0; i < seeds.length; i++) {
            rank[seeds[i]] = i + 1;
        }
        for (int person : already) {
            rank[person] = 0;
        }
        var hits = new int[nobody + 1];
        for (int set = 0; set < sets.size(); set++) {
            int first = nobody;
            for (int i = sets.start(set); i < sets.end(set); i++) {
                first = Math.min(first, rank[sets.member(i)]);
            }
            hits[first]++;
        }
        return Arrays.copyOf(hits, nobody);
    }

    /// Coverage that the choice has at least, but for the given chance of failure.
    private static double lowerBound(double covered, double failure) {
        double a = Math.log(1 / failure);
        double root = Math.sqrt(covered + 2 * a / 9) - Math.sqrt(a / 2);
        return Math.max(0, root * root - a / 18);
    }

    /// Coverage that the best possible choice has at most, but for the given chance of failure.
    private static double upperBound(double covered, double failure) {
        double a = Math.log(1 / failure);
        double root = Math.sqrt(covered + a / 2) + Math.sqrt(a / 2);
        return root * root;
    }

    /// All people of the network, for questions without a scope.
    public static int[] everybody(NetworkSnapshot network) {
        var people = new int[network.people()];
        Arrays.setAll(people, person -> person);
        return people;
    }
}
