package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;

/// One network of a file of Pajek: numbered nodes, of one or two kinds, and relations between them.
final class PajekNetwork {

    private static final Pattern OF_RELATION = Pattern.compile("(\\d+)\\s*:\\s*(.*)");

    private final Draft draft;
    private final int size;

    /// How many nodes are of the first kind; 0 when there is one kind.
    private final int first;

    private final Map<Integer, String> labels = new HashMap<>();
    private final Map<Integer, List<Period>> periods = new HashMap<>();
    private final Map<Integer, Map<String, String>> attributes = new HashMap<>();
    private final Map<String, String> relations = new LinkedHashMap<>();
    private final Map<String, Integer> valueNames = new HashMap<>();
    private String valueName = "";
    private int valueAt;
    private boolean inMatrix;
    private int rows;
    private final List<String> cells = new ArrayList<>();

    PajekNetwork(Draft draft, int size, int first) {
        this.draft = draft;
        this.size = size;
        this.first = first == size ? 0 : first;
    }

    Notes notes() {
        return draft.notes();
    }

    int size() {
        return size;
    }

    void vertex(long line, String text) {
        var words = words(line, text);
        int number = number(words.text(0));
        if (number < 1) {
            throw draft.refusal(line, "network-number-outside", Draft.shown(words.text(0)), size);
        }
        if (labels.putIfAbsent(number, Entities.numbersRead(words.text(1))) != null) {
            throw draft.refusal(line, "network-id-twice", number);
        }
        for (int i = 2; i < words.size(); i++) {
            var word = words.list().get(i);
            if (!word.quoted() && word.text().startsWith("[")) {
                periods.put(number, times(line, word.text()));
            } else {
                notes().count("network-appearance", line);
                i = appearance(words, i);
            }
        }
    }

    /// Passes over words up to a period.
    private static int appearance(Words words, int from) {
        int at = from;
        while (at + 1 < words.size() && !words.text(at + 1).startsWith("[")) {
            at++;
        }
        return at;
    }

    private Words words(long line, String text) {
        return draft.words(line, text, "");
    }

    /// @return number of a node, or -1
    private int number(String text) {
        try {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= size ? number : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private List<Period> times(long line, String text) {
        var times = new ArrayList<Period>();
        for (var each : text.replaceAll("[\\[\\]]", "").split(",", Draft.MOST_TIMES + 2)) {
            var ends = each.strip().split("-", 2);
            var start = open(ends[0]);
            draft.times(line, times.size());
            times.add(new Period(start, ends.length == 1 ? start : open(ends[1])));
        }
        return times;
    }

    private static String open(String text) {
        return text.equals("*") ? "" : text;
    }

    void begin(long line, boolean matrix, String kind) {
        complete(line);
        inMatrix = matrix;
        rows = 0;
        cells.clear();
        if (!kind.isEmpty() && relations.putIfAbsent(kind, kind) == null && relations.size() == 2) {
            notes().count("network-relations", line);
        }
    }

    private void complete(long line) {
        if (inMatrix && (rows < rowCount() || !cells.isEmpty())) {
            throw draft.refusal(line, "network-count-wrong", rowCount(), rows);
        }
    }

    private int rowCount() {
        return first == 0 ? size : first;
    }

    private int columnCount() {
        return first == 0 ? size : size - first;
    }

    void tie(long line, String text, String relation, boolean directed) {
        var own = OF_RELATION.matcher(text);
        boolean named = own.matches();
        var words = words(line, named ? own.group(2) : text);
        var more = new LinkedHashMap<String, String>();
        var when = new ArrayList<Period>();
        var weight = Draft.number(words.text(2));
        int at = weight.isPresent() ? 3 : 2;
        if (weight.isEmpty()
                && !words.text(2).isEmpty()
                && !Character.isLetter(words.text(2).charAt(0))
                && !words.text(2).startsWith("[")) {
            weight = draft.weight(line, words.text(2));
            at = 3;
        }
        for (; at < words.size(); at++) {
            var word = words.list().get(at);
            if (!word.quoted() && word.text().startsWith("[")) {
                when.addAll(times(line, word.text()));
            } else if (word.text().equals("l") && at + 1 < words.size()) {
                more.put("label", Entities.numbersRead(words.text(++at)));
            } else {
                notes().count("network-appearance", line);
                at++;
            }
        }
        edge(line, words.text(0), words.text(1), directed, weight, named ? own.group(1) : relation, when, more);
    }

    private void edge(
            long line,
            String from,
            String to,
            boolean directed,
            OptionalDouble weight,
            String relation,
            List<Period> when,
            Map<String, String> more) {
        if (number(from) < 0 || number(to) < 0) {
            notes().error("network-number-outside", line, Draft.shown(number(from) < 0 ? from : to), size);
            return;
        }
        draft.edge(
                line,
                new Edge(draft.number(number(from)), draft.number(number(to)), directed, weight, relation, when, more));
    }

    void neighbours(long line, String text, String relation, boolean directed) {
        var words = words(line, text);
        for (int i = 1; i < words.size(); i++) {
            edge(line, words.text(0), words.text(i), directed, OptionalDouble.empty(), relation, List.of(), Map.of());
        }
    }

    void row(long line, String text, String relation) {
        if (rows == rowCount()) {
            notes().count("network-surplus", line);
            return;
        }
        cells.addAll(words(line, text).texts());
        if (cells.size() < columnCount()) {
            return;
        }
        if (cells.size() > columnCount()) {
            notes().count("network-surplus", "", line, cells.size() - columnCount());
        }
        rows++;
        for (int column = 1; column <= columnCount(); column++) {
            var weight = Draft.number(cells.get(column - 1));
            if (weight.isEmpty()) {
                throw draft.expected(line, cells.get(column - 1), "0 1 ...");
            }
            if (weight.getAsDouble() != 0) {
                var to = draft.number(first + column);
                edge(line, draft.number(rows), to, first == 0, weight, relation, List.of(), Map.of());
            }
        }
        cells.clear();
    }

    /// Begins the values of a partition or vector.
    void values(String name) {
        int times = valueNames.merge(name, 1, Integer::sum);
        valueName = times == 1 ? name : name + " (" + times + ")";
        valueAt = 0;
    }

    void value(long line, String text) {
        if (valueAt == size) {
            notes().count("network-surplus", line);
        } else {
            attributes.computeIfAbsent(++valueAt, any -> new LinkedHashMap<>()).put(valueName, text);
        }
    }

    NetworkFile finish(long line) {
        complete(line);
        for (int number = 1; number <= size; number++) {
            draft.node(
                    0,
                    new Node(
                            draft.number(number),
                            labels.getOrDefault(number, ""),
                            first == 0 ? Mode.ONE : number <= first ? Mode.FIRST : Mode.SECOND,
                            periods.getOrDefault(number, List.of()),
                            attributes.getOrDefault(number, Map.of())));
        }
        return draft.finish();
    }
}
