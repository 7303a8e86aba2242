package nl.inktvlek.files.networks.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import nl.inktvlek.files.networks.NetworkFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes out comes in again the same, and what does not is told.
class RoundTripTest {

    private static final int NETWORKS = 300;

    private static final List<String> PIECES = List.of(
            "a",
            "Ayşe",
            "René",
            "B",
            "1",
            " ",
            "  ",
            "\"",
            "'",
            "&",
            "<",
            ">",
            "]]>",
            "&#65;",
            "&amp;",
            "\n",
            "\r\n",
            "\t",
            "\\",
            "\\n",
            "中文",
            "محمد",
            "😀",
            "%",
            "*",
            "#",
            "[",
            "]",
            "{",
            "}",
            ":",
            "=",
            ",",
            ";",
            "|",
            "-",
            "+",
            "/*",
            "\u0001",
            "\u0000",
            "\u0085",
            "\u2028",
            "\u00A0",
            "\uFEFF",
            "\uD800",
            "\uFFFE",
            "true",
            "null",
            "<!--",
            "007",
            "1e5",
            "\u202E",
            "\u200F",
            "\u0301",
            "é",
            "👩‍👩‍👧",
            "x".repeat(3000));

    private static final List<String> NAMES = List.of(
            "place",
            "label",
            "id",
            "kind",
            "weight",
            "type",
            "start",
            "end",
            "Label",
            "direction",
            "parent",
            "bipartite",
            "desc",
            "_id",
            "from",
            "strength",
            "attributes",
            "ui.label",
            "connection type",
            "a \"b\" <c>",
            "-x",
            "name");

    @ParameterizedTest
    @EnumSource(names = {"GEXF", "GRAPHML", "PAJEK", "KUMU", "DGS"})
    void reading_what_was_printed_gives_what_the_format_holds(NetworkFormat format) {
        for (int seed = 0; seed < NETWORKS; seed++) {
            var network = network(new Random(seed));
            var printed = PrintedNetwork.of(network, format, "out");
            var file = new SourceFile("out", printed.bytes());
            var about = format + ", seed " + seed;
            assertThat(NetworkFile.isOne(file)).as(about).isTrue();
            var back = NetworkFile.read(file);
            assertThat(back.title()).as(about).isEqualTo(printed.held().title());
            assertThat(back.nodes()).as(about).isEqualTo(printed.held().nodes());
            assertThat(back.edges()).as(about).isEqualTo(printed.held().edges());
            assertThat(printed.notes().isEmpty()).as(about).isEqualTo(isSame(network, printed.held()));
        }
    }

    /// A spreadsheet gets an apostrophe before what it would take for a formula; half a character becomes a question
    /// mark.
    @Test
    void two_tables_hold_every_node_and_tie() throws IOException {
        for (int seed = 0; seed < NETWORKS; seed++) {
            var network = network(new Random(seed));
            var pair = CsvPair.of(network);
            var nodes = cells(pair.nodes());
            assertThat(nodes).as("seed " + seed).hasSize(network.nodes().size() + 1);
            for (int i = 0; i < network.nodes().size(); i++) {
                var node = network.nodes().get(i);
                assertThat(nodes.get(i + 1).subList(0, 2))
                        .as("seed " + seed)
                        .isEqualTo(List.of(inTable(node.id()), inTable(node.label())));
                assertThat(nodes.get(i + 1).stream().skip(5).filter(cell -> !cell.isEmpty()))
                        .as("seed " + seed)
                        .containsExactlyInAnyOrderElementsOf(node.attributes().values().stream()
                                .map(RoundTripTest::inTable)
                                .toList());
            }
            var edges = cells(pair.edges());
            assertThat(edges).as("seed " + seed).hasSize(network.edges().size() + 1);
            for (int i = 0; i < network.edges().size(); i++) {
                var edge = network.edges().get(i);
                var weight = edge.weight().isEmpty()
                        ? ""
                        : String.valueOf(edge.weight().getAsDouble()).replace('.', ',');
                assertThat(edges.get(i + 1).subList(0, 5))
                        .as("seed " + seed)
                        .isEqualTo(List.of(
                                inTable(edge.source()),
                                inTable(edge.target()),
                                String.valueOf(edge.directed()),
                                weight,
                                inTable(edge.kind())));
            }
        }
    }

    private static List<List<String>> cells(TableFile table) throws IOException {
        var out = new ByteArrayOutputStream();
        table.writeCsv(out);
        var text = out.toString(StandardCharsets.UTF_8).substring(1); // behind the byte order mark
        try (var csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            return csv.stream().map(record -> record.getFields()).toList();
        }
    }

