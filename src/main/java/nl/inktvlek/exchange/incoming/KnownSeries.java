package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.inktvlek.exchange.incoming.CheckedImport.MeetingRow;
import nl.inktvlek.files.MappedFile.Row;

/// Meetings that lines tell of series that are known.
final class KnownSeries {

    /// Meetings after the last one.
    final List<MeetingRow> added = new ArrayList<>();

    /// Series of which the lines tell other days, and which meeting is which cannot be said: nor, then, who was at
    /// which.
    private final Set<Integer> unclear = new HashSet<>();

    private final Map<Integer, Told> told = new LinkedHashMap<>();
    private final Differences differences;

    KnownSeries(Differences differences) {
        this.differences = differences;
    }

    /// What lines say together of one series.
    ///
    /// @param themes by day
    private record Told(Row row, SortedMap<LocalDate, String> themes) {}

    /// @param themes by day
    void tell(Row row, int number, Map<LocalDate, String> themes) {
        told.computeIfAbsent(number, any -> new Told(row, new TreeMap<>()))
                .themes()
                .putAll(themes);
    }

    /// Meetings after the last one are added; as many other days as are missing are the same meetings on other days;
    /// whatever else is different is told.
    void settle() {
        told.forEach((number, says) -> differences.series(number).ifPresent(planned -> {
            differences.themes(says.row(), planned, says.themes());
            var stored = planned.days();
            var missing = new TreeMap<Integer, LocalDate>(stored);
            missing.values().removeAll(says.themes().keySet());
            var other = new TreeSet<>(says.themes().keySet());
            other.removeAll(stored.values());
            if (other.isEmpty() && missing.isEmpty()) {
                return;
            }
            boolean comeAfter = missing.isEmpty()
                    && planned.mayChange()
                    && (stored.isEmpty() || other.first().isAfter(Collections.max(stored.values())));
            if (comeAfter) {
                add(number, says, stored, other);
            } else {
                var moved = moved(stored, missing, other);
                differences.series(says.row(), number, planned, moved);
                if (moved.isEmpty() && !other.isEmpty()) {
                    unclear.add(number);
                }
            }
        }));
    }

    private void add(int number, Told says, SortedMap<Integer, LocalDate> stored, Set<LocalDate> days) {
        int last = stored.isEmpty() ? 0 : stored.lastKey();
        for (var day : days) {
            added.add(new MeetingRow(
                    number, ++last, day, Objects.requireNonNull(says.themes().get(day))));
        }
    }

    /// Which meeting is on which other day, in their order; empty where the order would be another, or no day is
    /// the same: then it may be another list.
    private static Map<Integer, LocalDate> moved(
            SortedMap<Integer, LocalDate> stored, SortedMap<Integer, LocalDate> missing, SortedSet<LocalDate> other) {
        if (missing.size() != other.size() || missing.size() == stored.size() && stored.size() > 1) {
            return Map.of();
        }
        var moved = new LinkedHashMap<Integer, LocalDate>();
        var days = other.iterator();
        missing.keySet().forEach(number -> moved.put(number, days.next()));
        var all = new TreeMap<>(stored);
        all.putAll(moved);
        var inOrder = List.copyOf(all.values());
        return inOrder.equals(inOrder.stream().sorted().toList()) ? moved : Map.of();
    }

    boolean isUnclear(int series) {
        return unclear.contains(series);
    }

    /// Numbers of the meetings added to a series.
    IntStream addedTo(int series) {
        return added.stream().filter(meeting -> meeting.series() == series).mapToInt(MeetingRow::number);
    }
}
