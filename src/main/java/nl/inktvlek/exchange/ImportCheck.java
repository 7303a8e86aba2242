package nl.inktvlek.exchange;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import nl.inktvlek.exchange.CheckedImport.AffiliationRow;
import nl.inktvlek.exchange.CheckedImport.AttendanceRow;
import nl.inktvlek.exchange.CheckedImport.MembershipRow;
import nl.inktvlek.exchange.CheckedImport.NominationRow;
import nl.inktvlek.exchange.CheckedImport.OnwardRow;
import nl.inktvlek.exchange.CheckedImport.OrganisationRow;
import nl.inktvlek.exchange.CheckedImport.PersonRow;
import nl.inktvlek.exchange.CheckedImport.PositionRow;
import nl.inktvlek.exchange.CheckedImport.SeriesRow;
import nl.inktvlek.exchange.CheckedImport.TieRow;
import nl.inktvlek.exchange.MappedFile.Row;
import nl.inktvlek.network.Affiliation;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Ties;
import org.jspecify.annotations.Nullable;

/// Reads the files of one import line by line and holds them against what is known. Used once.
///
/// O(rows) time; memory for the rows that would be added.
final class ImportCheck {

    private static final Set<String> ONWARD_KINDS = Set.of("household", "family", "friends", "work", "community");
    private static final String NOMINATES = "nominates";

    private final ImportRequest request;
    private final KnownRows known;
    private final LocalDate today;
    private final Map<Integer, LocalDate> told = new HashMap<>();
    private final ProblemList problems = new ProblemList();
    private final CheckedCells cells;
    private final int[][] counts = new int[TableKind.values().length][3]; // per table: added, known, double

    private final References organisationIds;
    private final References personIds;
    private final References seriesIds;

    private final List<OrganisationRow> organisations = new ArrayList<>();
    private final List<AffiliationRow> affiliations = new ArrayList<>();
    private final List<PersonRow> people = new ArrayList<>();
    private final List<PositionRow> positions = new ArrayList<>();
    private final List<MembershipRow> memberships = new ArrayList<>();
    private final List<TieRow> ties = new ArrayList<>();
    private final List<NominationRow> nominations = new ArrayList<>();
    private final List<SeriesRow> series = new ArrayList<>();
    private final List<AttendanceRow> attendances = new ArrayList<>();
    private final List<OnwardRow> onward = new ArrayList<>();

    private final Map<String, LongOpenHashSet> seenTies = new HashMap<>();
    private final Set<Object> seen = new HashSet<>();
    private double largestStrength = 1;

    /// @param today no day in the files may come after it, where it tells what has happened
    ImportCheck(ImportRequest request, KnownRows known, LocalDate today) {
        this.today = today;
        this.request = request;
        this.known = known;
        this.cells = new CheckedCells(known.partners(), problems);
        this.organisationIds = new References(known.organisations());
        this.personIds = new References(known.people());
        this.seriesIds = new References(known.series());
    }

    CheckedImport check() {
        request.files().forEach(this::checkColumns);
        each(TableKind.ORGANISATIONS, this::organisation);
        each(TableKind.PEOPLE, this::person);
        each(TableKind.POSITIONS, this::position);
        each(TableKind.MEMBERSHIPS, this::membership);
        findLargestStrength();
        each(TableKind.TIES, this::tie);
        each(TableKind.SERIES, this::series);
        each(TableKind.ATTENDANCE, this::attendance);
        var impact = new EnumMap<TableKind, Impact.Rows>(TableKind.class);
        for (var table : TableKind.values()) {
            var count = counts[table.ordinal()];
            impact.put(table, new Impact.Rows(count[0], count[1], count[2]));
        }
        return new CheckedImport(
                request,
                organisations,
                affiliations,
                people,
                told,
                positions,
                memberships,
                ties,
                nominations,
                series,
                attendances,
                onward,
                new Impact(impact, told.size()),
                problems.listed(),
                problems.errors());
    }

    private void each(TableKind table, Consumer<Row> reader) {
        for (var file : request.of(table)) {
            if (file.recognition().missing().isEmpty()) {
                var broken = new ArrayList<Problem>();
                file.read(reader, broken);
                broken.forEach(problems::add);
            }
        }
    }

    private void checkColumns(MappedFile file) {
        for (var column : file.recognition().missing()) {
            problems.add(Problem.error(
                    file.file().name(), file.recognition().headerLine(), column, "column-missing", column));
        }
        for (var header : file.recognition().headers()) {
            if (file.recognition().table() == TableKind.PEOPLE && ColumnDictionary.isNeverStored(header)) {
                problems.add(Problem.notice(
                        file.file().name(), file.recognition().headerLine(), header, "never-stored", header));
            }
        }
    }

