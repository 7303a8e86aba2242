package nl.inktvlek.analytics.cover;

import nl.inktvlek.analytics.sets.ReverseReachableSets;

/// Somebody who is in so many of the large sets that any good choice has them. Where sets may end at such a person,
/// most of the sampling is saved.
///
/// **Source.** Guo, Wang, Wei & Chen, "Influence Maximization Revisited", SIGMOD 2020, section 4 (HIST); there a few
/// people, here one.
public final class Sentinel {

    /// Sets with the person, from which the sets looked at are no accident.
    private static final int FEWEST_HITS = 16;

    /// The same for one person: the fewer are chosen, the larger a part of the answer each is.
    private static final int HITS_OF_ONE = 800;

    /// Share of the sampling that has to go to sets with the person.
    private static final double MOST_OF_THE_WORK = 0.75;

    private Sentinel() {}

    /// The candidate in most sets, when k are chosen, or [GreedyCover#NOBODY] when ending at them would not save most
    /// of the work.
    public static int in(ReverseReachableSets sets, int[] candidates, int k) {
        var hits = new int[sets.nodes()];
        var work = new long[sets.nodes()];
        for (var part : sets.parts()) {
            for (int set = 0; set < part.sets(); set++) {
                int size = part.end(set) - part.start(set);
                for (int i = part.start(set); i < part.end(set); i++) {
                    hits[part.member(i)]++;
                    work[part.member(i)] += size;
                }
            }
        }
        int best = candidates[0];
        for (int person : candidates) {
            best = hits[person] > hits[best] ? person : best;
        }
        boolean isWorthIt =
                hits[best] >= Math.max(FEWEST_HITS, HITS_OF_ONE / k) && work[best] >= MOST_OF_THE_WORK * sets.members();
        return isWorthIt ? best : GreedyCover.NOBODY;
    }
}
