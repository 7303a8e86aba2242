package nl.inktvlek.analytics.seeds;

import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;

/// Simple ways to choose people, to hold beside every answer.
public final class Baselines {

    private Baselines() {}

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
            contacts += network.isHub(network.target(tie)) ? 0 : 1;
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
