package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.ProblemList;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.forms.DateReader;
import org.jspecify.annotations.Nullable;

/// People of the files, and who of them has been told that they are recorded.
final class PersonRows {

    final List<PersonRow> people = new ArrayList<>();
    /// Of new people with a telephone number or address the line.
    final Map<PersonRow, Row> reachable = new LinkedHashMap<>();

    final Map<Integer, LocalDate> told = new HashMap<>();

    /// Lines that say where somebody belongs.
    final List<Listed> listed = new ArrayList<>();

    /// Lines in which a name stands and nothing else, of all that were read.
    private final Few alone = new Few();

    private final Few nameless = new Few();
    private int lines;

    /// A line and the id of the person it is of.
    record Listed(Row row, String person) {}

    private final Reading reading;
    private final Differences differences;
    /// Headings of a column that numbers the lines.
    private static final Set<String> NUMBERING = Set.of("nr", "no", "nummer", "#", "volgnummer");

    private static final Pattern FIGURES = Pattern.compile("\\d{1,4}\\.?");

    PersonRows(Reading reading, Differences differences) {
        this.reading = reading;
        this.differences = differences;
    }

    void read(Row row) {
        if (row.repeatsHeaders()) {
            reading.problems.add(row.notice("", "headers-again"));
            return;
        }
        if (isNumberOnly(row)) {
            reading.problems.add(row.notice("code", "number-only"));
            return;
        }
        if (row.filled() == 1 && !row.text("organisation").isEmpty()) {
            reading.problems.add(row.error("organisation", "organisation-alone"));
            return;
        }
        lines++;
        if (row.filled() == 1 && row.columns() > 1 && !PersonNames.of(row).isEmpty()) {
            alone.add(row);
        }
        id(row).ifPresent(id -> read(row, id));
    }

    /// Where most lines say more, one with a name alone may be a heading of those below it, and one without a name a
    /// mistake.
    void tellOfFew() {
        alone.among(lines).forEach(row -> reading.problems.add(row.notice("name", "name-alone")));
        nameless.among(lines).forEach(row -> reading.problems.add(row.notice("name", "name-empty")));
    }

    /// Lines of a kind; no more of them are kept than are told.
    private static final class Few {

        /// One of so many lines is few.
        private static final int SHARE = 5;

        private final List<Row> first = new ArrayList<>();
        private int all;

        void add(Row row) {
            all++;
            if (all <= ProblemList.MOST) {
                first.add(row);
            }
        }

        /// None where there are many.
        List<Row> among(int lines) {
            return all * SHARE <= lines ? first : List.of();
        }
    }

    /// A line of a printed list that nobody filled in.
    private static boolean isNumberOnly(Row row) {
        return row.filled() == 1
                && row.has("name")
                && !row.header("name").equalsIgnoreCase("label")
                && NUMBERING.contains(
                        row.header("code").toLowerCase(Locale.ROOT).replace(".", ""))
                && FIGURES.matcher(row.text("code")).matches();
    }

    private void read(Row row, String id) {
        if (isErasedFor(row, id)) {
            reading.problems.add(
                    Ids.isName(id) ? row.notice("name", "erased-name") : row.notice("code", "erased", Shown.code(id)));
            return;
        }
        var fault = PersonNames.of(row).isEmpty() ? Optional.<String>empty() : faultOfName(row);
        fault.ifPresent(key -> reading.problems.add(row.error("name", key)));
        var contacts = Stream.of(reading.contacts.phone(row), reading.contacts.email(row));
        if (!contacts.allMatch(CheckedCells.Cell::valid) || fault.isPresent()) {
            return;
        }
        if (PersonNames.of(row).isEmpty() && row.has("name") && !row.isOfNetwork()) {
            nameless.add(row);
        }
        if (row.isFirst("organisation") && row.text("organisation").isEmpty()) {
            reading.problems.add(row.notice("organisation", "organisation-empty"));
        }
        if (NamesInFiles.hasRemark(PersonNames.of(row)) && !isLabel(row)) {
            reading.problems.add(row.notice("name", "name-with-remark"));
        }
        var informed = informed(row);
        var keyFigure = reading.cells.yes(row, "key_figure");
        var there = reading.personIds.find(id);
        boolean isUsed = informed.valid() && keyFigure.isPresent();
        if (there.isPresent() && there.getAsInt() >= 0) {
            known(row, there.getAsInt(), id, keyFigure.orElse(false), informed.value());
            if (isUsed) {
                list(row, id);
            }
        } else if (there.isPresent() && isUsed) {
            var again = says(row, id, keyFigure.get(), informed.value());
            if (saysWhereToo(row, -1 - there.getAsInt(), again)) {
                reading.countAddedUp(TableKind.PEOPLE);
                list(row, id);
                return;
            }
        }
        boolean isNew = reading.isNewId(row, TableKind.PEOPLE, reading.personIds, id);
        if (isNew && isUsed) {
            var person = says(row, id, keyFigure.get(), informed.value());
            people.add(person);
            reading.count(TableKind.PEOPLE, false, false);
            if (person.phone() != null || person.email() != null) {
                reachable.put(person, row);
            }
            reading.personIds.add(id, PersonNames.of(row));
            list(row, id);
        }
    }

