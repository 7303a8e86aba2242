package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.exchange.incoming.CheckedImport.OrganisationRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.exchange.incoming.CheckedImport.SeriesRow;
import nl.inktvlek.exchange.incoming.Correction.Field;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Ties;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.PlainWords;

/// Holds what lines say of things that are known against what is stored of them. Every difference is told, and can be
/// taken over where the importer may change the thing. An empty cell says nothing.
final class Differences {

    private static final double SAME_STRENGTH = 1e-9;

    private final Reading reading;
    private final StoredValues stored;
    private final PersonDifferences people;
    private final Differing differing;

    Differences(Reading reading, StoredValues stored) {
        this.reading = reading;
        this.stored = stored;
        this.differing = new Differing(reading.problems);
        this.people = new PersonDifferences(reading, stored, differing);
    }

    PersonDifferences people() {
        return people;
    }

    /// How many lines say something else than is stored.
    int lines() {
        return differing.lines();
    }

    List<Correction> corrections() {
        return differing.corrections();
    }

    private boolean isOwn(int person, int series) {
        return reading.isOfNobodyElse(person)
                && stored.series()
                        .getOrDefault(series, StoredValues.Planned.OF_NOBODY)
                        .mayChange()
                && !reading.known.others().series().contains(series);
    }

    /// @param kind "" where the line says nothing
    void organisation(Row row, int number, OrganisationRow says, String kind, Optional<String> partner) {
        var organisation = stored.organisations().get(number);
        if (organisation == null) {
            return;
        }
        var placed = organisation.placed();
        var told = differing.of(row, number, organisation.mayChange());
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
        told.compare("languages", Field.ORGANISATION_LANGUAGES, says.languages(), byName(placed.languages()));
        told.tell();
        differing.elsewhere(
                row, "partner", partner.isPresent() && !placed.partners().contains(partner.get()));
    }

    /// A post that is known: a later list tells when it ended.
    void post(Row row, PositionRow says) {
        if (says.to() == null) {
            return;
        }
        var end = stored.postEnds()
                .get(new PositionRow(says.person(), says.organisation(), says.position(), says.from(), null));
        if (!says.to().equals(end)) {
            var told = differing.of(row, says.person(), reading.isOfNobodyElse(says.person()));
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
        differing.elsewhere(
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
            differing.onlyElsewhere(row, "meetings");
            return;
        }
        var told = differing.of(row, number, planned.mayChange());
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
            var told = differing.of(row, number, known.mayChange());
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
            told.compare("languages", Field.SERIES_LANGUAGES, says.languages(), byName(planned.languages()));
            told.tell();
            differing.elsewhere(
                    row, "partner", partner.isPresent() && !planned.partners().contains(partner.get()));
            differing.elsewhere(
                    row,
                    "host",
                    says.host() != null && !Optional.of(says.host()).equals(planned.host()));
            differing.elsewhere(
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
                    && reading.isOfNobodyElse(tie.from())
                    && reading.isOfNobodyElse(tie.to())
                    && !(Math.abs(line.strength() - strength) < SAME_STRENGTH)) {
                differing.add(new Correction(
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
            }
        });
    }

    /// To how many people somebody talked on after a series that they are known to have attended.
    ///
    /// @param people of all lines together; absent where they say nothing
    void talkedOn(Row row, int person, int series, OptionalInt people, String kind) {
        var known = Optional.ofNullable(stored.talkedOn().get(new StoredValues.Attended(person, series)));
        if (people.isPresent() && !known.equals(Optional.of(people.getAsInt()))) {
            var told = differing.of(row, person, isOwn(person, series));
            told.otherwise(
                    "onward_people",
                    Field.TALKED_ON,
                    series,
                    kind,
                    "",
                    known.map(String::valueOf).orElse(""),
                    String.valueOf(people.getAsInt()));
            told.tell();
        }
    }

    void attendance(Row row, int person, int series, Set<Integer> meetings) {
        var attended = stored.meetingsAttended().get(new StoredValues.Attended(person, series));
        if (attended != null && !attended.equals(meetings)) {
            var told = differing.of(row, person, !meetings.isEmpty() && isOwn(person, series));
            told.otherwise("meetings", Field.ATTENDED, series, "", "", numbers(attended), numbers(meetings));
            told.tell();
        }
    }

    /// With a comma after each.
    private static String numbers(Set<Integer> numbers) {
        return numbers.stream().sorted().map(number -> number + ",").collect(Collectors.joining());
    }

    /// As a file would say them: older ones were stored as they were written.
    private static List<String> byName(List<String> languages) {
        return languages.stream().map(Languages::named).distinct().toList();
    }
}
