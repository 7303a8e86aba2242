package nl.inktvlek.analytics.worlds;

import java.util.stream.IntStream;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.spread.Willingness;

/// Who is compared: the chosen, and who could be chosen instead.
///
/// @param seeds the chosen, by place
/// @param others who is not, by column
/// @param placeOf per node its place from 1, 0 for all others
/// @param columnOf per node its column from 1, 0 for all others
/// @param isCountedOn per node whether it is counted on anyway
record Lineup(
        int[] seeds,
        int[] others,
        Willingness willing,
        Budget budget,
        int[] placeOf,
        int[] columnOf,
        boolean[] isCountedOn) {

    static Lineup of(SeedQuestion question, int[] already, int[] seeds, int[] contenders, int nodes) {
        var placeOf = numbered(seeds, nodes);
        var others = IntStream.of(contenders).filter(node -> placeOf[node] == 0).toArray();
        var isCountedOn = new boolean[nodes];
        for (int person : already) {
            isCountedOn[person] = true;
        }
        return new Lineup(
                seeds, others, question.willing(), question.budget(), placeOf, numbered(others, nodes), isCountedOn);
    }

    private static int[] numbered(int[] people, int nodes) {
        var numberOf = new int[nodes];
        for (int i = 0; i < people.length; i++) {
            numberOf[people[i]] = i + 1;
        }
        return numberOf;
    }
}
