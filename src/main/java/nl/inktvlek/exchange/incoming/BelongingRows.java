package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.inktvlek.exchange.incoming.CheckedImport.MembershipRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import org.jspecify.annotations.Nullable;

/// Who holds which position where, and who is a member of what.
final class BelongingRows {

    private static final Set<String> UNTIL_NOW = Set.of(
            "heden",
            "nu",
            "now",
            "present",
            "today",
            "-",
            "–",
            "lopend",
            "tot op heden",
            "t/m heden",
            "huidig",
            "nu nog");

    /// A post that somebody had.
    private static final Pattern ENDED = Pattern.compile(
            "(?i)(?:ex|oud)[- ]?(?:vice-?)?(?:voorzit|secretar|penning|bestuur|kascommissie|lid\\b|leden\\b|imam|directeur"
                    + "|co[oö]rdinator|leider|docent|leraar|raadslid|wethouder|chair|treasurer|member|president).*"
                    + "|(?:vm|vml|voorm|voormalige?|former|past|eski|was)[-. ]+\\p{L}.*"
                    + "|.*\\b(?:afgetreden|gestopt|opgestapt|vertrokken|overleden)\\b.*|.*\\(\\d{4}\\s*[-–/]\\s*\\d{4}\\).*");

    private static final Pattern UNTIL =
            Pattern.compile(".*\\b(?i:tot|t/m|until)\\s[^\\d]*(?:\\d{1,2}[-/. ])*(\\d{4})\\)?");

    private static final Pattern VACANT = Pattern.compile("(?i)vacant|vacature|vacancy|onvervuld|boş");

    final List<PositionRow> positions = new ArrayList<>();
    final List<MembershipRow> memberships = new ArrayList<>();
    private final Reading reading;
    private final Differences differences;

    /// By person, organisation, title and beginning where among the positions it is.
    private final Map<PositionRow, Integer> places = new HashMap<>();

    /// Known positions without their beginning; read when asked for.
    private @Nullable Set<PositionRow> begun;

    private final PersonRows people;
    private final NamedPeople named;
    private final NamedOrganisations organisations;

    BelongingRows(
            Reading reading,
            PersonRows people,
            NamedPeople named,
            OrganisationRows organisations,
            Differences differences) {
        this.reading = reading;
        this.people = people;
        this.named = named;
        this.organisations = new NamedOrganisations(reading, organisations);
        this.differences = differences;
    }

    /// By its own words.
    private boolean isOver(String position) {
        var until = UNTIL.matcher(position);
        return ENDED.matcher(position).matches()
                || until.matches() && Integer.parseInt(until.group(1)) < reading.today.getYear();
    }

    /// Of a list of people, where they belong and what they are there.
    void ofPeople() {
        organisations.of(people.listed).forEach((listed, theirs) -> {
            var person = reading.personIds.find(listed.person()); // nobody, where it was somebody else's line
            if (person.isEmpty()) {
                return;
            }
            ofPerson(listed.row(), person, theirs);
        });
    }

    private void ofPerson(Row row, OptionalInt person, List<Integer> theirs) {
        var posts = row.texts("position").stream()
                .flatMap(cell -> CellReader.several(cell).stream())
                .filter(post -> !NamesInFiles.isNothing(post))
                .toList();
        if (!posts.isEmpty() && theirs.isEmpty() && row.texts("organisation").isEmpty()) {
            reading.problems.add(row.notice("position", "position-of-nothing"));
        }
        boolean isPaired = posts.size() == theirs.size() || theirs.size() == 1 || posts.isEmpty();
        if (!isPaired && !theirs.isEmpty()) {
            reading.problems.add(row.notice("position", "position-unclear"));
        }
        for (int i = 0; i < theirs.size(); i++) {
            var organisation = OptionalInt.of(theirs.get(i));
            if (theirs.size() == 1 && !posts.isEmpty()) {
                posts.forEach(post -> position(row, post, person, organisation));
            } else if (isPaired && !posts.isEmpty()) {
                position(row, posts.get(i), person, organisation);
            } else {
                member(row, person.getAsInt(), theirs.get(i));
            }
        }
    }

    /// Who is a member has no period here; whoever was one is none.
    private void member(Row row, int person, int organisation) {
        var to = reading.cells.end(row, "to");
        if (to.value() != null && to.value().isBefore(reading.today)) {
            reading.problems.add(row.notice("to", "position-left-out"));
            return;
        }
        if (!row.text("from").isEmpty()) {
            reading.problems.add(row.notice("from", "membership-without-period"));
        }
        membership(row, person, organisation);
    }

