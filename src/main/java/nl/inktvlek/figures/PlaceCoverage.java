package nl.inktvlek.figures;

import java.util.Collection;
import java.util.Optional;
import nl.inktvlek.figures.ProgrammeCourse.MiddleHalf;
import nl.inktvlek.populations.Populations.Population;

/// How far coverage in one language lies apart between places.
final class PlaceCoverage {

    /// With fewer places there is no middle half to tell.
    private static final int FEWEST_PLACES = 4;

    private PlaceCoverage() {}

    /// The middle half of the places where people of a language live; nothing for who may not have small numbers of
    /// others.
    static Optional<MiddleHalf> of(Scope scope, String language, Collection<Population> populations) {
        if (scope.isOthers()) {
            return Optional.empty();
        }
        var shares = populations.stream()
                .filter(population -> population.language().equals(language) && population.people() > 0)
                .mapToDouble(population -> (double) reached(scope, population) / population.people())
                .sorted()
                .toArray();
        return shares.length < FEWEST_PLACES
                ? Optional.empty()
                : Optional.of(new MiddleHalf(at(shares, 0.25), at(shares, 0.75), shares.length));
    }

    private static long reached(Scope scope, Population population) {
        return scope.series().stream()
                .filter(held -> held.languages().contains(population.language())
                        && held.municipality().equals(population.municipality()))
                .flatMap(held -> held.meetings().keySet().stream())
                .distinct()
                .count();
    }

    /// Between two values, on the line between them.
    private static double at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
