package nl.inktvlek.exchange;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.ProblemList;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.KnownIds;

/// What the readers of the tables of one import share: what is known, which ids were met, what is wrong, how much of
/// each table is new.
final class Reading {

    final ImportRequest request;
    final KnownRows known;
    final LocalDate today;
    final ProblemList problems = new ProblemList();
    final CheckedCells cells;
    final References organisationIds;
    final References personIds;
    final References seriesIds;
    private final int[][] counts = new int[TableKind.values().length][3]; // per table: added, known, double
    private final Set<Object> seen = new HashSet<>();

    /// @param today no day in the files may come after it, where it tells what has happened
    Reading(ImportRequest request, KnownRows known, LocalDate today) {
        this.request = request;
        this.known = known;
        this.today = today;
        this.cells = new CheckedCells(known.partners(), problems);
        this.organisationIds = new References(known.organisations());
        this.personIds = new References(known.people());
        this.seriesIds = new References(known.series());
    }

    Impact impact(int told) {
        var impact = new EnumMap<TableKind, Impact.Rows>(TableKind.class);
        for (var table : TableKind.values()) {
            var count = counts[table.ordinal()];
            impact.put(table, new Impact.Rows(count[0], count[1], count[2]));
        }
        return new Impact(impact, told);
    }

    /// The id of a row that is to be added; empty when it is known, double or missing.
    Optional<String> newId(Row row, TableKind table, References ids) {
        var id = row.text("code");
        if (id.isEmpty()) {
            problems.add(row.error("code", "id-missing"));
            return Optional.empty();
        }
        var there = ids.find(id);
        boolean isKnown = there.isPresent() && there.getAsInt() >= 0;
        boolean isDouble = there.isPresent() && there.getAsInt() < 0;
        if (isDouble) {
            problems.add(row.error("code", "id-twice", id));
        }
        count(table, isDouble, isKnown);
        return there.isPresent() ? Optional.empty() : Optional.of(id);
    }

    boolean isNew(TableKind table, Object key, boolean isKnown) {
        boolean isDouble = !seen.add(key);
        count(table, isDouble, isKnown);
        return !isDouble && !isKnown;
    }

    void count(TableKind table, boolean isDouble, boolean isKnown) {
        counts[table.ordinal()][isDouble ? 2 : isKnown ? 1 : 0]++;
    }

    OptionalInt reference(Row row, String column, References ids) {
        return reference(row, column, row.text(column), ids);
    }

    OptionalInt reference(Row row, String column, String id, References ids) {
        var found = ids.find(id);
        if (found.isEmpty() && !(ids == personIds && isErased(id))) {
            problems.add(id.isEmpty() ? row.error(column, "id-missing") : row.error(column, "id-unknown", id));
        }
        return found;
    }

    /// Lines about somebody who was erased are left out without a word: the line of the person has said so.
    boolean isErased(String id) {
        return personIds.find(id).isEmpty() && known.erased().apply(id).isPresent();
    }

    /// The person of a row that ties them to something: nobody of others.
    OptionalInt ownPerson(Row row) {
        return ownPerson(row, "person", row.text("person"));
    }

    OptionalInt ownPerson(Row row, String column, String id) {
        var person = reference(row, column, id, personIds);
        if (person.isPresent() && known.others().people().contains(person.getAsInt())) {
            problems.add(row.error(column, "people-of-others"));
            return OptionalInt.empty();
        }
        return person;
    }

    /// Ids of one kind of thing and their references.
    static final class References {

        private final KnownIds known;
        private final Map<String, OptionalInt> found = new HashMap<>();
        private int added;

        References(KnownIds known) {
            this.known = known;
        }

        void add(String id) {
            found.put(id, OptionalInt.of(-1 - added++));
        }

        OptionalInt find(String id) {
            return found.computeIfAbsent(id, known::find);
        }
    }
}
