package nl.inktvlek.exchange.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
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

/// A table of nodes that says what each is, and a table of ties: as this product and Kumu write a network into a
/// workbook, and as people do who have people and organisations in one list.
final class SheetNetwork {

    private static final List<String> WHAT = List.of("what", "wat");
    private static final List<String> ID = List.of("id", "code");
    private static final List<String> NAME = List.of("label", "name", "naam");
    private static final List<String> FROM = List.of("source", "from", "van");
    private static final List<String> TO = List.of("target", "to", "naar");
    private static final List<String> WEIGHT = List.of("weight", "strength", "sterkte");
    private static final List<String> KIND = List.of("kind", "type", "soort");
    private static final List<String> DIRECTED = List.of("directed", "direction");
    private static final List<String> MODE = List.of("mode");
    private static final List<String> START = List.of("start");
    private static final List<String> END = List.of("end");
    private static final List<List<String>> NODE = List.of(ID, NAME, MODE, START, END);
    private static final List<List<String>> EDGE = List.of(FROM, TO, DIRECTED, WEIGHT, KIND, START, END);

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /// Id by what a node is called; "" for what several are called.
    private final Map<String, String> byLabel = new HashMap<>();

    private final List<Edge> edges = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private SheetNetwork() {}

    /// Nothing unless one of the tables says of what it lists what that is.
    static Optional<NetworkFile> of(List<MappedFile> tables) {
        var network = new SheetNetwork();
        var lists = tables.stream().filter(SheetNetwork::isOfNodes).toList();
        var ties = tables.stream().filter(SheetNetwork::isOfEdges).toList();
        if (lists.size() != 1 || ties.size() > 1 || tables.size() > lists.size() + ties.size()) {
            return Optional.empty();
        }
        tables.forEach(network::tell);
        lists.forEach(table -> table.read(row -> network.node(table, row), network.problems::add));
        ties.forEach(table -> table.read(row -> network.edge(table, row), network.problems::add));
        return Optional.of(new NetworkFile(
                NetworkFormat.GRID, "", new ArrayList<>(network.nodes.values()), network.edges, network.problems));
    }

    /// What of a table is told, and what does not come along.
    private void tell(MappedFile table) {
        problems.addAll(table.notes());
        table.above().stream()
                .limit(1)
                .forEach(line -> problems.add(Problem.notice(
                        table.name(),
                        line.number(),
                        "",
                        "above-left-out",
                        table.above().size())));
        table.foot().forEach(line -> problems.add(Problem.notice(table.name(), line.number(), "", "foot-left-out")));
    }

    private static boolean isOfNodes(MappedFile table) {
        return has(table, ID) && has(table, List.of("label")) && has(table, WHAT)
                || has(table, NAME) && !isOfEdges(table) && isMixed(table);
    }

    /// Whether a column says of each row what it is, and not the same of all.
    private static boolean isMixed(MappedFile table) {
        return NodeSort.ATTRIBUTES.stream().filter(headers(table)::contains).anyMatch(header -> {
            var sorts = new HashSet<Optional<NodeSort>>();
            table.read(row -> sorts.add(NodeSort.of(cell(table, row, List.of(header)))), any -> {});
            return sorts.size() > 1 && !sorts.contains(Optional.<NodeSort>empty());
        });
    }

    private static boolean isOfEdges(MappedFile table) {
        return has(table, FROM) && has(table, TO);
    }

    private static boolean has(MappedFile table, List<String> names) {
        return names.stream().anyMatch(headers(table)::contains);
    }

    private static List<String> headers(MappedFile table) {
        return table.recognition().headers().stream()
                .map(header -> header.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// The cell under the first of these names that is a header.
    private static String cell(MappedFile table, Row row, List<String> names) {
        var headers = headers(table);
        return names.stream()
                .filter(headers::contains)
                .findFirst()
                .map(name -> row.cell(headers.indexOf(name)))
                .orElse("");
    }

    private void node(MappedFile table, Row row) {
        var label = cell(table, row, NAME);
        var code = cell(table, row, ID);
        var id = code.isEmpty() ? label : code;
        var mode = Mode.ofText(cell(table, row, MODE));
        var node = new Node(id, label, mode, periods(table, row), others(table, row, NODE));
        if (id.isEmpty()) {
            problems.add(row.error("code", "id-missing"));
        } else if (nodes.putIfAbsent(id, node) != null) {
            problems.add(row.error("code", "id-twice", Ids.isCode(id) ? id : "-"));
        } else {
            byLabel.merge(label, id, (one, other) -> "");
        }
    }

    private void edge(MappedFile table, Row row) {
        var from = id(cell(table, row, FROM));
        var to = id(cell(table, row, TO));
        if (from.isEmpty() || to.isEmpty()) {
            problems.add(row.error("from", "name-unknown"));
            return;
        }
        var weight = cell(table, row, WEIGHT);
        var number = CellReader.number(weight);
        if (!weight.isEmpty() && number.isEmpty()) {
            problems.add(row.error("strength", "not-a-number", weight));
            return;
        }
        edges.add(new Edge(
                from.get(),
                to.get(),
                isDirected(cell(table, row, DIRECTED)),
                number.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                cell(table, row, KIND),
                periods(table, row),
                others(table, row, EDGE)));
    }

    /// A node by its id, or by what it is called where one only is called so.
    private Optional<String> id(String text) {
        if (nodes.containsKey(text)) {
            return Optional.of(text);
        }
        return Optional.ofNullable(byLabel.get(text)).filter(id -> !id.isEmpty());
    }

    private static boolean isDirected(String text) {
        return text.equalsIgnoreCase("directed") || CellReader.yes(text).orElse(false);
    }

    /// Several stand in one cell, with a bar between them.
    private static List<Period> periods(MappedFile table, Row row) {
        var starts = cell(table, row, START).split("\\|", -1);
        var ends = cell(table, row, END).split("\\|", -1);
        return IntStream.range(0, Math.max(starts.length, ends.length))
                .mapToObj(i -> new Period(i < starts.length ? starts[i] : "", i < ends.length ? ends[i] : ""))
                .filter(period -> !period.start().isEmpty() || !period.end().isEmpty())
                .toList();
    }

    /// @param own columns that are read, by their names in the order of [#cell]
    private static Map<String, String> others(MappedFile table, Row row, List<List<String>> own) {
        var others = new LinkedHashMap<String, String>();
        var headers = headers(table);
        var read = own.stream()
                .flatMap(names -> names.stream().filter(headers::contains).limit(1))
                .collect(Collectors.toSet());
        for (int i = 0; i < headers.size(); i++) {
            if (!read.contains(headers.get(i)) && !headers.get(i).isEmpty()) {
                others.put(table.recognition().headers().get(i), row.cell(i));
            }
        }
        return others;
    }
}
