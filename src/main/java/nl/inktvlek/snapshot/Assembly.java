package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.snapshot.LoadedNetwork.Position;
import org.jspecify.annotations.Nullable;

/// Puts the two parts of the network together: people, the newcomers of the programme last, then organisations, then
/// series. Reads nothing; O(nodes + ties). Used once.
final class Assembly {

    private final NetworkPart network;
    private final ProgrammePart programme;
    private final SpreadSettings settings;
    private final List<Node> nodes;
    private final Int2IntMap newcomers = NetworkPart.numbers();
    private final int firstSeries;
    private final TieList ties;
    private final LongOpenHashSet tied = new LongOpenHashSet();

    Assembly(NetworkPart network, ProgrammePart programme, SpreadSettings settings) {
        this.network = network;
        this.programme = programme;
        this.settings = settings;
        this.nodes = new ArrayList<>(network.people());
        programme.newcomers().stream()
                .filter(person -> !network.peopleByNumber().containsKey(person.nr()))
                .forEach(person -> {
                    newcomers.put(person.nr(), nodes.size());
                    nodes.add(person.at(nodes.size()));
                });
        network.organisations()
                .forEach(organisation -> nodes.add(newcomers.isEmpty() ? organisation : organisation.at(nodes.size())));
        firstSeries = nodes.size();
        programme.series().forEach(series -> nodes.add(series.node().at(nodes.size())));
        ties = new TieList(network.ties().size()
                + 2 * programme.attendances().size()
                + 2 * programme.series().size());
    }

    /// @param before what was there, of which as much as possible is kept
    LoadedNetwork together(@Nullable LoadedNetwork before) {
        tieHosts();
        ties.addAll(network.ties(), network.people().size(), newcomers.size());
        tieAttendances();
        complete();
        int people = network.people().size() + newcomers.size();
        var snapshot = ties.toSnapshot(network.version() + programme.version(), people, nodes.size());
        return new LoadedNetwork(
                before,
                snapshot,
                nodes,
                positions(),
                starts(),
                network.nominators(),
                calibration(before, told(snapshot)),
                programme.attendances());
    }

    private void tieHosts() {
        for (int i = 0; i < programme.series().size(); i++) {
            for (int number : programme.series().get(i).hosts()) {
                int host = network.organisationsByNumber().get(number);
                if (host != NetworkPart.UNKNOWN) {
                    tie(firstSeries + i, host + newcomers.size(), settings.seriesOut());
                    tie(host + newcomers.size(), firstSeries + i, settings.organisationOut());
                }
            }
        }
    }

    private void tieAttendances() {
        for (var attendance : programme.attendances()) {
            int person = person(attendance.person());
            if (person != NetworkPart.UNKNOWN) {
                tie(person, firstSeries + attendance.series(), settings.seriesIn());
                tie(firstSeries + attendance.series(), person, settings.seriesOut());
            }
        }
    }

    /// Adds a tie once: who led a series may have attended it too.
    private void tie(int from, int to, float chance) {
        if (tied.add((long) from << 32 | to)) {
            ties.add(from, to, chance);
        }
    }

    private int person(int number) {
        int known = network.peopleByNumber().get(number);
        return known != NetworkPart.UNKNOWN ? known : newcomers.get(number);
    }

    /// What somebody did in the programme, and takes over from the series.
    private static final class Part {
        final Set<String> partners = new HashSet<>();
        final Set<String> languages = new HashSet<>();
        final Set<PersonRole> roles = new HashSet<>();
        LocalDate firstAttended = LocalDate.MAX;
        LocalDate lastLed = LocalDate.MIN;

        void add(ProgrammePart.SeriesRow series, boolean led) {
            partners.addAll(series.node().partners());
            languages.addAll(series.node().languages());
            var start = series.start();
            if (led) {
                roles.add(PersonRole.LEADER);
                lastLed = start.isAfter(lastLed) ? start : lastLed;
            } else {
                roles.add(PersonRole.PARTICIPANT);
                firstAttended = start.isBefore(firstAttended) ? start : firstAttended;
            }
            if (firstAttended.isBefore(lastLed)) {
                roles.add(PersonRole.TURNED_LEADER);
            }
        }

        Node complete(Node person) {
            roles.addAll(person.roles());
            partners.addAll(person.partners());
            languages.addAll(person.languages());
            return person.with(Set.copyOf(roles), Set.copyOf(partners), Set.copyOf(languages), person.untoldAt());
        }
    }

    private void complete() {
        var parts = new Int2ObjectOpenHashMap<Part>();
        for (var attendance : programme.attendances()) {
            int person = person(attendance.person());
            if (person != NetworkPart.UNKNOWN) {
                parts.computeIfAbsent(person, any -> new Part())
                        .add(programme.series().get(attendance.series()), attendance.led());
            }
        }
        parts.int2ObjectEntrySet()
                .forEach(each -> nodes.set(each.getIntKey(), each.getValue().complete(nodes.get(each.getIntKey()))));
        programme.told().forEach(number -> {
            int index = person(number);
            if (index != NetworkPart.UNKNOWN && nodes.get(index).untoldAt().isPresent()) {
                var person = nodes.get(index);
                nodes.set(index, person.with(person.roles(), person.partners(), person.languages(), Optional.empty()));
            }
        });
    }

    private Map<Integer, List<Position>> positions() {
        if (newcomers.isEmpty()) {
            return network.positions();
        }
        var moved = new HashMap<Integer, List<Position>>();
        network.positions()
                .forEach((person, held) -> moved.put(
                        person,
                        held.stream()
                                .map(each -> new Position(
                                        each.organisation() + newcomers.size(), each.title(), each.until()))
                                .toList()));
        return moved;
    }

    private Map<Integer, LocalDate> starts() {
        var starts = new HashMap<Integer, LocalDate>();
        for (int i = 0; i < programme.series().size(); i++) {
            starts.put(firstSeries + i, programme.series().get(i).start());
        }
        return starts;
    }

    private TieCalibration calibration(@Nullable LoadedNetwork before, List<TieCalibration.Told> told) {
        return before != null && before.calibration().told().equals(told)
                ? before.calibration()
                : TieCalibration.of(settings.base(), told);
    }

    private List<TieCalibration.Told> told(NetworkSnapshot snapshot) {
        var told = new ArrayList<TieCalibration.Told>();
        for (var talk : programme.talks()) {
            int person = person(talk.person());
            if (person != NetworkPart.UNKNOWN) {
                told.add(TieCalibration.Told.of(
                        snapshot, person, firstSeries + talk.series(), talk.people(), settings.base()));
            }
        }
        return told;
    }
}
