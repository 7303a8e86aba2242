package nl.inktvlek.exchange.incoming;

import java.util.ArrayList;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.CheckedImport.AttendanceRow;
import nl.inktvlek.exchange.incoming.CheckedImport.OnwardRow;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.forms.DateReader;
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

    /// What people write of somebody who did not come, beside no.
    private static final Set<String> NOT_THERE = Set.of(
            "afgemeld",
            "afgezegd",
            "no show",
            "noshow",
            "ziek",
            "verhinderd",
            "niet geweest",
            "niet gekomen",
            "niet aanwezig",
            "afwezig met bericht");

    /// Columns of crosses, one for each meeting.
    private static final int MOST_CROSSES = 6;

    private final Map<AttendanceRow, Known> known = new LinkedHashMap<>();
    private final Set<Told> lines = new HashSet<>();
    private final Map<AttendanceRow, Told> sums = new LinkedHashMap<>();
    private final Map<AttendanceRow, String> kinds = new HashMap<>();
    private final Reading reading;
    private final SeriesRows series;
    private final Differences differences;

    AttendanceRows(Reading reading, SeriesRows series, Differences differences) {
        this.reading = reading;
        this.series = series;
        this.differences = differences;
    }

    /// Lines about the same person and series are added up: a list may have one for every meeting.
    void read(Row row) {
        var person = reading.reference(row, "person", reading.personIds);
        var of = reading.reference(row, "series", reading.seriesIds);
        var wasThere = wasThere(row);
        var attended = of.isEmpty() ? Optional.<List<Integer>>empty() : meetings(row, of.getAsInt());
        var talkedTo = talkedTo(row);
        if (person.isEmpty() || attended.isEmpty() || talkedTo.isEmpty() || !wasThere) {
            return;
        }
        if (series.known.isUnclear(of.getAsInt())) {
            reading.problems.add(row.error("meetings", "meetings-unclear"));
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

    /// Whether somebody came, where a column says so of the line. Where a line is about several meetings a number there
    /// is a sum, and a word is about one of them.
    private boolean wasThere(Row row) {
        var said = row.text("present").toLowerCase(Locale.ROOT);
        boolean isOfSeveral =
                row.has("meeting_1") || CellReader.words(row.text("meetings")).size() > 1;
        boolean isNumber = CellReader.whole(said).isPresent();
        if (said.isEmpty() || isNumber && (isOfSeveral || CellReader.yes(said).isEmpty())) {
            return true;
        }
        var came = NOT_THERE.contains(said.replace('-', ' ')) ? Optional.of(false) : CellReader.yes(said);
        boolean isUnclear = came.isEmpty() || isOfSeveral && !came.get();
        if (isUnclear) {
            boolean isTaken = isOfSeveral || row.header("present").equalsIgnoreCase("status");
            reading.problems.add(
                    isTaken
                            ? row.notice("present", "presence-unclear", Shown.word(said))
                            : row.error("present", "presence-unclear", Shown.figures(said)));
            return isTaken;
        }
        if (!came.get()) {
            reading.problems.add(row.notice("present", "not-present"));
        }
        return came.get();
    }

    /// Number of the meeting of a series that the heading of its column says: its day, or its number. Empty where the
    /// series has no meeting on that day, which is told.
    private Optional<Integer> numbered(Row row, int number, int of) {
        var column = "meeting_" + number;
        var day = DateReader.dayOfHeading(row.header(column));
        if (day.isEmpty()) {
            return Optional.of(number);
        }
        var found = series.daysOf(of).entrySet().stream()
                .filter(meeting -> DateReader.isDayOfHeading(meeting.getValue(), day.get()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (found.isEmpty()) {
            reading.problems.add(row.error(column, "no-such-day"));
        }
        return found;
    }

    /// Numbers of the meetings on the days that a line tells, where it has no number or cross for them; empty where the
    /// series has none on one of them.
    private Optional<List<Integer>> onDays(Row row, int of) {
        var numbers = new ArrayList<Integer>();
        if (row.has("meetings") || row.has("meeting_1")) {
            return Optional.of(numbers);
        }
        for (var text : CellReader.days(row.text("meeting_day"))) {
            var day = reading.cells.day(row, "meeting_day", text);
            var number = day.flatMap(on -> series.daysOf(of).entrySet().stream()
                    .filter(meeting -> meeting.getValue().equals(on))
                    .map(Map.Entry::getKey)
                    .findFirst());
            if (number.isEmpty()) {
                if (day.isPresent()) {
                    reading.problems.add(row.error("meeting_day", "no-such-day"));
                }
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }

    /// Numbers of meetings, each once; empty when one is no number, or on no day of the series.
    private Optional<List<Integer>> meetings(Row row, int of) {
        var numbers = CellReader.words(row.text("meetings")).stream()
                .map(CellReader::whole)
                .toList();
        if (numbers.stream().anyMatch(Optional::isEmpty)) {
            reading.problems.add(row.error("meetings", "not-meetings", Shown.figures(row.text("meetings"))));
            return Optional.empty();
        }
        var crosses = IntStream.rangeClosed(1, MOST_CROSSES)
                .mapToObj(number -> reading.cells
                        .yes(row, "meeting_" + number)
                        .flatMap(yes -> yes ? numbered(row, number, of) : Optional.of(0)))
                .toList();
        var days = onDays(row, of);
        return crosses.stream().anyMatch(Optional::isEmpty) || days.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(
                                numbers.stream(),
                                crosses.stream(),
                                days.get().stream().map(Optional::of))
                        .flatMap(all -> all)
                        .map(Optional::orElseThrow)
                        .filter(number -> number > 0 || numbers.contains(Optional.of(number)))
                        .distinct()
                        .sorted()
                        .toList());
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
