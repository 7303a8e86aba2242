package nl.inktvlek.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.inktvlek.disclosure.Renewal;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.figures.FirstReach.Series;
import nl.inktvlek.publishing.Books.Entry;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody reads in the files of releases who looks at more than the numbers: order, absence, length, digits.
class PublishedFilesTest {

    private static final List<String> TOWNS = List.of("GM0855", "GM0758", "GM0772", "GM0599", "GM0518", "GM0363");

    /// In two countries that differ only in where those came who wait to be told, every byte is the same.
    @ParameterizedTest
    @MethodSource("worlds")
    void who_waits_leaves_no_trace(int world) {
        var random = new Random(world);
        var told = releases(random, Map.of());
        var waiting = told.waiting().keySet().stream()
                .filter(TOWNS::contains)
                .sorted()
                .toList();
        for (var from : waiting) {
            for (var to : TOWNS) {
                var other = releases(new Random(world), Map.of(from, to));
                if (!from.equals(to) && other.published().equals(told.published())) {
                    assertThat(other.table().json()).isEqualTo(told.table().json());
                    assertThat(other.table().csv()).isEqualTo(told.table().csv());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void every_place_there_is_stands_in_it_in_the_same_order_and_no_number_is_small(int world) {
        var table = releases(new Random(world), Map.of()).table();
        assertThat(table.places())
                .extracting(Place::code)
                .isEqualTo(Places.ALL.stream().map(Place::code).toList());
        assertThat(table.places().stream().flatMap(place -> place.figures().stream()))
                .allMatch(figure -> isSafe(figure.people()) && isSafe(figure.added()));
        assertThat(new String(table.csv(), StandardCharsets.UTF_8).lines().skip(1))
                .allMatch(Pattern.compile(
                                "[^,]+,(\"[^\"]+\"|[^,]+),(country|province|municipality),[a-z-]*,\\d+,(,,|\\d{4}-K\\d,\\d*[05],\\d*[05])")
                        .asMatchPredicate());
    }

    /// A figure never changes afterwards: it stands in every later release as it was.
    @ParameterizedTest
    @MethodSource("worlds")
    void a_figure_stands_in_later_releases_as_it_was(int world) {
        var tables = releases(new Random(world), Map.of()).all();
        for (int later = 1; later < tables.size(); later++) {
            var before = tables.get(later - 1);
            for (var place : tables.get(later).places()) {
                var earlier = before.place(place.code()).map(Place::figures).orElse(List.<Figure>of());
                assertThat(place.figures().subList(0, earlier.size()))
                        .as(place.name())
                        .isEqualTo(earlier);
            }
        }
    }

    private static boolean isSafe(int shown) {
        return shown >= Suppression.THRESHOLD && shown % Suppression.ROUNDING == 0;
    }

    static IntStream worlds() {
        return IntStream.range(0, 40);
    }

    private record Told(List<ReachTable> all, Map<String, Integer> waiting, List<Map<String, Integer>> published) {

        ReachTable table() {
            return all.getLast();
        }
    }

    /// Eight quarters of few people in six towns.
    ///
    /// @param instead towns in which people of another one came in the last quarter
    private static Told releases(Random random, Map<String, String> instead) {
        var entries = new ArrayList<Entry>();
        var tables = new ArrayList<ReachTable>();
        Map<String, Integer> waiting = Map.of();
        var period = new Period(2024, 1);
        for (int number = 1; number <= 8; number++) {
            var came = new HashMap<Series, Integer>();
            for (var town : TOWNS) {
                for (int i = 0; i < 3; i++) {
                    int people = random.nextInt(4) == 0 ? random.nextInt(12) : 0;
                    if (people > 0) {
                        var place = number == 8 ? instead.getOrDefault(town, town) : town;
                        came.put(new Series("s%d-%s-%d".formatted(number, town, i), place), people);
                    }
                }
            }
            var all = new ArrayList<>(entries);
            all.add(new Entry(number, period, "", Map.of(), came));
            var renewed = Renewal.renew(Places.TREE, Books.published(entries), Books.came(all), number);
            entries.add(new Entry(number, period, "", renewed.people(), came));
            waiting = renewed.waiting();
            tables.add(new Figures(List.copyOf(entries), Set.of(), waiting).table(period));
            period = period.next();
        }
        return new Told(tables, waiting, entries.stream().map(Entry::people).toList());
    }
}
