package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.outcomes.Outcomes;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.plain.PlainNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which people and ties, and where it stands what happened to each of them.
final class OutcomeOptions {

    @Option(names = "--nodes", paramLabel = "FILE", description = "CSV of people, with a column id (or code).")
    @Nullable
    Path nodes;

    @Option(
            names = "--edges",
            paramLabel = "FILE",
            description = "CSV of ties, with columns source and target (or from and to).")
    @Nullable
    Path edges;

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description =
                    "CSV with a column id and the columns named below, where they are not in --nodes; people who are not in it were not observed.")
    @Nullable
    Path outcomes;

    @Option(
            names = "--took-part",
            paramLabel = "COLUMN=VALUE",
            description = "Who took part (default: whoever has a number in --when).")
    @Nullable
    String tookPart;

    @Option(
            names = "--when",
            paramLabel = "COLUMN",
            description = "Period in which they took part, a whole number from 1 (default: everything is one period).")
    @Nullable
    String when;

    @Option(
            names = "--told",
            paramLabel = "COLUMN=VALUE",
            description = "Who was told first; their own outcome is not looked at (default: nobody).")
    @Nullable
    String told;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            description = "Place or series, of which chances may differ (default: all are one group).")
    @Nullable
    String group;

    @Option(
            names = "--direction",
            paramLabel = "both|forward",
            defaultValue = "both",
            description =
                    "Whether people hear along a tie both ways or only from source to target (default: ${DEFAULT-VALUE}).")
    NetworkOptions.Direction direction = NetworkOptions.Direction.BOTH;

    /// @param problems lines that could not be used
    record Read(Outcomes outcomes, List<String> groups, long problems) {}

    boolean isFromFiles() {
        if ((nodes == null) != (edges == null)) {
            throw new IllegalArgumentException("--nodes and --edges belong together");
        }
        var columns = new ArrayList<@Nullable Object>(Arrays.asList(outcomes, tookPart, when, told, group));
        if (nodes == null && columns.stream().anyMatch(each -> each != null)) {
            throw new IllegalArgumentException(
                    "Columns and --outcomes are of files: they need --nodes and --edges. Without files, the database is read");
        }
        if (nodes != null && tookPart == null && when == null) {
            throw new IllegalArgumentException(
                    "--took-part COLUMN=VALUE or --when COLUMN says who took part; one is needed");
        }
        return nodes != null;
    }

    Read read() throws IOException {
        if (nodes == null || edges == null) {
            throw new IllegalArgumentException("--nodes and --edges are needed");
        }
        var network = PlainNetwork.read(SourceFile.read(nodes), SourceFile.read(edges));
        var table = outcomes == null ? network : PlainNetwork.people(SourceFile.read(outcomes));
        int people = network.ids().size();
        if (people == 0) {
            throw new IllegalArgumentException("The network has no people in it");
        }
        var row = rows(network, table);
        var groups = group == null
                ? List.of("all")
                : column(table, group).stream().distinct().toList();
        var ofPerson = new int[people];
        var isTold = new boolean[people];
        var in = new int[people];
        var from = new int[people];
        Arrays.fill(from, 1);
        for (int person = 0; person < people; person++) {
            if (row[person] >= 0) {
                ofPerson[person] =
                        group == null ? 0 : groups.indexOf(column(table, group).get(row[person]));
                isTold[person] = told != null && has(table, "--told", told, row[person]);
                in[person] = isTold[person] ? Outcomes.NEVER : period(table, row[person]);
            }
        }
        int end = Math.max(1, IntStream.of(in).max().orElse(1));
        var until = IntStream.of(row).map(known -> known >= 0 ? end : 0).toArray();
        var ties = ties(network);
        return new Read(
                new Outcomes(ties, ofPerson, groups.size(), isTold, in, from, until),
                groups,
                network.errors() + (table == network ? 0 : table.errors()));
    }

    /// The line of the table in which each person stands; -1 in none.
    private static int[] rows(PlainNetwork network, PlainNetwork table) {
        if (network.equals(table)) {
            return IntStream.range(0, network.ids().size()).toArray();
        }
        var byId = new HashMap<String, Integer>();
        for (int i = 0; i < table.ids().size(); i++) {
            byId.put(table.ids().get(i), i);
        }
        return network.ids().stream().mapToInt(id -> byId.getOrDefault(id, -1)).toArray();
    }

    private NetworkSnapshot ties(PlainNetwork network) {
        int size = network.from().size();
        var ties = new TieList(2 * size);
        for (int tie = 0; tie < size; tie++) {
            ties.add(network.from().getInt(tie), network.to().getInt(tie), 1);
            if (direction == NetworkOptions.Direction.BOTH) {
                ties.add(network.to().getInt(tie), network.from().getInt(tie), 1);
            }
        }
        int people = network.ids().size();
        return ties.toSnapshotWithoutRepeats(0, people, people);
    }

    private int period(PlainNetwork table, int row) {
        if (tookPart != null && !has(table, "--took-part", tookPart, row)) {
            return Outcomes.NEVER;
        }
        if (when == null) {
            return 1;
        }
        var text = column(table, when).get(row).strip();
        if (text.isEmpty() && tookPart == null) {
            return Outcomes.NEVER;
        }
        try {
            int period = Integer.parseInt(text);
            if (period >= 1) {
                return period;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(notAPeriod(table, row, text), notANumber);
        }
        throw new IllegalArgumentException(notAPeriod(table, row, text));
    }

    private String notAPeriod(PlainNetwork table, int row, String text) {
        return "--when %s: person %s has '%s', which is no period (a whole number from 1%s)"
                .formatted(when, table.ids().get(row), text, tookPart == null ? ", or nothing" : "");
    }

    private static boolean has(PlainNetwork table, String option, String columnAndValue, int row) {
        var parts = columnAndValue.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("%s takes COLUMN=VALUE, not '%s'".formatted(option, columnAndValue));
        }
        return column(table, parts[0]).get(row).equals(parts[1]);
    }

    private static List<String> column(PlainNetwork table, String name) {
        var column = table.columns().get(name);
        if (column == null) {
            throw new IllegalArgumentException("There is no column '%s'; there are %s"
                    .formatted(name, String.join(", ", table.columns().keySet())));
        }
        return column;
    }
}