    private void organisation(Row row) {
        newId(row, TableKind.ORGANISATIONS, organisationIds).ifPresent(id -> {
            var kind = cells.oneOf(row, "kind", OrganisationKind.class).orElse(OrganisationKind.SELF_ORGANISATION);
            organisations.add(new OrganisationRow(
                    id,
                    row.text("name").isEmpty() ? id : row.text("name"),
                    kind,
                    cells.municipality(row),
                    CellReader.several(row.text("languages"))));
            organisationIds.add(id);
            cells.partner(row)
                    .ifPresent(partner -> affiliations.add(new AffiliationRow(
                            organisationIds.find(id).getAsInt(),
                            partner,
                            cells.oneOf(row, "relation", Affiliation.class).orElse(Affiliation.LOOSE_CONTACT))));
        });
    }

    private void person(Row row) {
        if (isErasedFor(row)) {
            problems.add(row.notice("code", "erased", row.text("code")));
            return;
        }
        var informed = informed(row);
        var there = personIds.find(row.text("code"));
        if (informed.value() != null
                && there.isPresent()
                && there.getAsInt() >= 0
                && !known.told().contains(there.getAsInt())) {
            told.put(there.getAsInt(), informed.value());
        }
        newId(row, TableKind.PEOPLE, personIds).ifPresent(id -> {
            people.add(new PersonRow(
                    id,
                    row.text("name"),
                    CheckedCells.orNull(row.text("phone")),
                    CheckedCells.orNull(row.text("email")),
                    cells.municipality(row),
                    CheckedCells.orNull(row.text("neighbourhood")),
                    CellReader.yes(row.text("key_figure")),
                    informed.value()));
            personIds.add(id);
        });
    }

    private CheckedCells.Cell<LocalDate> informed(Row row) {
        var informed = cells.date(row, "informed");
        if (informed.value() != null && informed.value().isAfter(today)) {
            problems.add(row.error("informed", "in-the-future", row.text("informed")));
            return new CheckedCells.Cell<>(null, false);
        }
        return informed;
    }

    /// Who was erased comes back only when the file says that they were told after that.
    private boolean isErasedFor(Row row) {
        var informed = CellReader.date(row.text("informed"));
        return known.erased()
                .apply(row.text("code"))
                .filter(day -> informed.filter(day::isBefore).isEmpty())
                .isPresent();
    }

    private void position(Row row) {
        var person = reference(row, "person", personIds);
        var organisation = reference(row, "organisation", organisationIds);
        var from = cells.date(row, "from");
        var to = cells.date(row, "to");
        if (person.isPresent() && organisation.isPresent() && from.valid() && to.valid()) {
            var position = new PositionRow(
                    person.getAsInt(), organisation.getAsInt(), row.text("position"), from.value(), to.value());
            var key = new PositionRow(person.getAsInt(), organisation.getAsInt(), row.text("position"), null, null);
            if (isNew(TableKind.POSITIONS, key, known.positions().contains(key))) {
                positions.add(position);
            }
        }
    }

    private void membership(Row row) {
        var person = reference(row, "person", personIds);
        var organisation = reference(row, "organisation", organisationIds);
        if (person.isPresent() && organisation.isPresent()) {
            var membership = new MembershipRow(person.getAsInt(), organisation.getAsInt());
            if (isNew(TableKind.MEMBERSHIPS, membership, known.memberships().contains(membership))) {
                memberships.add(membership);
            }
        }
    }

    /// Strengths above 1 are weights of the file's own: they are divided by the largest.
    private void findLargestStrength() {
        for (var file : request.of(TableKind.TIES)) {
            file.read(
                    row -> CellReader.number(row.text("strength"))
                            .ifPresent(strength -> largestStrength = Math.max(largestStrength, strength)),
                    new ArrayList<>());
        }
    }

    private void tie(Row row) {
        var from = reference(row, "from", personIds);
        var to = reference(row, "to", personIds);
        var strength = cells.number(row, "strength", largestStrength);
        var confidence = cells.number(row, "confidence", 1);
        var since = cells.date(row, "since");
        if (from.isEmpty() || to.isEmpty() || !strength.valid() || !confidence.valid() || !since.valid()) {
            return;
        }
        if (from.getAsInt() == to.getAsInt()) {
            problems.add(row.notice("from", "tie-to-self", row.text("from")));
            return;
        }
        addTie(
                from.getAsInt(),
                to.getAsInt(),
                row.text("kind"),
                strength.value() == null ? null : strength.value() / largestStrength,
                confidence.value() == null ? 1 : confidence.value(),
                since.value());
    }

    private void addTie(
            int from, int to, String kind, @Nullable Double strength, double confidence, @Nullable LocalDate since) {
        boolean nomination = kind.equalsIgnoreCase(NOMINATES);
        boolean ordered = nomination || !request.tiesGoBothWays() || from <= to;
        long pair = (long) (ordered ? from : to) << 32 | (ordered ? to : from) & 0xffffffffL;
        boolean isDouble =
                !seenTies.computeIfAbsent(kind, any -> new LongOpenHashSet()).add(pair);
        boolean isKnown = from >= 0 && to >= 0 && isKnownTie(from, to, kind, nomination);
        count(TableKind.TIES, isDouble, isKnown);
        if (isDouble || isKnown) {
            return;
        }
        if (nomination) {
            nominations.add(new NominationRow(from, to));
        } else {
            ties.add(new TieRow(from, to, kind.isEmpty() ? "knows" : kind.intern(), strength, confidence, since));
        }
    }

