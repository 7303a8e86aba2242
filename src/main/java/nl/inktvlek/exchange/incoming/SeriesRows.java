package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.exchange.incoming.CheckedImport.SeriesRow;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import org.jspecify.annotations.Nullable;

/// Series of the files, with the rules of the form.
final class SeriesRows {

    final List<SeriesRow> series = new ArrayList<>();
    private final Reading reading;
    private final Differences differences;

    SeriesRows(Reading reading, Differences differences) {
        this.reading = reading;
        this.differences = differences;
    }

    void read(Row row) {
        var there = reading.seriesIds.find(row.text("code"));
        if (there.isPresent() && there.getAsInt() >= 0) {
            meetings(row)
                    .ifPresent(days -> differences.series(
                            row,
                            there.getAsInt(),
                            days.stream().map(ThemedDay::on).collect(Collectors.toSet())));
        }
        if (there.isPresent() && there.getAsInt() < 0 && isAnotherMeeting(row, -1 - there.getAsInt())) {
            return;
        }
        reading.id(row, Ids::faultOfAny)
                .filter(id -> reading.isNewId(row, TableKind.SERIES, reading.seriesIds, id))
                .flatMap(id -> toSeries(row, id))
                .ifPresent(read -> {
                    series.add(read);
                    reading.count(TableKind.SERIES, false, false);
                    reading.seriesIds.add(read.id(), "");
                });
    }

    /// A list may have a line for every meeting: the days of lines that say nothing else of a series are added up.
    private boolean isAnotherMeeting(Row row, int number) {
        var first = series.get(number);
        var meetings = meetings(row);
        boolean isSame = sameOrEmpty(reading.cells.municipality(row), first.municipality())
                && sameOrEmpty(CheckedCells.orNull(row.text("neighbourhood")), first.neighbourhood())
                && sameOrEmpty(CheckedCells.orNull(row.text("group")), first.group());
        if (!isSame || meetings.isEmpty()) {
            return false;
        }
        var days = new TreeMap<LocalDate, String>();
        for (int i = 0; i < first.meetings().size(); i++) {
            days.put(first.meetings().get(i), first.themes().get(i));
        }
        boolean isNew = meetings.get().stream().noneMatch(meeting -> days.containsKey(meeting.on()));
        meetings.get().forEach(meeting -> days.put(meeting.on(), meeting.theme()));
        if (isNew) {
            series.set(number, first.with(List.copyOf(days.keySet()), List.copyOf(days.values())));
            reading.countAddedUp(TableKind.SERIES);
        }
        return isNew;
    }

    private static boolean sameOrEmpty(@Nullable String says, @Nullable String first) {
        return says == null || says.equals(first);
    }

    private Optional<SeriesRow> toSeries(Row row, String id) {
        var held = meetings(row);
        var leaders = leaders(row);
        var host = row.text("host").isEmpty()
                ? OptionalInt.empty()
                : reading.reference(row, "host", reading.organisationIds);
        boolean hostIsWrong = !row.text("host").isEmpty() && host.isEmpty();
        var partner = partner(row);
        if (held.isEmpty() || leaders.isEmpty() || hostIsWrong || isOfOthers(row, partner)) {
            return Optional.empty();
        }
        var meetings = held.get();
        var read = new SeriesRow(
                id,
                partner.orElse(null),
                host.isPresent() ? host.getAsInt() : null,
                reading.cells.municipality(row),
                CheckedCells.orNull(row.text("neighbourhood")),
                CellReader.words(row.text("languages")),
                CheckedCells.orNull(row.text("group")),
                meetings.stream().map(ThemedDay::on).toList(),
                meetings.stream().map(ThemedDay::theme).toList(),
                leaders.get());
        return keepsTheRules(row, read) ? Optional.of(read) : Optional.empty();
    }

    /// Where the file says nothing, the importer's own.
    private Optional<Integer> partner(Row row) {
        return row.text("partner").isEmpty()
                ? reading.known
                        .others()
                        .own()
                        .map(code -> reading.known.partners().get(code))
                : reading.cells.partner(row);
    }

