package nl.inktvlek.exchange.incoming;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.inktvlek.exchange.incoming.CheckedImport.AttendanceRow;
import nl.inktvlek.exchange.incoming.CheckedImport.OnwardRow;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.programme.series.OnwardTalk;

/// Who attended which meetings of a series, and to how many they talked afterwards.
final class AttendanceRows {

    private static final Set<String> ONWARD_KINDS = Arrays.stream(OnwardTalk.Kind.values())
            .filter(kind -> kind != OnwardTalk.Kind.UNKNOWN)
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> IN_DUTCH = Map.ofEntries(
            Map.entry("huishouden", "household"),
            Map.entry("gezin", "household"),
            Map.entry("thuis", "household"),
            Map.entry("familie", "family"),
            Map.entry("vrienden", "friends"),
            Map.entry("vriendinnen", "friends"),
            Map.entry("werk", "work"),
            Map.entry("collega's", "work"),
            Map.entry("collega’s", "work"),
            Map.entry("buren", "community"),
            Map.entry("gemeenschap", "community"),
            Map.entry("buurt", "community"));

    private final Map<AttendanceRow, Known> known = new LinkedHashMap<>();
    private final Set<Told> lines = new HashSet<>();
    private final Map<AttendanceRow, Told> sums = new LinkedHashMap<>();
    private final Map<AttendanceRow, String> kinds = new HashMap<>();
    private final Reading reading;
    private final SeriesRows series;
    private final AttendedMeetings meetings;
    private final Differences differences;

    AttendanceRows(Reading reading, SeriesRows series, Differences differences) {
        this.reading = reading;
        this.series = series;
        this.meetings = new AttendedMeetings(reading, series);
        this.differences = differences;
    }

    /// Lines about the same person and series are added up: a list may have one for every meeting.
    void read(Row row) {
        var person = reading.reference(row, "person", reading.personIds);
        var of = reading.reference(row, "series", reading.seriesIds);
        var wasThere = meetings.wasThere(row);
        var attended = of.isEmpty() ? Optional.<List<Integer>>empty() : meetings.of(row, of.getAsInt());
        var talkedTo = talkedTo(row);
        if (person.isEmpty() || attended.isEmpty() || talkedTo.isEmpty() || !wasThere) {
            return;
        }
        if (series.known.isUnclear(of.getAsInt())) {
            reading.problems.add(row.error("meetings", "meetings-unclear"));
            return;
        }
        var held = series.meetingsOf(of.getAsInt());
        var missing =
                attended.get().stream().filter(number -> !held.contains(number)).findFirst();
        if (missing.isPresent()) {
            reading.problems.add(row.error("meetings", "no-such-meeting", missing.get()));
            return;
        }
        tellOfUnknownKind(row);
        var key = new AttendanceRow(person.getAsInt(), of.getAsInt(), List.of());
        boolean isKnown = reading.known.attendances().contains(key);
        if (!isKnown && (!reading.isOwn(row, key.person()) || isOfOthers(row, key.series()))) {
            return;
        }
        boolean isDouble = !lines.add(new Told(key, attended.get(), talkedTo.get()));
        if (isKnown || isDouble || !sums.containsKey(key)) {
            reading.count(TableKind.ATTENDANCE, isDouble, isKnown);
        } else {
            reading.countAddedUp(TableKind.ATTENDANCE);
        }
        if (isKnown) {
            known.merge(
                    key,
                    new Known(
                            row,
                            new TreeSet<>(attended.get()),
                            isDouble ? OptionalInt.empty() : talkedTo.get(),
                            kind(row)),
                    Known::and);
        } else if (!isDouble) {
            sums.merge(key, new Told(key, attended.get(), talkedTo.get()), Told::and);
            kinds.merge(key, kind(row), AttendanceRows::clearest);
        }
    }

    private boolean isOfOthers(Row row, int of) {
        boolean isOfOthers = reading.known.others().series().contains(of);
        if (isOfOthers) {
            reading.problems.add(row.error("series", "series-of-others"));
        }
        return isOfOthers;
    }

    /// What lines say together of an attendance that is known.
    private record Known(Row row, Set<Integer> meetings, OptionalInt talkedTo, String kind) {

        Known and(Known other) {
            var all = new TreeSet<>(meetings);
            all.addAll(other.meetings);
            return new Known(row, all, together(talkedTo, other.talkedTo), kind);
        }
    }

    void tellOfDifferences() {
        known.forEach((key, says) -> {
            if (!says.meetings().isEmpty()) {
                differences.attendance(says.row(), key.person(), key.series(), says.meetings());
            }
            differences.talkedOn(says.row(), key.person(), key.series(), says.talkedTo(), says.kind());
        });
    }

    /// What one line tells, or several together.
    private record Told(AttendanceRow of, List<Integer> meetings, OptionalInt talkedTo) {

        Told and(Told other) {
            var all = new TreeSet<>(meetings);
            all.addAll(other.meetings);
            return new Told(of, List.copyOf(all), together(talkedTo, other.talkedTo));
        }
    }

    /// Nothing told and nobody talked to are not the same.
    private static OptionalInt together(OptionalInt one, OptionalInt other) {
        return one.isPresent() && other.isPresent()
                ? OptionalInt.of(one.getAsInt() + other.getAsInt())
                : one.isPresent() ? one : other;
    }

    List<AttendanceRow> attendances() {
        return sums.values().stream()
                .map(told -> new AttendanceRow(told.of().person(), told.of().series(), told.meetings()))
                .toList();
    }

    List<OnwardRow> onward() {
        return sums.values().stream()
                .filter(told -> told.talkedTo().isPresent())
                .map(told -> new OnwardRow(
                        told.of().person(),
                        told.of().series(),
                        told.talkedTo().getAsInt(),
                        Objects.requireNonNull(kinds.get(told.of()))))
                .toList();
    }

    /// People somebody talked to, absent where nothing was told; empty when it cannot be.
    private Optional<OptionalInt> talkedTo(Row row) {
        var text = row.text("onward_people");
        if (text.isEmpty()) {
            return Optional.of(OptionalInt.empty());
        }
        var people = CellReader.whole(text);
        if (people.filter(OnwardTalk::isPossible).isEmpty()) {
            reading.problems.add(
                    row.error("onward_people", people.isEmpty() ? "not-whole" : "onward", Shown.figures(text)));
            return Optional.empty();
        }
        return people.map(OptionalInt::of);
    }

    /// What is known before what is not; of two kinds always the same one, in whatever order they come.
    private static String clearest(String one, String other) {
        return one.equals("unknown") || !other.equals("unknown") && other.compareTo(one) < 0 ? other : one;
    }

    private static String kind(Row row) {
        var kind = row.text("onward_kind").toLowerCase(Locale.ROOT);
        var word = IN_DUTCH.getOrDefault(kind, kind);
        return ONWARD_KINDS.contains(word) ? word : "unknown";
    }

    private void tellOfUnknownKind(Row row) {
        var kind = row.text("onward_kind");
        if (!kind.isEmpty() && kind(row).equals("unknown") && !NamesInFiles.isNothing(kind)) {
            reading.problems.add(row.notice("onward_kind", "value-unknown", Shown.word(kind)));
        }
    }
}
