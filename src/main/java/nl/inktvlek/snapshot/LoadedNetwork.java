package nl.inktvlek.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.SnapshotPatch;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.database.Touched;
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
    private final Places places;
    private final long tiesVersion;
    private final List<Node> nodes;
    private final TieCalibration calibration;
    private final PreparedTies prepared;
    private final NodeIndex index;
    private final Occurrences occurrences;
    private final Supplier<Choices> choices;
    private final Supplier<SeriesOutcomes> outcomes;
    private final TieChance chance;
    private final Supplier<LoadedNetwork> measured;

    /// What differs from the network before.
    ///
    /// @param touched nodes that may be others
    record Step(LoadedNetwork before, Touched touched, SnapshotPatch patch) {}

    /// @param base assumed chance of the strongest, surest tie
    static LoadedNetwork readAnew(
            @Nullable LoadedNetwork before, NetworkSnapshot snapshot, Places places, double base) {
        return new LoadedNetwork(before, null, snapshot, places, base);
    }

    static LoadedNetwork after(Step step, NetworkSnapshot snapshot, Places places, double base) {
        return new LoadedNetwork(step.before(), step, snapshot, places, base);
    }

    /// @param before the network of which the sets that were drawn serve again, where nodes and ties are the same
    private LoadedNetwork(
            @Nullable LoadedNetwork before, @Nullable Step step, NetworkSnapshot snapshot, Places places, double base) {
        this.calibration = calibration(before, base, told(snapshot, places, base));
        if (before != null && before.places.hasSameNodes(places) && before.snapshot.hasTiesOf(snapshot)) {
            this.snapshot = before.snapshot.at(snapshot.version());
            this.tiesVersion = before.tiesVersion;
            this.prepared = before.prepared;
        } else {
            this.snapshot = snapshot;
            this.tiesVersion = snapshot.version();
            this.prepared = step == null
                    ? PreparedTies.assumed(snapshot, calibration)
                    : step.before().prepared.after(step.patch(), snapshot, calibration);
        }
        this.places = places;
        this.nodes = places.nodes();
        if (step == null) {
            this.index = new NodeIndex(places);
            this.occurrences = Occurrences.of(nodes);
            this.outcomes = SingletonSupplier.of(() -> SeriesOutcomes.of(this, base));
        } else {
            var fresh = places.nodes(step.touched());
            this.index = step.before().index.with(places, fresh);
            this.occurrences =
                    step.before().occurrences.with(step.before().places.nodes(step.touched()), fresh);
            this.outcomes = step.before().outcomes;
        }
        this.choices = SingletonSupplier.of(occurrences::choices);
        this.chance = calibration.assumedChance();
        this.measured = SingletonSupplier.of(this::measure);
    }

    private static TieCalibration calibration(
            @Nullable LoadedNetwork before, double base, List<TieCalibration.Told> told) {
        return before != null && before.calibration().told().equals(told)
                ? before.calibration()
                : TieCalibration.of(base, told);
    }

    /// The same at another version.
    LoadedNetwork at(long version) {
        return new LoadedNetwork(this, snapshot.at(version));
    }

    private LoadedNetwork(LoadedNetwork same, NetworkSnapshot snapshot) {
        this(same, snapshot, same.prepared, same.chance, null);
    }

    /// `assumed` with other chances.
    ///
    /// @param itself whether its chances are the measured ones already
    private LoadedNetwork(
            LoadedNetwork assumed,
            NetworkSnapshot snapshot,
            PreparedTies prepared,
            TieChance chance,
            @Nullable Boolean itself) {
        this.snapshot = snapshot;
        this.places = assumed.places;
        this.tiesVersion = assumed.tiesVersion;
        this.nodes = assumed.nodes;
        this.calibration = assumed.calibration;
        this.prepared = prepared;
        this.index = assumed.index;
        this.occurrences = assumed.occurrences;
        this.choices = assumed.choices;
        this.outcomes = assumed.outcomes;
        this.chance = chance;
        this.measured = itself == null ? SingletonSupplier.of(this::measure) : () -> this;
    }

    private LoadedNetwork measure() {
        var found = calibration.measuredChance(outcomes);
        if (found.source() == TieCalibration.Source.ASSUMED) {
            return this;
        }
        var rounded = PreparedTies.rounded(found.value());
        var ties = prepared.measured(rounded, calibration);
        return new LoadedNetwork(
                this, ties.snapshot().at(version()), ties, new TieChance(found.source(), rounded), true);
    }

    /// The same network with the chances that were measured, where that is enough; itself otherwise.
    public LoadedNetwork measured() {
        return measured.get();
    }

    /// The chance of a strong, sure tie with which this network reckons.
    public TieChance chance() {
        return chance;
    }

    /// What our own series tell about the chance of a tie, as of when the network was last read as a whole. Seconds the
    /// first time.
    public SeriesOutcomes outcomes() {
        return outcomes.get();
    }

    /// Indexes of those who led a series.
    List<Integer> led(int series) {
        return places.entry(series).led().stream()
                .map(person -> places.of(NodeKind.PERSON, person))
                .filter(person -> person != Places.UNKNOWN)
                .toList();
    }

    private static List<TieCalibration.Told> told(NetworkSnapshot snapshot, Places places, double base) {
        var told = new ArrayList<TieCalibration.Told>();
        for (int series = places.first(NodeKind.SERIES); series < places.size(); series++) {
            for (var talk : places.entry(series).talks()) {
                int person = places.of(NodeKind.PERSON, talk.person());
                if (person != Places.UNKNOWN) {
                    told.add(TieCalibration.Told.of(snapshot, person, series, talk.people(), base));
                }
            }
        }
        return told;
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

    Places places() {
        return places;
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
        return places.entry(person).posts().stream()
                .map(post ->
                        new Position(places.of(NodeKind.ORGANISATION, post.organisation()), post.title(), post.until()))
                .filter(position -> position.organisation() != Places.UNKNOWN)
                .toList();
    }

    /// Day of the first meeting of a series.
    public Optional<LocalDate> start(int series) {
        return Optional.ofNullable(places.entry(series).start());
    }

    /// How many people named this person as somebody who spreads news well.
    public int nominations(int person) {
        return nominators(person).size();
    }

    /// Indexes of those who named this person.
    public List<Integer> nominators(int person) {
        return places.entry(person).nominators().stream()
                .map(by -> places.of(NodeKind.PERSON, by))
                .filter(by -> by != Places.UNKNOWN)
                .toList();
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
        return places.count(NodeKind.ORGANISATION);
    }

    /// How many nodes are series.
    public int series() {
        return places.count(NodeKind.SERIES);
    }

    /// Values that occur in the network, for choosing a scope.
    public record Choices(
            SortedSet<String> municipalities, SortedSet<String> languages, SequencedCollection<String> sources) {}

    public Choices choices() {
        return choices.get();
    }
}
