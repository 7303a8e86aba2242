package nl.inktvlek.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.Release;

/// The quarters of a year that can be looked at, to go from one to another.
///
/// @param quarters in order
record Quarters(int year, List<Quarter> quarters) {

    Quarters {
        quarters = List.copyOf(quarters);
    }

    /// @param release the last that tells it
    record Quarter(int number, int release) {}

    /// By year.
    ///
    /// @param used releases that were not withdrawn
    static List<Quarters> of(List<Release> used) {
        Map<Period, Integer> latest = used.stream()
                .collect(Collectors.toMap(
                        release -> Period.named(release.period()), Release::number, Math::max, TreeMap::new));
        var years = new TreeMap<Integer, List<Quarter>>(Comparator.naturalOrder());
        latest.forEach((period, number) -> years.computeIfAbsent(period.year(), any -> new ArrayList<>())
                .add(new Quarter(period.quarter(), number)));
        return years.entrySet().stream()
                .map(year -> new Quarters(year.getKey(), year.getValue()))
                .toList();
    }
}
