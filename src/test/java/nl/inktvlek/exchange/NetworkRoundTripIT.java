package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.PictureFile;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.files.networks.printing.CsvPair;
import nl.inktvlek.files.networks.printing.PrintedNetwork;
import nl.inktvlek.network.KnownIds;
import nl.inktvlek.network.OrganisationRegister;
import nl.inktvlek.network.People;
import nl.inktvlek.programme.series.SeriesRegister;
import nl.inktvlek.snapshot.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A network that chance made goes out of *Netwerk* in every format and comes back: here it changes nothing,
/// elsewhere it is the same network, as far as the format holds. The seed stands in every failure.
@GraphTest
class NetworkRoundTripIT {

    private static final Actor COORDINATOR = Actor.commandLine();
    private static final String FIRST = "first";
    private static final String SECOND = "second";

    @Autowired
    Imports imports;

    @Autowired
    Exploration exploration;

    @Autowired
    PictureFile files;

    @Autowired
    People people;

    @Autowired
    OrganisationRegister organisations;

    @Autowired
    SeriesRegister series;

    @Autowired
    Graph graph;

    private final List<String> loaded = new ArrayList<>();

    /// Every id there can be: those of the tables, and the codes that went out.
    private final Set<String> wanted = new TreeSet<>(GeneratedTables.ids());

