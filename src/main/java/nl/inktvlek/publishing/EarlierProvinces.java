package nl.inktvlek.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.figures.Cell;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.publishing.Books.Entry;
import nl.inktvlek.releases.Period;

/// Releases of before anything was counted by province, with what they would have counted. Leaders stay as they were
/// counted, in the province in which their series is now; series and hosts, which books have by partner or not at all,
/// are counted again from what is known now.
final class EarlierProvinces {

    /// What is counted again.
    private static final Set<String> AGAIN = Stream.of(SpreadUntil.SERIES, SpreadUntil.HOSTS)
            .flatMap(measure -> Places.inProvinces(measure).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BY_PROVINCE = Stream.concat(
                    AGAIN.stream(), Places.inProvinces(SpreadUntil.LEADERS).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> provinces;
    private final Function<Period, Map<Cell, Integer>> counted;
    private final Set<Cell> known = new HashSet<>();

    private EarlierProvinces(Map<String, String> provinces, Function<Period, Map<Cell, Integer>> counted) {
        this.provinces = provinces;
        this.counted = counted;
    }

    /// @param entries all releases
    /// @param provinces by series
    /// @param counted by the end of a quarter, as far as it is known now
    static List<Entry> in(
            List<Entry> entries, Map<String, String> provinces, Function<Period, Map<Cell, Integer>> counted) {
        var earlier = new EarlierProvinces(provinces, counted);
        var all = new ArrayList<Entry>();
        boolean isByProvince = false;
        for (var entry : entries) {
            isByProvince |= isByProvince(entry);
            all.add(isByProvince ? entry : earlier.in(entry));
        }
        return all;
    }

    private static boolean isByProvince(Entry entry) {
        return entry.told().containsKey(SpreadUntil.HOSTS)
                || Stream.concat(
                                entry.told().keySet().stream(),
                                entry.counts().keySet().stream().map(Cell::group))
                        .anyMatch(BY_PROVINCE::contains);
    }

    private Entry in(Entry entry) {
        var counts = new HashMap<Cell, Integer>();
        known.forEach(cell -> counts.put(cell, 0)); // unless they are there still
        entry.counts().forEach((cell, count) -> {
            switch (cell.group()) {
                case SpreadUntil.SERIES -> {}
                case SpreadUntil.LEADERS ->
                    counts.put(
                            new Cell(
                                    SpreadUntil.in(SpreadUntil.LEADERS, provinces.getOrDefault(cell.contributor(), "")),
                                    cell.contributor()),
                            count);
                default -> counts.put(cell, count);
            }
        });
        counted.apply(entry.period()).forEach((cell, count) -> {
            if (AGAIN.contains(cell.group())) {
                counts.put(cell, count);
                known.add(cell);
            }
        });
        return new Entry(entry.release(), entry.period(), entry.proposal(), entry.told(), Map.copyOf(counts));
    }
}
