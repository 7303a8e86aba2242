package nl.inktvlek.analytics.seeds;

import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.Baseline.Kind;

/// Simple ways to choose people, to hold beside every answer.
public final class Baselines {

    /// Draws of people at random: one says little.
    static final int DRAWS = 10;

    private Baselines() {}

    /// By what people are compared.
    ///
    /// @param diffusion score per node, as of [nl.inktvlek.analytics.centrality.Spectrum#diffusion]
    /// @param named how often a person is named by others
    public record Scores(double[] diffusion, IntUnaryOperator named) {}

    /// What as many people as in the answer reach when they are chosen in simpler ways, together with who is counted
    /// on. All are measured at once, see [SideBySide].
    public static List<Baseline> beside(SeedAnswer answer, SeedQuestion asked, NetworkSnapshot network, Scores scores) {
        var candidates = asked.candidates();
        int k = answer.seeds().length;
        var kinds = new ArrayList<Kind>();
        var choices = new ArrayList<int[]>();
        for (int draw = 0; draw < DRAWS; draw++) {
            kinds.add(Kind.RANDOM);
            choices.add(atRandom(candidates, k, asked.randomSeed() + draw));
            kinds.add(Kind.RANDOM_AND_TWO);
            choices.add(atRandom(candidates, k + 2, asked.randomSeed() + draw));
        }
        kinds.add(Kind.MOST_CONTACTS);
        choices.add(byMostContacts(network, candidates, k));
        kinds.add(Kind.DIFFUSION);
        choices.add(byScore(candidates, k, person -> scores.diffusion()[person]));
        if (Arrays.stream(candidates).anyMatch(person -> scores.named().applyAsInt(person) > 0)) {
            kinds.add(Kind.MOST_NAMED);
            choices.add(byScore(candidates, k, scores.named()::applyAsInt));
        }
        var reach =
                answer.worlds().reachOf(choices.stream().map(asked::together).toList());
        return EnumSet.copyOf(kinds).stream()
                .map(kind -> new Baseline(kind, together(kind, kinds, reach)))
                .toList();
    }

    /// Of several draws the mean, with the spread between them as its error.
    private static Estimate together(Kind kind, List<Kind> kinds, List<Estimate> reach) {
        var ofKind = IntStream.range(0, kinds.size())
                .filter(i -> kinds.get(i) == kind)
                .mapToObj(reach::get)
                .toList();
        return ofKind.size() == 1
                ? ofKind.getFirst()
                : Estimate.ofSums(
                        ofKind.stream().mapToDouble(Estimate::mean).sum(),
                        ofKind.stream()
                                .mapToDouble(draw -> draw.mean() * draw.mean())
                                .sum(),
                        ofKind.size());
    }

    /// `k` of the candidates, drawn without looking.
    public static int[] atRandom(int[] candidates, int k, long randomSeed) {
        var drawn = candidates.clone();
        var chance = new Chance(randomSeed, 0);
        int size = Math.min(k, drawn.length);
        for (int i = 0; i < size; i++) {
            int j = i + chance.nextInt(drawn.length - i);
            int swap = drawn[i];
            drawn[i] = drawn[j];
            drawn[j] = swap;
        }
        return Arrays.copyOf(drawn, size);
    }

    /// The `k` candidates with most ties to people.
    public static int[] byMostContacts(NetworkSnapshot network, int[] candidates, int k) {
        return byScore(candidates, k, person -> contacts(network, person));
    }

    private static int contacts(NetworkSnapshot network, int person) {
        int contacts = 0;
        for (int tie = network.firstTie(person); tie < network.firstTie(person + 1); tie++) {
            contacts += network.isAffiliation(network.target(tie)) ? 0 : 1;
        }
        return contacts;
    }

    /// The `k` candidates with the highest score; equal scores by number. O(candidates · log k).
    public static int[] byScore(int[] candidates, int k, IntToDoubleFunction score) {
        var scores = Arrays.stream(candidates).mapToDouble(score).toArray();
        IntComparator worstFirst =
                (a, b) -> scores[a] != scores[b] ? Double.compare(scores[a], scores[b]) : candidates[b] - candidates[a];
        var best = new IntHeapPriorityQueue(worstFirst);
        for (int i = 0; i < candidates.length; i++) {
            if (best.size() < k) {
                best.enqueue(i);
            } else if (k > 0 && worstFirst.compare(i, best.firstInt()) > 0) {
                best.dequeueInt();
                best.enqueue(i);
            }
        }
        var chosen = new int[best.size()];
        for (int i = chosen.length - 1; i >= 0; i--) {
            chosen[i] = candidates[best.dequeueInt()];
        }
        return chosen;
    }
}
