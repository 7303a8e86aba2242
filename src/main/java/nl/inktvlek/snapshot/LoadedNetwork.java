package nl.inktvlek.snapshot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.snapshot.TieCalibration.TieChance;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/// The network as it was read at one version: the arrays for the kernels, and what each node is.
///
/// Nodes are numbered people first, then organisations, then series. Immutable, shared by all sessions.
public final class LoadedNetwork {

    /// A position somebody holds or held, at the organisation with this index.
    ///
    /// @param until day on which it ended, if it is held no more
    public record Position(int organisation, String title, Optional<LocalDate> until) {}

    private final NetworkSnapshot snapshot;
    private final long tiesVersion;
    private final List<Node> nodes;
    private final Map<Integer, List<Position>> positions;
    private final Map<Integer, LocalDate> seriesStart;
    private final Map<Integer, List<Integer>> nominators;
    private final TieCalibration calibration;
    private final PreparedTies prepared;
    private final NodeIndex index;
    private final Supplier<Choices> choices;
    private final Supplier<SeriesOutcomes> outcomes;
    private final TieChance chance;
    private final Supplier<LoadedNetwork> measured;

    /// @param before the network of which the sets that were drawn serve again, where nodes and ties are the same
    LoadedNetwork(
            @Nullable LoadedNetwork before,
            NetworkSnapshot snapshot,
            List<Node> nodes,
            Map<Integer, List<Position>> positions,
            Map<Integer, LocalDate> seriesStart,
            Map<Integer, List<Integer>> nominators,
            TieCalibration calibration,
            List<ProgrammePart.Attendance> attendances) {
        this.calibration = calibration;
        if (before != null && before.hasTies(snapshot, nodes)) {
            this.snapshot = before.snapshot.at(snapshot.version());
            this.tiesVersion = before.tiesVersion;
            this.prepared = before.prepared;
        } else {
            this.snapshot = snapshot;
            this.tiesVersion = snapshot.version();
            this.prepared = PreparedTies.assumed(snapshot, calibration);
        }
        this.nodes = List.copyOf(nodes);
        this.positions = Map.copyOf(positions);
        this.seriesStart = Map.copyOf(seriesStart);
        this.nominators = Map.copyOf(nominators);
        this.index = new NodeIndex(this.nodes, snapshot.people());
        this.choices = SingletonSupplier.of(this::readChoices);
        this.outcomes = SingletonSupplier.of(() -> SeriesOutcomes.of(this, attendances, calibration.prior()));
        this.chance = calibration.assumedChance();
        this.measured = SingletonSupplier.of(this::measure);
    }

    /// `assumed` with the chances that were measured.
    private LoadedNetwork(LoadedNetwork assumed, PreparedTies prepared, TieChance chance) {
        this.snapshot = prepared.snapshot().at(assumed.version());
        this.tiesVersion = assumed.tiesVersion;
        this.nodes = assumed.nodes;
        this.positions = assumed.positions;
        this.seriesStart = assumed.seriesStart;
        this.nominators = assumed.nominators;
        this.calibration = assumed.calibration;
        this.prepared = prepared;
        this.index = assumed.index;
        this.choices = assumed.choices;
        this.outcomes = assumed.outcomes;
        this.chance = chance;
        this.measured = () -> this;
    }

    private LoadedNetwork measure() {
        var found = calibration.measuredChance(outcomes);
        if (found.source() == TieCalibration.Source.ASSUMED) {
            return this;
        }
        var rounded = PreparedTies.rounded(found.value());
        return new LoadedNetwork(this, prepared.measured(rounded, calibration), new TieChance(found.source(), rounded));
    }

    /// The same network with the chances that were measured, where that is enough; itself otherwise.
    public LoadedNetwork measured() {
        return measured.get();
    }

    /// The chance of a strong, sure tie with which this network reckons.
    public TieChance chance() {
        return chance;
    }

    /// What our own series tell about the chance of a tie. Seconds the first time.
    public SeriesOutcomes outcomes() {
        return outcomes.get();
    }

    public NetworkSnapshot snapshot() {
        return snapshot;
    }

    public long version() {
        return snapshot.version();
    }

    /// The first version from which the nodes, ties and chances have been what they are: what depends on nothing else
    /// needs no computing again.
    long tiesVersion() {
        return tiesVersion;
    }

    private boolean hasTies(NetworkSnapshot others, List<Node> theirs) {
        return snapshot.hasTiesOf(others)
                && IntStream.range(0, nodes.size())
                        .allMatch(i -> nodes.get(i).key() == theirs.get(i).key());
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Node node(int index) {
        return nodes.get(index);
    }

    public Optional<Node> byCode(String code) {
        return index.byCode(code);
    }

    /// The person whose code this is, typed in capitals or not.
    public Optional<Node> personByTypedCode(String text) {
        return index.personByTypedCode(text);
    }

    /// The person with this lasting number.
    public Optional<Node> person(int number) {
        return index.person(number);
    }

    /// Organisations and series in whose label this stands; in small letters.
    public Stream<Node> labelled(String part) {
        return index.labelled(part);
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
        return nominators(person).size();
    }

    /// Indexes of those who named this person.
    public List<Integer> nominators(int person) {
        return nominators.getOrDefault(person, List.of());
    }

    /// What is known of the chance of a tie.
    public TieCalibration calibration() {
        return calibration;
    }

    /// The search for the best people in this network; keeps what it prepared.
    public BestSeeds bestSeeds() {
        return prepared.bestSeeds();
    }

    /// Diffusion centrality of every node, `double[nodes]`.
    public double[] diffusion() {
        return prepared.diffusion();
    }

    /// This network with the lowest and with the highest chances of ties that are plausible: as they were measured, or
    /// assumed, as this network is.
    public List<NetworkSnapshot> assumptions() {
        return prepared.assumptions();
    }

    /// The searches in these networks.
    public List<BestSeeds> assumptionSeeds() {
        return prepared.assumptionSeeds();
    }

    /// Indexes of the people for whom `condition` holds, in order.
    public int[] people(Predicate<Node> condition) {
        return IntStream.range(0, snapshot.people())
                .filter(person -> condition.test(nodes.get(person)))
                .toArray();
    }

    /// People and affiliations directly tied to a node, in order, each once.
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

    /// How many nodes are organisations.
    public int organisations() {
        return nodes.size() - snapshot.people() - seriesStart.size();
    }

    /// How many nodes are series.
    public int series() {
        return seriesStart.size();
    }

    /// Values that occur in the network, for choosing a scope.
    public record Choices(
            SortedSet<String> municipalities, SortedSet<String> languages, SequencedCollection<String> sources) {}

    public Choices choices() {
        return choices.get();
    }

    private Choices readChoices() {
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
        return new Choices(
                Collections.unmodifiableSortedSet(municipalities),
                Collections.unmodifiableSortedSet(languages),
                List.copyOf(sources));
    }
}
