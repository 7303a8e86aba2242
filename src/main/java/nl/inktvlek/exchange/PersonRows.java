package nl.inktvlek.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.exchange.CheckedImport.PersonRow;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;

/// People of the files, and who of them has been told that they are recorded.
final class PersonRows {

    final List<PersonRow> people = new ArrayList<>();
    final Map<Integer, LocalDate> told = new HashMap<>();
    private final Reading reading;

    PersonRows(Reading reading) {
        this.reading = reading;
    }

    void read(Row row) {
        if (isErasedFor(row)) {
            reading.problems.add(row.notice("code", "erased", row.text("code")));
            return;
        }
        var informed = informed(row);
        var there = reading.personIds.find(row.text("code"));
        if (informed.value() != null
                && there.isPresent()
                && there.getAsInt() >= 0
                && !reading.known.told().contains(there.getAsInt())) {
            told.put(there.getAsInt(), informed.value());
        }
        reading.newId(row, TableKind.PEOPLE, reading.personIds).ifPresent(id -> {
            people.add(new PersonRow(
                    id,
                    row.text("name"),
                    CheckedCells.orNull(row.text("phone")),
                    CheckedCells.orNull(row.text("email")),
                    reading.cells.municipality(row),
                    CheckedCells.orNull(row.text("neighbourhood")),
                    CellReader.yes(row.text("key_figure")),
                    informed.value()));
            reading.personIds.add(id);
        });
    }

    private CheckedCells.Cell<LocalDate> informed(Row row) {
        var informed = reading.cells.date(row, "informed");
        if (informed.value() != null && informed.value().isAfter(reading.today)) {
            reading.problems.add(row.error("informed", "in-the-future", row.text("informed")));
            return new CheckedCells.Cell<>(null, false);
        }
        return informed;
    }

    /// Who was erased comes back only when the file says that they were told after that.
    private boolean isErasedFor(Row row) {
        var informed = CellReader.date(row.text("informed"));
        return reading.known
                .erased()
                .apply(row.text("code"))
                .filter(day -> informed.filter(day::isBefore).isEmpty())
                .isPresent();
    }
}
