package nl.inktvlek.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.exchange.CheckedImport.AttendanceRow;
import nl.inktvlek.exchange.CheckedImport.OnwardRow;
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

    final List<AttendanceRow> attendances = new ArrayList<>();
    final List<OnwardRow> onward = new ArrayList<>();
    private final Reading reading;
    private final SeriesRows series;

    AttendanceRows(Reading reading, SeriesRows series) {
        this.reading = reading;
        this.series = series;
    }

    void read(Row row) {
        var person = reading.ownPerson(row);
        var of = reading.reference(row, "series", reading.seriesIds);
        var attended = meetings(row);
        var talkedTo = talkedTo(row);
        if (person.isEmpty() || of.isEmpty() || attended.isEmpty() || talkedTo.isEmpty()) {
            return;
        }
        var meetings = series.meetingsOf(of.getAsInt());
        var missing = attended.get().stream()
                .filter(number -> !meetings.contains(number))
                .findFirst();
        if (missing.isPresent()) {
            reading.problems.add(row.error("meetings", "no-such-meeting", missing.get()));
            return;
        }
        var key = new AttendanceRow(person.getAsInt(), of.getAsInt(), List.of());
        if (reading.isNew(TableKind.ATTENDANCE, key, reading.known.attendances().contains(key))) {
            attendances.add(new AttendanceRow(person.getAsInt(), of.getAsInt(), attended.get()));
            if (talkedTo.get() > 0) {
                onward.add(new OnwardRow(person.getAsInt(), of.getAsInt(), talkedTo.get(), kind(row)));
            }
        }
    }

    /// Numbers of meetings, each once; empty when one is no number.
    private Optional<List<Integer>> meetings(Row row) {
        var numbers = CellReader.several(row.text("meetings")).stream()
                .map(AttendanceRows::whole)
                .toList();
        if (numbers.stream().anyMatch(Optional::isEmpty)) {
            reading.problems.add(row.error("meetings", "not-a-number", row.text("meetings")));
            return Optional.empty();
        }
        return Optional.of(
                numbers.stream().map(Optional::orElseThrow).distinct().sorted().toList());
    }

    /// People somebody talked to; 0 where nothing was told, empty when it cannot be.
    private Optional<Integer> talkedTo(Row row) {
        var text = row.text("onward_people");
        var people = text.isEmpty() ? Optional.of(0) : whole(text);
        if (people.filter(number -> number == 0 || OnwardTalk.isPossible(number))
                .isEmpty()) {
            reading.problems.add(row.error("onward_people", "onward", text));
            return Optional.empty();
        }
        return people;
    }

    private static String kind(Row row) {
        var kind = row.text("onward_kind").toLowerCase(Locale.ROOT);
        return ONWARD_KINDS.contains(kind) ? kind : "unknown";
    }

    private static Optional<Integer> whole(String text) {
        return CellReader.number(text)
                .filter(number -> number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number))
                .map(Double::intValue);
    }
}
