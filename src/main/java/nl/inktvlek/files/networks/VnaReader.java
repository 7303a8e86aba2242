package nl.inktvlek.files.networks;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;

/// VNA of NetDraw: tables of nodes, how they are drawn, and ties; every column of numbers is a kind of tie.
final class VnaReader {

    private static final Set<String> STRENGTHS = Set.of("strength", "weight", "value");
    private static final Set<String> APPEARANCE = Set.of("x", "y", "color", "shape", "size");

    private static final String TIES = "*tie data";

    private final Draft draft;
    private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
    private final Map<String, Long> nodeLines = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final BitSet texts = new BitSet();
    private int shortest = Integer.MAX_VALUE;
    private List<String> tieColumns = List.of();

    private record Row(long line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    VnaReader(Draft draft) {
        this.draft = draft;
    }

    private interface Use {
        void take(String section, List<String> columns, Row row);
    }

    /// Twice: what a column of ties is, is known when all of it has been seen.
    NetworkFile read(String text) {
        rows(text, this::row);
        nodes.forEach((id, values) -> draft.node(
                nodeLines.getOrDefault(id, 0L),
                new Node(id, labels.getOrDefault(id, ""), Mode.ONE, List.of(), values)));
        var numbers = new LinkedHashSet<Integer>();
        for (int i = 2; i < Math.min(tieColumns.size(), shortest); i++) {
            if (!texts.get(i)) {
                numbers.add(i);
            }
        }
        if (numbers.size() > 1) {
            draft.notes().count("network-relations", 0);
        }
        rows(text, (section, columns, row) -> {
            if (section.equals(TIES)) {
                tie(row, numbers);
            }
        });
        return draft.finish();
    }

    private void rows(String text, Use use) {
        long line = 0;
        var section = "";
        List<String> columns = List.of();
        for (var whole : (Iterable<String>) text.lines()::iterator) {
            line++;
            var words = draft.words(line, whole, ",");
            if (words.isEmpty() || whole.startsWith("--")) {
                continue;
            }
            if (whole.strip().startsWith("*")) {
                section = whole.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                columns = List.of();
            } else if (columns.isEmpty()) {
                columns = header(section, words.texts(), line);
            } else {
                use.take(section, columns, new Row(line, words.texts()));
            }
        }
    }

    private List<String> header(String section, List<String> columns, long line) {
        if (section.equals(TIES)) {
            if (columns.size() < 2 || !tieColumns.isEmpty() && !tieColumns.equals(columns)) {
                throw draft.expected(line, columns.getLast(), tieColumns.isEmpty() ? "from to ..." : "*Tie data, 1 x");
            }
            tieColumns = columns;
        }
        return columns;
    }

    private void row(String section, List<String> columns, Row row) {
        if (row.cells().size() > columns.size()) {
            draft.notes().count("network-surplus", "", row.line(), row.cells().size() - (long) columns.size());
        }
        switch (section) {
            case "*node data" -> node(columns, row);
            case "*node properties" -> properties(columns, row);
            case TIES -> look(row);
            default -> draft.notes().count("network-left-out", section, row.line());
        }
    }

    /// Notes in which columns of ties there is a text.
    private void look(Row row) {
        shortest = Math.min(shortest, row.cells().size());
        for (int i = 2; i < row.cells().size(); i++) {
            if (Draft.number(row.cell(i)).isEmpty()) {
                texts.set(i);
            }
        }
    }

    private void node(List<String> columns, Row row) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 1; i < Math.min(columns.size(), row.cells().size()); i++) {
            values.put(columns.get(i), row.cell(i));
        }
        if (nodes.put(row.cell(0), values) != null) {
            throw draft.refusal(row.line(), "network-id-twice", Draft.shown(row.cell(0)));
        }
        nodeLines.put(row.cell(0), row.line());
        draft.room(row.line(), nodes.size());
    }

    /// How a node is drawn; only its label is taken along.
    private void properties(List<String> columns, Row row) {
        nodes.computeIfAbsent(row.cell(0), id -> {
            nodeLines.put(id, row.line());
            return new LinkedHashMap<>();
        });
        for (int i = 1; i < Math.min(columns.size(), row.cells().size()); i++) {
            var name = columns.get(i).toLowerCase(Locale.ROOT);
            if (name.equals("shortlabel") || name.equals("label")) {
                labels.put(row.cell(0), row.cell(i));
            } else if (APPEARANCE.contains(name)) {
                draft.notes().count("network-appearance", row.line());
            } else {
                draft.notes().count("network-left-out", columns.get(i), row.line());
            }
        }
    }

    private void tie(Row row, Set<Integer> numbers) {
        var source = row.cell(0);
        var target = row.cell(1);
        if (source.isEmpty() || target.isEmpty()) {
            draft.notes().error("network-expected", row.line(), Draft.shown(source), "from to ...");
            return;
        }
        draft.implied(row.line(), source);
        draft.implied(row.line(), target);
        var values = new LinkedHashMap<String, String>();
        for (int i = 2; i < Math.min(tieColumns.size(), row.cells().size()); i++) {
            if (!numbers.contains(i)) {
                values.put(tieColumns.get(i), row.cell(i));
            }
        }
        if (numbers.isEmpty()) {
            edge(row, OptionalDouble.empty(), "", values);
        }
        for (int column : numbers) {
            var name = tieColumns.get(column);
            var weight = Draft.number(row.cell(column));
            if (numbers.size() > 1 && weight.orElse(0) == 0) {
                draft.notes().count("network-cell-zero", name, row.line());
            } else {
                edge(row, weight, STRENGTHS.contains(name.toLowerCase(Locale.ROOT)) ? "" : name, values);
            }
        }
    }

    private void edge(Row row, OptionalDouble weight, String kind, Map<String, String> values) {
        draft.edge(row.line(), new Edge(row.cell(0), row.cell(1), true, weight, kind, List.of(), values));
    }
}