    @AfterEach
    void take_back() {
        loaded.reversed().forEach(id -> imports.remove(COORDINATOR, id));
        loaded.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_went_out_is_known_here_and_the_same_network_elsewhere(long seed) throws IOException {
        load(FIRST, new GeneratedTables(seed).files());
        var before = byCodes();
        var out = out();
        out.nodes().forEach(node -> wanted.add(node.id()));
        for (var file : printed(out)) {
            var again = check("again", file);
            assertThat(again.impact().isNothing())
                    .as("seed %d, %s: %s", seed, file.name(), again.impact())
                    .isTrue();
            assertThat(told(again))
                    .as("seed %d, %s", seed, file.name())
                    .doesNotContain("known-differs")
                    .noneMatch(key -> key.startsWith("id-"));
        }
        imports.remove(COORDINATOR, loaded.removeLast());
        for (var file : printed(out)) {
            boolean isPajek = file.name().endsWith("PAJEK");
            UnaryOperator<Set<String>> held =
                    isPajek ? NetworkRoundTripIT::inPajek : NetworkRoundTripIT::inFifteenDigits;
            var checked = check(SECOND, file);
            assertThat(checked.errors() == 0 || isPajek)
                    .as("seed %d, %s: %s", seed, file.name(), checked.problems())
                    .isTrue();
            load(checked);
            var after = byIds(SECOND);
            assertSame("seed " + seed + ", " + file.name(), held.apply(before), held.apply(after));
            imports.remove(COORDINATOR, loaded.removeLast());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_same_files_twice_change_nothing(long seed) {
        var tables = new GeneratedTables(seed);
        load(FIRST, tables.files());
        var before = byIds(FIRST);
        var again = imports.check(COORDINATOR, new ImportRequest(FIRST, tables.files(), true, false));
        assertThat(again.errors()).as("seed %d: %s", seed, again.problems()).isZero();
        assertThat(again.impact().isNothing())
                .as("seed %d: %s", seed, again.impact())
                .isTrue();
        assertThat(told(again)).as("seed %d", seed).doesNotContain("known-differs");
        assertThat(byIds(FIRST)).as("seed %d", seed).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void the_order_of_lines_and_files_changes_nothing(long seed) {
        var tables = new GeneratedTables(seed);
        tables.twice(new Random(seed));
        load(FIRST, tables.files());
        var before = byIds(FIRST);
        for (int order = 0; order < 4; order++) {
            imports.remove(COORDINATOR, loaded.removeLast());
            load(FIRST, tables.files(new Random(order), true));
            assertSame("seed " + seed + ", order " + order, before, byIds(FIRST));
        }
    }

    /// Tells only what differs.
    private static void assertSame(String about, Set<String> before, Set<String> after) {
        assertThat(without(after, before)).as(about + ": more").isEmpty();
        assertThat(without(before, after)).as(about + ": less").isEmpty();
        assertThat(before).as(about).isNotEmpty();
    }

    private static Set<String> without(Set<String> lines, Set<String> others) {
        var left = new TreeSet<>(lines);
        left.removeAll(others);
        return left;
    }

    private void load(String source, List<MappedFile> tables) {
        var checked = imports.check(COORDINATOR, new ImportRequest(source, tables, true, false));
        assertThat(checked.errors()).as("problems: %s", checked.problems()).isZero();
        load(checked);
    }

    private void load(CheckedImport checked) {
        loaded.add(imports.run(COORDINATOR, checked, Progress.UNWATCHED).id());
    }

    private CheckedImport check(String source, SourceFile file) {
        return imports.check(COORDINATOR, new ImportRequest(source, IncomingTables.of(file), true, true));
    }

    private static List<String> told(CheckedImport checked) {
        return checked.problems().stream().map(Problem::key).distinct().toList();
    }

    private NetworkFile out() {
        var indexes = exploration.nodes(COORDINATOR).stream()
                .filter(node -> node.source().equals(FIRST))
                .map(Node::index)
                .toList();
        return files.of(COORDINATOR, exploration.lookAt(COORDINATOR, indexes));
    }

    private static List<SourceFile> printed(NetworkFile network) throws IOException {
        var files = new ArrayList<SourceFile>();
        for (var format : List.of(
                NetworkFormat.GEXF,
                NetworkFormat.GRAPHML,
                NetworkFormat.KUMU,
                NetworkFormat.DGS,
                NetworkFormat.PAJEK)) {
            var held = format == NetworkFormat.PAJEK ? PictureFile.withCodesInLabels(network) : network;
            files.add(new SourceFile(
                    "out." + format, PrintedNetwork.of(held, format, "out").bytes()));
        }
        var pair = CsvPair.of(network);
        var sheets = new LinkedHashMap<String, TableFile>();
        sheets.put("nodes", pair.nodes());
        sheets.put("edges", pair.edges());
        var out = new ByteArrayOutputStream();
        TableFile.writeXlsx(out, sheets);
        files.add(new SourceFile("out.xlsx", out.toByteArray()));
        return files;
    }

    /// Pajek knows no days and nothing of nodes but their label, so no series either.
    private static Set<String> inPajek(Set<String> lines) {
        var held = new TreeSet<String>();
        lines.stream()
                .filter(line -> !line.startsWith("series") && !line.startsWith("in ") && !line.startsWith("hosted"))
                .map(line -> line.startsWith("person") ? line.replaceFirst(" \\[.*", "") : line)
                .map(line -> line.startsWith("organisation") ? line.replaceFirst("\",.*", "\"") : line)
                .map(line -> line.startsWith("tie") ? line.replaceFirst("(, [^,]+){2}]$", "") : line)
                .map(line -> line.startsWith("belongs") ? line.replaceFirst("(, [^,]+){2}]$", "") : line)
                .forEach(held::add);
        return held;
    }

    /// As many as a number in a workbook has.
    private static Set<String> inFifteenDigits(Set<String> lines) {
        return lines.stream()
                .map(line -> line.replace("0.30000000000000004", "0.3"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Everything is called by its code.
    private TreeSet<String> byCodes() {
        return new StoredNetwork(graph, FIRST, name("Person"), name("Organisation"), name("Series")).lines();
    }

    private IntFunction<String> name(String label) {
        var names = new LinkedHashMap<Integer, String>();
        graph.list(
                        "MATCH (n) WHERE $label IN labels(n) AND n.nr IS NOT NULL RETURN n.nr AS nr, n.code AS code",
                        Map.of("label", label),
                        row -> Map.entry(row.get("nr").asInt(), row.get("code").asString()))
                .forEach(each -> names.put(each.getKey(), each.getValue()));
        return number -> names.getOrDefault(number, "nobody");
    }

    /// Everything is called by its id in the file.
    private TreeSet<String> byIds(String source) {
        return new StoredNetwork(
                        graph,
                        source,
                        id(people.bySourceId(source)),
                        id(organisations.bySourceId(source)),
                        id(series.bySourceId(source)))
                .lines();
    }

    private IntFunction<String> id(KnownIds known) {
        var ids = new LinkedHashMap<Integer, String>();
        wanted.forEach(id -> known.find(id).ifPresent(number -> ids.put(number, id)));
        return number -> ids.getOrDefault(number, "nobody");
    }
}
