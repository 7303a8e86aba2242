package nl.inktvlek.analytics.question;

import java.util.List;
import nl.inktvlek.analytics.NetworkSnapshot;

/// What a good choice of people is.
public sealed interface Aim {

    /// As many people as possible, whoever they are.
    record MostPeople() implements Aim {}

    /// No group gets less than its share of the choice would bring it alone; beyond that, as many people as possible.
    ///
    /// **Source.** Tsang, Wilder, Rice, Tambe & Zick, "Group-Fairness in Influence Maximization", IJCAI 2019
    /// (diversity constraint; here the whole network carries a group's share, not only the ties inside the group).
    record FairShare(Groups groups) implements Aim {}

    /// The share that is reached of the group that is worst off is as large as possible.
    ///
    /// **Source.** As above (maximin).
    record WorstOffFirst(Groups groups) implements Aim {}

    /// As near as possible to the best choice under each of several assumptions about the ties.
    ///
    /// **Source.** Wilder, Yadav, Immorlica, Rice & Tambe, "Uncharted but not Uninfluenced", AAMAS 2017 (worst
    /// ratio to the best possible).
    record WorstCase(List<NetworkSnapshot> assumptions) implements Aim {
        public WorstCase {
            if (assumptions.isEmpty()) {
                throw new IllegalArgumentException("A worst case needs at least one assumption");
            }
            assumptions = List.copyOf(assumptions);
        }
    }

    /// Groups of people; somebody can be in several, or in none.
    ///
    /// @param count number of groups
    /// @param ofNode per node the numbers of its groups, `0 … count - 1`
    record Groups(int count, int[][] ofNode) {
        public Groups {
            if (count < 1) {
                throw new IllegalArgumentException("There are no groups to be fair to");
            }
        }

        /// How many of `people` are in each group, `int[count]`.
        public int[] sizesAmong(int[] people) {
            var sizes = new int[count];
            for (int person : people) {
                for (int group : ofNode[person]) {
                    sizes[group]++;
                }
            }
            return sizes;
        }
    }
}
