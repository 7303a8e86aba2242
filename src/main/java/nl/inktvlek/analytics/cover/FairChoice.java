package nl.inktvlek.analytics.cover;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.DrawnSets;

/// Chooses people so that no block (a group of people, or an assumption about the ties) is left behind; what is
/// left of the choice after that goes to most people.
///
/// **Model.** `size` is what each block's coverage is divided by: its sets, or the best that can be covered of it.
/// Worst off first: bisection on the level c of greedy for Σ min(c, covered / size); the choice with the highest
/// worst share is kept. Fair share: greedy for Σ min(floor, covered), and where that does not reach every floor,
/// each group's own choice; where those are too many people or hours together, worst off first in shares of the floors.
///
/// **Cost.** [#STEPS] greedy choices, and one for each group.
///
/// **Source.** Krause, McMahan, Guestrin & Gupta, "Robust Submodular Observation Selection", JMLR 2008 (saturate).
final class FairChoice {

    private static final int STEPS = 14;

    private final Coverage blocks;
    private final Coverage everybody;
    private final SeedQuestion question;

    /// @param blocks coverage per block
    /// @param everybody coverage of all people who count, for what is left of the choice
    FairChoice(Coverage blocks, Coverage everybody, SeedQuestion question) {
        this.blocks = blocks;
        this.everybody = everybody;
        this.question = question;
    }

    /// @param size per block, in sets, above 0
    int[] worstOffFirst(double[] size) {
        double low = 0;
        double high = 1;
        var best = new int[0];
        double bestWorst = -1;
        for (int step = 0; step < STEPS; step++) {
            double level = (low + high) / 2;
            var cap =
                    Arrays.stream(size).map(sets -> level * sets * Coverage.ONE).toArray();
            var scale =
                    Arrays.stream(size).map(sets -> 1 / (sets * Coverage.ONE)).toArray();
            var seeds = greedy(question.candidates(), question.k(), new GreedyCover.Caps(cap, scale));
            double worst = worstShare(size);
            if (worst > bestWorst) {
                bestWorst = worst;
                best = seeds;
            }
            if (worst >= level * (1 - 1e-9)) {
                low = level;
            } else {
                high = level;
            }
        }
        return filledUp(best);
    }

    /// @param people people who count, per group
    /// @param total people who count, together
    int[] fairShare(int[] people, int total, Aim.Groups groups) {
        int count = people.length;
        var floor = new double[count];
        var own = new int[0];
        for (int group = 0; group < count; group++) {
            int share = (int) ((long) question.k() * people[group] / total);
            int number = group;
            var members = IntStream.of(question.candidates())
                    .filter(person -> contains(groups.ofNode()[person], number))
                    .toArray();
            if (share > 0 && members.length > 0) {
                var cap = new double[count];
                cap[group] = Double.POSITIVE_INFINITY;
                var seeds = greedy(members, share, new GreedyCover.Caps(cap, equalScale(count)));
                floor[group] = blocks.covered(group);
                own = IntStream.concat(Arrays.stream(own), Arrays.stream(seeds))
                        .distinct()
                        .toArray();
            }
        }
        var seeds = greedy(question.candidates(), question.k(), new GreedyCover.Caps(floor, equalScale(count)));
        boolean isMet = IntStream.range(0, count).allMatch(group -> blocks.covered(group) >= floor[group]);
        if (isMet) {
            return filledUp(seeds);
        }
        return isAllowed(own)
                ? filledUp(own)
                : worstOffFirst(Arrays.stream(floor)
                        .map(weight -> Math.max(weight / Coverage.ONE, Double.MIN_NORMAL))
                        .toArray());
    }

    /// Whether so many may be chosen, and the hours suffice.
    private boolean isAllowed(int[] seeds) {
        return seeds.length <= question.k()
                && question.budget().costOf(seeds) <= question.budget().hours();
    }

    private static double[] equalScale(int count) {
        var scale = new double[count];
        Arrays.fill(scale, 1.0 / Coverage.ONE);
        return scale;
    }

    private static boolean contains(int[] some, int one) {
        return Arrays.stream(some).anyMatch(each -> each == one);
    }

    private int[] greedy(int[] candidates, int k, GreedyCover.Caps caps) {
        blocks.startAgain();
        countOn(blocks, question.already());
        return GreedyCover.choose(
                        blocks, candidates, GreedyCover.NOBODY, question.willing(), question.budget(), k, caps)
                .seeds();
    }

    private void countOn(Coverage coverage, int[] people) {
        for (int person : people) {
            coverage.choose(person, question.willing().of(person));
        }
    }

    private double worstShare(double[] size) {
        return IntStream.range(0, size.length)
                .filter(block -> size[block] >= 1) // nobody was drawn from the others
                .mapToDouble(block -> blocks.covered(block) / (size[block] * Coverage.ONE))
                .min()
                .orElse(0);
    }

    /// Adds people who bring most to everybody until k are chosen or the hours are spent.
    private int[] filledUp(int[] seeds) {
        everybody.startAgain();
        countOn(everybody, question.already());
        countOn(everybody, seeds);
        var others = IntStream.of(question.candidates())
                .filter(person -> !contains(seeds, person))
                .toArray();
        var budget = question.budget();
        var left = budget.isLimited()
                ? new Budget(budget.cost(), Math.max(0, budget.hours() - budget.costOf(seeds)))
                : Budget.NONE;
        int open = Math.min(question.k(), question.candidates().length) - seeds.length;
        var more = open <= 0
                ? new int[0]
                : GreedyCover.choose(
                                everybody,
                                others,
                                GreedyCover.NOBODY,
                                question.willing(),
                                left,
                                open,
                                GreedyCover.Caps.NONE)
                        .seeds();
        return IntStream.concat(Arrays.stream(seeds), Arrays.stream(more)).toArray();
    }

    /// What a plain choice for most people covers at best of each collection, above 0: the unit for an assumption.
    static double[] bestOfEach(List<List<DrawnSets>> collections, int nodes, SeedQuestion question) {
        return collections.stream()
                .mapToDouble(sets -> Math.max(bestOf(Coverage.of(sets, nodes), question), Double.MIN_NORMAL))
                .toArray();
    }

    private static double bestOf(Coverage coverage, SeedQuestion question) {
        coverage.startAgain();
        for (int person : question.already()) {
            coverage.choose(person, question.willing().of(person));
        }
        return GreedyCover.choose(
                        coverage,
                        question.candidates(),
                        GreedyCover.NOBODY,
                        question.willing(),
                        question.budget(),
                        question.k(),
                        GreedyCover.Caps.NONE)
                .value();
    }
}
