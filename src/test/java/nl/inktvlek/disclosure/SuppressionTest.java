package nl.inktvlek.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.inktvlek.disclosure.Suppression.Cell;
import org.junit.jupiter.api.Test;

/// What leaves the consortium tells nothing about few people.
class SuppressionTest {

    @Test
    void cells_below_ten_people_or_three_series_are_hidden_and_the_rest_is_rounded() {
        var table =
                Suppression.publish(List.of(cell("A", 42, 5), cell("B", 9, 5), cell("C", 50, 2), cell("D", 0, 0)), 101);
        assertThat(table.cells().get("A")).isEqualTo(new Count.Rounded(40));
        assertThat(table.cells().get("B")).isEqualTo(new Count.TooFew());
        assertThat(table.cells().get("C")).isEqualTo(new Count.TooFew());
        assertThat(table.cells().get("D")).isEqualTo(new Count.TooFew());
        assertThat(table.total()).isEqualTo(new Count.Rounded(100));
    }

    @Test
    void a_single_hidden_cell_takes_the_smallest_shown_one_with_it() {
        // total 96 - 42 - 45 would give 9 away
        var table = Suppression.publish(List.of(cell("A", 42, 5), cell("B", 9, 5), cell("C", 45, 4)), 96);
        assertThat(table.cells().get("B")).isEqualTo(new Count.TooFew());
        assertThat(table.cells().get("A")).isEqualTo(new Count.TooFew());
        assertThat(table.cells().get("C")).isEqualTo(new Count.Rounded(45));
    }

    @Test
    void in_random_tables_what_is_hidden_never_follows_from_the_total() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            var cells = new ArrayList<Cell<Integer>>();
            for (int i = 0; i < 12; i++) {
                cells.add(new Cell<>(
                        i, random.nextInt(4) == 0 ? random.nextInt(15) : random.nextInt(200), random.nextInt(8)));
            }
            int total = cells.stream().mapToInt(Cell::people).sum();
            var table = Suppression.publish(cells, total);
            int hidden = 0;
            int hiddenWithPeople = 0;
            for (var cell : cells) {
                boolean isHidden = table.cells().get(cell.key()) instanceof Count.TooFew;
                boolean mustHide =
                        cell.people() < Suppression.THRESHOLD || cell.contributors() < Suppression.CONTRIBUTORS;
                assertThat(isHidden || !mustHide).as("seed %d, %s", seed, cell).isTrue();
                hidden += isHidden ? cell.people() : 0;
                hiddenWithPeople += isHidden && cell.people() > 0 ? 1 : 0;
            }
            if (hiddenWithPeople > 0) {
                assertThat(hiddenWithPeople).as("seed %d", seed).isGreaterThanOrEqualTo(2);
                assertThat(hidden).as("seed %d", seed).isGreaterThanOrEqualTo(2 * Suppression.THRESHOLD);
            }
        }
    }

    private static Cell<String> cell(String key, int people, int contributors) {
        return new Cell<>(key, people, contributors);
    }
}
