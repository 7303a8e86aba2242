package nl.inktvlek.files.networks;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;

/// A network while its file is read: watches the limits, tells what is strange, checks ties at the end.
final class Draft {

    /// Largest file, in bytes.
    static final int LARGEST = 50 * 1024 * 1024;

    static final int MOST_NODES = 500_000;
    static final int MOST_EDGES = 2_000_000;

    /// Most different names of attributes.
    static final int MOST_NAMES = 1000;

    /// Most values of attributes together.
    static final int MOST_VALUES = 5_000_000;

    /// Longest line that is split into words, in characters: a row of a matrix.
    static final int LONGEST_LINE = 2_000_000;

    /// Most periods or changing values of one node or tie.
    static final int MOST_TIMES = 10_000;

    /// Longest text of one value, in characters.
    static final int LONGEST = 100_000;

    private final NetworkFormat format;
    private final Notes notes;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final LongArrayList lines = new LongArrayList();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> numbers = new ArrayList<>(List.of("0"));
    private long values;
    private String title = "";

    Draft(String file, NetworkFormat format) {
        this.format = format;
        this.notes = new Notes(file);
    }

    /// For the next network of the same file, with what was told of the file as a whole.
    Draft another(String name) {
        var other = new Draft(notes.file(), format);
        other.notes.copy(notes);
        other.title = name;
        return other;
    }

    Notes notes() {
        return notes;
    }

