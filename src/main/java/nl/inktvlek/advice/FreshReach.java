package nl.inktvlek.advice;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.worlds.SampledWorlds;
import nl.inktvlek.snapshot.LoadedNetwork;

/// How many people who never took part are reached from a group, for very many groups: per person the worlds in which
/// they reach the one who is looked at.
///
/// **Model.** Independent cascade. **Cost.** One draw of the worlds; then per group the worlds of its people.
final class FreshReach {

    /// Enough that somebody whom one in a thousand hears of is in hundreds of them.
    private static final int WORLDS = 1 << 19;

    private static final long RANDOM_SEED = 11;

    private final IntArrayList[] worldsOf;
    private final double peoplePerWorld;

    private FreshReach(IntArrayList[] worldsOf, double peoplePerWorld) {
        this.worldsOf = worldsOf;
        this.peoplePerWorld = peoplePerWorld;
    }

    static FreshReach of(LoadedNetwork network, BitSet tookPart) {
        var worldsOf = new IntArrayList[network.snapshot().people()];
        var fresh = IntStream.range(0, worldsOf.length)
                .filter(person -> !tookPart.get(person))
                .toArray();
        if (fresh.length == 0) {
            return new FreshReach(worldsOf, 0);
        }
        var worlds = SampledWorlds.of(
                network.snapshot(),
                SpreadModel.INDEPENDENT_CASCADE,
                fresh,
                BestSeeds.everybody(network.snapshot()),
                WORLDS,
                RANDOM_SEED);
        var number = new int[1];
        worlds.forEach((root, reachers, size) -> {
            for (int i = 0; i < size; i++) {
                int person = reachers[i];
                if (worldsOf[person] == null) {
                    worldsOf[person] = new IntArrayList();
                }
                worldsOf[person].add(number[0]);
            }
            number[0]++;
        });
        return new FreshReach(worldsOf, (double) fresh.length / worlds.size());
    }

    /// People who never took part and are in the group or hear of it, in expectation.
    double of(Collection<Integer> group) {
        var reached = new IntOpenHashSet();
        for (int person : group) {
            if (worldsOf[person] != null) {
                reached.addAll(worldsOf[person]);
            }
        }
        return reached.size() * peoplePerWorld;
    }
}
