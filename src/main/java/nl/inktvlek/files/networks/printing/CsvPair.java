package nl.inktvlek.files.networks.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import org.jspecify.annotations.Nullable;

/// A network as two tables, for a spreadsheet or any other program: nodes and ties.
///
/// Several periods stand in one cell, with a bar between them.
public record CsvPair(TableFile nodes, TableFile edges) {

    private static final List<String> NODE = List.of("id", "label", "mode", "start", "end");
    private static final List<String> EDGE = List.of("source", "target", "directed", "weight", "kind", "start", "end");

    public static CsvPair of(NetworkFile network) {
        var nodeNames = names(network.nodes().stream().map(Node::attributes));
        var edgeNames = names(network.edges().stream().map(Edge::attributes));
        return new CsvPair(
                new TableFile(
                        headers(NODE, nodeNames),
                        network.nodes().stream()
                                .map(node -> row(node, nodeNames))
                                .toList()),
                new TableFile(
                        headers(EDGE, edgeNames),
                        network.edges().stream()
                                .map(edge -> row(edge, edgeNames))
                                .toList()));
    }

    private static List<String> names(Stream<Map<String, String>> attributes) {
        return List.copyOf(
                new TreeSet<>(attributes.flatMap(each -> each.keySet().stream()).toList()));
    }

    /// An attribute that is called as a column of the tables gets a number behind it.
    private static List<String> headers(List<String> own, List<String> names) {
        var headers = new ArrayList<>(own);
        for (var name : names) {
            var header = name;
            for (int next = 2; headers.contains(header); next++) {
                header = name + " (" + next + ")";
            }
            headers.add(header);
        }
        return headers;
    }

    private static List<@Nullable Object> row(Node node, List<String> names) {
        var row = new ArrayList<@Nullable Object>();
        row.addAll(List.of(node.id(), node.label(), node.mode().written()));
        times(row, node.periods());
        names.forEach(name -> row.add(node.attributes().get(name)));
        return row;
    }

    private static List<@Nullable Object> row(Edge edge, List<String> names) {
        var row = new ArrayList<@Nullable Object>();
        row.addAll(List.of(edge.source(), edge.target(), String.valueOf(edge.directed())));
        row.add(edge.weight().isPresent() ? (Object) edge.weight().getAsDouble() : null);
        row.add(edge.kind());
        times(row, edge.periods());
        names.forEach(name -> row.add(edge.attributes().get(name)));
        return row;
    }

    private static void times(List<@Nullable Object> row, List<Period> periods) {
        row.add(String.join("|", periods.stream().map(Period::start).toList()));
        row.add(String.join("|", periods.stream().map(Period::end).toList()));
    }
}
