package nl.inktvlek.exchange.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.exchange.incoming.Ids;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.Layout;
import nl.inktvlek.files.Line;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.files.networks.Notes;

/// A network that another program wrote, or this one, as tables: people, organisations, series, and what is between
/// them. What the rows are can be changed like that of any table.
final class NetworkTables {

    /// Names of nodes: what is said there is their name, or nothing new.
    /// What programs call an attribute of a node is no place where somebody belongs; ties say that.
    private static final Set<String> ATTRIBUTES = Set.of("organisation", "position");

    private static final Set<String> NAMES = Set.of("code", "name", "naam");

    /// What this product says of nodes and knows itself.
    private static final Set<String> COUNTED = Set.of("role", "circle");

    /// A name with its code, where a format has room for one text.
    private static final Pattern NAME_AND_CODE = Pattern.compile("(.*) \\[(\\S+)]");

    private final SourceFile file;
    private final NetworkFile network;
    private final Notes notes;
    private final NodeSorts sorts;
    private final Map<String, String> codes = new HashMap<>();
    private final NetworkTies ties;

    private NetworkTables(SourceFile file, NetworkFile network) {
        this.file = file;
        this.network = network;
        this.notes = new Notes(file.name());
        this.sorts = new NodeSorts(network, notes);
        network.nodes().forEach(node -> codes.put(node.id(), code(node)));
        this.ties = new NetworkTies(sorts, codes, notes);
        ties.read(network);
    }

    static List<MappedFile> of(SourceFile file, NetworkFile network) {
        return new NetworkTables(file, network).made();
    }

    private List<MappedFile> made() {
        var made = new ArrayList<MappedFile>();
        var lists = Stream.of(NodeSort.values()).map(this::nodes).toList();
        for (var sort : NodeSort.values()) {
            var lines = lists.get(sort.ordinal());
            if (lines.size() > 1 || sort == NodeSort.PERSON) {
                made.add(table(table(sort), lines, sort == NodeSort.PERSON ? told() : List.of()));
            }
        }
        add(made, TableKind.POSITIONS, NetworkTies.POSITION, ties.positions, List.of());
        add(made, TableKind.MEMBERSHIPS, NetworkTies.MEMBERSHIP, ties.memberships, List.of());
        add(made, TableKind.TIES, NetworkTies.TIE, ties.ties, ofDirection());
        add(made, TableKind.ATTENDANCE, NetworkTies.ATTENDANCE, ties.attendance, List.of());
        return List.copyOf(made);
    }

    private List<Problem> told() {
        return Stream.concat(network.notes().stream(), notes.told().stream()).toList();
    }

    private static TableKind table(NodeSort sort) {
        return switch (sort) {
            case PERSON -> TableKind.PEOPLE;
            case ORGANISATION -> TableKind.ORGANISATIONS;
            case SERIES -> TableKind.SERIES;
        };
    }

    /// Header and rows of the nodes of one sort.
    private List<List<String>> nodes(NodeSort sort) {
        var nodes = network.nodes().stream()
                .filter(node -> sorts.of(node.id()).filter(sort::equals).isPresent())
                .toList();
        var attributes = new LinkedHashSet<String>();
        nodes.forEach(
                node -> node.attributes().keySet().stream().filter(this::isNew).forEach(attributes::add));
        var own = own(sort, attributes);
        var headers = new ArrayList<>(own);
        headers.addAll(attributes);
        var lines = new ArrayList<List<String>>();
        lines.add(headers);
        for (var node : nodes) {
            var cells = new ArrayList<String>();
            own.forEach(column -> cells.add(cell(column, node)));
            attributes.forEach(attribute -> cells.add(node.attributes().getOrDefault(attribute, "")));
            lines.add(cells);
            tell(node, sort);
        }
        return lines;
    }

    private boolean isNew(String attribute) {
        var name = attribute.toLowerCase(Locale.ROOT);
        return !NAMES.contains(name) && !name.equals(sorts.attribute()) && !(sorts.isOurs() && COUNTED.contains(name));
    }

