package nl.inktvlek.analytics.synthetic;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;

/// An invented network of acquaintance: households in streets, circles around organisations, friends of friends,
/// and a few ties far away. Neighbouring numbers live near each other.
///
/// **Model.** Households of one to five, all tied; each household tied to the next two; half of the people in a
/// circle of [#CIRCLE] from their quarter with [#IN_CIRCLE] ties each; one friend of a friend each; one in four a
/// tie anywhere. So mean degree is about 9 and clustering about 0.3, with a short tail, as in real acquaintance
/// (surveyed villages: 4–9, 0.24–0.41).
///
/// **Randomness.** A function of the seed. **Cost.** About 5 ties a person; O(ties) time, 60 bytes a person while
/// it is made.
public final class Society {

    private static final int QUARTER = 2_000;
    private static final int CIRCLE = 14;
    private static final int IN_CIRCLE = 4;
    private static final int NEXT_HOUSEHOLDS = 2;

    /// Of twenty households, how many have one, two, … five people at most (cumulative).
    private static final int[] HOUSEHOLDS = {5, 11, 15, 18, 20};

    private final int people;
    private final Chance chance;
    private final IntArrayList from;
    private final IntArrayList to;

    private Society(int people, long seed) {
        this.people = people;
        this.chance = new Chance(seed, 1);
        from = new IntArrayList(6 * people);
        to = new IntArrayList(6 * people);
    }

    /// Ties go both ways, each with `probability`.
    public static NetworkSnapshot of(int people, float probability, long seed) {
        if (people < 1) {
            throw new IllegalArgumentException("A society has at least one person, not " + people);
        }
        var society = new Society(people, seed);
        society.settle();
        society.meet();
        society.introduce();
        var ties = new TieList(2 * society.from.size());
        for (int i = 0; i < society.from.size(); i++) {
            ties.add(society.from.getInt(i), society.to.getInt(i), probability);
            ties.add(society.to.getInt(i), society.from.getInt(i), probability);
        }
        return ties.toSnapshotWithoutRepeats(0, people, people);
    }

    private void tie(int one, int other) {
        from.add(one);
        to.add(other);
    }

    private void settle() {
        int before = 0;
        for (int first = 0; first < people; ) {
            int size = householdSize();
            int end = Math.min(people, first + size);
            for (int one = first; one < end; one++) {
                for (int other = one + 1; other < end; other++) {
                    tie(one, other);
                }
            }
            for (int i = 0; i < NEXT_HOUSEHOLDS && before < first; i++) {
                tie(before + chance.nextInt(first - before), first + chance.nextInt(end - first));
            }
            before = first;
            first = end;
        }
    }

    private int householdSize() {
        int drawn = chance.nextInt(HOUSEHOLDS[HOUSEHOLDS.length - 1]);
        int size = 1;
        while (drawn >= HOUSEHOLDS[size - 1]) {
            size++;
        }
        return size;
    }

    /// Circles of people from one quarter.
    private void meet() {
        for (int first = 0; first < people; first += QUARTER) {
            int size = Math.min(QUARTER, people - first);
            for (int circle = 0; circle < size * 3 / (4 * CIRCLE); circle++) {
                var members = new int[CIRCLE];
                for (int i = 0; i < CIRCLE; i++) {
                    members[i] = first + chance.nextInt(size);
                }
                for (int member : members) {
                    for (int i = 0; i < IN_CIRCLE; i++) {
                        tie(member, members[chance.nextInt(CIRCLE)]);
                    }
                }
            }
        }
    }

    /// Friends of friends, and somebody far away for one in four.
    private void introduce() {
        int ties = from.size();
        for (int i = 0; i < people && ties > 1; i++) {
            int tie = chance.nextInt(ties);
            int person = from.getInt(tie);
            int friend = to.getInt(tie);
            int next = Math.min(ties - 1, Math.max(0, tie + 1 - chance.nextInt(3)));
            boolean isShared = from.getInt(next) == friend || to.getInt(next) == friend;
            tie(person, isShared ? from.getInt(next) : near(friend));
            if (chance.nextInt(4) == 0) {
                tie(person, chance.nextInt(people));
            }
        }
    }

    private int near(int person) {
        return Math.clamp(person + chance.nextInt(7) - 3, 0, people - 1);
    }
}
