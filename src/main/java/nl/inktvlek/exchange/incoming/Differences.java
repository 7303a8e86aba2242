package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.CheckedImport.OrganisationRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.exchange.incoming.CheckedImport.SeriesRow;
import nl.inktvlek.exchange.incoming.Correction.Field;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.Problem;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Ties;
import nl.inktvlek.vocabulary.PlainWords;
import org.jspecify.annotations.Nullable;

/// Holds what lines say of things that are known against what is stored of them. Every difference is told, and can be
/// taken over where the importer may change the thing. An empty cell says nothing.
final class Differences {

    private static final double SAME_STRENGTH = 1e-9;

    private record Line(Row row, PersonRow says) {}

    private final Reading reading;
    private final StoredValues stored;
    private final Map<Integer, Line> people = new LinkedHashMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private int lines;

    Differences(Reading reading, StoredValues stored) {
        this.reading = reading;
        this.stored = stored;
    }

    /// How many lines say something else than is stored.
    int lines() {
        return lines;
    }

    List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    void person(Row row, int number, PersonRow says) {
        people.put(number, new Line(row, says));
    }

    /// Whoever has the id of somebody with quite another name is somebody else: nothing hangs on them by that id.
    void tellOfPeople() {
        var known = people.isEmpty()
                ? Map.<Integer, StoredValues.Person>of()
                : stored.people().apply(people.keySet());
        people.forEach((number, line) -> {
            var person = known.get(number);
            if (person == null) {
                return;
            }
            if (isSomebodyElse(line.says().name(), person.name())) {
                reading.problems.add(line.row().error("code", "id-of-somebody-else"));
                reading.personIds.forget(line.says().id());
                return;
            }
            person(line, number, person);
        });
    }

    private boolean isOwn(int person) {
        return !reading.known.others().people().contains(person);
    }

    private boolean isOwn(int person, int series) {
        return isOwn(person)
                && stored.series()
                        .getOrDefault(series, StoredValues.Planned.OF_NOBODY)
                        .mayChange()
                && !reading.known.others().series().contains(series);
    }

    private void person(Line line, int number, StoredValues.Person person) {
        var says = line.says();
        var told = new Told(line.row(), number, isOwn(number));
        if (person.mayHaveName()) {
            told.compare("name", Field.NAME, says.name(), person.name(), PlainWords::of);
        }
        if (person.mayHaveContact()) {
            told.compare("phone", Field.PHONE, says.phone(), person.phone(), Differences::digits);
            told.compare("email", Field.EMAIL, says.email(), person.email(), PlainWords::of);
        }
        told.compare("municipality", Field.MUNICIPALITY, says.municipality(), person.municipality(), text -> text);
        told.compare(
                "neighbourhood", Field.NEIGHBOURHOOD, says.neighbourhood(), person.neighbourhood(), PlainWords::of);
        told.tell();
        elsewhere(line.row(), "key_figure", says.keyFigure() && !person.isKeyFigure());
        elsewhere(
                line.row(),
                "informed",
                says.informed() != null
                        && person.informedOn() != null
                        && !says.informed().equals(person.informedOn()));
    }

    /// What one line says otherwise of one thing.
    private final class Told {

        private final Row row;
        private final int subject;
        private final boolean mayChange;
        private final List<String> columns = new ArrayList<>();
        private final List<Correction> wanted = new ArrayList<>();

        Told(Row row, int subject, boolean mayChange) {
            this.row = row;
            this.subject = subject;
            this.mayChange = mayChange;
        }

        /// @param plain form in which two that say the same are the same
        void compare(
                String column,
                Field field,
                @Nullable String says,
                @Nullable String stored,
                UnaryOperator<String> plain) {
            var before = stored == null ? "" : stored;
            if (says != null && !says.isEmpty() && !plain.apply(says).equals(plain.apply(before))) {
                otherwise(column, field, 0, "", "", before, says);
            }
        }

        /// The same for languages: in no order.
        void compare(String column, Field field, List<String> says, List<String> stored) {
            if (!says.isEmpty() && !plain(says).equals(plain(stored))) {
                otherwise(column, field, 0, "", "", listed(stored), listed(says));
            }
        }

        private static Set<String> plain(List<String> words) {
            return words.stream().map(PlainWords::of).collect(Collectors.toSet());
        }

        private static String listed(List<String> words) {
            return words.stream().map(word -> word + "|").collect(Collectors.joining());
        }

