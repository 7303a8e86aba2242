package nl.inktvlek.exchange.incoming;

import static nl.inktvlek.exchange.incoming.BadInputTest.NOTHING_KNOWN;
import static nl.inktvlek.exchange.incoming.BadInputTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.forms.DateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as people make them, of which something used to be lost or taken for something else without a word: it is
/// right, or told with line and column.
class KindsOfLossTest {

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static CheckedImport check(SourceFile... files) {
        var tables = Stream.of(files)
                .flatMap(file -> IncomingTables.of(file).stream())
                .toList();
        return new ImportCheck(new ImportRequest("test", tables, true, false), NOTHING_KNOWN, StoredValues.NONE, TODAY)
                .check();
    }

    private static CheckedImport people(String headers, String... rows) {
        return check(file("mensen.csv", headers + "\n" + String.join("\n", rows) + "\n"));
    }

    private static List<String> told(CheckedImport checked) {
        return checked.problems().stream()
                .map(problem -> problem.line() + " " + problem.key())
                .toList();
    }

    @Test
    void words_that_headings_have_do_not_make_a_heading_of_somebody() {
        var checked = people(
                "Wie doet mee?;Waar;Via wie",
                "Fatma Jansen;Rotterdam;leider",
                "Job Bedacht;Schiedam;vereniging",
                "Ad;Delft;persoon",
                "Aylin Yilmaz;Schiedam;school");
        assertThat(checked.request().files().getFirst().recognition().headerLine())
                .isEqualTo(1);
        assertThat(checked.errors()).isPositive(); // nothing says which column is the name
    }

    @Test
    void a_title_above_the_headings_is_left_out_and_a_filled_line_is_told() {
        assertThat(people("Ledenlijst 2026;;", "naam;plaats;telefoon", "Bedachte Bea;Delft;0612345601")
                        .people())
                .singleElement()
                .extracting(PersonRow::name)
                .isEqualTo("Bedachte Bea");
        var survey = people("Q1;Q2;Q3", "naam;plaats;telefoon", "Bedachte Bea;Delft;0612345601");
        assertThat(survey.people()).hasSize(1);
        assertThat(told(survey)).containsExactly("1 above-left-out");
    }

    @Test
    void crosses_are_attendance_whatever_else_the_list_could_be() {
        var checked = check(file("presentielijst.csv", """
                Deelnemer;Bijeenkomst 1;Bijeenkomst 2;Bijeenkomst 3
                Bedachte Aad;x;;x
                """));
        assertThat(checked.people()).isEmpty();
        assertThat(checked.problems())
                .extracting(Problem::key, problem -> problem.details().toString())
                .containsExactly(tuple("column-missing", "[series]"));
    }

