package nl.inktvlek.exchange.incoming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.Layout;
import nl.inktvlek.files.Line;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;

/// A network that another program wrote, as tables: people and ties; of a network of two kinds of nodes people,
/// organisations and memberships. What the rows are can be changed like that of any table.
final class NetworkTables {

    /// Headers under which the attributes of a node have meanings of their own stay as they are.
    private static final Set<String> TAKEN = Set.of("code", "name");

    private final SourceFile file;
    private final NetworkFile network;
    private final boolean hasTwoModes;

    private NetworkTables(SourceFile file, NetworkFile network) {
        this.file = file;
        this.network = network;
        this.hasTwoModes = network.nodes().stream().anyMatch(node -> node.mode() == Mode.SECOND);
    }

    static List<MappedFile> of(SourceFile file, NetworkFile network) {
        var tables = new NetworkTables(file, network);
        var made = new ArrayList<MappedFile>();
        made.add(tables.nodes(TableKind.PEOPLE, Mode.SECOND));
        if (tables.hasTwoModes) {
            made.add(tables.nodes(TableKind.ORGANISATIONS, Mode.FIRST));
        }
        if (!network.edges().isEmpty()) {
            made.add(tables.edges());
        }
        return List.copyOf(made);
    }

    private MappedFile nodes(TableKind kind, Mode without) {
        var nodes =
                network.nodes().stream().filter(node -> node.mode() != without).toList();
        var attributes = new LinkedHashSet<String>();
        nodes.forEach(node -> attributes.addAll(node.attributes().keySet()));
        attributes.removeAll(TAKEN);
        var headers = new ArrayList<>(List.of("code", "name"));
        headers.addAll(attributes);
        var lines = new ArrayList<Line>();
        lines.add(new Line(1, headers));
        for (var node : nodes) {
            var cells = new ArrayList<>(List.of(code(node.id()), name(node)));
            attributes.forEach(attribute -> cells.add(node.attributes().getOrDefault(attribute, "")));
            lines.add(new Line(lines.size() + 1L, cells));
        }
        return table(kind, lines, kind == TableKind.PEOPLE ? network.notes() : List.of());
    }

    /// An id that is a name stands in for a code, and is told nowhere.
    private static String code(String id) {
        return Ids.fault(id).isPresent() ? Ids.byName(id) : id;
    }

    private static String name(Node node) {
        return node.label().isEmpty() && Ids.fault(node.id()).isPresent() ? node.id() : node.label();
    }

    private MappedFile edges() {
        var lines = new ArrayList<Line>();
        if (hasTwoModes) {
            lines.add(new Line(1, List.of("person", "organisation")));
            var first = network.nodes().stream()
                    .filter(node -> node.mode() == Mode.FIRST)
                    .map(Node::id)
                    .collect(Collectors.toSet());
            for (var edge : network.edges()) {
                boolean isForward = first.contains(edge.source());
                lines.add(new Line(
                        lines.size() + 1L,
                        List.of(
                                code(isForward ? edge.source() : edge.target()),
                                code(isForward ? edge.target() : edge.source()))));
            }
            return table(TableKind.MEMBERSHIPS, lines, List.of());
        }
        lines.add(new Line(1, List.of("from", "to", "kind", "strength", "since")));
        for (var edge : network.edges()) {
            lines.add(new Line(
                    lines.size() + 1L,
                    List.of(
                            code(edge.source()),
                            code(edge.target()),
                            edge.kind(),
                            edge.weight().isPresent()
                                    ? String.valueOf(edge.weight().getAsDouble())
                                    : "",
                            "")));
        }
        long directed = network.edges().stream().filter(Edge::directed).count();
        var notes = directed == 0
                ? List.<Problem>of()
                : List.of(Problem.notice(file.name(), 0, "", "ties-have-direction", directed));
        return table(TableKind.TIES, lines, notes);
    }

    private MappedFile table(TableKind kind, List<Line> lines, List<Problem> notes) {
        var sheet = new Layout.Sheet(kind.name().toLowerCase(Locale.ROOT), lines);
        return new MappedFile(file, FileRecognition.recognise(file, sheet).withTable(kind), notes);
    }
}