        void otherwise(String column, Field field, int other, String detail, String since, String stored, String says) {
            columns.add(column);
            wanted.add(new Correction(
                    row.file(), row.line(), row.header(column), field, subject, other, detail, since, stored, says));
        }

        void tell() {
            if (columns.isEmpty()) {
                return;
            }
            if (mayChange) {
                corrections.addAll(wanted);
            }
            Differences.this.tell(row, columns, mayChange);
        }
    }

    /// Somebody new with the telephone number or address of somebody who is there may be the same person.
    void tellOfPerhapsKnown(Map<PersonRow, Row> newcomers) {
        var contacts = newcomers.keySet().stream()
                .flatMap(person -> Stream.of(person.phone(), person.email()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = contacts.isEmpty() ? Set.<String>of() : stored.contacts().apply(contacts);
        newcomers.forEach((person, row) -> {
            if (person.phone() != null && known.contains(person.phone())) {
                reading.problems.add(row.notice("phone", "perhaps-known"));
            } else if (person.email() != null && known.contains(person.email())) {
                reading.problems.add(row.notice("email", "perhaps-known"));
            }
        });
    }

    /// @param kind "" where the line says nothing
    void organisation(Row row, int number, OrganisationRow says, String kind, Optional<String> partner) {
        var organisation = stored.organisations().get(number);
        if (organisation == null) {
            return;
        }
        var placed = organisation.placed();
        var told = new Told(row, number, organisation.mayChange());
        told.compare("name", Field.ORGANISATION_NAME, says.name(), placed.name(), PlainWords::of);
        told.compare(
                "municipality",
                Field.ORGANISATION_MUNICIPALITY,
                says.municipality(),
                placed.municipality(),
                text -> text);
        if (placed.kind() != OrganisationKind.PARTNER && says.kind() != OrganisationKind.PARTNER) {
            told.compare("kind", Field.ORGANISATION_KIND, kind, placed.kind().name(), text -> text);
        }
        told.compare("languages", Field.ORGANISATION_LANGUAGES, says.languages(), placed.languages());
        told.tell();
        elsewhere(row, "partner", partner.isPresent() && !placed.partners().contains(partner.get()));
    }

    /// What can only be set right on the page of the thing.
    private void elsewhere(Row row, String column, boolean isDifferent) {
        if (isDifferent) {
            tell(row, List.of(column), false);
        }
    }

    /// A post that is known: a later list tells when it ended.
    void post(Row row, PositionRow says) {
        if (says.to() == null) {
            return;
        }
        var end = stored.postEnds()
                .get(new PositionRow(says.person(), says.organisation(), says.position(), says.from(), null));
        if (!says.to().equals(end)) {
            var told = new Told(row, says.person(), isOwn(says.person()));
            told.otherwise(
                    "to",
                    Field.POST_ENDS,
                    says.organisation(),
                    says.position(),
                    says.from() == null ? "" : says.from().toString(),
                    end == null ? "" : end.toString(),
                    says.to().toString());
            told.tell();
        }
    }

    Optional<StoredValues.Planned> series(int number) {
        return Optional.ofNullable(stored.series().get(number));
    }

    /// @param says by day; "" where the line names none
    void themes(Row row, StoredValues.Planned planned, Map<LocalDate, String> says) {
        var stored = planned.planned().themes();
        elsewhere(
                row,
                "themes",
                says.entrySet().stream()
                        .anyMatch(theme -> !theme.getValue().isEmpty()
                                && stored.containsKey(theme.getKey())
                                && !PlainWords.of(theme.getValue())
                                        .equals(PlainWords.of(stored.getOrDefault(theme.getKey(), "")))));
    }

    /// Meetings of a known series on other days.
    ///
    /// @param moved by number of the meeting the other day; empty where no meeting can be told from another
    void series(Row row, int number, StoredValues.Planned planned, Map<Integer, LocalDate> moved) {
        if (moved.isEmpty()) {
            tell(row, List.of("meetings"), false);
            return;
        }
        var told = new Told(row, number, planned.mayChange());
        moved.forEach((meeting, day) -> told.otherwise(
                "meetings",
                Field.MEETING_DAY,
                meeting,
                "",
                "",
                String.valueOf(planned.days().get(meeting)),
                day.toString()));
        told.tell();
    }

    /// What a line says of a known series, its meetings apart.
    ///
    /// @param says with the code of its partner, where the line names one
    void series(Row row, int number, SeriesRow says, Optional<String> partner) {
        series(number).ifPresent(known -> {
            var planned = known.planned();
            var told = new Told(row, number, known.mayChange());
            told.compare(
                    "municipality",
                    Field.SERIES_MUNICIPALITY,
                    says.municipality(),
                    planned.municipality(),
                    text -> text);
            told.compare(
                    "neighbourhood",
                    Field.SERIES_NEIGHBOURHOOD,
                    says.neighbourhood(),
                    planned.neighbourhood(),
                    PlainWords::of);
            told.compare("group", Field.SERIES_GROUP, says.group(), planned.group(), PlainWords::of);
            told.compare("languages", Field.SERIES_LANGUAGES, says.languages(), planned.languages());
            told.tell();
            elsewhere(row, "partner", partner.isPresent() && !planned.partners().contains(partner.get()));
            elsewhere(
                    row,
                    "host",
                    says.host() != null && !Optional.of(says.host()).equals(planned.host()));
            elsewhere(
                    row,
                    "leaders",
                    !says.leaders().isEmpty() && !Set.copyOf(says.leaders()).equals(planned.leaders()));
        });
    }

    /// How strong a line says that a known tie is.
    record Said(String file, long line, String header, double strength) {}

    /// @param said by the tie, either way round
    /// @param goBothWays whether a tie from one to the other is one from the other to the one
    void strengths(Map<Ties.KnownTie, Said> said, boolean goBothWays) {
        if (said.isEmpty()) {
            return;
        }
        stored.strengths().accept((tie, strength) -> {
            var line = said.get(tie);
            if (line == null && goBothWays) {
                line = said.get(new Ties.KnownTie(tie.to(), tie.from(), tie.kind()));
            }
            if (line != null
                    && isOwn(tie.from())
                    && isOwn(tie.to())
                    && !(Math.abs(line.strength() - strength) < SAME_STRENGTH)) {
                lines++;
                corrections.add(new Correction(
                        line.file(),
                        line.line(),
                        line.header(),
                        Field.TIE_STRENGTH,
                        tie.from(),
                        tie.to(),
                        tie.kind(),
                        "",
                        Double.isNaN(strength) ? "" : String.valueOf((double) strength),
                        String.valueOf(line.strength())));
                reading.problems.add(
                        Problem.notice(line.file(), line.line(), line.header(), "known-differs", line.header()));
            }
        });
    }

    /// To how many people somebody talked on after a series that they are known to have attended.
    ///
    /// @param people of all lines together; 0 where they say nothing
    void talkedOn(Row row, int person, int series, int people, String kind) {
        var known = stored.talkedOn().getOrDefault(new StoredValues.Attended(person, series), 0);
        if (people > 0 && people != known) {
            var told = new Told(row, person, isOwn(person, series));
            told.otherwise(
                    "onward_people",
                    Field.TALKED_ON,
                    series,
                    kind,
                    "",
                    known == 0 ? "" : String.valueOf(known),
                    String.valueOf(people));
            told.tell();
        }
    }

    void attendance(Row row, int person, int series, Set<Integer> meetings) {
        var attended = stored.meetingsAttended().get(new StoredValues.Attended(person, series));
        if (attended != null && !attended.equals(meetings)) {
            var told = new Told(row, person, !meetings.isEmpty() && isOwn(person, series));
            told.otherwise("meetings", Field.ATTENDED, series, "", "", numbers(attended), numbers(meetings));
            told.tell();
        }
    }

    /// With a comma after each.
    private static String numbers(Set<Integer> numbers) {
        return numbers.stream().sorted().map(number -> number + ",").collect(Collectors.joining());
    }

    private void tell(Row row, List<String> columns, boolean canBeTakenOver) {
        lines++;
        var headers = columns.stream().distinct().map(row::header).collect(Collectors.joining(", "));
        reading.problems.add(
                row.notice(columns.getFirst(), canBeTakenOver ? "known-differs" : "known-differs-elsewhere", headers));
    }

    /// No word in common.
    private static boolean isSomebodyElse(String name, String stored) {
        var words = words(name);
        var known = words(stored);
        words.retainAll(known);
        return !name.isEmpty() && !stored.isEmpty() && words.isEmpty();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(PlainWords.of(name).split("[ ,.()-]+")));
    }

    /// Without the ways to write a country.
    private static String digits(String phone) {
        return phone.replaceAll("\\D", "").replaceFirst("^(?:0031|31|0)", "");
    }
}