    private boolean isKnownTie(int from, int to, String kind, boolean nomination) {
        if (nomination) {
            return known.nominations().contains(new NominationRow(from, to));
        }
        var stored = kind.isEmpty() ? "knows" : kind;
        return known.ties().contains(new Ties.KnownTie(from, to, stored))
                || request.tiesGoBothWays() && known.ties().contains(new Ties.KnownTie(to, from, stored));
    }

    private void series(Row row) {
        newId(row, TableKind.SERIES, seriesIds).ifPresent(id -> {
            var meetings = CellReader.several(row.text("meetings")).stream()
                    .map(CellReader::date)
                    .toList();
            if (meetings.isEmpty() || meetings.stream().anyMatch(Optional::isEmpty)) {
                problems.add(row.error("meetings", "not-a-date", row.text("meetings")));
                return;
            }
            var leaders = CellReader.several(row.text("leaders")).stream()
                    .filter(leader -> !isErased(leader))
                    .map(leader -> reference(row, "leaders", leader, personIds))
                    .toList();
            var host = row.text("host").isEmpty() ? OptionalInt.empty() : reference(row, "host", organisationIds);
            if (leaders.stream().anyMatch(OptionalInt::isEmpty)
                    || !row.text("host").isEmpty() && host.isEmpty()) {
                return;
            }
            var partner = cells.partner(row);
            series.add(new SeriesRow(
                    id,
                    partner.isPresent() ? partner.get() : null,
                    host.isPresent() ? host.getAsInt() : null,
                    cells.municipality(row),
                    CheckedCells.orNull(row.text("neighbourhood")),
                    CellReader.several(row.text("languages")),
                    CheckedCells.orNull(row.text("group")),
                    meetings.stream().map(Optional::orElseThrow).sorted().toList(),
                    CellReader.several(row.text("themes")),
                    leaders.stream().map(OptionalInt::getAsInt).toList()));
            seriesIds.add(id);
        });
    }

    private void attendance(Row row) {
        var person = reference(row, "person", personIds);
        var of = reference(row, "series", seriesIds);
        var meetings = CellReader.several(row.text("meetings")).stream()
                .map(CellReader::number)
                .toList();
        var talkedTo = cells.number(row, "onward_people", 10_000);
        if (meetings.stream().anyMatch(Optional::isEmpty)) {
            problems.add(row.error("meetings", "not-a-number", row.text("meetings")));
            return;
        }
        if (person.isEmpty() || of.isEmpty() || !talkedTo.valid()) {
            return;
        }
        var attended =
                meetings.stream().map(number -> number.orElseThrow().intValue()).toList();
        var key = new AttendanceRow(person.getAsInt(), of.getAsInt(), List.of());
        if (isNew(TableKind.ATTENDANCE, key, known.attendances().contains(key))) {
            attendances.add(new AttendanceRow(person.getAsInt(), of.getAsInt(), attended));
            if (talkedTo.value() != null) {
                var kind = row.text("onward_kind").toLowerCase(Locale.ROOT);
                onward.add(new OnwardRow(
                        person.getAsInt(),
                        of.getAsInt(),
                        talkedTo.value().intValue(),
                        ONWARD_KINDS.contains(kind) ? kind : "unknown"));
            }
        }
    }

    /// The id of a row that is to be added; empty when it is known, double or missing.
    private Optional<String> newId(Row row, TableKind table, References ids) {
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

    private boolean isNew(TableKind table, Object key, boolean isKnown) {
        boolean isDouble = !seen.add(key);
        count(table, isDouble, isKnown);
        return !isDouble && !isKnown;
    }

    private void count(TableKind table, boolean isDouble, boolean isKnown) {
        counts[table.ordinal()][isDouble ? 2 : isKnown ? 1 : 0]++;
    }

    private OptionalInt reference(Row row, String column, References ids) {
        return reference(row, column, row.text(column), ids);
    }

    private OptionalInt reference(Row row, String column, String id, References ids) {
        var found = ids.find(id);
        if (found.isEmpty() && !(ids == personIds && isErased(id))) {
            problems.add(id.isEmpty() ? row.error(column, "id-missing") : row.error(column, "id-unknown", id));
        }
        return found;
    }

    /// Lines about somebody who was erased are left out without a word: the line of the person has said so.
    private boolean isErased(String id) {
        return personIds.find(id).isEmpty() && known.erased().apply(id).isPresent();
    }

    /// Ids of one kind of thing and their references.
    private static final class References {

        private final Map<String, Integer> numbers;
        private int added;

        References(Map<String, Integer> known) {
            this.numbers = new HashMap<>(known);
        }

        void add(String id) {
            numbers.put(id, -1 - added++);
        }

        OptionalInt find(String id) {
            var number = numbers.get(id);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }
    }
}