    /// A meeting of a row; a theme stays with its day. "" where none was given.
    private record ThemedDay(LocalDate on, String theme) {}

    /// In order of time; empty when there is something wrong with them.
    private Optional<List<ThemedDay>> meetings(Row row) {
        var days = CellReader.days(row.text("meetings"));
        var themes = CellReader.inOrder(row.text("themes"));
        var held = IntStream.range(0, days.size())
                .filter(i -> !days.get(i).isEmpty() || !theme(themes, i).isEmpty())
                .mapToObj(i -> reading.cells
                        .day(row, "meetings", days.get(i))
                        .map(day -> new ThemedDay(day, theme(themes, i))))
                .toList();
        if (held.isEmpty()) {
            reading.problems.add(row.error("meetings", "not-a-date", Shown.figures(row.text("meetings"))));
        }
        if (held.isEmpty() || held.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        if (IntStream.range(days.size(), themes.size())
                .anyMatch(i -> !theme(themes, i).isEmpty())) {
            reading.problems.add(row.error("themes", "more-themes-than-meetings"));
            return Optional.empty();
        }
        return Optional.of(held.stream()
                .map(Optional::orElseThrow)
                .sorted(Comparator.comparing(ThemedDay::on))
                .toList());
    }

    private static String theme(List<String> themes, int meeting) {
        return meeting < themes.size() ? themes.get(meeting) : "";
    }

    /// Empty when one of them is nobody, or of others.
    private Optional<List<Integer>> leaders(Row row) {
        var leaders = CellReader.people(row.text("leaders")).stream()
                .distinct()
                .filter(leader -> !reading.isErased(leader))
                .map(leader -> reading.ownPerson(row, "leaders", leader))
                .toList();
        return leaders.stream().anyMatch(OptionalInt::isEmpty)
                ? Optional.empty()
                : Optional.of(leaders.stream().map(OptionalInt::getAsInt).toList());
    }

    private boolean isOfOthers(Row row, Optional<Integer> partner) {
        boolean isOfOthers =
                partner.filter(reading.known.others().partners()::contains).isPresent();
        if (isOfOthers) {
            reading.problems.add(row.error("partner", "partner-of-others", row.text("partner")));
        }
        return isOfOthers;
    }

    /// The rules of the form.
    private boolean keepsTheRules(Row row, SeriesRow read) {
        var problems = asPlanned(row, read).allProblems(reading.today).found();
        boolean ofNobody = row.text("partner").isEmpty() && problems.containsKey("partner");
        if (ofNobody) {
            reading.problems.add(row.notice("partner", "series-of-nobody"));
        }
        problems.forEach((field, text) -> {
            if (!(ofNobody && field.equals("partner"))) {
                reading.problems.add(row.error(field, text.substring("problem.".length())));
            }
        });
        return problems.size() == (ofNobody ? 1 : 0);
    }

    /// As somebody would fill it in.
    private Series asPlanned(Row row, SeriesRow read) {
        var kind = Series.KIND;
        var series = kind.with(kind.blank(read.id()), "municipality", read.municipality());
        series = kind.with(series, "partner", read.partner() == null ? null : partnerCode(read.partner()));
        series = kind.with(series, "neighbourhood", read.neighbourhood());
        series = kind.with(series, "languages", read.languages());
        series = kind.with(series, "group", read.group());
        return kind.with(
                series,
                "meetings",
                IntStream.range(0, read.meetings().size())
                        .mapToObj(i -> new PlannedMeeting(i + 1, read.meetings().get(i), Optional.empty()))
                        .toList());
    }

    private @Nullable String partnerCode(int number) {
        return reading.known.partners().entrySet().stream()
                .filter(partner -> partner.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// Numbers of the meetings of a series, known or in these files.
    Set<Integer> meetingsOf(int reference) {
        return reference >= 0
                ? Objects.requireNonNullElse(reading.known.meetings().get(reference), Set.of())
                : Set.copyOf(IntStream.rangeClosed(
                                1, series.get(-1 - reference).meetings().size())
                        .boxed()
                        .toList());
    }
}
