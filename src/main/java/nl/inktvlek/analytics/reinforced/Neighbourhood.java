package nl.inktvlek.analytics.reinforced;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import nl.inktvlek.analytics.NetworkSnapshot;

/// Who can convince somebody together with people already chosen?
///
/// **Model.** Candidate v near a set S scores Σ over people w of (chance that w hears it from S) · (chance that w hears
/// it from v), in one step, or in two through an affiliation; chances that add up are added.
///
/// **Cost.** At most [#MOST_VISITS] ties a question. Not safe for several threads.
final class Neighbourhood {

    private static final int MOST_VISITS = 20_000;

    private final NetworkSnapshot network;
    private final BitSet candidates = new BitSet();
    private final double[] heard;
    private final double[] score;
    private final IntArrayList hearers = new IntArrayList();
    private final IntArrayList near = new IntArrayList();
    private int visits;

    Neighbourhood(NetworkSnapshot network, int[] candidates) {
        this.network = network;
        Arrays.stream(candidates).forEach(this.candidates::set);
        heard = new double[network.nodes()];
        score = new double[network.nodes()];
    }

    /// Candidates outside the set, the best first; fewer where there are no more.
    int[] of(int[] set, int atMost) {
        visits = 0;
        for (int person : set) {
            tell(person, 1, true);
        }
        for (int i = 0; i < hearers.size(); i++) {
            int person = hearers.getInt(i);
            find(person, heard[person], true);
        }
        var best = near.intStream()
                .filter(person -> Arrays.stream(set).noneMatch(member -> member == person))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer person) -> -score[person])
                        .thenComparing(person -> person))
                .limit(atMost)
                .mapToInt(Integer::intValue)
                .toArray();
        hearers.forEach(person -> heard[person] = 0);
        near.forEach(person -> score[person] = 0);
        hearers.clear();
        near.clear();
        return best;
    }

    private void tell(int node, double chance, boolean isPerson) {
        for (int tie = network.firstTie(node); tie < network.firstTie(node + 1) && visits++ < MOST_VISITS; tie++) {
            int target = network.target(tie);
            double passed = chance * network.probability(tie);
            if (passed > 0 && !network.isAffiliation(target)) {
                if (heard[target] == 0) {
                    hearers.add(target);
                }
                heard[target] += passed;
            } else if (passed > 0 && isPerson) {
                tell(target, passed, false);
            }
        }
    }

    private void find(int node, double chance, boolean isPerson) {
        for (int in = network.firstIn(node); in < network.firstIn(node + 1) && visits++ < MOST_VISITS; in++) {
            int source = network.source(in);
            double passed = chance * network.inProbability(in);
            if (passed > 0 && candidates.get(source)) {
                if (score[source] == 0) {
                    near.add(source);
                }
                score[source] += passed;
            } else if (passed > 0 && isPerson && network.isAffiliation(source)) {
                find(source, passed, false);
            }
        }
    }
}