    private static String inTable(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return !whole.isEmpty() && "=+-@\t\r".indexOf(whole.charAt(0)) >= 0 ? "'" + whole : whole;
    }

    @ParameterizedTest
    @EnumSource(names = {"GEXF", "GRAPHML", "KUMU"})
    void an_ordinary_network_loses_nothing(NetworkFormat format) {
        var people = List.of(
                new Node("p1", "Ayşe \"Y\" & <co>", Mode.FIRST, List.of(), Map.of("place", " leads\nand breaks")),
                new Node("p2", "", Mode.SECOND, List.of(new Period("2024-01-01", "")), Map.of()));
        var ties = List.of(
                new Edge(
                        "p1",
                        "p2",
                        true,
                        OptionalDouble.of(-0.1),
                        "kin",
                        List.of(new Period("2024-01-01", "2024-02-01")),
                        Map.of("id", "t", "label", "x")),
                new Edge("p2", "p1", false, OptionalDouble.empty(), "", List.of(), Map.of()));
        var printed = PrintedNetwork.of(new NetworkFile(format, "", people, ties, List.of()), format, "out");
        assertThat(printed.notes()).isEmpty();
        var back = NetworkFile.read(new SourceFile("out", printed.bytes()));
        assertThat(back.nodes()).isEqualTo(people);
        assertThat(back.edges()).isEqualTo(ties);
    }

    @ParameterizedTest
    @EnumSource(names = {"GEXF", "GRAPHML", "PAJEK", "KUMU", "DGS"})
    void an_empty_network_is_told_to_be_empty(NetworkFormat format) {
        var printed = PrintedNetwork.of(new NetworkFile(format, "", List.of(), List.of(), List.of()), format, "out");
        assertThatExceptionOfType(FileNotUsable.class)
                .isThrownBy(() -> NetworkFile.read(new SourceFile("out", printed.bytes())))
                .satisfies(refused -> assertThat(refused.problem().key()).isIn("network-empty", "network-expected"));
    }

    private static boolean isSame(NetworkFile one, NetworkFile other) {
        return one.title().equals(other.title())
                && one.nodes().equals(other.nodes())
                && one.edges().equals(other.edges());
    }

    private static NetworkFile network(Random random) {
        var nodes = new ArrayList<Node>();
        int size = 1 + random.nextInt(6);
        boolean plain = random.nextInt(4) == 0;
        var modes = random.nextBoolean()
                ? List.of(Mode.ONE)
                : random.nextBoolean() ? List.of(Mode.FIRST, Mode.SECOND) : List.of(Mode.values());
        for (int i = 0; i < size; i++) {
            nodes.add(new Node(
                    plain ? String.valueOf(i + 1) : i + text(random),
                    plain ? "n" + i : text(random),
                    plain ? Mode.ONE : modes.get(random.nextInt(modes.size())),
                    plain ? List.of() : periods(random),
                    plain ? Map.of() : attributes(random)));
        }
        var edges = new ArrayList<Edge>();
        for (int i = random.nextInt(8); i > 0; i--) {
            edges.add(new Edge(
                    nodes.get(random.nextInt(size)).id(),
                    nodes.get(random.nextInt(size)).id(),
                    random.nextBoolean(),
                    random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(weight(random)),
                    plain || random.nextBoolean() ? "" : text(random),
                    plain ? List.of() : periods(random),
                    plain ? Map.of() : attributes(random)));
        }
        return new NetworkFile(NetworkFormat.GRID, plain ? "" : text(random), nodes, edges, List.of());
    }

    private static double weight(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> 0;
            case 1 -> -random.nextInt(10);
            case 2 -> Double.MIN_VALUE;
            case 3 -> -Double.MAX_VALUE;
            case 4 -> 0.1 + 0.2;
            case 5 -> random.nextGaussian() * 1e30;
            default -> random.nextDouble();
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static List<Period> periods(Random random) {
        var periods = new ArrayList<Period>();
        for (int i = Math.max(0, random.nextInt(5) - 2); i > 0; i--) {
            periods.add(
                    random.nextBoolean()
                            ? new Period(String.valueOf(random.nextInt(9)), random.nextBoolean() ? "" : "12")
                            : new Period(
                                    "2024-01-0" + (1 + random.nextInt(9)), random.nextBoolean() ? "" : text(random)));
        }
        return periods;
    }

    private static Map<String, String> attributes(Random random) {
        var attributes = new HashMap<String, String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            attributes.put(
                    random.nextInt(5) == 0 ? "x" + text(random) : NAMES.get(random.nextInt(NAMES.size())),
                    text(random));
        }
        return attributes;
    }
}
