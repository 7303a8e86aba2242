package nl.inktvlek.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.network.KnownIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Series and attendance from a file keep the rules of their forms.
class SeriesRowsTest {

    private static final String HEADER = "code;partner;municipality;languages;meetings;themes;leaders\n";
    private static final String PEOPLE = "code;name\nP1;Anna\nP2;Bela\n";
    private static final int IOT = 1;
    private static final int FSAN = 2;

    /// A person (0) and a series (7) with meetings 1 and 3 are known.
    private static final KnownRows KNOWN = new KnownRows(
            Set.of(),
            Map.of("IOT", IOT, "FSAN", FSAN),
            known(Map.of()),
            known(Map.of("P0", 0)),
            Set.of(),
            known(Map.of("S7", 7)),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of(7, Set.of(1, 3)),
            KnownRows.Others.NONE,
            id -> Optional.empty());

    private static KnownIds known(Map<String, Integer> numbers) {
        return new KnownIds(numbers, UnaryOperator.identity());
    }

    @Test
    void a_theme_stays_with_its_day_when_the_days_are_put_in_order() {
        var series = series("S1;IOT;Breda;Turks;19-03-2026|05-03-2026|12-03-2026;gelijkheid|kennismaken|opvoeding;P1");
        assertThat(series.meetings())
                .containsExactly(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 19));
        assertThat(series.themes()).containsExactly("kennismaken", "opvoeding", "gelijkheid");
    }

    @Test
    void a_day_without_a_theme_takes_none_of_its_neighbours() {
        var series = series("S1;IOT;Breda;Turks;05-03-2026|12-03-2026|19-03-2026;kennismaken||gelijkheid;P1");
        assertThat(series.themes()).containsExactly("kennismaken", "", "gelijkheid");
    }

    @Test
    void a_series_of_no_partner_is_of_the_importers_own_or_of_nobody_and_told() {
        var ofNobody = check(
                BadInputTest.NOTHING_KNOWN,
                file("people.csv", PEOPLE),
                file("series.csv", HEADER + "S1;;Breda;Turks;05-03-2026;;P1\n"));
        assertThat(ofNobody.series())
                .singleElement()
                .satisfies(series -> assertThat(series.partner()).isNull());
        assertProblem(ofNobody, "partner", "series-of-nobody");
        assertThat(ofNobody.errors()).isZero();
    }

    @Test
    void a_leader_named_twice_leads_once() {
        assertThat(series("S1;IOT;Breda;Turks;05-03-2026;;P1|P1").leaders()).containsExactly(-1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "S1;IOT;;Turks;05-03-2026;;P1/municipality/needed",
                "S1;IOT;Breda;;05-03-2026;;P1/languages/needed",
                "S1;IOT;Breda;Turks;05-03-2026|05-03-2026;;P1/meetings/meetings-in-order",
                "S1;IOT;Breda;Turks;05-03-2026;een|twee;P1/themes/more-themes-than-meetings",
                "S1;IOT;Breda;Turks;05-03-2026;;P9/leaders/id-unknown"
            })
    void a_series_keeps_the_rules_of_its_form(String row, String column, String key) {
        var checked = check(KNOWN, file("people.csv", PEOPLE), file("series.csv", HEADER + row + "\n"));
        assertThat(checked.series()).isEmpty();
        assertProblem(checked, column, key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "P0;S7;2;;/meetings/no-such-meeting",
                "P0;S7;1|1,5;;/meetings/no-such-meeting",
                "P1;S1;3;;/meetings/no-such-meeting",
                "P1;S1;0;;/meetings/no-such-meeting",
                "P1;S1;1;501;family/onward_people/onward",
                "P1;S1;1;1,5;family/onward_people/not-whole"
            })
    void attendance_is_of_meetings_the_series_has_and_of_people_one_can_talk_to(String row, String column, String key) {
        var checked = check(
                KNOWN,
                file("people.csv", PEOPLE),
                file("series.csv", HEADER + "S1;IOT;Breda;Turks;05-03-2026|12-03-2026;;P2\n"),
                file("attendance.csv", "person;series;meetings;onward_people;onward_kind\n" + row + "\n"));
        assertThat(checked.attendances()).isEmpty();
        assertProblem(checked, column, key);
    }

    @Test
    void attendance_of_a_known_series_counts_each_meeting_once() {
        var checked = check(
                KNOWN,
                file("attendance.csv", "person;series;meetings;onward_people;onward_kind\nP0;S7;3|1|3;500;family\n"));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.attendances().getFirst().meetings()).containsExactly(1, 3);
        assertThat(checked.onward().getFirst().people()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {"0/0", "''/", "4/4", "00/0"})
    void nobody_is_an_answer_and_an_empty_cell_is_none(String cell, @Nullable Integer people) {
        var checked = check(
                KNOWN,
                file("attendance.csv", "person;series;meetings;onward_people;onward_kind\nP0;S7;1;" + cell + ";\n"));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.onward())
                .extracting(CheckedImport.OnwardRow::people)
                .isEqualTo(people == null ? List.of() : List.of(people));
    }

    @Test
    void who_works_for_one_partner_brings_in_no_series_of_another_and_no_people_of_others() {
        var known = new KnownRows(
                Set.of(),
                KNOWN.partners(),
                known(Map.of()),
                KNOWN.people(),
                Set.of(),
                KNOWN.series(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                KNOWN.meetings(),
                new KnownRows.Others(Set.of(0), Set.of(FSAN), Set.of(), Optional.of("IOT")),
                id -> Optional.empty());
        var series = file("series.csv", HEADER + "S1;FSAN;Breda;Turks;05-03-2026;;P1\n");
        assertProblem(check(known, file("people.csv", PEOPLE), series), "partner", "partner-of-others");
        var led = file("series.csv", HEADER + "S1;IOT;Breda;Turks;05-03-2026;;P0\n");
        assertProblem(check(known, led), "leaders", "people-of-others");
        var attended = file("attendance.csv", "person;series;meetings\nP0;S7;1\n");
        assertProblem(check(known, attended), "person", "people-of-others");
    }

    private static void assertProblem(CheckedImport checked, String column, String key) {
        assertThat(checked.problems())
                .extracting(Problem::column, Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(column, key));
        assertThat(Messages.text(checked.problems().getFirst(), Locale.ENGLISH)).isNotBlank();
    }

    private static CheckedImport.SeriesRow series(String row) {
        var checked = check(KNOWN, file("people.csv", PEOPLE), file("series.csv", HEADER + row + "\n"));
        assertThat(checked.problems()).isEmpty();
        return checked.series().getFirst();
    }

    private static CheckedImport check(KnownRows known, SourceFile... files) {
        List<MappedFile> mapped = Arrays.stream(files)
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        return new ImportCheck(
                        new ImportRequest("test", mapped, true, false),
                        known,
                        StoredValues.NONE,
                        LocalDate.of(2026, 11, 26))
                .check();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
