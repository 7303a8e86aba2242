package nl.inktvlek.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.database.Touched;
import nl.inktvlek.snapshot.TieCalibration.Source;
import org.junit.jupiter.api.Test;

/// Who came after somebody tied to them came: from dates of series to the chance of a tie, and into the advice.
class SeriesOutcomesTest {

    private static final float BASE = 0.1f;
    private static final LocalDate START = LocalDate.of(2024, 2, 1);

    /// @param series its number
    private record Attendance(int person, int series, boolean led) {}

    /// People by number, each in a place; ties both ways; series with a place and a day.
    private static final class World {
        final List<Node> people = new ArrayList<>();
        final List<Node> series = new ArrayList<>();
        final List<LocalDate> days = new ArrayList<>();
        final List<int[]> ties = new ArrayList<>();
        final List<Attendance> attendances = new ArrayList<>();

        int person(String place) {
            people.add(node(NodeKind.PERSON, people.size(), place));
            return people.size() - 1;
        }

        int series(String place, LocalDate day) {
            series.add(node(NodeKind.SERIES, series.size(), place));
            days.add(day);
            return series.size() - 1;
        }

        LoadedNetwork network() {
            var entries = new ArrayList<Entry>();
            people.forEach(person -> entries.add(Entry.of(person)));
            series.forEach(each -> entries.add(Entry.ofSeries(each, days.get(each.nr()), led(each.nr()), List.of())));
            var list = new TieList(2 * ties.size());
            ties.forEach(tie -> {
                list.add(tie[0], tie[1], BASE);
                list.add(tie[1], tie[0], BASE);
            });
            attendances.forEach(each -> list.add(each.person(), people.size() + each.series(), 0.3f));
            return LoadedNetwork.readAnew(
                    null,
                    list.toSnapshotWithoutRepeats(1, people.size(), entries.size()),
                    Places.NONE.with(new Touched(), entries),
                    BASE);
        }

        private List<Integer> led(int series) {
            return attendances.stream()
                    .filter(each -> each.led() && each.series() == series)
                    .map(Attendance::person)
                    .toList();
        }

        private static Node node(NodeKind kind, int nr, String place) {
            return new Node(
                    nr,
                    nr,
                    kind,
                    kind + "-" + nr,
                    kind + "-" + nr,
                    Optional.of(place),
                    Optional.empty(),
                    "test",
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Optional.empty());
        }
    }

    /// Ann leads in February; Bea, who knows her, comes in May; Cis, who knows Bea, in November, two quarters later.
    /// Dik has no tie. Ed lives where no series was.
    @Test
    void who_came_in_the_quarter_after_somebody_tied_to_them_is_counted() {
        var world = new World();
        int ann = world.person("GM0344");
        int bea = world.person("GM0344");
        int cis = world.person("GM0344");
        int dik = world.person("GM0344");
        int ed = world.person("GM0599");
        world.ties.addAll(List.of(new int[] {ann, bea}, new int[] {bea, cis}, new int[] {cis, ed}));
        int first = world.series("GM0344", START);
        int second = world.series("GM0344", START.plusMonths(3));
        int third = world.series("GM0344", START.plusMonths(9));
        world.attendances.addAll(List.of(
                new Attendance(ann, first, true),
                new Attendance(bea, second, false),
                new Attendance(dik, second, false),
                new Attendance(cis, third, false)));
        var outcomes = world.network().outcomes();
        assertThat(outcomes.municipalities()).containsExactly("GM0344");
        assertThat(outcomes.counts().people()).as("Bea and Cis").isEqualTo(2);
        assertThat(outcomes.counts().tookPart()).isEqualTo(2);
        assertThat(outcomes.counts().afterATry()).as("Bea").isEqualTo(1);
        assertThat(outcomes.model()).isEmpty();
        assertThat(world.network().measured().chance().source()).isEqualTo(Source.ASSUMED);
    }

    @Test
    void without_any_series_there_is_nothing_to_learn() {
        var world = new World();
        world.person("GM0344");
        assertThat(world.network().outcomes().counts().people()).isZero();
        assertThat(world.network().outcomes().chance()).isEmpty();
    }

    /// In eight places leaders know six people each, of whom every other comes in the quarter after, nobody else.
    @Test
    void where_enough_came_the_advice_reckons_with_their_chance_and_its_interval() {
        var network = eightPlaces(0.5).network();
        var chance = network.outcomes().chance().orElseThrow();
        assertThat(chance.mean()).isBetween(0.4, 0.6);
        var measured = network.measured();
        assertThat(measured.chance().source()).isEqualTo(Source.CAME);
        float ofTie = measured.snapshot().probability(0);
        assertThat((double) ofTie).isCloseTo(measured.chance().value().mean(), within(1e-6));
        assertThat((double) measured.assumptions().getFirst().probability(0))
                .isCloseTo(measured.chance().value().low(), within(1e-6));
        assertThat((double) measured.assumptions().getLast().probability(0))
                .isCloseTo(measured.chance().value().high(), within(1e-6));
        assertThat(network.snapshot().probability(0)).isEqualTo(BASE);
        assertThat(network.measured().bestSeeds()).isSameAs(measured.bestSeeds());
        assertThat(measured.measured()).isSameAs(measured);
    }

    /// What people hear at a series is another chance, that was not measured.
    @Test
    void ties_with_series_keep_the_chance_that_was_assumed() {
        var network = eightPlaces(0.5).network();
        var snapshot = network.measured().snapshot();
        int leader = 0;
        int last = snapshot.firstTie(leader + 1) - 1;
        assertThat(snapshot.isAffiliation(snapshot.target(last))).isTrue();
        assertThat(snapshot.probability(last)).isEqualTo(0.3f);
    }

    private static World eightPlaces(double share) {
        var world = new World();
        var random = new Random(3);
        for (int place = 0; place < 8; place++) {
            var code = "GM000" + place;
            int first = world.series(code, START);
            int second = world.series(code, START.plusMonths(3));
            world.series(code, START.plusMonths(6));
            for (int i = 0; i < 5; i++) {
                int leader = world.person(code);
                world.attendances.add(new Attendance(leader, first, true));
                for (int j = 0; j < 6; j++) {
                    int other = world.person(code);
                    world.ties.add(new int[] {leader, other});
                    if (random.nextDouble() < share) {
                        world.attendances.add(new Attendance(other, second, false));
                    }
                }
            }
        }
        return world;
    }
}
