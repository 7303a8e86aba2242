package nl.inktvlek.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.inktvlek.disclosure.Suppression.Cell;
import nl.inktvlek.disclosure.Suppression.Published;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// An outsider who knows how the table is made takes everything it shows together in a linear programme, and bounds
/// each hidden cell as narrowly as it can be done: never more narrowly than the threshold.
class InferenceTest {

    private static final int FURTHEST_ROUNDED = Suppression.ROUNDING / 2;

    /// @param additive whether the outsider supposes that nobody was counted in two places
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_hidden_cell_is_bounded_more_narrowly_than_the_threshold(boolean additive) {
        int hidden = 0;
        for (long seed = 1; seed <= 300; seed++) {
            var cells = cells(new Random(seed));
            int sum = cells.stream().mapToInt(Cell::people).sum();
            var table = Suppression.publish(cells, sum);
            for (var cell : cells) {
                if (table.cells().get(cell.key()) instanceof Count.TooFew) {
                    hidden++;
                    double width = bound(table, cell.key(), additive, false) - bound(table, cell.key(), additive, true);
                    assertThat(width)
                            .as("seed %d, cell %s of %s", seed, cell, table)
                            .isGreaterThanOrEqualTo(Suppression.THRESHOLD);
                }
            }
        }
        assertThat(hidden).isGreaterThan(1000);
    }

    private static List<Cell<Integer>> cells(Random random) {
        var cells = new ArrayList<Cell<Integer>>();
        for (int i = 0; i < 9; i++) {
            cells.add(new Cell<>(
                    i, random.nextInt(3) == 0 ? random.nextInt(15) : random.nextInt(120), random.nextInt(8)));
        }
        return cells;
    }

    /// The smallest, or largest, number of people that a cell can hold by everything shown.
    private static double bound(Published<Integer> table, int key, boolean additive, boolean smallest) {
        var model = new ExpressionsBasedModel();
        var people = new HashMap<Integer, Variable>();
        for (var cell : new TreeMap<>(table.cells()).entrySet()) {
            var variable = model.newVariable("cell " + cell.getKey()).lower(0);
            if (cell.getValue() instanceof Count.Rounded shown) {
                variable.lower(Math.max(0, shown.people() - FURTHEST_ROUNDED)).upper(shown.people() + FURTHEST_ROUNDED);
            }
            people.put(cell.getKey(), variable);
        }
        addTotal(table, additive, model, people);
        Objects.requireNonNull(people.get(key)).weight(1);
        var result = smallest ? model.minimise() : model.maximise();
        assertThat(result.getState().isFeasible()).isTrue();
        return result.getValue();
    }

    private static void addTotal(
            Published<Integer> table, boolean additive, ExpressionsBasedModel model, Map<Integer, Variable> people) {
        var total = model.newVariable("total").lower(0);
        switch (table.total()) {
            case Count.Rounded shown ->
                total.lower(shown.people() - FURTHEST_ROUNDED).upper(shown.people() + FURTHEST_ROUNDED);
            case Count.TooFew _ -> total.upper(1000);
            case Count.Exact _ -> throw new IllegalStateException("Nothing exact is published");
        }
        var sum = model.newExpression("distinct people are at most the sum")
                .set(total, -1)
                .lower(0);
        if (additive) {
            sum.upper(0);
        }
        people.values().forEach(cell -> {
            sum.set(cell, 1);
            model.newExpression(cell.getName() + " within the total")
                    .set(total, 1)
                    .set(cell, -1)
                    .lower(0);
        });
    }
}
