package nl.inktvlek.analytics.seeds;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import nl.inktvlek.SharedData;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.question.Aim.Groups;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.files.plain.ArcFile;

/// Networks that others published, as far as they are present.
final class PublishedNetworks {

    /// Columns of the groups in a town.
    static final int ETHNICITY = 2;

    static final int REGION = 4;

    private PublishedNetworks() {}

    static boolean arePresent() {
        return Files.exists(SharedData.folder().resolve("graphs"))
                && Files.exists(SharedData.folder().resolve("fair"));
    }

    static NetworkSnapshot graph(String name, boolean isBothWays) {
        return arcs("graphs/" + name + ".txt.gz", isBothWays);
    }

    /// A town of 500 people, read as the program that was released with the publication does: every arc of the
    /// file is a coin of chance 0.1, and where it falls well the two talk, whichever way the arc points. Three of
    /// four pairs stand in the file both ways and so have two coins.
    static NetworkSnapshot town(int number) {
        var network = arcs("fair/spa_500_" + number + ".txt", true);
        var coins = coins("fair/spa_500_" + number + ".txt");
        var chances = new float[network.ties()];
        for (int from = 0; from < network.nodes(); from++) {
            for (int tie = network.firstTie(from); tie < network.firstTie(from + 1); tie++) {
                chances[tie] = (float) (1 - Math.pow(0.9, coins.get(pair(from, network.target(tie)))));
            }
        }
        return network.withProbability(chances);
    }

    private static Long2IntOpenHashMap coins(String file) {
        try {
            var arcs = ArcFile.read(SharedData.file(file));
            var coins = new Long2IntOpenHashMap();
            for (int arc = 0; arc < arcs.from().size(); arc++) {
                coins.addTo(pair(arcs.from().getInt(arc), arcs.to().getInt(arc)), 1);
            }
            return coins;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private static NetworkSnapshot arcs(String file, boolean isBothWays) {
        try {
            var arcs = ArcFile.read(SharedData.file(file));
            var ties = new TieList(2 * arcs.from().size());
            for (int tie = 0; tie < arcs.from().size(); tie++) {
                ties.add(arcs.from().getInt(tie), arcs.to().getInt(tie), 0);
                if (isBothWays) {
                    ties.add(arcs.to().getInt(tie), arcs.from().getInt(tie), 0);
                }
            }
            return ties.toSnapshotWithoutRepeats(0, arcs.nodes(), arcs.nodes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The groups of the people of a town, by [#REGION] or [#ETHNICITY].
    static Groups groupsOfTown(int number, int column) {
        var numbers = new LinkedHashMap<String, Integer>();
        var ofNode = new ArrayList<int[]>();
        var file = SharedData.file("fair/spa_500_" + number + ".nodes.tsv");
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.skip(1).forEach(line -> {
                int group = numbers.computeIfAbsent(line.split("\t")[column], any -> numbers.size());
                ofNode.add(new int[] {group});
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Groups(numbers.size(), ofNode.toArray(int[][]::new));
    }

    /// Share of the group that `seeds` reach least, by simulation.
    static double worstShare(NetworkSnapshot network, Groups groups, int[] seeds) {
        var spread = new Spread(network, SpreadModel.INDEPENDENT_CASCADE, 6);
        return IntStream.range(0, groups.count())
                .mapToDouble(group -> {
                    var members = new BitSet();
                    IntStream.range(0, network.people())
                            .filter(person -> groups.ofNode()[person][0] == group)
                            .forEach(members::set);
                    return spread.expectedReach(seeds, members, 4000).mean() / members.cardinality();
                })
                .min()
                .orElseThrow();
    }
}
