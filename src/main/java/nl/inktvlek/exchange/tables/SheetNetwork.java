package nl.inktvlek.exchange.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.inktvlek.exchange.incoming.Ids;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import nl.inktvlek.files.networks.NetworkFormat;

/// A table of nodes that says what each is, and a table of ties: as this product writes a network into a workbook.
final class SheetNetwork {

    private static final List<String> WHAT = List.of("what", "wat");
    private static final List<String> NODE = List.of("id", "label", "mode", "start", "end");
    private static final List<String> EDGE = List.of("source", "target", "directed", "weight", "kind", "start", "end");

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SheetNetwork() {}

    /// Nothing unless one of the tables says of what has an id what it is.
    static Optional<NetworkFile> of(List<MappedFile> tables) {
        var network = new SheetNetwork();
        var lists = tables.stream().filter(SheetNetwork::isOfNodes).toList();
        var ties = tables.stream().filter(SheetNetwork::isOfEdges).toList();
        if (lists.size() != 1 || ties.size() > 1 || tables.size() > lists.size() + ties.size()) {
            return Optional.empty();
        }
        lists.forEach(table -> table.read(row -> network.node(table, row), network.problems::add));
        ties.forEach(table -> table.read(row -> network.edge(table, row), network.problems::add));
        return Optional.of(new NetworkFile(
                NetworkFormat.GRID, "", new ArrayList<>(network.nodes.values()), network.edges, network.problems));
    }

    private static boolean isOfNodes(MappedFile table) {
        return has(table, "id") && has(table, "label") && WHAT.stream().anyMatch(header -> has(table, header));
    }

    private static boolean isOfEdges(MappedFile table) {
        return has(table, "source") && has(table, "target");
    }

    private static boolean has(MappedFile table, String header) {
        return headers(table).contains(header);
    }

    private static List<String> headers(MappedFile table) {
        return table.recognition().headers().stream()
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String cell(MappedFile table, Row row, String header) {
        int position = headers(table).indexOf(header);
        return position < 0 ? "" : row.cell(position);
    }

    private void node(MappedFile table, Row row) {
        var id = cell(table, row, "id");
        var mode = Mode.ofText(cell(table, row, "mode"));
        var node = new Node(id, cell(table, row, "label"), mode, periods(table, row), others(table, row, NODE));
        if (id.isEmpty()) {
            problems.add(row.error("code", "id-missing"));
        } else if (nodes.putIfAbsent(id, node) != null) {
            problems.add(row.error("code", "id-twice", Ids.isCode(id) ? id : "-"));
        }
    }

    private void edge(MappedFile table, Row row) {
        var from = cell(table, row, "source");
        var to = cell(table, row, "target");
        if (!nodes.containsKey(from) || !nodes.containsKey(to)) {
            problems.add(row.error("from", "name-unknown"));
            return;
        }
        var weight = cell(table, row, "weight");
        var number = CellReader.number(weight);
        if (!weight.isEmpty() && number.isEmpty()) {
            problems.add(row.error("strength", "not-a-number", weight));
            return;
        }
        edges.add(new Edge(
                from,
                to,
                CellReader.yes(cell(table, row, "directed")).orElse(false),
                number.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                cell(table, row, "kind"),
                periods(table, row),
                others(table, row, EDGE)));
    }

    /// Several stand in one cell, with a bar between them.
    private static List<Period> periods(MappedFile table, Row row) {
        var starts = cell(table, row, "start").split("\\|", -1);
        var ends = cell(table, row, "end").split("\\|", -1);
        return IntStream.range(0, Math.max(starts.length, ends.length))
                .mapToObj(i -> new Period(i < starts.length ? starts[i] : "", i < ends.length ? ends[i] : ""))
                .filter(period -> !period.start().isEmpty() || !period.end().isEmpty())
                .toList();
    }

    private static Map<String, String> others(MappedFile table, Row row, List<String> own) {
        var others = new LinkedHashMap<String, String>();
        var headers = headers(table);
        for (int i = 0; i < headers.size(); i++) {
            if (!own.contains(headers.get(i)) && !headers.get(i).isEmpty()) {
                others.put(table.recognition().headers().get(i), row.cell(i));
            }
        }
        return others;
    }
}
