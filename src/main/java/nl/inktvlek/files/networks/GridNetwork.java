package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;

/// A network in a table without a header: a matrix with labels, a list of neighbours, or a list of ties.
public final class GridNetwork {

    /// What stands where two do not know each other, or where somebody meets themselves.
    private static final Set<String> NO_TIE = Set.of("", "-", "–", "—", "nee", "n", "no", "nvt");

    private static final Set<String> A_TIE = Set.of("x", "v", "✓", "✔", "√", "ja", "j", "yes", "y");

    private static final Pattern TOTAL =
            Pattern.compile("(?i)(?:sub|eind)?tota(?:al|len|l)|grand total|som|sum|toplam|aantal(?:len)?|count");
    private static final double ROUNDING = 1e-9;

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
        grid.dropTotals();
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
        var square = matrix(file, rows);
        if (square.isPresent()) {
            return square;
        }
        var grid = new GridNetwork(file, rows);
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

    /// What a cell of a matrix says: a number, a cross, or nothing; no value where it says something else.
    private static OptionalDouble mark(String text) {
        var said = text.toLowerCase(Locale.ROOT).replace(".", "");
        return NO_TIE.contains(said)
                ? OptionalDouble.of(0)
                : A_TIE.contains(said) ? OptionalDouble.of(1) : number(text);
    }

    /// Sums beside and below a matrix are nobody: a word for them stands there, and what they add up, which is not all
    /// nought. Of one of both, the other has nobody of that name.
    private void dropTotals() {
        int last = rows.size() - 1;
        int beside = rows.isEmpty() ? 0 : rows.getFirst().size() - 1;
        boolean isBelow = last > 1
                && isTotal(cell(last, 0))
                && areSums(
                        beside,
                        column -> cell(last, column),
                        column -> IntStream.range(1, last).mapToObj(row -> cell(row, column)));
        boolean isBeside = beside > 1
                && isTotal(cell(0, beside))
                && areSums(
                        isBelow ? last - 1 : last,
                        row -> cell(row, beside),
                        row -> IntStream.range(1, beside).mapToObj(column -> cell(row, column)));
        if (isBelow && !isBeside && rows.getFirst().contains(cell(last, 0))
                || isBeside
                        && !isBelow
                        && rows.stream().anyMatch(cells -> cells.getFirst().equals(cell(0, beside)))) {
            return;
        }
        if (isBelow) {
            rows.removeLast();
            lines.removeLast();
        }
        if (isBeside) {
            rows.replaceAll(cells -> trimmed(cells.subList(0, Math.min(beside, cells.size()))));
        }
        if (isBelow || isBeside) {
            draft.notes().count("network-totals-left-out", 0);
        }
    }

    private static boolean isTotal(String text) {
        return TOTAL.matcher(text).matches();
    }

    /// @param sums cell of a line of sums at a place from 1 on
    /// @param added the cells that it would add up
    private static boolean areSums(int places, IntFunction<String> sums, IntFunction<Stream<String>> added) {
        double all = 0;
        for (int place = 1; place <= places; place++) {
            double sum = added.apply(place)
                    .mapToDouble(each -> mark(each).orElse(Double.NaN))
                    .sum();
            double told = number(sums.apply(place)).orElse(0);
            if (Math.abs(told - sum) > ROUNDING) {
                return false;
            }
            all += sum;
        }
        return all > 0;
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
                if (mark(cell(i, column)).isEmpty()) {
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
                var text = cell(i, column);
                if (mark(text).orElse(0) != 0) {
                    edge(i, ids.get(i - 1), ids.get(column - 1), number(text));
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
