package nl.inktvlek.files.networks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;

/// Text files of UCINET: matrices, lists of ties and lists of neighbours, of one or two kinds of nodes.
final class DlReader {

    private final Draft draft;

    /// Numbers of nodes by label, in capitals: UCINET makes no difference.
    private final Map<String, Integer> rows = new HashMap<>();

    private Map<String, Integer> columns = rows;

    DlReader(Draft draft) {
        this.draft = draft;
    }

    NetworkFile read(String text) {
        var header = new DlHeader(text, draft);
        draft.title(header.title());
        draft.room(1, (long) header.rowCount() + (header.isTwoMode() ? header.columnCount() : 0));
        if (header.isTwoMode()) {
            columns = new HashMap<>();
        }
        if (header.matrices() > 1) {
            draft.notes().count("network-relations", header.line());
        }
        known(header.rowLabels(), rows);
        if (header.isTwoMode()) {
            known(header.columnLabels(), columns);
        }
        switch (header.format()) {
            case "fullmatrix", "fm" -> new DlMatrix(header, this).full();
            case "lowerhalf", "lh" -> new DlMatrix(header, this).half(true);
            case "upperhalf", "uh" -> new DlMatrix(header, this).half(false);
            case "edgelist1", "el1", "edgelist2", "el2" -> lists(header, true);
            case "nodelist1", "nl1", "nodelist2", "nl2" -> lists(header, false);
            case String other ->
                throw draft.expected(header.line(), other, "format = fullmatrix | edgelist1 | nodelist1");
        }
        nodes(header);
        return draft.finish();
    }

    Draft draft() {
        return draft;
    }

    private void known(List<String> labels, Map<String, Integer> numbers) {
        for (var label : labels) {
            if (numbers.putIfAbsent(label.toUpperCase(Locale.ROOT), numbers.size()) != null) {
                throw draft.refusal(0, "network-id-twice", Draft.shown(label));
            }
        }
    }

    /// Lines of which the first word is a node: with the other end and a weight, or with all its neighbours.
    private void lists(DlHeader header, boolean ties) {
        int matrix = 0;
        long line = header.line();
        for (var text : header.data()) {
            if (text.strip().equals("!")) {
                matrix++;
            } else {
                var words = draft.words(line, text, ",");
                if (!words.isEmpty()) {
                    listed(header, words, line, ties, header.kind(matrix));
                }
            }
            line++;
        }
    }

    private void listed(DlHeader header, Words words, long line, boolean ties, String kind) {
        int from = row(header, words.text(0), line);
        int ends = ties ? Math.min(2, words.size()) : words.size();
        for (int i = 1; i < ends; i++) {
            var weight = ties ? draft.weight(line, words.text(2)) : OptionalDouble.empty();
            tie(header, from, column(header, words.text(i), line), !header.isTwoMode(), weight, kind, line);
        }
        if (ties && words.size() == 1) {
            draft.notes().error("network-expected", line, Draft.shown(words.text(0)), "from to [weight]");
        } else if (ties && words.size() > 3) {
            draft.notes().count("network-surplus", "", line, words.size() - 3L);
        }
    }

    int row(DlHeader header, String text, long line) {
        return number(header.rowLabels(), rows, text, header.rowsEmbedded(), header.rowCount(), line);
    }

    int column(DlHeader header, String text, long line) {
        return header.isTwoMode()
                ? number(header.columnLabels(), columns, text, header.columnsEmbedded(), header.columnCount(), line)
                : number(
                        header.rowLabels(),
                        columns,
                        text,
                        header.rowsEmbedded() || header.columnsEmbedded(),
                        header.rowCount(),
                        line);
    }

    /// Number of a node from 0, by its label if labels stand in the data; new labels are added.
    private int number(
            List<String> labels, Map<String, Integer> numbers, String text, boolean embedded, int count, long line) {
        if (embedded) {
            var number = numbers.get(text.toUpperCase(Locale.ROOT));
            if (number != null) {
                return number;
            }
            if (numbers.size() >= count) {
                throw draft.refusal(line, "network-count-wrong", count, numbers.size() + 1);
            }
            numbers.put(text.toUpperCase(Locale.ROOT), labels.size());
            labels.add(text);
            return labels.size() - 1;
        }
        var number = Draft.number(text);
        if (number.isEmpty() || number.getAsDouble() < 1 || number.getAsDouble() > count) {
            throw draft.refusal(line, "network-number-outside", Draft.shown(text), count);
        }
        return (int) number.getAsDouble() - 1;
    }

    void tie(DlHeader header, int from, int to, boolean directed, OptionalDouble weight, String kind, long line) {
        int target = header.isTwoMode() ? header.rowCount() + to : to;
        draft.edge(
                line,
                new Edge(
                        draft.number(from + 1), draft.number(target + 1), directed, weight, kind, List.of(), Map.of()));
    }

    private void nodes(DlHeader header) {
        nodes(header.rowLabels(), header.rowCount(), header.isTwoMode() ? Mode.FIRST : Mode.ONE);
        if (header.isTwoMode()) {
            nodes(header.columnLabels(), header.columnCount(), Mode.SECOND);
        }
    }

    private void nodes(List<String> labels, int count, Mode mode) {
        if (labels.size() > count || !labels.isEmpty() && labels.size() < count) {
            draft.notes().count("network-count-differs", String.valueOf(count), 0, labels.size());
        }
        for (int i = 0; i < count; i++) {
            var label = i < labels.size() ? labels.get(i) : "";
            draft.node(0, new Node(draft.number(draft.size() + 1), label, mode, List.of(), Map.of()));
        }
    }
}
