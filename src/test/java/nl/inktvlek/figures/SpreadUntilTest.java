package nl.inktvlek.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What releases count, by hand: three series of two partners.
class SpreadUntilTest {

    private static final UnaryOperator<String> BRABANT = measure -> SpreadUntil.in(measure, "noord-brabant");
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 10);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);

    private final List<HeldSeries> series = new ArrayList<>();

    /// 9 led the first, to which 1, 2 and 3 came; 2 led the second, to which 3 and 4 came; 1 and 8 led the third.
    private SpreadUntil until(LocalDate day) {
        held(
                "a",
                JANUARY,
                List.of("Nederlands", "Turks"),
                Set.of("IOT"),
                Set.of(1, 2, 3),
                Set.of(9),
                Map.of(1, List.of(4, 2)),
                Set.of("SAFETY"),
                Optional.of(70));
        held(
                "b",
                MAY,
                List.of("Turks"),
                Set.of("SMN", "IOT"),
                Set.of(3, 4),
                Set.of(2),
                Map.of(1, List.of(1), 4, List.of(3)),
                Set.of("SAFETY", "LGBTI"),
                Optional.of(70));
        held("c", JUNE, List.of(), Set.of(), Set.of(1, 5), Set.of(1, 2, 8), Map.of(), Set.of(), Optional.of(71));
        return SpreadUntil.of(series, day);
    }

    @Test
    void people_count_once_in_the_language_of_their_first_series_rather_than_in_dutch() {
        assertThat(until(JUNE).counts())
                .containsEntry(new Cell(SpreadUntil.language("Turks"), "a"), 3)
                .containsEntry(new Cell(SpreadUntil.language("Turks"), "b"), 1)
                .containsEntry(new Cell(SpreadUntil.language(""), "c"), 1)
                .containsEntry(new Cell("GM0855", "a"), 3)
                .doesNotContainKey(new Cell(SpreadUntil.language("Nederlands"), "a"));
    }

    /// 2 came in January and led in May; 1 came in January and led in June; 8 and 9 had not come before.
    @Test
    void leaders_count_once_and_took_part_if_they_had_come_before() {
        assertThat(until(JUNE).counts())
                .containsEntry(new Cell(BRABANT.apply(SpreadUntil.LEADERS), "a"), 1)
                .containsEntry(new Cell(BRABANT.apply(SpreadUntil.LEADERS), "b"), 1)
                .containsEntry(new Cell(BRABANT.apply(SpreadUntil.LEADERS), "c"), 2)
                .containsEntry(new Cell(SpreadUntil.DID_NOT, "a"), 1)
                .containsEntry(new Cell(SpreadUntil.TOOK_PART, "b"), 1)
                .containsEntry(new Cell(SpreadUntil.TOOK_PART, "c"), 1)
                .containsEntry(new Cell(SpreadUntil.DID_NOT, "c"), 1);
    }

    @Test
    void series_count_for_their_first_partner_and_are_mature_after_fourteen_months() {
        assertThat(until(JUNE).counts())
                .containsEntry(new Cell(BRABANT.apply(SpreadUntil.SERIES), "IOT"), 2)
                .containsEntry(new Cell(BRABANT.apply(SpreadUntil.SERIES), ""), 1)
                .containsEntry(new Cell(SpreadUntil.MATURE, "IOT"), 1);
    }

    /// 1 told it twice, with 4 and 2, and once more with 1; 4 told it with 3.
    @Test
    void who_told_counts_once_and_how_many_were_talked_on_with_is_a_range() {
        var until = until(JUNE);
        assertThat(until.counts())
                .containsEntry(new Cell(SpreadUntil.TOLD, "a"), 1)
                .containsEntry(new Cell(SpreadUntil.TOLD, "b"), 1);
        assertThat(until.talked()).isEqualTo(new SpreadUntil.Talked(4 + 3, 4 + 2 + 1 + 3, 2, 1));
    }

    /// 70 was host of the first two, 71 of the third.
    @Test
    void an_organisation_counts_in_the_first_series_held_there() {
        assertThat(until(JUNE).counts())
                .containsEntry(new Cell(BRABANT.apply(SpreadUntil.HOSTS), "a"), 1)
                .containsEntry(new Cell(BRABANT.apply(SpreadUntil.HOSTS), "c"), 1)
                .doesNotContainKey(new Cell(BRABANT.apply(SpreadUntil.HOSTS), "b"));
    }

    @Test
    void a_place_is_anchored_in_what_the_projects_of_its_series_are() {
        assertThat(until(JUNE).anchored()).containsOnly(Map.entry("GM0855", Set.of("SAFETY", "LGBTI")));
    }

    /// Together the provinces and what is nowhere are all there is.
    @Test
    void a_series_of_an_unknown_place_counts_where_the_province_is_unknown() {
        assertThat(SpreadUntil.provinceOf("GM0855")).isEqualTo("noord-brabant");
        assertThat(SpreadUntil.provinceOf("")).isEmpty();
    }

    @Test
    void what_began_after_the_day_does_not_count() {
        assertThat(until(JANUARY).counts())
                .containsOnlyKeys(
                        new Cell("GM0855", "a"),
                        new Cell(SpreadUntil.language("Turks"), "a"),
                        new Cell(BRABANT.apply(SpreadUntil.SERIES), "IOT"),
                        new Cell(BRABANT.apply(SpreadUntil.LEADERS), "a"),
                        new Cell(SpreadUntil.DID_NOT, "a"),
                        new Cell(BRABANT.apply(SpreadUntil.HOSTS), "a"),
                        new Cell(SpreadUntil.TOLD, "a"));
        assertThat(SpreadUntil.of(List.of(), JANUARY).counts()).isEmpty();
    }

    private void held(
            String code,
            LocalDate day,
            List<String> languages,
            Set<String> partners,
            Set<Integer> came,
            Set<Integer> led,
            Map<Integer, List<Integer>> talk,
            Set<String> anchored,
            Optional<Integer> host) {
        var meetings = new HashMap<Integer, Integer>();
        came.forEach(person -> meetings.put(person, 1));
        series.add(new HeldSeries(
                code,
                partners,
                Set.of(),
                anchored,
                host,
                "GM0855",
                languages,
                day,
                day,
                3,
                Optional.empty(),
                meetings,
                led,
                talk,
                List.of()));
    }
}
