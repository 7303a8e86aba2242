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
import nl.inktvlek.analytics.centrality.Spectrum;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.database.Touched;
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
    private final BestSeeds bestSeeds;
    private final Supplier<double[]> diffusion;
    private final Supplier<List<BestSeeds>> assumptionSeeds;
    private final NodeIndex index;
    private final Occurrences occurrences;
    private final Supplier<Choices> choices;

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
        if (before != null && before.places.hasSameNodes(places) && before.snapshot.hasTiesOf(snapshot)) {
            this.snapshot = before.snapshot.at(snapshot.version());
            this.tiesVersion = before.tiesVersion;
            this.bestSeeds = before.bestSeeds;
            this.diffusion = before.diffusion;
            this.assumptionSeeds = before.assumptionSeeds;
        } else {
            this.snapshot = snapshot;
            this.tiesVersion = snapshot.version();
            this.bestSeeds = step == null
                    ? new BestSeeds(snapshot)
                    : new BestSeeds(snapshot, step.before().bestSeeds, step.patch());
            this.diffusion = SingletonSupplier.of(() -> Spectrum.diffusion(snapshot));
            this.assumptionSeeds = SingletonSupplier.of(
                    () -> assumptions().stream().map(BestSeeds::new).toList());
        }
        this.places = places;
        this.nodes = places.nodes();
        this.calibration = TieCalibration.of(base, told(snapshot, places, base));
        if (step == null) {
            this.index = new NodeIndex(places);
            this.occurrences = Occurrences.of(nodes);
        } else {
            var fresh = places.nodes(step.touched());
            this.index = step.before().index.with(places, fresh);
            this.occurrences =
                    step.before().occurrences.with(step.before().places.nodes(step.touched()), fresh);
        }
        this.choices = SingletonSupplier.of(occurrences::choices);
    }

    private LoadedNetwork(LoadedNetwork same, NetworkSnapshot snapshot) {
        this.snapshot = snapshot;
        this.places = same.places;
        this.tiesVersion = same.tiesVersion;
        this.nodes = same.nodes;
        this.calibration = same.calibration;
        this.bestSeeds = same.bestSeeds;
        this.diffusion = same.diffusion;
        this.assumptionSeeds = same.assumptionSeeds;
        this.index = same.index;
        this.occurrences = same.occurrences;
        this.choices = same.choices;
    }

    /// The same at another version.
    LoadedNetwork at(long version) {
        return new LoadedNetwork(this, snapshot.at(version));
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
        return bestSeeds;
    }

    /// Diffusion centrality of every node, `double[nodes]`.
    public double[] diffusion() {
        return diffusion.get();
    }

    /// This network with the lowest and with the highest chances of ties that are plausible.
    public List<NetworkSnapshot> assumptions() {
        return calibration.assumptions(snapshot);
    }

    /// The searches in these networks.
    public List<BestSeeds> assumptionSeeds() {
        return assumptionSeeds.get();
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