    private static boolean isUntilNow(Row row) {
        return row.text("to").isEmpty() || UNTIL_NOW.contains(row.text("to").toLowerCase(Locale.ROOT));
    }

    private static boolean hasPosition(Row row) {
        return !row.text("position").isEmpty() && !NamesInFiles.isNothing(row.text("position"));
    }

    void position(Row row) {
        var person = named.named(row);
        var organisation = organisations.of(row, row.line("organisation"));
        if (!hasPosition(row)) {
            reading.problems.add(row.error("position", "position-missing"));
            return;
        }
        position(row, row.text("position"), person, organisation);
    }

    private void position(Row row, String post, OptionalInt person, OptionalInt organisation) {
        boolean isVacant = VACANT.matcher(post).matches();
        boolean hasEnd = !NamesInFiles.isNothing(row.text("to")) && !isUntilNow(row);
        if (isVacant || !hasEnd && isOver(post)) {
            boolean isOfPeople = !row.has("person"); // whom the line is about comes in all the same
            reading.problems.add(
                    isOfPeople
                            ? row.notice("position", "position-left-out")
                            : isVacant ? row.error("position", "position-vacant") : row.error("to", "position-ended"));
            return;
        }
        var from = reading.cells.beginning(row, "from");
        var to = isUntilNow(row) ? new CheckedCells.Cell<LocalDate>(null, true) : reading.cells.end(row, "to");
        if (from.value() != null && to.value() != null && to.value().isBefore(from.value())) {
            reading.problems.add(row.error("to", "ends-before-it-begins"));
            return;
        }
        if (person.isPresent() && organisation.isPresent() && from.valid() && to.valid()) {
            var position = new PositionRow(person.getAsInt(), organisation.getAsInt(), post, from.value(), to.value());
            add(row, position);
        }
    }

    private void add(Row row, PositionRow position) {
        var key = key(position, position.from());
        var before = places.get(key);
        if (before == null && !isKnown(key) && !reading.isOwn(row, position.person())) {
            return;
        }
        reading.count(TableKind.POSITIONS, before != null, isKnown(key));
        knownPost(position).ifPresent(post -> differences.post(row, post));
        if (before == null && !isKnown(key)) {
            places.put(key, positions.size());
            positions.add(position);
        } else if (before != null && !Objects.equals(positions.get(before).to(), position.to())) {
            reading.problems.add(row.notice("to", "position-twice"));
            positions.set(before, latest(positions.get(before), position));
        }
    }

    /// The known post a line is about, with the end the line tells; empty where it may be one of several.
    private Optional<PositionRow> knownPost(PositionRow says) {
        var known = reading.known.positions();
        if (known.contains(key(says, says.from()))) {
            return Optional.of(says);
        }
        var same = says.from() != null || says.to() == null
                ? List.<PositionRow>of()
                : known.stream()
                        .filter(each -> key(each, null).equals(key(says, null)))
                        .toList();
        return same.size() == 1
                ? Optional.of(new PositionRow(
                        says.person(),
                        says.organisation(),
                        says.position(),
                        same.getFirst().from(),
                        says.to()))
                : Optional.empty();
    }

    private static PositionRow key(PositionRow position, @Nullable LocalDate from) {
        return new PositionRow(position.person(), position.organisation(), position.position(), from, null);
    }

    /// A line that does not say when a position began says nothing new of one that is known.
    private boolean isKnown(PositionRow key) {
        if (key.from() != null) {
            return reading.known.positions().contains(key);
        }
        var all = begun;
        if (all == null) {
            all = reading.known.positions().stream()
                    .map(position -> key(position, null))
                    .collect(Collectors.toSet());
            begun = all;
        }
        return all.contains(key);
    }

    /// An empty cell says nothing; of two ends the later.
    private static PositionRow latest(PositionRow one, PositionRow other) {
        var end = one.to();
        return end == null || other.to() != null && other.to().isAfter(end) ? other : one;
    }

    void membership(Row row) {
        var person = named.named(row);
        var organisation = organisations.of(row, row.line("organisation"));
        if (person.isPresent() && organisation.isPresent()) {
            membership(row, person.getAsInt(), organisation.getAsInt());
        }
    }

    private void membership(Row row, int person, int organisation) {
        var membership = new MembershipRow(person, organisation);
        boolean isKnown = reading.known.memberships().contains(membership);
        if ((isKnown || reading.isOwn(row, person)) && reading.isNew(TableKind.MEMBERSHIPS, membership, isKnown)) {
            memberships.add(membership);
        }
    }
}
