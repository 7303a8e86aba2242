package nl.inktvlek.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.exchange.incoming.CheckedImport.MembershipRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;

/// Who holds which position where, and who is a member of what.
final class BelongingRows {

    final List<PositionRow> positions = new ArrayList<>();
    final List<MembershipRow> memberships = new ArrayList<>();
    private final Reading reading;
    private final Differences differences;

    BelongingRows(Reading reading, Differences differences) {
        this.reading = reading;
        this.differences = differences;
    }

    void position(Row row) {
        var person = reading.ownPerson(row);
        var organisation = reading.reference(row, "organisation", reading.organisationIds);
        var from = reading.cells.date(row, "from");
        var to = reading.cells.date(row, "to");
        if (from.value() != null && to.value() != null && to.value().isBefore(from.value())) {
            reading.problems.add(row.error("to", "ends-before-it-begins"));
            return;
        }
        if (person.isPresent() && organisation.isPresent() && from.valid() && to.valid()) {
            var position = new PositionRow(
                    person.getAsInt(), organisation.getAsInt(), row.text("position"), from.value(), to.value());
            var key = new PositionRow(
                    person.getAsInt(), organisation.getAsInt(), row.text("position"), from.value(), null);
            boolean isKnown = reading.known.positions().contains(key);
            if (isKnown) {
                differences.post(row, position);
            }
            if (reading.isNew(TableKind.POSITIONS, key, isKnown)) {
                positions.add(position);
            }
        }
    }

    void membership(Row row) {
        var person = reading.ownPerson(row);
        var organisation = reading.reference(row, "organisation", reading.organisationIds);
        if (person.isPresent() && organisation.isPresent()) {
            var membership = new MembershipRow(person.getAsInt(), organisation.getAsInt());
            if (reading.isNew(
                    TableKind.MEMBERSHIPS,
                    membership,
                    reading.known.memberships().contains(membership))) {
                memberships.add(membership);
            }
        }
    }
}
