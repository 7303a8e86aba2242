package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.inktvlek.files.ColumnDictionary;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.TableKind;

/// Reads the files of one import line by line and holds them against what is known. Used once.
///
/// O(rows) time; memory for the rows that would be added.
public final class ImportCheck {

    private final ImportRequest request;
    private final Reading reading;
    private final Differences differences;
    private final OrganisationRows organisations;
    private final PersonRows people;
    private final BelongingRows belonging;
    private final TieRows ties;
    private final SeriesRows series;
    private final AttendanceRows attendance;

    /// @param stored what is stored of the things that are known
    /// @param today no day in the files may come after it, where it tells what has happened
    public ImportCheck(ImportRequest request, KnownRows known, StoredValues stored, LocalDate today) {
        this.request = request;
        reading = new Reading(request, known, today);
        differences = new Differences(reading, stored);
        organisations = new OrganisationRows(reading, differences);
        people = new PersonRows(reading, differences);
        var named = new NamedPeople(reading, people);
        belonging = new BelongingRows(reading, people, named, organisations, differences);
        ties = new TieRows(reading, named, differences);
        series = new SeriesRows(reading, differences);
        attendance = new AttendanceRows(reading, series, differences);
    }

    public CheckedImport check() {
        request.files().forEach(this::checkColumns);
        each(TableKind.ORGANISATIONS, organisations::read);
        each(TableKind.PEOPLE, people::read);
        people.tellOfFew();
        differences.people().tellOfPeople();
        differences.people().tellOfPerhapsKnown(people.reachable);
        belonging.ofPeople();
        each(TableKind.POSITIONS, belonging::position);
        each(TableKind.MEMBERSHIPS, belonging::membership);
        each(TableKind.TIES, ties::read);
        ties.divideByLargest();
        ties.tellOfDifferences();
        each(TableKind.SERIES, series::read);
        series.settle();
        each(TableKind.ATTENDANCE, attendance::read);
        attendance.tellOfDifferences();
        return new CheckedImport(
                request,
                organisations.organisations,
                organisations.affiliations,
                people.people,
                people.told,
                belonging.positions,
                belonging.memberships,
                ties.ties,
                ties.nominations,
                series.series,
                series.known.added,
                attendance.attendances(),
                attendance.onward(),
                differences.corrections(),
                Set.of(),
                reading.impact(people.told.size(), series.known.added.size(), differences.lines()),
                reading.problems.listed(),
                reading.problems.errors(),
                reading.problems.linesWithErrors());
    }

    private void each(TableKind table, Consumer<Row> reader) {
        for (var file : request.of(table)) {
            if (file.recognition().isSure() && file.recognition().missing().isEmpty()) {
                file.read(reader, reading.problems::add);
            }
        }
    }

    private void checkColumns(MappedFile file) {
        file.notes().forEach(reading.problems::add);
        if (!file.recognition().isSure()) {
            reading.problems.add(Problem.error(file.name(), 0, "", "table-unclear"));
        }
        for (var column : file.recognition().missing()) {
            var key = column.equals("name") ? "name-column-missing" : "column-missing";
            reading.problems.add(Problem.error(file.name(), file.recognition().headerLine(), column, key, column));
        }
        if (file.recognition().table() == TableKind.ATTENDANCE && !tellsOfMeetings(file)) {
            var where = file.recognition().headerLine();
            boolean hasOthers = !file.recognition().leftOut().isEmpty(); // one of them may tell
            reading.problems.add(
                    hasOthers
                            ? Problem.error(file.name(), where, "meetings", "attendance-without-meetings")
                            : Problem.notice(file.name(), where, "meetings", "attendance-without-meetings"));
        }
        for (var header : file.recognition().headers()) {
            if (file.recognition().table() == TableKind.PEOPLE && ColumnDictionary.isNeverStored(header)) {
                reading.problems.add(
                        Problem.notice(file.name(), file.recognition().headerLine(), header, "never-stored", header));
            }
        }
        for (int column : file.recognition().forms().halfUnderstood()) {
            if (file.recognition().meanings().get(column).isPresent()) {
                reading.problems.add(Problem.notice(
                        file.name(),
                        file.recognition().headerLine(),
                        file.recognition().headers().get(column),
                        "days-half-understood"));
            }
        }
        tellWhatIsLeftOut(file);
    }

    /// Which meetings somebody came to, or whom they told.
    private static boolean tellsOfMeetings(MappedFile file) {
        return file.recognition().meanings().stream()
                .flatMap(Optional::stream)
                .anyMatch(name -> name.startsWith("meeting") || name.equals("onward_people"));
    }

    private void tellWhatIsLeftOut(MappedFile file) {
        var headers = file.recognition().headers();
        boolean isNamed = headers.stream().anyMatch(ColumnDictionary::isKnown);
        var left = file.recognition().leftOut().stream()
                .filter(header -> !ColumnDictionary.isNeverStored(header))
                .map(header -> isNamed
                        ? Shown.heading(header, headers.indexOf(header))
                        : Shown.column(headers.indexOf(header)))
                .toList();
        if (!left.isEmpty()) {
            reading.problems.add(
                    Problem.listing(file.name(), file.recognition().headerLine(), "columns-left-out", left));
        }
        var above = file.above();
        if (!above.isEmpty()) {
            reading.problems.add(
                    Problem.notice(file.name(), above.getFirst().number(), "", "above-left-out", above.size()));
        }
        for (var line : file.foot()) {
            reading.problems.add(Problem.notice(file.name(), line.number(), "", "foot-left-out"));
        }
    }
}
