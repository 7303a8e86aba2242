package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.forms.DateReader;

/// To which meetings of a series somebody came, as a line tells: by their numbers, a cross for each, or their days.
final class AttendedMeetings {

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

    /// The day that each heading says, if any.
    private final Map<String, Optional<LocalDate>> headings = new HashMap<>();

    private final Reading reading;
    private final SeriesRows series;

    AttendedMeetings(Reading reading, SeriesRows series) {
        this.reading = reading;
        this.series = series;
    }

    /// Whether somebody came, where a column says so of the line. Where a line is about several meetings a number there
    /// is a sum, and a word is about one of them.
    boolean wasThere(Row row) {
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

    /// Numbers of meetings, each once; empty when one is no number, or on no day of the series.
    Optional<List<Integer>> of(Row row, int of) {
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

    /// Number of the meeting of a series that the heading of its column says: its day, or its number. Empty where the
    /// series has no meeting on that day, which is told.
    private Optional<Integer> numbered(Row row, int number, int of) {
        var column = "meeting_" + number;
        var day = headings.computeIfAbsent(row.header(column), DateReader::dayOfHeading);
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
}
