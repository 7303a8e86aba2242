package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    final KnownSeries known;

    /// New series by id, with the first line about each.
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private record Draft(Row row, SeriesRow says) {}

    private final Reading reading;
    private final Differences differences;

    SeriesRows(Reading reading, Differences differences) {
        this.reading = reading;
        this.differences = differences;
        this.known = new KnownSeries(differences);
    }

    void read(Row row) {
        var there = reading.seriesIds.find(row.text("code"));
        if (there.isPresent() && there.getAsInt() >= 0) {
            differences.series(row, there.getAsInt(), says(row), reading.partnerCode(row));
        }
        if (there.isPresent() && there.getAsInt() >= 0 && !row.text("meetings").isEmpty()) {
            meetings(row)
                    .ifPresent(days -> known.tell(
                            row,
                            there.getAsInt(),
                            days.stream()
                                    .collect(
                                            Collectors.toMap(ThemedDay::on, ThemedDay::theme, (one, other) -> other))));
        }
        reading.id(row, Ids::faultOfAny).ifPresent(id -> {
            var before = drafts.get(id);
            if (before == null) {
                if (reading.isNewId(row, TableKind.SERIES, reading.seriesIds, id)) {
                    toSeries(row, id).ifPresent(read -> drafts.put(id, new Draft(row, read)));
                }
            } else if (!isAnotherMeeting(row, before)) {
                reading.problems.add(row.error("code", "id-twice", id));
                reading.count(TableKind.SERIES, true, false);
            }
        });
    }

    /// What the lines say of a series together has to keep the rules of the form.
    void settle() {
        known.settle();
        drafts.forEach((id, draft) -> {
            if (keepsTheRules(draft.row(), draft.says())) {
                series.add(draft.says());
                reading.count(TableKind.SERIES, false, false);
                reading.seriesIds.add(id, "");
            }
        });
    }

    /// What a line says of a known series, its meetings apart.
    private SeriesRow says(Row row) {
        var host = row.text("host").isEmpty()
                ? OptionalInt.empty()
                : reading.reference(row, "host", reading.organisationIds);
        return new SeriesRow(
                row.text("code"),
                null,
                host.isPresent() ? host.getAsInt() : null,
                reading.cells.municipality(row),
                CheckedCells.orNull(row.text("neighbourhood")),
                reading.cells.languages(row),
                CheckedCells.orNull(row.text("group")),
                List.of(),
                List.of(),
                leaders(row).orElse(List.of()));
    }

    /// A list may have a line for every meeting: the days of lines that say nothing else of a series are added up.
    private boolean isAnotherMeeting(Row row, Draft before) {
        var together = toSeries(row, before.says().id()).flatMap(other -> together(row, before, other));
        together.ifPresent(says -> {
            drafts.put(says.id(), new Draft(before.row().text("partner").isEmpty() ? row : before.row(), says));
            reading.countAddedUp(TableKind.SERIES);
        });
        return together.isPresent();
    }

    /// What two lines say of one series, in whichever order; empty where they contradict each other or say a day twice.
    private static Optional<SeriesRow> together(Row row, Draft before, SeriesRow other) {
        var one = before.says();
        boolean isSame = agree(one.municipality(), other.municipality())
                && agree(one.neighbourhood(), other.neighbourhood())
                && agree(one.group(), other.group())
                && agree(one.host(), other.host())
                && (row.text("partner").isEmpty()
                        || before.row().text("partner").isEmpty()
                        || agree(one.partner(), other.partner()));
        var days = new TreeMap<LocalDate, String>();
        for (var each : List.of(one, other)) {
            for (int i = 0; i < each.meetings().size(); i++) {
                days.put(each.meetings().get(i), each.themes().get(i));
            }
        }
        boolean isNew = days.size() == one.meetings().size() + other.meetings().size();
        return isSame && isNew
                ? Optional.of(new SeriesRow(
                        one.id(),
                        before.row().text("partner").isEmpty() ? first(other.partner(), one.partner()) : one.partner(),
                        first(one.host(), other.host()),
                        first(one.municipality(), other.municipality()),
                        first(one.neighbourhood(), other.neighbourhood()),
                        all(one.languages(), other.languages()),
                        first(one.group(), other.group()),
                        List.copyOf(days.keySet()),
                        List.copyOf(days.values()),
                        all(one.leaders(), other.leaders())))
                : Optional.empty();
    }

    private static boolean agree(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static <T extends Comparable<T>> List<T> all(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
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
                reading.cells.languages(row),
                CheckedCells.orNull(row.text("group")),
                meetings.stream().map(ThemedDay::on).toList(),
                meetings.stream().map(ThemedDay::theme).toList(),
                leaders.get());
        return Optional.of(read);
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
        var themes = themes(row.text("themes"), days.size());
        var held = IntStream.range(0, days.size())
                .filter(i -> !days.get(i).isEmpty() || !theme(themes, i).isEmpty())
                .mapToObj(i -> day(row, days.get(i)).map(day -> new ThemedDay(day, theme(themes, i))))
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

    private Optional<LocalDate> day(Row row, String text) {
        var day = reading.cells.day(row, "meetings", text);
        if (day.filter(CheckedCells.LONG_AGO::isAfter).isPresent()) {
            reading.problems.add(row.error("meetings", "long-ago", Shown.figures(text)));
            return Optional.empty();
        }
        return day;
    }

    /// A comma divides them too, where it makes as many as there are meetings.
    private static List<String> themes(String text, int meetings) {
        var themes = CellReader.inOrder(text);
        var byComma = CellReader.words(text);
        return themes.size() == 1 && meetings > 1 && byComma.size() == meetings ? byComma : themes;
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

    /// Days of the meetings of a series, known or in these files, by their numbers.
    SortedMap<Integer, LocalDate> daysOf(int reference) {
        var days = new TreeMap<Integer, LocalDate>();
        if (reference >= 0) {
            differences.series(reference).ifPresent(planned -> days.putAll(planned.days()));
            known.added.stream()
                    .filter(meeting -> meeting.series() == reference)
                    .forEach(meeting -> days.put(meeting.number(), meeting.on()));
        } else {
            var planned = series.get(-1 - reference).meetings();
            IntStream.range(0, planned.size()).forEach(i -> days.put(i + 1, planned.get(i)));
        }
        return days;
    }

    /// Numbers of the meetings of a series, known or in these files.
    Set<Integer> meetingsOf(int reference) {
        return reference >= 0
                ? Stream.concat(
                                Objects.requireNonNullElse(
                                        reading.known.meetings().get(reference), Set.<Integer>of())
                                        .stream(),
                                known.addedTo(reference).boxed())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.copyOf(IntStream.rangeClosed(
                                1, series.get(-1 - reference).meetings().size())
                        .boxed()
                        .toList());
    }
}
