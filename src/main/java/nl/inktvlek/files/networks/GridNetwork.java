package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;

/// A network in a table without a header: a matrix with labels, a list of neighbours, or a list of ties.
public final class GridNetwork {

    private final Draft draft;
    private final List<List<String>> rows;
    private final List<Long> lines = new ArrayList<>();

    private GridNetwork(String file, List<? extends List<String>> rows) {
        draft = new Draft(file, NetworkFormat.GRID);
        this.rows = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            var cells = trimmed(rows.get(i));
            if (!cells.isEmpty()) {
                this.rows.add(cells);
                lines.add(i + 1L);
            }
        }
    }

    /// A square matrix whose first row and first column are labels, in the same order.
    ///
    /// @param file name of the file, for what is told
    /// @param rows cells, split already
    /// @return nothing if the table is no such matrix
    public static Optional<NetworkFile> matrix(String file, List<? extends List<String>> rows) {
        var grid = new GridNetwork(file, rows);
        return grid.isMatrix() ? Optional.of(grid.matrix()) : Optional.empty();
    }

    /// Two or three columns in every row, the third a number: from, to, weight.
    ///
    /// @return nothing if the table is no such list
    public static Optional<NetworkFile> ties(String file, List<? extends List<String>> rows) {
        var grid = new GridNetwork(file, rows);
        return grid.isTies() ? Optional.of(grid.ties()) : Optional.empty();
    }

    /// In every row a node and then its neighbours. Nearly every table can be read so: for who asks for it.
    public static NetworkFile neighbours(String file, List<? extends List<String>> rows) {
        return new GridNetwork(file, rows).neighbours();
    }

    /// What the table looks like: a matrix, a list of ties, or ragged rows of neighbours.
    ///
    /// @return nothing if it looks like none of these
    public static Optional<NetworkFile> of(String file, List<? extends List<String>> rows) {
        var grid = new GridNetwork(file, rows);
        if (grid.isMatrix()) {
            return Optional.of(grid.matrix());
        }
        if (grid.isTies()) {
            return Optional.of(grid.ties());
        }
        return grid.isRagged() ? Optional.of(grid.neighbours()) : Optional.empty();
    }

    private static List<String> trimmed(List<String> row) {
        var cells = new ArrayList<>(row.stream().map(String::strip).toList());
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private String cell(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    /// A number with a point or a comma.
    private static OptionalDouble number(String text) {
        return Draft.number(text.replace(',', '.'));
    }

    private boolean isMatrix() {
        int size = rows.size();
        if (size < 2 || !cell(0, 0).isEmpty() && number(cell(0, 0)).isPresent()) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            if (rows.get(i).size() > size || !cell(i, 0).equals(cell(0, i))) {
                return false;
            }
            for (int column = 1; column < size; column++) {
                var text = cell(i, column);
                if (!text.isEmpty() && number(text).isEmpty()) {
                    return false;
                }
            }
        }
        return rows.getFirst().size() <= size;
    }

    private NetworkFile matrix() {
        int size = rows.size();
        var ids = new ArrayList<String>();
        for (int i = 1; i < size; i++) {
            var label = cell(0, i);
            if (label.isEmpty()) {
                draft.notes().count("network-id-made", lines.get(i));
            }
            var id = label.isEmpty() ? "#" + i : label;
            ids.add(id);
            draft.node(lines.get(i), new Node(id, label, Mode.ONE, List.of(), Map.of()));
        }
        for (int i = 1; i < size; i++) {
            for (int column = 1; column < size; column++) {
                var weight = number(cell(i, column));
                if (weight.orElse(0) != 0) {
                    edge(i, ids.get(i - 1), ids.get(column - 1), weight);
                }
            }
        }
        return draft.finish();
    }

    private boolean isTies() {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        return (columns == 2 || columns == 3)
                && rows.stream()
                        .allMatch(cells -> cells.size() == columns
                                && cells.stream().limit(2).noneMatch(String::isEmpty)
                                && (columns == 2 || number(cells.get(2)).isPresent()));
    }

    private NetworkFile ties() {
        for (int row = 0; row < rows.size(); row++) {
            declared(row, cell(row, 0));
            declared(row, cell(row, 1));
            edge(row, cell(row, 0), cell(row, 1), number(cell(row, 2)));
        }
        draft.notes().count("network-direction-guessed", 0);
        return draft.finish();
    }

    /// Rows of different lengths in which names come back.
    private boolean isRagged() {
        var lengths = new HashSet<Integer>();
        rows.forEach(cells -> lengths.add(cells.size()));
        boolean filled = rows.stream().flatMap(List::stream).noneMatch(String::isEmpty);
        return rows.size() > 1 && lengths.size() > 1 && filled;
    }

    private NetworkFile neighbours() {
        for (int row = 0; row < rows.size(); row++) {
            for (var each : rows.get(row)) {
                if (each.isEmpty()) {
                    draft.notes().count("network-cell-missing", lines.get(row));
                } else {
                    declared(row, each);
                }
            }
            for (var each : rows.get(row).subList(1, rows.get(row).size())) {
                if (!each.isEmpty() && !cell(row, 0).isEmpty()) {
                    edge(row, cell(row, 0), each, OptionalDouble.empty());
                }
            }
        }
        draft.notes().count("network-direction-guessed", 0);
        return draft.finish();
    }

    private void declared(int row, String name) {
        if (!draft.has(name)) {
            draft.node(lines.get(row), new Node(name, name, Mode.ONE, List.of(), new LinkedHashMap<>()));
        }
    }

    private void edge(int row, String from, String to, OptionalDouble weight) {
        draft.edge(lines.get(row), new Edge(from, to, true, weight, "", List.of(), Map.of()));
    }
}