    /// Columns that are no attributes of the nodes.
    private List<String> own(NodeSort sort, Set<String> attributes) {
        return switch (sort) {
            case PERSON -> List.of("code", "name");
            case ORGANISATION ->
                sorts.attribute().isEmpty() || attributes.contains("kind")
                        ? List.of("code", "name")
                        : List.of("code", "name", "kind");
            case SERIES ->
                ties.partners.isEmpty()
                        ? List.of("code", "host", "leaders")
                        : List.of("code", "host", "leaders", "partner");
        };
    }

    private String cell(String column, Node node) {
        return switch (column) {
            case "code" -> codes.getOrDefault(node.id(), "");
            case "name" -> name(node);
            case "kind" -> sorts.kind(node).orElse("").strip().replaceAll("[\\s-]+", "_");
            case "host" -> first(ties.hosts.getOrDefault(node.id(), Set.of()), "host");
            case "partner" -> first(ties.partners.getOrDefault(node.id(), Set.of()), "partner");
            default -> String.join("|", ties.leaders.getOrDefault(node.id(), Set.of()));
        };
    }

    /// There is room for one; others are told.
    private String first(Set<String> codesOf, String column) {
        codesOf.stream().skip(1).forEach(other -> notes.count("network-left-out", column, 0));
        return codesOf.stream().findFirst().orElse("");
    }

    private void tell(Node node, NodeSort sort) {
        if (!node.periods().isEmpty()) {
            notes.count("network-left-out", "start, end", 0);
        }
        var other = node.attributes().getOrDefault("code", "");
        if (!other.isEmpty() && !other.equals(node.id())) {
            notes.count("network-left-out", "code", 0);
        }
        var named = attributeName(node);
        if (!node.label().isEmpty() && !named.isEmpty() && !named.equals(node.label())) {
            notes.count("network-left-out", "name", 0);
        }
        if (sort == NodeSort.SERIES && !sorts.isOurs() && !node.label().isEmpty()) {
            notes.count("network-left-out", "label", 0);
        }
    }

    private boolean isByLabel() {
        return sorts.isOurs() && network.format() == NetworkFormat.PAJEK;
    }

    /// An id that is a name stands in for a code, and is told nowhere.
    private String code(Node node) {
        var named = NAME_AND_CODE.matcher(node.label());
        if (isByLabel() && (named.matches() || NodeCode.isOne(node.label()))) {
            return named.matches() ? named.group(2) : node.label();
        }
        return Ids.fault(node.id()).isPresent() ? Ids.byName(node.id()) : node.id();
    }

    /// A code of this product is nobody's name.
    private String name(Node node) {
        if (sorts.isOurs() && (NodeCode.isOne(node.label()) || node.label().equals(node.id()))) {
            return "";
        }
        var named = NAME_AND_CODE.matcher(node.label());
        if (isByLabel() && named.matches()) {
            return named.group(1);
        }
        var name = node.label().isEmpty() ? attributeName(node) : node.label();
        return name.isEmpty() && Ids.fault(node.id()).isPresent() ? node.id() : name;
    }

    private static String attributeName(Node node) {
        var name = NodeSorts.value(node, "name");
        return name.isEmpty() ? NodeSorts.value(node, "naam") : name;
    }

    private List<Problem> ofDirection() {
        long directed = network.edges().stream().filter(Edge::directed).count();
        return directed == 0 || sorts.isOurs()
                ? List.of()
                : List.of(Problem.notice(file.name(), 0, "", "ties-have-direction", directed));
    }

    private void add(
            List<MappedFile> made, TableKind kind, List<String> headers, List<List<String>> rows, List<Problem> told) {
        if (!rows.isEmpty()) {
            made.add(
                    table(kind, Stream.concat(Stream.of(headers), rows.stream()).toList(), told));
        }
    }

    private MappedFile table(TableKind kind, List<List<String>> rows, List<Problem> told) {
        var lines = new ArrayList<Line>();
        for (var cells : rows) {
            lines.add(new Line(lines.size() + 1L, cells));
        }
        var sheet = new Layout.Sheet(kind.name().toLowerCase(Locale.ROOT), lines);
        return new MappedFile(
                file,
                FileRecognition.recognise(file, sheet, 1)
                        .withTable(kind)
                        .without(kind == TableKind.PEOPLE ? ATTRIBUTES : Set.of())
                        .withoutFoot(),
                told);
    }
}
