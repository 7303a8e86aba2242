package nl.inktvlek.inkblot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.inktvlek.inkblot.Chain.Held;
import nl.inktvlek.inkblot.Families.Kin;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static Held held(String code, int days, Set<Integer> attended, Set<Integer> led) {
        return new Held(code, DAY.plusDays(days), DAY.plusDays(days), attended, led);
    }

    /// Participant 1 of A leads B and D, participant 2 of B leads C, and participant 3 of C leads D too; participant 5
    /// of
    /// E leads F; from G came nothing.
    private static final List<Held> SERIES = List.of(
            held("A", 0, Set.of(1), Set.of()),
            held("E", 5, Set.of(5), Set.of()),
            held("B", 10, Set.of(2), Set.of(1)),
            held("C", 20, Set.of(3), Set.of(2)),
            held("D", 30, Set.of(), Set.of(1, 3)),
            held("F", 40, Set.of(), Set.of(5)),
            held("G", 50, Set.of(7), Set.of(8)));

    private static List<List<Kin>> families() {
        return Families.of(
                new Chain(SERIES, DAY.plusYears(5)),
                SERIES.stream().map(Held::code).toList());
    }

    @Test
    void the_largest_family_comes_first_and_each_series_stands_after_the_one_it_grew_from() {
        assertThat(families())
                .containsExactly(
                        List.of(
                                new Kin("A", 0, -1),
                                new Kin("B", 1, 0),
                                new Kin("C", 2, 1),
                                new Kin("D", 1, 0)), // from C too, but a generation is one more than the lowest
                        List.of(new Kin("E", 0, -1), new Kin("F", 1, 0)));
    }

    @Test
    void a_series_is_in_one_family_at_most_and_one_alone_is_none() {
        assertThat(families().stream().flatMap(List::stream).map(Kin::code))
                .doesNotHaveDuplicates()
                .doesNotContain("G");
    }
}
