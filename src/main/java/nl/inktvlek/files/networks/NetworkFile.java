package nl.inktvlek.files.networks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;

/// A network as another program wrote it.
///
/// @param title name the file gives to the network, or ""
/// @param notes what the file says that is not carried along or had to be guessed; errors are ties or lines left out
public record NetworkFile(NetworkFormat format, String title, List<Node> nodes, List<Edge> edges, List<Problem> notes) {

    public NetworkFile {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        notes = List.copyOf(notes);
    }

    /// Which side of a network of two kinds of nodes (people and meetings, say) a node is on.
    public enum Mode {
        /// The network has one kind of nodes.
        ONE,
        FIRST,
        SECOND;

        /// How networkx writes the side: 0 or 1.
        public static final String ATTRIBUTE = "bipartite";

        /// Takes the attribute out if it says which side.
        static Mode taken(Map<String, String> attributes) {
            var mode = ofText(attributes.getOrDefault(ATTRIBUTE, ""));
            if (mode != ONE) {
                attributes.remove(ATTRIBUTE);
            }
            return mode;
        }

        /// The side that a value of the attribute says.
        public static Mode ofText(String text) {
            return switch (text) {
                case "0" -> FIRST;
                case "1" -> SECOND;
                default -> ONE;
            };
        }

        /// The value of the attribute, or "" in a network of one kind of nodes.
        public String written() {
            return switch (this) {
                case ONE -> "";
                case FIRST -> "0";
                case SECOND -> "1";
            };
        }
    }

    /// When something was there, as the file writes it; "" is open.
    public record Period(String start, String end) {}

    /// @param id unique in the file; may be a name
    /// @param label "" when the file gives none
    /// @param attributes what else is said, by name; empty values are left out
    public record Node(String id, String label, Mode mode, List<Period> periods, Map<String, String> attributes) {

        public Node {
            periods = List.copyOf(periods);
            attributes = filled(attributes);
        }
    }

    /// @param kind of tie, or ""
    /// @param attributes what else is said, by name, also its own `id` and `label`; empty values are left out
    public record Edge(
            String source,
            String target,
            boolean directed,
            OptionalDouble weight,
            String kind,
            List<Period> periods,
            Map<String, String> attributes) {

        /// Attributes that say of what kind a tie is, the clearest first.
        private static final List<String> KINDS = List.of("kind", "relation", "relationship", "type");

        public Edge {
            periods = List.copyOf(periods);
            attributes = filled(attributes);
        }

        /// Takes the kind of a tie out of its attributes, by any of the names that programs give it.
        static String kindTaken(Map<String, String> attributes) {
            for (var name : KINDS) {
                var value = attributes.remove(name);
                if (value != null && !value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }

        /// When the tie began, as the file writes it.
        public Optional<String> start() {
            return periods.stream().map(Period::start).findFirst().filter(text -> !text.isEmpty());
        }

        /// When the tie ended for the last time, as the file writes it.
        public Optional<String> end() {
            return periods.isEmpty()
                    ? Optional.empty()
                    : Optional.of(periods.getLast().end()).filter(text -> !text.isEmpty());
        }
    }

    /// Whether the content, whatever the file is called, is one of the formats that are read here.
    public static boolean isOne(SourceFile file) {
        return NetworkFormat.of(file).isPresent();
    }

    /// The network of a file; of several networks the first, which is told.
    ///
    /// @throws FileNotUsable with what is wrong, and on which line
    public static NetworkFile read(SourceFile file) {
        var networks = readAll(file);
        var first = networks.getFirst();
        if (networks.size() == 1) {
            return first;
        }
        var told = Problem.error(file.name(), 0, "", "network-several", networks.size(), first.nodes.size());
        return new NetworkFile(
                first.format,
                first.title,
                first.nodes,
                first.edges,
                Stream.concat(Stream.of(told), first.notes.stream()).toList());
    }

    /// Every network of a file: a project of Pajek holds several.
    ///
    /// @throws FileNotUsable with what is wrong, and on which line
    public static List<NetworkFile> readAll(SourceFile file) {
        if (file.bytes().length > Draft.LARGEST) {
            throw new FileNotUsable(
                    Problem.error(file.name(), 0, "", "network-too-large", Draft.LARGEST / 1024 / 1024));
        }
        var format = NetworkFormat.of(file)
                .orElseThrow(() -> new FileNotUsable(Problem.error(file.name(), 0, "", "network-unknown")));
        var draft = new Draft(file.name(), format);
        var text = NetworkText.of(file.bytes(), draft.notes());
        return switch (format) {
            case GEXF -> List.of(new GexfReader(draft).read(text));
            case GRAPHML -> List.of(new GraphmlReader(draft).read(text));
            case GML -> List.of(new GmlReader(draft).read(text));
            case PAJEK -> new PajekReader(draft).read(text);
            case UCINET_DL -> List.of(new DlReader(draft).read(text));
            case VNA -> List.of(new VnaReader(draft).read(text));
            case KUMU -> List.of(new KumuReader(draft).read(text));
            case DGS -> List.of(new DgsReader(draft).read(text));
            case GRID -> throw new IllegalArgumentException("A grid is split into cells before: GridNetwork.of");
        };
    }

    private static Map<String, String> filled(Map<String, String> attributes) {
        var filled = new LinkedHashMap<String, String>();
        attributes.forEach((name, value) -> {
            if (!value.isEmpty()) {
                filled.put(name, value);
            }
        });
        return Map.copyOf(filled);
    }
}
