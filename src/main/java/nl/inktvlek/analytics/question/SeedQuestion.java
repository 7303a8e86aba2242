package nl.inktvlek.analytics.question;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;

/// Whom to start with?
///
/// @param k how many people to choose at most
/// @param candidates people who may be chosen
/// @param already people who are counted on; they spread the conversation too, each with their willingness
/// @param counted people who count as reach
/// @param willing chance that somebody says yes
/// @param aim what a good choice is
/// @param budget what an approach costs, and what there is
/// @param effort when to stop
/// @param randomSeed the same number gives the same answer
public record SeedQuestion(
        int k,
        int[] candidates,
        int[] already,
        int[] counted,
        SpreadModel model,
        Willingness willing,
        Aim aim,
        Budget budget,
        Effort effort,
        long randomSeed) {

    public SeedQuestion {
        if (k < 1) {
            throw new IllegalArgumentException("At least one person has to be chosen, but k was " + k);
        }
        if (counted.length == 0) {
            throw new IllegalArgumentException("Nobody counts as reach");
        }
        if (model == SpreadModel.REINFORCED && !(aim instanceof Aim.MostPeople && budget.equals(Budget.NONE))) {
            throw new IllegalArgumentException(
                    "With reinforced spread, fairness, worst case and budget are not available: their proofs need a"
                            + " spread in which one source is enough");
        }
        var taken = Arrays.stream(already).sorted().toArray();
        candidates = Arrays.stream(candidates)
                .distinct()
                .filter(person -> Arrays.binarySearch(taken, person) < 0)
                .sorted()
                .toArray();
        if (candidates.length == 0) {
            throw new IllegalArgumentException("There is nobody to choose from");
        }
    }

    /// `people`, then `others`.
    public static int[] joined(int[] people, int... others) {
        return IntStream.concat(Arrays.stream(people), Arrays.stream(others)).toArray();
    }

    /// Those counted on, and `people`.
    public int[] together(int... people) {
        return IntStream.concat(Arrays.stream(already), Arrays.stream(people)).toArray();
    }

    /// Most people reached, everybody says yes, no budget, answered while the user waits.
    public static SeedQuestion of(int k, int[] candidates, int[] counted, SpreadModel model) {
        return new SeedQuestion(
                k,
                candidates,
                new int[0],
                counted,
                model,
                Willingness.CERTAIN,
                new Aim.MostPeople(),
                Budget.NONE,
                Effort.anytime(counted.length),
                2026);
    }

    public SeedQuestion withCandidates(int... people) {
        return new SeedQuestion(k, people, already, counted, model, willing, aim, budget, effort, randomSeed);
    }

    public SeedQuestion withAlready(int... people) {
        return new SeedQuestion(k, candidates, people, counted, model, willing, aim, budget, effort, randomSeed);
    }

    public SeedQuestion withWilling(Willingness chance) {
        return new SeedQuestion(k, candidates, already, counted, model, chance, aim, budget, effort, randomSeed);
    }

    public SeedQuestion withAim(Aim other) {
        return new SeedQuestion(k, candidates, already, counted, model, willing, other, budget, effort, randomSeed);
    }

    public SeedQuestion withBudget(Budget other) {
        return new SeedQuestion(k, candidates, already, counted, model, willing, aim, other, effort, randomSeed);
    }

    public SeedQuestion withEffort(Effort other) {
        return new SeedQuestion(k, candidates, already, counted, model, willing, aim, budget, other, randomSeed);
    }

    public SeedQuestion withModel(SpreadModel other) {
        return new SeedQuestion(k, candidates, already, counted, other, willing, aim, budget, effort, randomSeed);
    }

    public SeedQuestion withRandomSeed(long seed) {
        return new SeedQuestion(k, candidates, already, counted, model, willing, aim, budget, effort, seed);
    }
}