    void title(String text) {
        title = text;
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    int size() {
        return nodes.size();
    }

    void node(long line, Node node) {
        if (node.id().isEmpty()) {
            throw refusal(line, "network-id-missing");
        }
        checked(line, node.id());
        checked(line, node.label());
        checked(line, node.attributes());
        if (nodes.putIfAbsent(node.id(), node) != null) {
            throw refusal(line, "network-id-twice", shown(node.id()));
        }
        room(line, nodes.size());
    }

    /// A node that a tie speaks of and the file nowhere describes.
    void implied(long line, String id) {
        if (!has(id)) {
            node(line, new Node(id, "", Mode.ONE, List.of(), Map.of()));
            notes.count("network-node-implied", line);
        }
    }

    /// Refuses a number of nodes before they are made.
    void room(long line, long count) {
        if (count > MOST_NODES) {
            throw refusal(line, "network-too-many-nodes", MOST_NODES);
        }
    }

    void edge(long line, Edge edge) {
        if (edges.size() >= MOST_EDGES) {
            throw refusal(line, "network-too-many-ties", MOST_EDGES);
        }
        checked(line, edge.attributes());
        edges.add(new Edge(
                known(edge.source()),
                known(edge.target()),
                edge.directed(),
                edge.weight(),
                edge.kind(),
                edge.periods(),
                edge.attributes()));
        lines.add(line);
    }

    /// The same id is kept once.
    private String known(String id) {
        var node = nodes.get(id);
        return node == null ? id : node.id();
    }

    /// A number as an id; the same text for the same number, which two million ties make worth it.
    String number(int number) {
        while (numbers.size() <= number) {
            numbers.add(String.valueOf(numbers.size()));
        }
        return numbers.get(number);
    }

    /// Words of a line, with quotation marks that are closed.
    Words words(long line, String text, String separators) {
        if (text.length() > LONGEST_LINE) {
            throw refusal(line, "network-text-too-long", LONGEST_LINE);
        }
        var words = Words.of(text, separators);
        if (words.open()) {
            throw cutOff(line, "\"");
        }
        return words;
    }

    /// Refuses too many periods or changing values of one thing.
    void times(long line, int count) {
        if (count > MOST_TIMES) {
            throw refusal(line, "network-too-many-values", MOST_TIMES);
        }
    }

    private void checked(long line, Map<String, String> attributes) {
        attributes.forEach((name, value) -> {
            name(line, name);
            checked(line, value);
        });
        values += attributes.size();
        if (values > MOST_VALUES) {
            throw refusal(line, "network-too-many-values", MOST_VALUES);
        }
    }

    /// The same name is kept once.
    String name(long line, String name) {
        checked(line, name);
        var known = names.putIfAbsent(name, name);
        if (names.size() > MOST_NAMES) {
            throw refusal(line, "network-too-many-attributes", MOST_NAMES);
        }
        return known == null ? name : known;
    }

    private void checked(long line, String text) {
        if (text.length() > LONGEST) {
            throw refusal(line, "network-text-too-long", LONGEST);
        }
    }

    /// A weight; what is no number is told, and the tie is kept without.
    OptionalDouble weight(long line, String text) {
        var plain = text.strip();
        if (plain.isEmpty()) {
            return OptionalDouble.empty();
        }
        var value = number(plain);
        if (value.isEmpty()) {
            notes.count("network-weight-unreadable", line);
        }
        return value;
    }

    /// A finite number, with a point.
    static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text);
            boolean plain = Double.isFinite(value) && "0123456789.".indexOf(text.charAt(text.length() - 1)) >= 0;
            return plain ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }

    NetworkFile finish() {
        if (nodes.isEmpty()) {
            throw refusal(0, "network-empty");
        }
        var kept = new ArrayList<Edge>(edges.size());
        var numbers = new Numbers();
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            long line = lines.getLong(i);
            if (!has(edge.source()) || !has(edge.target())) {
                notes.error("network-tie-loose", line, shown(has(edge.source()) ? edge.target() : edge.source()));
            } else {
                kept.add(edge);
                tell(line, edge, numbers);
            }
        }
        long bare =
                nodes.values().stream().filter(node -> node.label().isEmpty()).count();
        if (bare > 0) {
            notes.count("network-label-missing", "", 0, bare);
        }
        return new NetworkFile(format, title, new ArrayList<>(nodes.values()), kept, notes.told());
    }

    private void tell(long line, Edge edge, Numbers numbers) {
        if (!numbers.isNew(edge)) {
            notes.count("network-tie-repeated", line);
        }
        if (edge.source().equals(edge.target())) {
            notes.count("network-tie-to-self", line);
        }
        edge.weight().ifPresent(weight -> {
            if (weight < 0) {
                notes.count("network-weight-negative", line);
            } else if (weight == 0) {
                notes.count("network-weight-zero", line);
            }
        });
    }

    /// Ties as numbers, so that a million of them can be compared.
    private final class Numbers {

        private static final int BITS = 20;

        private final Object2IntOpenHashMap<String> nodeNumbers = new Object2IntOpenHashMap<>();
        private final Object2IntOpenHashMap<String> kinds = new Object2IntOpenHashMap<>();
        private final LongOpenHashSet seen = new LongOpenHashSet();

        private Numbers() {
            nodes.keySet().forEach(id -> nodeNumbers.put(id, nodeNumbers.size()));
        }

        private boolean isNew(Edge edge) {
            long from = nodeNumbers.getInt(edge.source());
            long to = nodeNumbers.getInt(edge.target());
            long kind = kinds.computeIfAbsent(edge.kind(), any -> kinds.size());
            boolean swap = !edge.directed() && from > to;
            long ends = swap ? to << BITS | from : from << BITS | to;
            return seen.add((kind << 2 * BITS | ends) << 1 | (edge.directed() ? 1 : 0));
        }
    }

    FileNotUsable refusal(long line, String key, Object... details) {
        return new FileNotUsable(Problem.error(notes.file(), line, "", key, details));
    }

    /// @param expected as the format writes it
    FileNotUsable expected(long line, String found, String expected) {
        return refusal(line, "network-expected", shown(found), expected);
    }

    FileNotUsable cutOff(long line, String expected) {
        return refusal(line, "network-cut-off", expected);
    }

    /// What stands there, so that it can be found, with letters hidden: it may be a name.
    static String shown(String text) {
        var plain = new StringBuilder();
        text.codePoints().limit(30).forEach(sign -> {
            boolean letter = Character.isLetter(sign) || text.length() > 8 && Character.isDigit(sign);
            plain.appendCodePoint(letter ? 'x' : Character.isISOControl(sign) ? ' ' : sign);
        });
        return plain.isEmpty() ? "-" : plain.toString();
    }
}