    private static final String SERIES =
            "code;partner;municipality;languages;meetings;leaders\nS-1;;Rotterdam;Turks;05-03-2026|12-03-2026|19-03-2026;\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bijeenkomst 1 - 5 maart|tweede bijeenkomst|3de avond",
                "1e bijeenkomst (5 mrt)|2|Bijeenkomst 3: afsluiting",
                "eerste keer|second session|3rd meeting"
            })
    void a_column_of_a_meeting_is_known_however_it_is_called(String one, String two, String three) {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", "Persoon;Serie;%s;%s;%s\nP-1;S-1;x;;x\n".formatted(one, two, three)));
        assertThat(checked.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(1, 3));
    }

    @Test
    void who_came_on_a_day_came_to_the_meeting_of_that_day() {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file(
                        "presentie.csv",
                        "Persoon;Serie;Datum\nP-1;S-1;05-03-2026\nP-1;S-1;19-03-2026\nP-1;S-1;26-03-2026\n"));
        assertThat(checked.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(1, 3));
        assertThat(told(checked)).contains("4 no-such-day");
    }

    @Test
    void who_came_without_it_being_said_to_which_meeting_is_asked_for() {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", "Persoon;Serie;Opmerking\nP-1;S-1;was er twee keer\n"));
        assertThat(told(checked)).contains("1 attendance-without-meetings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05-03-2026 12-03-2026 19-03-2026",
                "05-03-2026 + 12-03-2026 + 19-03-2026",
                "2026-03-05 2026-03-12 2026-03-19",
                "05-03-2026, wo 12-03-2026, do 19-03-2026",
                "do 5 mrt 2026, do 12 mrt 2026 en do 19 maart 2026"
            })
    void three_days_in_a_cell_are_three_meetings(String cell) {
        var days = CellReader.days(cell).stream()
                .map(day -> DateReader.date(day, DateReader.Order.DAY_FIRST))
                .toList();
        assertThat(days)
                .containsExactly(
                        Optional.of(LocalDate.of(2026, 3, 5)),
                        Optional.of(LocalDate.of(2026, 3, 12)),
                        Optional.of(LocalDate.of(2026, 3, 19)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05-03-2026 t/m 19-03-2026",
                "05-03-2026 (vervallen)",
                "05-03-2026 verzet naar 06-03-2026",
                "05-03-2026 niet verteld",
                "5 maandag 2026",
                "5 mayonaise 2025"
            })
    void a_day_with_something_else_behind_it_is_none(String text) {
        assertThat(CellReader.days(text))
                .anySatisfy(part -> assertThat(DateReader.date(part, DateReader.Order.DAY_FIRST))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05-03-2026 19:30",
                "05-03-2026, om 19.30 uur",
                "2026-03-05T19:30:00Z",
                "05-03-2026 19u30 - 21u00",
                "do 5-3-2026",
                "5 mrt. 2026",
                "05-03-2026 7:30 pm",
                "05-03-2026 19.30",
                "05-03-2026 (19:30)",
                "05-03-2026 van 19:30 tot 21:30"
            })
    void the_time_of_a_meeting_is_no_part_of_its_day(String text) {
        assertThat(DateReader.date(text, DateReader.Order.DAY_FIRST)).contains(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wel afgemeld",
                "aanwezig: nee",
                "ja / nee",
                "niet afwezig",
                "wel gevraagd",
                "present exemplaar",
                "niet bekend",
                "geen idee",
                "nee, wel imam"
            })
    void a_cell_that_says_yes_and_something_else_is_neither(String text) {
        assertThat(CellReader.yes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'nee, geen toestemming',false",
        "'nee, nog niet',false",
        "'ja, aanwezig',true",
        "ja: vanaf mei,true",
        "'ja, via Maya',true",
        "'ja, vanaf mei',true",
        "ja vanaf mei,true",
        "nee (verhuisd),false",
        "'aanwezig, later',true",
        "√,true",
        "1.0,true"
    })
    void a_remark_behind_yes_or_no_is_one(String text, boolean yes) {
        assertThat(CellReader.yes(text)).contains(yes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Totaal: 2",
                "Totaal Schiedam: 1",
                "Verhuisd:",
                "?",
                "-",
                "Onbekend",
                "n.v.t.",
                "12",
                "=A2",
                "*** stand 1 maart ***",
                "https://example.org",
                "Ali & Zeki Bedacht",
                "Aad Bedacht / Bea Bedacht",
                "Ali en Ayşe Verzonnen",
                "Fam. Bedacht",
                "Ren\uFFFD Bedacht",
                "GÃ¼l Bedacht"
            })
    void what_is_nobodys_name_is_nobody(String name) {
        var checked = people("naam;telefoon", name + ";", "Bedachte Bea;0612345601");
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Bedachte Bea");
        assertThat(checked.problems())
                .anySatisfy(problem -> assertThat(problem.line()).isEqualTo(2));
        assertThat(checked.problems())
                .allSatisfy(problem -> assertThat(problem.details()).doesNotContain(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Max",
                "Som",
                "Na",
                "An",
                "El Hadj en-Nour",
                "Anna-Marie van der Berg-Jansen",
                "A/rahman Ali",
                "C/laahi",
                "Tan En Hui",
                "Yılmaz/Demir",
                "محمد علي",
                "*Fatma",
                "Totaal Anders"
            })
    void what_is_the_name_of_somebody_is_taken(String name) {
        assertThat(people("naam;telefoon", name + ";0612345602").people())
                .extracting(PersonRow::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"'Mohamed Ali, MSc'", "'Fatma, moeder van Ali'"})
    void what_stands_behind_a_comma_is_no_first_name(String name) {
        assertThat(people("naam;telefoon", "\"" + name + "\";").people())
                .extracting(PersonRow::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 aralik 2026", "5 ARALIK 2026", "5 december 2026", "zat 5 dec. 2026"})
    void a_month_is_known_without_its_marks(String text) {
        assertThat(DateReader.date(text, DateReader.Order.DAY_FIRST)).contains(LocalDate.of(2026, 12, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-04-2026 19.30", "15-04-2026 om 19.30 uur", "15-04-2026 19:30-21:00"})
    void a_day_with_its_time_stays_one(String cell) {
        assertThat(CellReader.days(cell)).containsExactly(cell);
    }

    @Test
    void a_key_and_its_value_above_the_headings_are_none() {
        for (var above : List.of("Groep;Moeders", "Project;Inktvlek")) {
            assertThat(people(above, "Naam;Telefoon", "Bedachte Bea;0612345601").people())
                    .extracting(PersonRow::name)
                    .containsExactly("Bedachte Bea");
        }
    }

    @Test
    void a_place_alone_above_its_people_and_headings_once_more_are_nobody() {
        var checked =
                people("naam;telefoon", "Rotterdam;", "Bedachte Bea;0612345601", "naam;telefoon", "Bedachte Cor;");
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Bedachte Bea", "Bedachte Cor");
        assertThat(told(checked)).containsExactlyInAnyOrder("2 not-a-name", "4 headers-again");
    }

    @Test
    void the_last_name_first_is_the_same_person() {
        var checked = people("naam;telefoon", "\"Bedacht, Fatma van\";", "Fatma van Bedacht;");
        assertThat(told(checked)).containsExactly("3 name-twice");
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Fatma van Bedacht");
    }

    @Test
    void beside_a_first_name_naam_is_the_last() {
        assertThat(people(
                                "Voornaam;Tussenv.;Naam",
                                "Fatma;;Jansen",
                                "Job;de;Vries",
                                "Bea;;Bea Bedacht",
                                "Jan;;Jansen",
                                "Mohamed;;Mohamed")
                        .people())
                .extracting(PersonRow::name)
                .containsExactly("Fatma Jansen", "Job de Vries", "Bea Bedacht", "Jan Jansen", "Mohamed Mohamed");
    }

    @ParameterizedTest
    @CsvSource({
        "3.16E+10,phone-rounded",
        "'6,12346E+08',phone-rounded",
        "06-,phone-odd",
        "06 12 34 56 0,phone-odd",
        "niet bellen!,not-a-phone",
        "Fatma,not-a-phone",
        "612345601,phone-zero"
    })
    void a_telephone_number_is_one_or_told(String phone, String key) {
        var checked = people("naam;telefoon", "Bedachte Bea;" + phone);
        assertThat(told(checked)).containsExactly("2 " + key);
        assertThat(checked.people())
                .extracting(PersonRow::phone)
                .isEqualTo(
                        switch (key) {
                            case "phone-zero" -> List.of("0612345601");
                            case "phone-odd" -> List.of(phone);
                            default -> List.of();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12345678",
                "+31 (0)6 123 456 78",
                "0031612345678",
                "(010) 123 45 67",
                "0612345678 of 010-1234567",
                "06 12 34 56 78 / 06 87 65 43 21",
                "06-12345678 (dochter)",
                "0612345678 en 0687654321",
                "tel. 06-12345678",
                "+90 532 123 45 67"
            })
    void a_telephone_number_stays_as_it_was_written(String phone) {
        var checked = people("naam;telefoon", "Bedachte Bea;" + phone);
        assertThat(told(checked)).isEmpty();
        assertThat(checked.people()).extracting(PersonRow::phone).containsExactly(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "?", "n.v.t.", "geen", "onbekend"})
    void where_nothing_is_known_nothing_is_stored(String nothing) {
        var checked = people("naam;telefoon;email", "Bedachte Bea;%s;%s".formatted(nothing, nothing));
        assertThat(checked.people()).singleElement().satisfies(person -> {
            assertThat(person.phone()).isNull();
            assertThat(person.email()).isNull();
        });
    }

    @Test
    void one_number_of_two_people_is_told() {
        var checked = people("naam;telefoon", "Bedachte Bea;0612345601", "Bedachte Cor;+31 (0)6 1234 5601");
        assertThat(told(checked)).containsExactly("3 perhaps-twice");
    }

    @Test
    void ends_of_ties_by_name_are_folded_and_what_is_no_name_is_told() {
        var checked = check(file("banden.csv", """
                van;naar
                Fatma Jansen;Zeki
                fatma jansen;ZEKI
                Jansen, Fatma;onbekend
                Bea Bedacht;Cor Bedacht & Dina Bedacht
                """));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Fatma Jansen", "Zeki", "Bea Bedacht");
        assertThat(told(checked)).containsExactlyInAnyOrder("4 not-a-name", "5 name-of-two");
    }

    @Test
    void an_organisation_that_is_only_called_something_has_that_name() {
        assertThat(check(file("organisaties.csv", "Organisatie;Gemeente\nMoskee Verzonnen;Delft\n"))
                        .organisations())
                .singleElement()
                .satisfies(organisation -> assertThat(organisation.name()).isEqualTo("Moskee Verzonnen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-01-1900", "1899-12-31", "01-01-1026"})
    void nobody_was_told_before_anybody_could_be(String day) {
        var checked = people("code;naam;verteld", "P-1;Bedachte Bea;" + day);
        assertThat(checked.people()).isEmpty();
        assertThat(checked.errors()).isEqualTo(1);
    }

    @Test
    void people_with_a_telephone_are_no_sums() {
        var checked = people("naam;telefoon", "Bedachte Bea;0612345601", "Som;0612345603", "Max;0612345604");
        assertThat(checked.people()).hasSize(3 - told(checked).size());
        assertThat(checked.errors()).isEqualTo(told(checked).size());
    }

    @Test
    void themes_divided_by_a_comma_go_to_their_meetings() {
        var checked = check(file("series.csv", """
                code;partner;municipality;languages;meetings;themes
                S-1;;Rotterdam;Turks;05-03-2026|12-03-2026;kennismaken, opvoeding
                """));
        assertThat(checked.series())
                .singleElement()
                .satisfies(series -> assertThat(series.themes()).containsExactly("kennismaken", "opvoeding"));
    }

    @Test
    void a_position_held_until_now_has_no_end_and_one_without_a_name_is_none() {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("organisaties.csv", "code;name;partner\nO-1;De Brug;\n"),
                file(
                        "functies.csv",
                        "persoon;organisatie;functie;van;tot\nP-1;O-1;voorzitter;01-01-2020;heden\nP-1;O-1;-;;\n"));
        assertThat(checked.positions())
                .singleElement()
                .satisfies(position -> assertThat(position.to()).isNull());
        assertThat(told(checked)).contains("3 position-missing");
    }

    /// As Kumu writes its elements, and as people do who have everybody in one list.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Label,Type,Tags;Bedachte Aad,Person,buurt;De Verzonnen Brug,Organization,",
                "Naam,Soort,Gemeente;Bedachte Aad,persoon,Delft;De Verzonnen Brug,stichting,Delft",
                "code,name,kind;P-1,Bedachte Aad,mens;O-1,De Verzonnen Brug,vereniging"
            })
    void people_and_organisations_in_one_list_are_what_it_says_they_are(String text) {
        var checked = check(file("elements.csv", text.replace(';', '\n') + "\n"));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Bedachte Aad");
        assertThat(checked.organisations())
                .singleElement()
                .satisfies(organisation -> assertThat(organisation.name()).isEqualTo("De Verzonnen Brug"));
    }

    @Test
    void a_list_of_people_who_do_different_things_is_a_list_of_people() {
        assertThat(people("naam;soort", "Bedachte Aad;deelnemer", "Bedachte Bea;vrijwilliger")
                        .people())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05-03-2026|12-03-2026|19-03-2026",
                "5 maart|12 maart|19 maart",
                "do 5-3|do 12-3|do 19-3",
                "2026-03-05|2026-03-12|2026-03-19",
                "5 mrt.|12 mrt.|19 mrt."
            })
    void crosses_below_days_are_of_the_meetings_in_that_order(String one, String two, String three) {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\nP-2;Bedachte Bea\n"),
                file("series.csv", SERIES),
                file(
                        "presentie.csv",
                        "Deelnemer;Serie;%s;%s;%s\nP-1;S-1;x;;x\nP-2;S-1;;ja;nee\n".formatted(one, two, three)));
        assertThat(checked.attendances())
                .extracting(attendance -> attendance.meetings())
                .containsExactly(List.of(1, 3), List.of(2));
    }

    @Test
    void the_last_day_may_stand_first_and_what_looks_like_a_day_is_none() {
        var turned = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", "Deelnemer;Serie;19-03-2026;12-03-2026;05-03-2026\nP-1;S-1;x;;\n"));
        assertThat(turned.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(3));
        var asked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", "persoon;serie;bijeenkomsten;Vraag 1.1;Vraag 1.2\nP-1;S-1;3;ja;nee\n"));
        assertThat(asked.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(3));
    }

    @Test
    void somebody_without_a_number_is_no_second_line_of_headings() {
        var checked = people("nr;naam;kinderen;gesprekken", ";Bedachte Aad;2;3", ";Bedachte Bea;1;4");
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Bedachte Aad", "Bedachte Bea");
    }

    @Test
    void somebody_called_max_is_no_total() {
        var checked = check(file("wie kent wie.csv", ";Ali;Bea;Max\nAli;0;1;0\nBea;1;0;0\nMax;1;1;0\n"));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactlyInAnyOrder("Ali", "Bea", "Max");
    }

    @Test
    void a_day_that_somebody_has_is_no_heading() {
        var checked = people("naam;verteld;rol", "Bedachte Aad;05-03-2026;leider", "Bedachte Bea;12-03-2026;leider");
        assertThat(checked.people()).hasSize(2);
    }

    @Test
    void headings_over_two_lines_are_read_together() {
        var crosses = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", "Deelnemer;Serie;Bijeenkomst;;\n;;1;2;3\nP-1;S-1;x;;x\n"));
        assertThat(crosses.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(1, 3));
        assertThat(told(crosses)).containsExactly("2 series-of-nobody");
        var people = people("naam;contact;", ";telefoon;e-mail", "Bedachte Aad;0612345601;aad@example.org");
        assertThat(people.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Bedachte Aad");
            assertThat(person.email()).isEqualTo("aad@example.org");
        });
    }

    @Test
    void a_matrix_with_crosses_a_line_for_oneself_and_totals_is_a_network() {
        var checked = check(file("wie kent wie.csv", """
                ;Bedachte Aad;Bedachte Bea;Bedachte Cor;Totaal
                Bedachte Aad;-;x;;1
                Bedachte Bea;x;-;x;2
                Bedachte Cor;;x;-;1
                Totaal;1;2;1;4
                """));
        assertThat(checked.people())
                .extracting(PersonRow::name)
                .containsExactlyInAnyOrder("Bedachte Aad", "Bedachte Bea", "Bedachte Cor");
        assertThat(checked.ties()).isNotEmpty();
        assertThat(told(checked)).contains("0 network-totals-left-out");
    }

    @Test
    void days_that_a_spreadsheet_understood_half_are_told() {
        var checked = people("naam;verteld", "Bedachte Aad;2026-05-03", "Bedachte Bea;3/13/2026");
        assertThat(told(checked)).contains("1 days-half-understood");
        assertThat(told(people("naam;verteld", "Bedachte Aad;2026-05-03", "Bedachte Bea;13/3/2026")))
                .contains("1 days-half-understood");
        assertThat(told(people("naam;verteld", "Bedachte Aad;2026-05-03", "Bedachte Bea;03-04-2026")))
                .doesNotContain("1 days-half-understood");
    }

    @Test
    void a_language_is_one_however_it_is_written_and_what_is_none_is_told() {
        var checked = check(file("series.csv", """
                code;partner;municipality;languages;meetings
                S-1;;Rotterdam;turks, Turkish en Türkçe;05-03-2026
                S-2;;Delft;Berbers|Spaans;05-03-2026
                S-3;;Delft;volwassenen;05-03-2026
                """));
        assertThat(checked.series())
                .extracting(series -> series.languages())
                .containsExactly(List.of("Turks"), List.of("Tamazight", "Spaans"), List.of("volwassenen"));
        assertThat(told(checked)).filteredOn(each -> each.contains("language")).containsExactly("4 language-unknown");
    }

    @Test
    void names_beside_what_they_belong_to_are_asked_about() {
        var checked = check(file("lijst.csv", "Naam;Organisatie\nBedachte Bea;De Brug\nBedachte Cor;De Haven\n"));
        assertThat(checked.organisations()).isEmpty();
        assertThat(told(checked)).contains("0 table-unclear");
        assertThat(check(file("organisaties.csv", "Organisatie;Naam;Partner\nO-1;De Brug;\n"))
                        .organisations())
                .hasSize(1);
    }

    @Test
    void who_was_not_there_did_not_come() {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\nP-2;Bedachte Bea\n"),
                file("series.csv", SERIES),
                file(
                        "presentie.csv",
                        "Deelnemer;Serie;Bijeenkomst;Aanwezig\nP-1;S-1;1;ja\nP-1;S-1;2;nee\nP-2;S-1;1;afgemeld\nP-2;S-1;3;misschien\n"));
        assertThat(checked.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(1));
        assertThat(told(checked)).contains("3 not-present", "4 not-present", "5 presence-unclear");
        var registered = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file(
                        "presentie.csv",
                        "Naam;Serie;Bijeenkomst 1 (aangemeld);Bijeenkomst 1 (aanwezig);Bijeenkomst 2 (aanwezig)\nBedachte Aad;S-1;x;;x\n"));
        assertThat(registered.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5 mrt;19 mrt|x;|1", "5 mrt;19 mrt|;x|3", "19-03-2026|x|3", "12 mrt;5 mrt;19 mrt|;x;|1"})
    void a_cross_below_a_day_is_of_the_meeting_of_that_day(String days, String crosses, int meeting) {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", "Deelnemer;Serie;%s\nP-1;S-1;%s\n".formatted(days, crosses)));
        assertThat(checked.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(meeting));
    }

    @Test
    void a_cross_below_a_day_on_which_there_was_nothing_is_told() {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", "Deelnemer;Serie;5 mrt;26 mrt\nP-1;S-1;;x\n"));
        assertThat(checked.attendances()).isEmpty();
        assertThat(told(checked)).contains("2 no-such-day");
    }

    @Test
    void lines_that_are_numbered_only_are_nobody() {
        var checked = people("Nr;Naam;Telefoon", "1;Bedachte Bea;0612345601", "2;;", "3;;");
        assertThat(checked.people()).hasSize(1);
        assertThat(told(checked)).containsExactly("3 number-only", "4 number-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bestuur",
                "Vrijwilligers",
                "volgt nog",
                "reserve",
                "Plek 4",
                "zie tabblad 2",
                "Moskee De Haven",
                "# moeders",
                "Legenda: groen = sleutelfiguur",
                "Laatst bijgewerkt"
            })
    void what_stands_between_people_is_nobody(String text) {
        var checked = people("naam;telefoon", "Bedachte Bea;0612345601", text + ";", "Bedachte Cor;0612345602");
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Bedachte Bea", "Bedachte Cor");
        assertThat(told(checked)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idem", "dito", ",,", "zie boven", "〃"})
    void the_same_as_above_is_what_stands_above(String mark) {
        var checked = people("Naam;Gemeente;Wijk", "Bedachte Bea;Delft;Centrum", "Bedachte Cor;" + mark + ";" + mark);
        assertThat(checked.people())
                .extracting(PersonRow::municipality, PersonRow::neighbourhood)
                .containsExactly(tuple("GM0503", "Centrum"), tuple("GM0503", "Centrum"));
        assertThat(told(checked)).containsExactly("3 same-as-above", "3 same-as-above");
    }

    @Test
    void all_parts_of_a_name_come_along() {
        assertThat(people("Voorletters;Tussenvoegsel;Achternaam", "B.;van der;Bedacht")
                        .people())
                .extracting(PersonRow::name)
                .containsExactly("B. van der Bedacht");
        assertThat(people("Voornaam;Achternaam", "Cor;Bedacht, van", "Bea;Verzonnen, van der")
                        .people())
                .extracting(PersonRow::name)
                .containsExactly("Cor van Bedacht", "Bea van der Verzonnen");
    }

    @Test
    void of_two_telephones_the_first_that_is_filled_counts() {
        assertThat(people(
                                "Naam;Telefoon 1;Telefoon 2",
                                "Bedachte Bea;;0612345601",
                                "Bedachte Cor;0612345602;0612345603")
                        .people())
                .extracting(PersonRow::phone)
                .containsExactly("0612345601", "0612345602");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adı Soyadı;Telefon;Şehir",
                "الاسم;الهاتف;المدينة",
                "Wat is je naam?;Mobiele telefoon;Woonplaats",
                "Naam;Tele\u200bfoon;Plaats",
                "Display Name;Mobile Phone;Home City"
            })
    void headings_of_other_programs_and_languages_are_known(String headers) {
        assertThat(people(headers, "Bedachte Bea;0612345601;Delft").people())
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.name()).isEqualTo("Bedachte Bea");
                    assertThat(person.phone()).isEqualTo("0612345601");
                    assertThat(person.municipality()).isEqualTo("GM0503");
                });
    }

    @Test
    void the_number_of_a_house_is_no_code() {
        var checked = people(
                "Naam;Straat;Nr;Plaats;Telefoon",
                "Bedachte Bea;Dorpsstraat;12;Delft;0612345601",
                "Bedachte Dina;Laan;12;Delft;0612345603");
        assertThat(checked.people()).hasSize(2);
        assertThat(checked.people()).noneMatch(person -> person.id().equals("12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kent niet", "nee", "geen contact"})
    void a_tie_that_is_denied_is_none(String kind) {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\nP-2;Bedachte Bea\n"),
                file("banden.csv", "van;naar;soort\nP-1;P-2;" + kind + "\n"));
        assertThat(checked.ties()).isEmpty();
        assertThat(told(checked)).contains("2 tie-denied");
    }

    @ParameterizedTest
    @CsvSource({
        "ex-voorzitter, position-ended",
        "oud-voorzitter, position-ended",
        "voorzitter (tot 2022), position-ended",
        "vacant, position-vacant"
    })
    void a_post_that_is_over_or_nobodys_is_told(String post, String key) {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("organisaties.csv", "code;name;partner\nO-1;De Brug;\n"),
                file("functies.csv", "persoon;organisatie;functie\nP-1;O-1;" + post + "\n"));
        assertThat(checked.positions()).isEmpty();
        assertThat(told(checked)).contains("2 " + key);
    }

    @Test
    void every_column_that_stays_behind_is_named() {
        assertThat(people(
                                "naam;telefoon;schoenmaat;lievelingskleur;huisdieren;hobby's;opmerkingen van vroeger",
                                "Bedachte Bea;0612345601;40;blauw;kat;;")
                        .problems())
                .filteredOn(problem -> problem.key().equals("columns-left-out"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.details().getFirst()).endsWith("opmerkingen van vroeger"));
    }

    /// What was read right before it was looked at more closely.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bronisława Nowak",
                "Bea Bronkhorst",
                "N.B. de Vries",
                "NB Jansen",
                "Max Bedacht",
                "Leden Bedacht"
            })
    void a_name_that_begins_like_a_remark_is_a_name(String name) {
        assertThat(people("naam;telefoon", name + ";0612345601").people()).hasSize(1);
        assertThat(people("naam;telefoon", name + ";", "Bedachte Bea;0612345601")
                        .people())
                .hasSize(2);
    }

    @Test
    void initials_beside_a_whole_name_add_nothing() {
        assertThat(people("Naam;Voorletters", "Fatma Bedacht;F.").people())
                .extracting(PersonRow::name)
                .containsExactly("Fatma Bedacht");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Naam;Persoonscode;Serie;Bijeenkomsten|Somebody Else;P-1;S-1;1",
                "Persoon;Serie;Bijeenkomst;Dag|P-1;S-1;1;donderdag",
                "Deelnemer;Serie;1;2;Datum|P-1;S-1;x;;01-02-2026",
                "Deelnemer;Serie;1;2;Status|P-1;S-1;x;;afgemeld",
                "Deelnemer;Serie;Bijeenkomst 1 (aanwezig/afwezig);Bijeenkomst 2 (aanwezig/afwezig)|P-1;S-1;ja;nee",
                "Deelnemer;Serie;05-03-26;12-03-26|P-1;S-1;x;",
                "Deelnemer;Serie;5 mrt 26;12 mrt 26|P-1;S-1;x;",
                "Deelnemer;Serie;don 5 mrt;don 12 mrt|P-1;S-1;x;",
                "Deelnemer;Serie;05.03;12.03|P-1;S-1;x;"
            })
    void who_came_to_the_first_meeting_came_to_the_first_meeting(String headers, String line) {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", headers + "\n" + line + "\n"));
        assertThat(checked.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(1));
    }

    @Test
    void how_often_somebody_came_is_no_yes_or_no() {
        var checked = check(
                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                file("series.csv", SERIES),
                file("presentie.csv", "persoon;serie;bijeenkomsten;aanwezig\nP-1;S-1;1,2,3;3\n"));
        assertThat(checked.attendances())
                .singleElement()
                .satisfies(attendance -> assertThat(attendance.meetings()).containsExactly(1, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"oud papier coördinator", "Oud-katholiek pastoor", "ex officio lid", "voorzitter (tot 2028)"})
    void a_post_that_only_sounds_over_is_held(String post) {
        assertThat(check(
                                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\n"),
                                file("organisaties.csv", "code;name;partner\nO-1;De Brug;\n"),
                                file("functies.csv", "persoon;organisatie;functie\nP-1;O-1;" + post + "\n"))
                        .positions())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not close", "niet zo close", "geen familie, wel vriend"})
    void a_tie_that_is_not_close_is_one(String kind) {
        assertThat(check(
                                file("mensen.csv", "code;naam\nP-1;Bedachte Aad\nP-2;Bedachte Bea\n"),
                                file("banden.csv", "van;naar;soort\nP-1;P-2;" + kind + "\n"))
                        .ties())
                .hasSize(1);
    }

    @Test
    void organisations_are_those_of_the_name_of_the_file_and_lessons_beside_a_telephone_make_no_attendance() {
        assertThat(check(file("organisaties.csv", "organisatie;naam;soort\nO-1;De Brug;moskee\n"))
                        .organisations())
                .hasSize(1);
        assertThat(people("Naam;Telefoon;Les 1;Les 2", "Bedachte Bea;0612345601;x;")
                        .people())
                .hasSize(1);
    }

    @Test
    void names_above_columns_are_not_told() {
        assertThat(people("naam;telefoon;Fatma Bedacht;Ali van den Verzonnen;Opmerking", "Bedachte Bea;0612345601;x;;")
                        .problems())
                .filteredOn(problem -> problem.key().equals("columns-left-out"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.details()).containsExactly("C, D, Opmerking"));
    }

    @Test
    void a_telephone_to_go_with_counts_before_one_at_home() {
        assertThat(people("Naam;Telefoon privé;Mobiel", "Bedachte Bea;0101234567;0612345601")
                        .people())
                .extracting(PersonRow::phone)
                .containsExactly("0612345601");
        assertThat(people("Naam;Telefoon privé;Mobiel", "Bedachte Bea;0101234567;")
                        .people())
                .extracting(PersonRow::phone)
                .containsExactly("0101234567");
    }
}
