package nl.inktvlek.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.figures.Cell;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.figures.SpreadUntil.Talked;
import nl.inktvlek.inkblot.Chain.InkBlotNumber;
import nl.inktvlek.publishing.Books.Entry;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;
import nl.inktvlek.releases.SpreadTable.Population;
import nl.inktvlek.vocabulary.Municipalities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody reads in the files of releases who looks at more than the numbers: order, absence, length, digits.
class PublishedFilesTest {

    private static final Period K1 = new Period(2024, 1);
    private static final int WORLDS = 40;
    private static final Talked NOTHING = new Talked(0, 0, 0, 0);
    private static final String OTHER = "Pasjtoe";
    private static final List<String> LANGUAGES = List.of("Turks", "Nederlands", "Somali", OTHER, "Fins");
    private static final List<String> TOWNS = List.of("GM0855", "GM0758", "GM0772", "GM0599", "GM0518", "GM0363");

    /// In two countries that differ only in where, and in which language, those came who wait to be told, every byte is
    /// the same; also after a release was withdrawn.
    @Test
    void who_waits_leaves_no_trace() {
        int compared = 0;
        for (int world = 0; world < WORLDS; world++) {
            var told = releases(new Random(world), Map.of(), Set.of(5));
            var waiting = told.waiting().keySet().stream()
                    .filter(TOWNS::contains)
                    .sorted()
                    .toList();
            for (var from : waiting) {
                for (var to : TOWNS) {
                    var other = releases(new Random(world), Map.of(from, to), Set.of(5));
                    if (!from.equals(to) && other.published().equals(told.published())) {
                        compared++;
                        assertThat(other.table().json()).isEqualTo(told.table().json());
                        assertThat(other.table().csv()).isEqualTo(told.table().csv());
                        assertThat(other.spread().getLast().json())
                                .isEqualTo(told.spread().getLast().json());
                        assertThat(other.spread().getLast().csv())
                                .isEqualTo(told.spread().getLast().csv());
                    }
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void every_place_there_is_stands_in_it_in_the_same_order_and_no_number_is_small(int world) {
        var table = releases(new Random(world), Map.of(), Set.of()).table();
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
        var tables = releases(new Random(world), Map.of(), Set.of()).all();
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

    @ParameterizedTest
    @MethodSource("worlds")
    void every_measure_there_is_stands_in_it_and_no_number_of_people_is_small(int world) {
        var table = releases(new Random(world), Map.of(), Set.of()).spread().getLast();
        assertThat(table.lines())
                .extracting(line -> line.measure() + line.group())
                .startsWith("SERIES", "LEADERS", "HOSTS", "TOOK_PART", "FOLLOWED", "TOLD", "TALKED_ON")
                .contains("SERIESnoord-brabant", "LEADERSdrenthe", "HOSTSutrecht");
        assertThat(table.lines().stream().filter(line -> line.measure() != Measure.ANCHORED))
                .hasSize(7 + Places.LANGUAGES.size() + 3 * Places.PROVINCES.size());
        for (var line : table.lines().stream()
                .filter(line -> line.measure() != Measure.ANCHORED)
                .toList()) {
            for (var figure : line.figures()) {
                assertThat(figure.of().stream()).allMatch(PublishedFilesTest::isSafe);
                if (line.measure() != Measure.FOLLOWED) {
                    assertThat(Stream.of(figure.value(), figure.low(), figure.high())
                                    .flatMap(Optional::stream))
                            .isNotEmpty()
                            .allMatch(number -> isSafe(number.intValue()) && number == Math.rint(number));
                }
            }
        }
        assertThat(new String(table.csv(), StandardCharsets.UTF_8).lines().skip(1))
                .allMatch(Pattern.compile(
                                "(series|leaders|hosts|took-part|followed|told|talked-on|language|anchored),[A-Za-z0-9-]*,\\d*,(,,,,|\\d{4}-K\\d,[\\d.]*,[\\d.]*,[\\d.]*,\\d*)")
                        .asMatchPredicate());
        assertThat(SpreadTable.of(table.json())).isEqualTo(table);
    }

    /// Nothing of a municipality without a figure, and nothing anew of one that keeps its figure.
    @ParameterizedTest
    @MethodSource("worlds")
    void where_the_work_is_anchored_is_told_of_a_municipality_whenever_its_figure_is(int world) {
        var told = releases(new Random(world), Map.of(), Set.of());
        for (var place : told.table().places().stream()
                .filter(place -> place.kind() == Kind.MUNICIPALITY)
                .toList()) {
            assertThat(told.spread()
                            .getLast()
                            .line(Measure.ANCHORED, place.code())
                            .map(Line::figures)
                            .orElse(List.of()))
                    .extracting(SpreadTable.Figure::period)
                    .isEqualTo(place.figures().stream().map(Figure::period).toList());
        }
        assertThat(told.spread().getLast().lines())
                .filteredOn(line -> line.measure() == Measure.ANCHORED)
                .allMatch(line -> line.group().startsWith("GM"));
    }

    /// The release before told 30 series of the country; 12 of now 42 were in Utrecht then, and 15 are.
    @Test
    void who_published_before_provinces_were_told_tells_them_from_the_next_release_on() {
        var before =
                new Entry(1, K1, "", Map.of(SpreadUntil.SERIES, 30), Map.of(new Cell(SpreadUntil.SERIES, "IOT"), 30));
        var now = new SpreadUntil(byProvince(5, 9), Optional.empty(), NOTHING, Map.of());
        var next = NextRelease.of(earlier(before), K1.next(), "", now);
        assertThat(next.entry().told())
                .containsEntry(SpreadUntil.SERIES, 42)
                .containsEntry(SpreadUntil.in(SpreadUntil.SERIES, "utrecht"), 15)
                .containsEntry(SpreadUntil.in(SpreadUntil.SERIES, "zeeland"), 27);
        assertThat(earlier(before, next.entry()).getLast())
                .as("is by province itself")
                .isEqualTo(next.entry());
        var after = NextRelease.of(earlier(before, next.entry()), K1.next().next(), "", now);
        assertThat(after.entry().told()).isEmpty();
        assertThat(after.waiting()).isEmpty();
        assertThat(NextRelease.of(List.of(before), K1.next(), "", now).entry().told())
                .as("without what was counted then")
                .doesNotContainKey(SpreadUntil.in(SpreadUntil.SERIES, "utrecht"));
    }

    private static List<Entry> earlier(Entry... entries) {
        return EarlierProvinces.in(List.of(entries), Map.of(), any -> byProvince(4, 6));
    }

    /// Five of twenty leaders were told in A; that A began later does not make three series of the two since.
    @Test
    void leaders_stay_as_they_were_counted() {
        var old = new HashMap<Cell, Integer>();
        List.of("A", "D", "E", "F").forEach(series -> old.put(new Cell(SpreadUntil.LEADERS, series), 5));
        var before = new Entry(1, K1, "", Map.of(SpreadUntil.LEADERS, 20), old);
        var counts = new HashMap<Cell, Integer>();
        List.of("A", "B", "C", "D", "E", "F")
                .forEach(series -> counts.put(new Cell(SpreadUntil.in(SpreadUntil.LEADERS, "utrecht"), series), 5));
        var provinces = Map.of("A", "utrecht", "D", "utrecht", "E", "utrecht", "F", "utrecht");
        var next = NextRelease.of(
                EarlierProvinces.in(List.of(before), provinces, any -> Map.of()),
                K1.next(),
                "",
                new SpreadUntil(counts, Optional.empty(), NOTHING, Map.of()));
        assertThat(next.entry().told()).isEmpty();
        assertThat(next.waiting()).containsEntry(SpreadUntil.LEADERS, 10);
    }

    /// What was counted for a quarter and is not for an earlier one, told after it, counts nobody then.
    @Test
    void an_earlier_quarter_after_a_later_one_counts_less() {
        var first = new Entry(1, K1.next(), "", Map.of(), Map.of());
        var second = new Entry(2, K1, "", Map.of(), Map.of());
        var both = EarlierProvinces.in(
                List.of(first, second), Map.of(), period -> period.equals(K1) ? Map.of() : byProvince(4, 6));
        assertThat(both.getFirst().counts()).containsAllEntriesOf(byProvince(4, 6));
        assertThat(both.getLast().counts().values()).hasSize(6).containsOnly(0);
    }

    /// Forty leaders of series nobody knows the place of, and one in Utrecht.
    @Test
    void series_of_an_unknown_place_do_not_silence_the_country() {
        var counts = new HashMap<Cell, Integer>();
        for (int series = 0; series < 20; series++) {
            counts.put(new Cell(SpreadUntil.in(SpreadUntil.LEADERS, ""), "s" + series), 2);
        }
        counts.put(new Cell(SpreadUntil.in(SpreadUntil.LEADERS, "utrecht"), "one"), 1);
        var told = NextRelease.of(List.of(), K1, "", new SpreadUntil(counts, Optional.empty(), NOTHING, Map.of()))
                .entry()
                .told();
        assertThat(told).containsEntry(SpreadUntil.LEADERS, 41);
        assertThat(told).doesNotContainKey(SpreadUntil.in(SpreadUntil.LEADERS, "utrecht"));
    }

    /// 12 series at 11 organisations would say that one was at an organisation that had one.
    @ParameterizedTest
    @CsvSource({"12, false", "24, true"})
    void hosts_are_told_only_where_series_are_as_many_or_ten_more(int series, boolean isTold) {
        var counts = new HashMap<>(byProvince(series / 3, 0));
        counts.values().removeIf(count -> count == 0);
        for (int host = 0; host < 11; host++) {
            counts.put(new Cell(SpreadUntil.in(SpreadUntil.HOSTS, "utrecht"), "s" + host), 1);
        }
        var told = NextRelease.of(List.of(), K1, "", new SpreadUntil(counts, Optional.empty(), NOTHING, Map.of()))
                .entry()
                .told();
        assertThat(told).containsEntry(SpreadUntil.in(SpreadUntil.SERIES, "utrecht"), series);
        assertThat(told.containsKey(SpreadUntil.in(SpreadUntil.HOSTS, "utrecht")))
                .isEqualTo(isTold);
        assertThat(told.containsKey(SpreadUntil.HOSTS)).isEqualTo(isTold);
    }

    /// Of three partners each.
    private static Map<Cell, Integer> byProvince(int utrecht, int zeeland) {
        var counts = new HashMap<Cell, Integer>();
        for (var partner : List.of("IOT", "SMN", "KEZBAN")) {
            counts.put(new Cell(SpreadUntil.in(SpreadUntil.SERIES, "utrecht"), partner), utrecht);
            counts.put(new Cell(SpreadUntil.in(SpreadUntil.SERIES, "zeeland"), partner), zeeland);
        }
        return counts;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void a_measure_stands_in_later_releases_as_it_was(int world) {
        var tables = releases(new Random(world), Map.of(), Set.of()).spread();
        for (int later = 1; later < tables.size(); later++) {
            for (var line : tables.get(later - 1).lines()) {
                var stands = tables.get(later)
                        .line(line.measure(), line.group())
                        .orElseThrow()
                        .figures();
                assertThat(stands.subList(0, line.figures().size())).isEqualTo(line.figures());
            }
        }
    }

    /// Of 40 who came 35 led: 5 would be told to have come and not led. And 1,000 of 1,050 would tell it of nearly all.
    @ParameterizedTest
    @CsvSource({"40, 30, true", "40, 35, false", "1050, 1000, false", "1200, 1000, true"})
    void who_took_part_and_leads_is_told_only_if_enough_others_came(int came, int led, boolean isTold) {
        var counts = new HashMap<Cell, Integer>();
        for (int series = 0; series < 5; series++) {
            counts.put(new Cell("GM0855", "s" + series), came / 5);
            counts.put(new Cell(SpreadUntil.TOOK_PART, "s" + series), led / 5);
            counts.put(new Cell(SpreadUntil.DID_NOT, "s" + series), led / 5);
            counts.put(new Cell(SpreadUntil.LEADERS, "s" + series), 2 * (led / 5));
        }
        var next = NextRelease.of(
                List.of(), new Period(2024, 1), "", new SpreadUntil(counts, Optional.empty(), NOTHING, Map.of()));
        assertThat(next.entry().told().containsKey(SpreadUntil.TOOK_PART)).isEqualTo(isTold);
        assertThat(next.entry().told()).containsEntry(SpreadUntil.LEADERS, 2 * led);
    }

    /// 60 came of whom 40 told; then 16 fewer came: 4 would be left who came and did not tell.
    @Test
    void fewer_people_are_not_told_where_too_few_of_them_did_not_tell() {
        var first = NextRelease.of(List.of(), K1, "", spread(60, 40)).entry();
        assertThat(first.told()).containsEntry("nl", 60).containsEntry(SpreadUntil.TOLD, 40);
        var second = NextRelease.of(List.of(first), K1.next(), "", spread(44, 40));
        assertThat(second.entry().told()).doesNotContainKeys("nl", "GM0855");
        assertThat(second.waiting()).containsEntry("nl", -16);
    }

    private static SpreadUntil spread(int came, int told) {
        var counts = new HashMap<Cell, Integer>();
        for (int series = 0; series < 4; series++) {
            counts.put(new Cell("GM0855", "s" + series), came / 4);
            counts.put(new Cell(SpreadUntil.language("Turks"), "s" + series), came / 4);
            counts.put(new Cell(SpreadUntil.TOLD, "s" + series), told / 4);
        }
        return new SpreadUntil(counts, Optional.empty(), new Talked(told, 3 * told, told, told), Map.of());
    }

    /// Books of before languages were told know of each series only where it was.
    @Test
    void who_published_before_languages_were_told_goes_on() {
        var old = NextRelease.of(List.of(), K1, "", spread(40, 0)).entry();
        var before = new Entry(
                1,
                K1,
                "",
                Map.of("nl", 40, "noord-brabant", 40, "GM0855", 40),
                old.counts().entrySet().stream()
                        .filter(cell -> cell.getKey().group().equals("GM0855"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        var counts = new HashMap<>(spread(40, 0).counts());
        for (int series = 4; series < 8; series++) {
            counts.put(new Cell("GM0855", "s" + series), 10);
            counts.put(new Cell(SpreadUntil.language("Somali"), "s" + series), 10);
        }
        var next = NextRelease.of(
                List.of(before), K1.next(), "", new SpreadUntil(counts, Optional.empty(), NOTHING, Map.of()));
        assertThat(next.entry().told())
                .containsEntry("nl", 80)
                .containsEntry("GM0855", 80)
                .containsEntry(SpreadUntil.language("Turks"), 40)
                .containsEntry(SpreadUntil.language("Somali"), 40);
    }

    /// The range of answers that everybody gave once is none; and of nine people nothing is told.
    @ParameterizedTest
    @CsvSource({"100, 140, 20, 100, 140", "100, 140, 9, 100, 100", "9, 30, 20, , "})
    void with_how_many_was_talked_on_is_told_from_ten_and_as_a_range_from_ten_who_told_again(
            int low, int high, int again, @Nullable Double toldLow, @Nullable Double toldHigh) {
        var spread =
                new SpreadUntil(spread(80, 40).counts(), Optional.empty(), new Talked(low, high, 40, again), Map.of());
        var entry = NextRelease.of(List.of(), K1, "", spread).entry();
        var told = new Figures(List.of(entry), Set.of(), Map.of())
                .spread(K1, Map.of())
                .lines(Measure.TALKED_ON)
                .getFirst()
                .latest();
        assertThat(told.flatMap(SpreadTable.Figure::low)).isEqualTo(Optional.ofNullable(toldLow));
        assertThat(told.flatMap(SpreadTable.Figure::high)).isEqualTo(Optional.ofNullable(toldHigh));
    }

    /// What was withdrawn may be just the range: a new one has to wait for new people, and the old one is gone.
    @Test
    void a_range_or_mean_of_a_withdrawn_release_is_not_told_again() {
        var entry = NextRelease.of(List.of(), K1, "", spread(80, 40)).entry();
        var shown = new Figures(List.of(entry), Set.of(), Map.of()).spread(K1, Map.of());
        var withdrawn = new Figures(List.of(entry), Set.of(1), Map.of()).spread(K1, Map.of());
        assertThat(shown.lines(Measure.TALKED_ON).getFirst().latest()).isPresent();
        assertThat(withdrawn.lines(Measure.TALKED_ON).getFirst().latest()).isEmpty();
        assertThat(withdrawn.lines(Measure.TOLD)).isEqualTo(shown.lines(Measure.TOLD));
    }

    /// Series that followed are led by those: three of ten would tell how few lead.
    @ParameterizedTest
    @CsvSource({"12, true", "3, false"})
    void series_that_followed_are_told_only_beside_leaders_who_took_part(int leaders, boolean isTold) {
        var counts = new HashMap<>(spread(200, 0).counts());
        for (int series = 0; series < 3; series++) {
            counts.put(new Cell(SpreadUntil.MATURE, "partner " + series), 10);
            counts.put(new Cell(SpreadUntil.TOOK_PART, "s" + series), leaders / 3);
            counts.put(new Cell(SpreadUntil.DID_NOT, "s" + series), 10);
            counts.put(new Cell(SpreadUntil.LEADERS, "s" + series), 10 + leaders / 3);
        }
        var followed = Optional.of(new InkBlotNumber(0.3, 0.2, 0.4, 30, 0.5, List.of()));
        var told = NextRelease.of(List.of(), K1, "", new SpreadUntil(counts, followed, NOTHING, Map.of()))
                .entry()
                .told();
        assertThat(told.containsKey(SpreadUntil.TOOK_PART)).isEqualTo(isTold);
        assertThat(told.containsKey(SpreadUntil.MATURE)).isEqualTo(isTold);
        assertThat(told.getOrDefault(Statistics.FOLLOWED, 0)).isEqualTo(isTold ? 30 : 0);
    }

    private static boolean isSafe(int shown) {
        return shown >= Suppression.THRESHOLD && shown % Suppression.ROUNDING == 0;
    }

    static IntStream worlds() {
        return IntStream.range(0, WORLDS);
    }

    private record Told(
            List<ReachTable> all,
            List<SpreadTable> spread,
            Map<String, Integer> waiting,
            List<Map<String, Integer>> published) {

        ReachTable table() {
            return all.getLast();
        }
    }

    private static String placed(String measure, String town) {
        return SpreadUntil.in(measure, Municipalities.byCode(town).orElseThrow().provinceCode());
    }

    /// Eight quarters of few people in six towns.
    ///
    /// @param instead towns in which people of another one came in the last quarter, in a language that few speak
    /// @param withdrawn numbers of releases that were
    private static Told releases(Random random, Map<String, String> instead, Set<Integer> withdrawn) {
        var entries = new ArrayList<Entry>();
        var tables = new ArrayList<ReachTable>();
        var spread = new ArrayList<SpreadTable>();
        var counts = new HashMap<Cell, Integer>();
        Map<String, Integer> waiting = Map.of();
        var period = new Period(2024, 1);
        for (int number = 1; number <= 8; number++) {
            for (var town : TOWNS) {
                for (int i = 0; i < 3; i++) {
                    var series = "s%d-%s-%d".formatted(number, town, i);
                    var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
                    int people = random.nextInt(4) == 0 ? random.nextInt(12) : 0;
                    int leaders = random.nextInt(3);
                    boolean isOther = number == 8 && instead.containsKey(town);
                    var place = isOther ? instead.getOrDefault(town, town) : town;
                    if (people > 0) {
                        counts.put(new Cell(place, series), people);
                        counts.put(new Cell(SpreadUntil.language(isOther ? OTHER : language), series), people);
                        counts.put(new Cell(SpreadUntil.TOLD, series), people / 2);
                    }
                    counts.put(new Cell(placed(SpreadUntil.LEADERS, town), series), leaders);
                    counts.put(new Cell(placed(SpreadUntil.HOSTS, town), series), random.nextInt(2));
                    counts.put(new Cell(i == 0 ? SpreadUntil.DID_NOT : SpreadUntil.TOOK_PART, series), leaders);
                    counts.merge(new Cell(placed(SpreadUntil.SERIES, town), "partner " + i), 1, Integer::sum);
                    counts.merge(new Cell(SpreadUntil.MATURE, "partner " + i), random.nextInt(2), Integer::sum);
                }
            }
            counts.values().removeIf(count -> count == 0);
            int all = entries.size();
            var until = new SpreadUntil(
                    counts,
                    Optional.of(new InkBlotNumber(random.nextDouble(), 0.4 + all / 100.0, 0.91, 20, 0.5, List.of())),
                    new Talked(20 * all, 20 * all + random.nextInt(40), 50, random.nextInt(20)),
                    TOWNS.stream().collect(Collectors.toMap(town -> town, any -> Set.of("SAFETY"))));
            var next = NextRelease.of(List.copyOf(entries), period, "", until);
            entries.add(next.entry());
            waiting = next.waiting();
            var figures = new Figures(List.copyOf(entries), withdrawn, waiting);
            tables.add(figures.table(period));
            spread.add(figures.spread(period, Map.of("Turks", new Population(400_000, "CBS 2023"))));
            period = period.next();
        }
        return new Told(
                tables, spread, waiting, entries.stream().map(Entry::told).toList());
    }
}
