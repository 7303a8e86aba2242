package nl.inktvlek.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.spread.SpreadModel;
import org.junit.jupiter.api.Test;

/// A patched network is what building it from all its ties gives.
class SnapshotPatchTest {

    private final Random random = new Random(5);

    /// Nodes by lasting numbers, below 1,000 people, and chances by the two of a tie.
    private record Town(TreeSet<Integer> nodes, TreeMap<List<Integer>, Float> ties) {

        Town copy() {
            return new Town(new TreeSet<>(nodes), new TreeMap<>(ties));
        }

        int index(int number) {
            return nodes.contains(number) ? nodes.headSet(number).size() : SnapshotPatch.NONE;
        }

        NetworkSnapshot snapshot(TreeSet<Integer> of) {
            var list = new TieList(16);
            ties.forEach((ends, chance) -> {
                if (of.contains(ends.getFirst()) || of.contains(ends.getLast())) {
                    list.add(index(ends.getFirst()), index(ends.getLast()), chance);
                }
            });
            return list.toSnapshotWithoutRepeats(1, nodes.headSet(1000).size(), nodes.size());
        }

        NetworkSnapshot snapshot() {
            return snapshot(nodes);
        }
    }

    @Test
    void after_any_change_the_patched_network_is_the_one_built_from_all_ties() {
        for (int town = 0; town < 30; town++) {
            var before = town();
            var patched = before.snapshot();
            var seeds = new BestSeeds(patched);
            answer(seeds, patched);
            for (int step = 0; step < 20; step++) {
                var now = before.copy();
                var touched = change(now);
                var patch = patch(before, patched, now, touched);
                patched = patch.apply(1);
                seeds = new BestSeeds(patched, seeds, patch);
                var whole = now.snapshot();
                assertThat(told(patched)).isEqualTo(told(whole));
                assertThat(answer(seeds, patched)).isEqualTo(answer(new BestSeeds(whole), whole));
                before = now;
            }
        }
    }

    @Test
    void where_nothing_is_otherwise_the_network_stays_the_same() {
        var town = town();
        var network = town.snapshot();
        var patch = patch(town, network, town, new TreeSet<>(town.nodes().headSet(10)));
        assertThat(patch.apply(7).version()).isEqualTo(7);
        assertThat(patch.apply(7).hasTiesOf(network)).isTrue();
    }

    private static SnapshotPatch patch(Town before, NetworkSnapshot network, Town now, TreeSet<Integer> touched) {
        var isTouched = new boolean[now.nodes().size()];
        touched.stream().map(now::index).filter(i -> i >= 0).forEach(i -> isTouched[i] = true);
        int[] moved = before.nodes().stream().mapToInt(now::index).toArray();
        return new SnapshotPatch(network, now.snapshot(touched), moved, isTouched);
    }

    private Town town() {
        var nodes = new TreeSet<Integer>();
        for (int i = 0; i < 25; i++) {
            nodes.add(random.nextInt(60));
            nodes.add(1000 + random.nextInt(20));
        }
        var town = new Town(nodes, new TreeMap<>((one, other) -> one.toString().compareTo(other.toString())));
        for (int i = 0; i < 80; i++) {
            tie(town, any(town), any(town));
        }
        return town;
    }

    private int any(Town town) {
        return new ArrayList<>(town.nodes()).get(random.nextInt(town.nodes().size()));
    }

    private void tie(Town town, int from, int to) {
        if (from != to) {
            town.ties().put(List.of(from, to), List.of(0.1f, 0.5f, 1f, 0f, 0.3f).get(random.nextInt(5)));
        }
    }

    /// Lets some nodes come or go, or have other ties; tells which.
    private TreeSet<Integer> change(Town town) {
        var touched = new TreeSet<Integer>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int node = random.nextBoolean() ? any(town) : random.nextInt(60);
            touched.add(node);
            if (random.nextInt(3) == 0) {
                town.nodes().remove(node);
                town.ties().keySet().removeIf(ends -> ends.contains(node));
            } else {
                town.nodes().add(node);
                town.ties().keySet().removeIf(ends -> ends.contains(node) && random.nextBoolean());
                tie(town, node, any(town));
                tie(town, any(town), node);
            }
        }
        return touched;
    }

    private static List<String> told(NetworkSnapshot network) {
        var told = new ArrayList<String>();
        told.add(network.people() + " " + network.nodes() + " " + network.ties());
        for (int node = 0; node < network.nodes(); node++) {
            for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                told.add(node + " to " + network.target(tie) + " " + network.probability(tie));
            }
            for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
                told.add(node + " from " + network.source(in) + " tie " + network.inTie(in));
            }
        }
        return told;
    }

    /// Whom few sets choose: with other sets it is somebody else.
    private static List<Integer> answer(BestSeeds seeds, NetworkSnapshot network) {
        var everybody = BestSeeds.everybody(network);
        return Stream.of(SpreadModel.INDEPENDENT_CASCADE, SpreadModel.LINEAR_THRESHOLD)
                .map(model ->
                        SeedQuestion.of(4, everybody, everybody, model).withEffort(Effort.sets(300, everybody.length)))
                .flatMap(question -> Arrays.stream(seeds.choose(question)).boxed())
                .toList();
    }
}
