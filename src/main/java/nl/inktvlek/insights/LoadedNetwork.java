package nl.inktvlek.insights;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;

/// The network as it was read at one version: the arrays for the kernels, and what each node is.
///
/// Nodes are numbered people first, then organisations, then series. Immutable, shared by all sessions.
public final class LoadedNetwork {

    /// A position somebody holds or held, at the organisation with this index.
    public record Position(int organisation, String title) {}

    private final NetworkSnapshot snapshot;
    private final List<Node> nodes;
    private final Map<Integer, List<Position>> positions;
    private final Map<Integer, LocalDate> seriesStart;
    private final Int2IntMap nominations;
    private final Map<String, Integer> byCode = new HashMap<>();

    LoadedNetwork(
            NetworkSnapshot snapshot,
            List<Node> nodes,
            Map<Integer, List<Position>> positions,
            Map<Integer, LocalDate> seriesStart,
            Int2IntMap nominations) {
        this.snapshot = snapshot;
        this.nodes = List.copyOf(nodes);
        this.positions = Map.copyOf(positions);
        this.seriesStart = Map.copyOf(seriesStart);
        this.nominations = nominations;
        nodes.forEach(node -> byCode.put(node.code(), node.index()));
    }

    public NetworkSnapshot snapshot() {
        return snapshot;
    }

    public long version() {
        return snapshot.version();
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Node node(int index) {
        return nodes.get(index);
    }

    public Optional<Node> byCode(String code) {
        return Optional.ofNullable(byCode.get(code)).map(nodes::get);
    }

    public List<Position> positions(int person) {
        return positions.getOrDefault(person, List.of());
    }

    /// Day of the first meeting of a series.
    public Optional<LocalDate> start(int series) {
        return Optional.ofNullable(seriesStart.get(series));
    }

    /// How many people named this person as somebody who spreads news well.
    public int nominations(int person) {
        return nominations.get(person);
    }

    /// Indexes of the people for whom `condition` holds, in order.
    public int[] people(Predicate<Node> condition) {
        return IntStream.range(0, snapshot.people())
                .filter(person -> condition.test(nodes.get(person)))
                .toArray();
    }

    /// People and hubs directly tied to a node, in order, each once.
    public Collection<Integer> neighbours(int node) {
        var neighbours = new TreeSet<Integer>();
        for (int tie = snapshot.firstTie(node); tie < snapshot.firstTie(node + 1); tie++) {
            neighbours.add(snapshot.target(tie));
        }
        for (int in = snapshot.firstIn(node); in < snapshot.firstIn(node + 1); in++) {
            neighbours.add(snapshot.source(in));
        }
        return neighbours;
    }

    /// Values that occur in the network, for choosing a scope.
    public record Choices(
            SortedSet<String> municipalities, SortedSet<String> languages, SequencedCollection<String> sources) {}

    public Choices choices() {
        var municipalities = new TreeSet<String>();
        var languages = new TreeSet<String>();
        var sources = new TreeSet<String>();
        for (var node : nodes) {
            node.municipality().ifPresent(municipalities::add);
            languages.addAll(node.languages());
            if (node.kind() == NodeKind.PERSON) {
                sources.add(node.source());
            }
        }
        return new Choices(municipalities, languages, new ArrayList<>(sources));
    }
}
