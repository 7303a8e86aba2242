package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.explore.Arranged.Group;
import nl.inktvlek.explore.Arranged.Group.None;
import nl.inktvlek.explore.Arranged.Group.Period;
import nl.inktvlek.explore.Arranged.Group.Place;
import nl.inktvlek.explore.Arranged.Group.Steps;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The groups that a picture is placed by.
class ArrangementsTest {

    private static Picture picture(int[][] ties, String... municipalities) {
        int nodes = ties.length;
        return new Picture(
                IntStream.range(0, nodes)
                        .mapToObj(node -> new Node(
                                node,
                                node,
                                NodeKind.PERSON,
                                "p" + node,
                                "p" + node,
                                Stream.of(municipalities).skip(node).findFirst().filter(code -> !code.isEmpty()),
                                Optional.empty(),
                                "test",
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Optional.empty()))
                        .toList(),
                new float[nodes],
                new float[nodes],
                new int[nodes],
                new float[nodes],
                ties,
                nodes);
    }

    private static List<Group> groups(Arranged arranged) {
        return arranged.of().stream().<Group>map(arranged.groups()::get).toList();
    }

    /// 0 – 1 – 2 – 3 and 1 – 3; 4 by itself.
    private static final Picture SQUARE_WITH_TAIL = picture(new int[][] {{1}, {2, 3}, {3}, {}, {}});

    @Test
    void steps_are_the_fewest_ties_to_the_one_in_the_middle() {
        assertThat(groups(Arrangements.steps(SQUARE_WITH_TAIL, 0)))
                .containsExactly(new Steps(0), new Steps(1), new Steps(2), new Steps(2), new None());
        assertThat(groups(Arrangements.steps(SQUARE_WITH_TAIL, 3)))
                .containsExactly(new Steps(2), new Steps(1), new Steps(1), new Steps(0), new None());
    }

    @Test
    void rings_come_from_the_middle_outwards_and_who_is_tied_to_nobody_last() {
        assertThat(Arrangements.steps(SQUARE_WITH_TAIL, 0).groups())
                .containsExactly(new Steps(0), new Steps(1), new Steps(2), new None());
    }

    @Test
    void nobody_in_a_picture_gives_no_groups() {
        var nothing = picture(new int[][] {});
        assertThat(Arrangements.steps(nothing, 0)).isEqualTo(new Arranged(List.of(), List.of()));
        assertThat(Arrangements.place(nothing)).isEqualTo(new Arranged(List.of(), List.of()));
        assertThat(Arrangements.time(List.of())).isEqualTo(new Arranged(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void two_who_are_tied_stand_at_most_a_ring_apart(long seed) {
        var random = new Random(seed);
        int nodes = 40;
        var ties = IntStream.range(0, nodes)
                .mapToObj(one -> IntStream.range(one + 1, nodes)
                        .filter(other -> random.nextInt(20) == 0)
                        .toArray())
                .toArray(int[][]::new);
        var steps = Arrangements.steps(picture(ties), random.nextInt(nodes));
        for (int node = 0; node < nodes; node++) {
            for (int other : ties[node]) {
                assertThat(Math.abs(steps.of().get(node) - steps.of().get(other)))
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private static Optional<YearMonth> month(int year, int month) {
        return Optional.of(YearMonth.of(year, month));
    }

    @Test
    void a_year_is_shown_by_month_with_the_months_in_which_nobody_came() {
        var arranged = Arrangements.time(List.of(month(2026, 3), month(2026, 1), Optional.empty(), month(2026, 3)));
        assertThat(arranged.groups())
                .containsExactly(
                        new Period(YearMonth.of(2026, 1), 1),
                        new Period(YearMonth.of(2026, 2), 1),
                        new Period(YearMonth.of(2026, 3), 1),
                        new None());
        assertThat(arranged.of()).containsExactly(2, 0, 3, 2);
    }

    @Test
    void thirteen_months_are_shown_by_quarter() {
        var arranged = Arrangements.time(List.of(month(2025, 2), month(2026, 2)));
        assertThat(arranged.groups())
                .hasSize(5)
                .startsWith(new Period(YearMonth.of(2025, 1), 3))
                .endsWith(new Period(YearMonth.of(2026, 1), 3));
    }

    @Test
    void more_than_three_years_are_shown_by_year_however_many() {
        assertThat(Arrangements.time(List.of(month(2020, 12), month(2024, 1))).groups())
                .containsExactlyElementsOf(IntStream.rangeClosed(2020, 2024)
                        .mapToObj(year -> new Period(YearMonth.of(year, 1), 12))
                        .toList());
    }

    @Test
    void where_no_moment_is_known_there_is_one_group() {
        var nobody = Collections.nCopies(3, Optional.<YearMonth>empty());
        assertThat(Arrangements.time(nobody)).isEqualTo(new Arranged(List.of(new None()), List.of(0, 0, 0)));
    }

    @Test
    void people_stand_with_others_of_their_municipality() {
        var arranged = Arrangements.place(picture(new int[4][0], "GM0855", "", "GM0758", "GM0855"));
        assertThat(arranged.groups()).containsExactly(new Place("GM0758"), new Place("GM0855"), new None());
        assertThat(arranged.of()).containsExactly(1, 2, 0, 1);
    }
}
