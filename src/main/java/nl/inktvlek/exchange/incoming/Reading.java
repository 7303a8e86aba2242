package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    final ContactCells contacts = new ContactCells(problems);
    final References organisationIds;
    final References personIds;
    final References seriesIds;
    private final int[][] counts = new int[TableKind.values().length][4]; // per table: added, known, double, added up
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

    Impact impact(int told, int meetings, int differing) {
        var impact = new EnumMap<TableKind, Impact.Rows>(TableKind.class);
        for (var table : TableKind.values()) {
            var count = counts[table.ordinal()];
            impact.put(table, new Impact.Rows(count[0], count[1], count[2], count[3]));
        }
        return new Impact(impact, told, meetings, differing);
    }

    /// Whether the thing of a row is to be added: neither known nor met before in these files. Who adds it counts it.
    boolean isNewId(Row row, TableKind table, References ids, String id) {
        var there = ids.find(id);
        boolean isKnown = there.isPresent() && there.getAsInt() >= 0;
        boolean isDouble = there.isPresent() && there.getAsInt() < 0;
        if (isDouble && Ids.isName(id)) {
            problems.add(row.error("name", "name-twice"));
        } else if (isDouble) {
            problems.add(row.error("code", "id-twice", Shown.code(id)));
        }
        if (there.isPresent()) {
            count(table, isDouble, isKnown);
        }
        return there.isEmpty();
    }

    /// The id of a row that may be an id of such a thing; empty where it is missing or cannot be one.
    Optional<String> id(Row row, Function<String, Optional<String>> fault) {
        var id = row.text("code");
        if (id.isEmpty() && !row.has("code") && row.has("name")) {
            problems.add(row.error("name", "name-missing"));
            return Optional.empty();
        }
        var found = id.isEmpty() ? Optional.of("id-missing") : fault.apply(id);
        found.ifPresent(key -> problems.add(row.error("code", key)));
        return found.isPresent() ? Optional.empty() : Optional.of(id);
    }

    boolean isNew(TableKind table, Object key, boolean isKnown) {
        boolean isDouble = !seen.add(key);
        count(table, isDouble, isKnown);
        return !isDouble && !isKnown;
    }

    void count(TableKind table, boolean isDouble, boolean isKnown) {
        counts[table.ordinal()][isDouble ? 2 : isKnown ? 1 : 0]++;
    }

    void countAddedUp(TableKind table) {
        counts[table.ordinal()][3]++;
    }

    /// Code of the partner a row names, if it is one.
    Optional<String> partnerCode(Row row) {
        return Optional.of(row.text("partner").toUpperCase(Locale.ROOT)).filter(known.partners()::containsKey);
    }

    OptionalInt reference(Row row, String column, References ids) {
        return reference(row, column, row.text(column), ids);
    }

    OptionalInt reference(Row row, String column, String id, References ids) {
        var found = ids.find(id);
        if (found.isPresent() || ids == personIds && isErased(id)) {
            return found;
        }
        if (ids.isNameOfSeveral(id)) {
            problems.add(row.error(column, "name-of-several"));
            return found;
        }
        var named = ids.byName(id);
        if (named.isEmpty()) {
            problems.add(
                    id.isEmpty()
                            ? row.error(column, "id-missing")
                            : Ids.isCode(id)
                                    ? row.error(column, "id-unknown", Shown.code(id))
                                    : row.error(column, ids == personIds ? "name-unknown" : "name-of-nothing"));
        }
        return named;
    }

    /// Lines about somebody who was erased are left out without a word: the line of the person has said so.
    boolean isErased(String id) {
        return personIds.find(id).isEmpty() && known.erased().apply(id).isPresent();
    }

    boolean isOfNobodyElse(int person) {
        return !known.others().people().contains(person);
    }

    /// Whether something new may be tied to this person, and not to somebody of others, which is told.
    boolean isOwn(Row row, int person) {
        boolean ofOthers = known.others().people().contains(person);
        if (ofOthers) {
            problems.add(row.error("person", "people-of-others"));
        }
        return !ofOthers;
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

        private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");

        private final KnownIds known;
        private final Map<String, OptionalInt> found = new HashMap<>();
        private final Map<String, Integer> byName = new HashMap<>();
        private final Set<String> namesOfSeveral = new HashSet<>();
        private int added;

        References(KnownIds known) {
            this.known = known;
        }

        void add(String id, String name) {
            int number = -1 - added++;
            found.put(id, OptionalInt.of(number));
            if (!withoutZeros(id).equals(id)) {
                found.putIfAbsent(withoutZeros(id), OptionalInt.of(number));
            }
            name(name, number);
        }

        /// Lets what has this name be found by it, as long as nothing else has it.
        void name(String name, int number) {
            var plain = Ids.byName(name);
            var other = name.isEmpty() ? null : byName.putIfAbsent(plain, number);
            if (other != null && other != number) {
                namesOfSeveral.add(plain);
            }
        }

        void forget(String id) {
            found.put(id, OptionalInt.empty());
        }

        /// Whether nothing is called so, by an id or a name.
        boolean isUnknown(String text) {
            return !isNameOfSeveral(text)
                    && find(text).isEmpty()
                    && byName(text).isEmpty();
        }

        boolean isNameOfSeveral(String text) {
            return !text.isEmpty() && namesOfSeveral.contains(Ids.byName(text));
        }

        /// By a name met in these files, or one that stands in for an id.
        OptionalInt byName(String text) {
            if (text.isEmpty()) {
                return OptionalInt.empty();
            }
            var plain = Ids.byName(text);
            var number = byName.get(plain);
            return number == null ? find(plain) : OptionalInt.of(number);
        }

        /// Also where a sheet shows the number of an id with zeros before it, and another says it without.
        OptionalInt find(String id) {
            var there = found.computeIfAbsent(id, known::find);
            var plain = withoutZeros(id);
            return there.isPresent() || plain.equals(id) ? there : found.computeIfAbsent(plain, known::find);
        }

        private static String withoutZeros(String id) {
            boolean isNumber = id.startsWith("0") && id.chars().allMatch(Character::isDigit);
            return isNumber ? ZEROS.matcher(id).replaceFirst("") : id;
        }
    }
}
