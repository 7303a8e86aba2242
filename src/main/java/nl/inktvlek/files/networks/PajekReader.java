package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Networks and projects of Pajek: sections that begin with a star.
final class PajekReader {

    private static final Pattern RELATION = Pattern.compile(":\\s*(\\d+)(?:\\s+\"([^\"]*)\")?");

    private final Draft draft;
    private final List<PajekNetwork> networks = new ArrayList<>();
    private Section section = Section.NONE;
    private @Nullable PajekNetwork valued;
    private String name = "";
    private long line;
    private long nodes;

    /// What the lines that follow are.
    private enum Section {
        NONE,
        NETWORK,
        VERTICES,
        ARCS,
        EDGES,
        ARCSLIST,
        EDGESLIST,
        MATRIX,
        PARTITION,
        VECTOR,
        /// Something that is told and left out.
        OTHER
    }

    PajekReader(Draft draft) {
        this.draft = draft;
    }

    List<NetworkFile> read(String text) {
        text.lines().forEach(this::line);
        if (networks.isEmpty()) {
            throw draft.cutOff(line, "*Vertices n");
        }
        return networks.stream().map(network -> network.finish(line)).toList();
    }

    private void line(String whole) {
        line++;
        var text = whole.strip();
        if (text.isEmpty() || text.startsWith("%") || text.startsWith("/*")) {
            return;
        }
        if (text.startsWith("*")) {
            heading(text);
            return;
        }
        switch (section) {
            case VERTICES -> last().vertex(line, text);
            case ARCS -> last().tie(line, text, name, true);
            case EDGES -> last().tie(line, text, name, false);
            case ARCSLIST -> last().neighbours(line, text, name, true);
            case EDGESLIST -> last().neighbours(line, text, name, false);
            case MATRIX -> last().row(line, text, name);
            case PARTITION, VECTOR -> value(text);
            case OTHER, NETWORK -> {}
            case NONE -> throw draft.expected(line, text, "*Vertices n");
        }
    }

    /// Values of a partition come behind its number of nodes.
    private void value(String text) {
        var into = valued;
        if (into == null) {
            throw draft.expected(line, text, "*Vertices n");
        }
        into.value(line, text);
    }

    private Notes notes() {
        return networks.isEmpty() ? draft.notes() : networks.getLast().notes();
    }

    /// The network that a partition of so many nodes belongs to.
    private Optional<PajekNetwork> ofSize(int count) {
        return networks.reversed().stream()
                .filter(network -> network.size() == count)
                .findFirst();
    }

    private PajekNetwork last() {
        if (networks.isEmpty()) {
            throw draft.expected(line, "*", "*Vertices n");
        }
        return networks.getLast();
    }

    private void heading(String text) {
        var written = text.split("\\s|:", 2)[0];
        var word = written.toLowerCase(Locale.ROOT);
        var rest = text.substring(written.length()).strip();
        switch (word) {
            case "*network" -> {
                section = Section.NETWORK;
                name = rest;
            }
            case "*vertices" -> vertices(rest);
            case "*arcs" -> relation(Section.ARCS, rest);
            case "*edges" -> relation(Section.EDGES, rest);
            case "*arcslist" -> relation(Section.ARCSLIST, rest);
            case "*edgeslist" -> relation(Section.EDGESLIST, rest);
            case "*matrix" -> relation(Section.MATRIX, rest);
            case "*partition", "*vector" -> {
                valued = null;
                section = word.equals("*vector") ? Section.VECTOR : Section.PARTITION;
                name = rest;
            }
            case String other -> {
                section = Section.OTHER;
                notes().count("network-left-out", other, line);
            }
        }
    }

    /// Begins a network, or the values of a partition or vector.
    private void vertices(String rest) {
        var numbers = rest.isEmpty() ? new String[0] : rest.split("\\s+");
        int count = numbers.length == 0 ? -1 : whole(numbers[0]);
        int first = numbers.length < 2 ? 0 : whole(numbers[1]);
        if (count < 1 || first < 0 || first > count) {
            throw draft.expected(line, rest, "*Vertices n [n1 <= n]");
        }
        draft.room(line, count);
        if (section == Section.PARTITION || section == Section.VECTOR) {
            ofSize(count)
                    .ifPresentOrElse(
                            network -> {
                                network.values(
                                        name.isEmpty() ? section == Section.VECTOR ? "vector" : "partition" : name);
                                valued = network;
                            },
                            () -> {
                                notes().count(
                                                "network-left-out",
                                                section == Section.VECTOR ? "*Vector" : "*Partition",
                                                line);
                                section = Section.OTHER;
                            });
            return;
        }
        if (section == Section.OTHER) {
            return;
        }
        if (numbers.length > 2) {
            notes().count("network-surplus", line);
        }
        nodes += count;
        draft.room(line, nodes);
        networks.add(new PajekNetwork(draft.another(section == Section.NETWORK ? name : ""), count, first));
        section = Section.VERTICES;
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private void relation(Section next, String rest) {
        last();
        section = next;
        var relation = RELATION.matcher(rest);
        if (relation.lookingAt()) {
            var label = relation.group(2);
            name = label == null || label.isEmpty() ? relation.group(1) : Entities.numbersRead(label);
        } else {
            name = "";
        }
        last().begin(line, next == Section.MATRIX, name);
    }
}
