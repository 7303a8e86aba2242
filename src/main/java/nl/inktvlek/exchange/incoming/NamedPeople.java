package nl.inktvlek.exchange.incoming;

import java.util.Optional;
import java.util.OptionalInt;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;

/// People whom files about ties, posts and members call by id or name. Where no file of the import lists people, one
/// that nobody knows is new.
final class NamedPeople {

    private final Reading reading;
    private final PersonRows rows;
    private final boolean areListed;
    private final boolean endsArePeople;

    NamedPeople(Reading reading, PersonRows rows) {
        this.reading = reading;
        this.rows = rows;
        this.areListed = !reading.request.of(TableKind.PEOPLE).isEmpty();
        this.endsArePeople = !areListed && reading.known.people().isEmpty();
    }

    /// An end of a tie; a new person only where nobody is known.
    OptionalInt end(Row row, String column) {
        var text = NamesInFiles.ofPerson(row.line(column));
        boolean isReference = Ids.faultOfAny(text).isPresent() && !NamesInFiles.isNothing(text);
        if (!endsArePeople || text.isEmpty() || isReference) {
            boolean isTurned = reading.personIds.isUnknown(row.text(column)) && !reading.personIds.isUnknown(text);
            return reading.reference(row, column, isTurned ? text : row.text(column), reading.personIds);
        }
        boolean isName = !Ids.isCode(text);
        var fault = isName ? NamesInFiles.faultOfPerson(text) : Optional.<String>empty();
        if (fault.isPresent()) {
            reading.problems.add(row.error(column, fault.get()));
            return OptionalInt.empty();
        }
        var id = isName ? Ids.byName(text) : text;
        var found = reading.personIds.find(id);
        if (found.isPresent()) {
            return found;
        }
        return add(row, column, isName ? text : "", id);
    }

    /// Who holds a post or is a member; that somebody is new is told where others are known.
    OptionalInt named(Row row) {
        var text = NamesInFiles.ofPerson(row.line("person"));
        boolean isNew = !text.isEmpty() && !Ids.isCode(text) && !areListed && reading.personIds.isUnknown(text);
        if (!isNew || endsArePeople) {
            return end(row, "person");
        }
        var fault = NamesInFiles.faultOfPerson(text);
        reading.problems.add(
                fault.map(key -> row.error("person", key)).orElseGet(() -> row.notice("person", "person-new")));
        return fault.isPresent() ? OptionalInt.empty() : add(row, "person", text, Ids.byName(text));
    }

    private OptionalInt add(Row row, String column, String name, String id) {
        if (reading.isErased(id)) {
            reading.problems.add(row.notice(column, "erased-name"));
            return OptionalInt.empty();
        }
        rows.people.add(new PersonRow(id, name, null, null, null, null, false, null));
        reading.personIds.add(id, "");
        reading.count(TableKind.PEOPLE, false, false);
        return reading.personIds.find(id);
    }
}