    private void list(Row row, String id) {
        if (!row.texts("organisation").isEmpty() || !row.text("position").isEmpty()) {
            listed.add(new Listed(row, id));
        }
    }

    /// A line once more of somebody, with where else they belong: what it says and the line before did not is added.
    /// The same number or address says that it is the same person; the same place too, which is told.
    private boolean saysWhereToo(Row row, int index, PersonRow again) {
        var before = people.get(index);
        boolean isSure = !Ids.isName(again.id()) || before.isReachedAs(again);
        if (row.texts("organisation").stream().allMatch(NamesInFiles::isNothing)
                || !before.agreesWith(again)
                || !isSure && !again.isOfPlaceOf(before)) {
            return false;
        }
        if (!isSure) {
            reading.problems.add(row.notice("name", "person-again"));
        }
        var both = before.with(again);
        people.set(index, both);
        var reached = reachable.remove(before);
        if (reached != null || both.phone() != null || both.email() != null) {
            reachable.put(both, reached == null ? row : reached);
        }
        return true;
    }

    private void known(Row row, int person, String id, boolean keyFigure, @Nullable LocalDate informed) {
        differences.people().person(row, person, says(row, id, keyFigure, informed));
        reading.personIds.name(PersonNames.of(row), person);
        boolean isOfOthers = reading.known.others().people().contains(person);
        if (informed != null && !isOfOthers && !reading.known.told().contains(person)) {
            told.put(person, informed);
        }
    }

    private PersonRow says(Row row, String id, boolean keyFigure, @Nullable LocalDate informed) {
        return new PersonRow(
                id,
                PersonNames.of(row),
                ContactCells.phoneOf(row),
                ContactCells.emailOf(row),
                reading.cells.municipality(row),
                CheckedCells.orNull(row.text("neighbourhood")),
                keyFigure,
                informed);
    }

    /// Who has no code is known by the name.
    private Optional<String> id(Row row) {
        if (!row.text("code").isEmpty() || PersonNames.of(row).isEmpty()) {
            return reading.id(row, Ids::fault);
        }
        var id = Ids.byName(PersonNames.of(row));
        var ofBefore = reading.personIds.find(id).isPresent()
                ? Optional.<String>empty()
                : PersonNames.asBefore(row)
                        .filter(before -> reading.personIds.find(before).isPresent())
                        .findFirst();
        return ofBefore.or(() -> Optional.of(id));
    }

    private static Optional<String> faultOfName(Row row) {
        var name = PersonNames.of(row);
        boolean isAlone = row.filled() == 1 && row.columns() > 1 && NamesInFiles.isAboveOthers(name);
        if (isAlone) {
            return Optional.of("not-a-name");
        }
        return isLabel(row) ? Optional.empty() : NamesInFiles.faultOfPerson(name);
    }

    private static boolean isLabel(Row row) {
        return row.isOfNetwork() || PersonNames.of(row).equals(row.text("code"));
    }

    private CheckedCells.Cell<LocalDate> informed(Row row) {
        var informed = reading.cells.date(row, "informed");
        if (informed.value() != null && informed.value().isBefore(CheckedCells.LONG_AGO)) {
            reading.problems.add(row.error("informed", "long-ago", row.text("informed")));
            return new CheckedCells.Cell<>(null, false);
        }
        if (informed.value() != null && informed.value().isAfter(reading.today)) {
            reading.problems.add(row.error("informed", "in-the-future", row.text("informed")));
            return new CheckedCells.Cell<>(null, false);
        }
        return informed;
    }

    /// Who was erased comes back only when the file says that they were told after that.
    private boolean isErasedFor(Row row, String id) {
        var informed =
                DateReader.date(row.text("informed"), row.order("informed").orElse(DateReader.Order.DAY_FIRST));
        return reading.known
                .erased()
                .apply(id)
                .filter(day -> informed.filter(day::isBefore).isEmpty())
                .isPresent();
    }
}
