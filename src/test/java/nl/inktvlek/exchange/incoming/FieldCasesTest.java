package nl.inktvlek.exchange.incoming;

import static nl.inktvlek.exchange.incoming.BadInputTest.NOTHING_KNOWN;
import static nl.inktvlek.exchange.incoming.BadInputTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.inktvlek.SharedData;
import nl.inktvlek.exchange.incoming.CheckedImport.AttendanceRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.exchange.incoming.CheckedImport.TieRow;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.forms.DateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files on which people lost data elsewhere, and others of the same kinds: every cell is understood, empty, or told.
class FieldCasesTest {

    @Test
    void case_01_lines_about_the_same_person_and_series_are_added_up() throws IOException {
        var checked = given("01-one-row-per-meeting");
        assertThat(checked.attendances())
                .containsExactlyInAnyOrder(
                        new AttendanceRow(-1, -1, List.of(1, 2, 3)),
                        new AttendanceRow(-2, -1, List.of(1, 2)),
                        new AttendanceRow(-3, -1, List.of(1)));
        assertThat(checked.impact().of(TableKind.ATTENDANCE)).isEqualTo(new Impact.Rows(3, 0, 0, 3));
    }

    @Test
    void a_line_that_says_the_same_again_is_double_and_one_that_says_more_is_added_up() {
        var checked = check(
                file("people", "code\nA\n"),
                file("series", "code;gemeente;talen;data\nS;Breda;Turks;05-03-2026|12-03-2026\n"),
                file("attendance", "person;series;meetings;doorgesprekken\nA;S;1;2\nA;S;1;2\nA;S;2;3\n"));
        assertThat(checked.attendances()).containsExactly(new AttendanceRow(-1, -1, List.of(1, 2)));
        assertThat(checked.onward())
                .singleElement()
                .satisfies(told -> assertThat(told.people()).isEqualTo(5));
        assertThat(checked.impact().of(TableKind.ATTENDANCE)).isEqualTo(new Impact.Rows(1, 0, 1, 1));
    }

    @Test
    void case_03_meetings_are_read_as_people_divide_them_and_what_is_no_whole_number_is_refused() throws IOException {
        var checked = given("03-meetings-by-comma");
        assertThat(checked.attendances()).containsExactly(new AttendanceRow(-1, -1, List.of(1, 2)));
        assertThat(told(checked))
                .containsExactlyInAnyOrder(
                        tuple(3L, "onward_people", "not-whole"),
                        tuple(4L, "onward_people", "not-whole"),
                        tuple(5L, "meetings", "no-such-meeting"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1, 2 en 3", "1/2/3", "1 + 2 + 3", "1|2|3", "1 & 2,3", "1.0|2|3"})
    void meetings_are_divided_as_people_do(String meetings) {
        assertThat(attendance(meetings).attendances()).containsExactly(new AttendanceRow(-1, -1, List.of(1, 2, 3)));
    }

    @Test
    void crosses_are_read_as_they_are_put() {
        var checked = check(
                file("people", "code\nA\nB\nC\n"),
                file("series", "code;gemeente;talen;data\nS;Breda;Turks;05-03-2026|12-03-2026|19-03-2026\n"),
                file("presentielijst", "deelnemer;serie;1;2;3\nA;S;x;;x\nB;S;ja;nee;✓\nC;S;ziek;;\n"));
        assertThat(checked.attendances())
                .containsExactly(new AttendanceRow(-1, -1, List.of(1, 3)), new AttendanceRow(-2, -1, List.of(1, 3)));
        assertThat(told(checked)).containsExactly(tuple(4L, "1", "neither-yes-nor-no"));
    }

    @Test
    void a_series_may_have_a_line_for_every_meeting() {
        var checked = check(
                file(
                        "series",
                        "code;gemeente;talen;datum;thema\nS;Breda;Turks;12-03-2026;geld\nS;Breda;Turks;05-03-2026;kennismaken\nS;;;19-03-2026;\n"));
        assertThat(checked.series()).singleElement().satisfies(series -> {
            assertThat(series.meetings())
                    .map(String::valueOf)
                    .containsExactly("2026-03-05", "2026-03-12", "2026-03-19");
            assertThat(series.themes()).containsExactly("kennismaken", "geld", "");
        });
        assertThat(checked.impact().of(TableKind.SERIES)).isEqualTo(new Impact.Rows(1, 0, 0, 2));
        var other = check(
                file("series", "code;gemeente;talen;datum\nS;Breda;Turks;12-03-2026\nS;Tilburg;Turks;19-03-2026\n"));
        assertThat(told(other)).containsExactly(tuple(3L, "code", "id-twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deelnemer 12", "LID 0017", "0000012345", "P-02", "n7", "1"})
    void codes_are_codes(String code) {
        assertThat(check(file("people", "code;gemeente\n" + code + ";Rotterdam\n"))
                        .people())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1-3", "alle", "2½", "een"})
    void what_may_be_two_things_is_no_list_of_meetings(String meetings) {
        assertThat(told(attendance(meetings))).containsExactly(tuple(2L, "meetings", "not-meetings"));
    }

    private static CheckedImport attendance(String meetings) {
        return check(
                file("people", "code\nA\n"),
                file("series", "code;gemeente;talen;data\nS;Breda;Turks;05-03-2026|12-03-2026|19-03-2026\n"),
                file("attendance", "person;series;meetings\nA;S;" + meetings + "\n"));
    }

    @Test
    void case_04_the_foot_of_a_sheet_is_left_out_and_divides_nothing() throws IOException {
        var checked = given("04-total-row-in-ties");
        assertThat(checked.ties()).extracting(TieRow::strength).containsExactly(1.0, 0.8, 0.6, 1.0);
        assertThat(told(checked))
                .contains(
                        tuple(6L, "", "foot-left-out"), tuple(7L, "", "foot-left-out"), tuple(8L, "", "foot-left-out"));
        assertThat(checked.errors()).isZero();
    }

    @Test
    void a_total_in_the_middle_of_a_list_is_nobody() {
        var checked = check(file("people", "code;naam\nA;Bedachte An\nTotaal;1\nB;Bedachte Bas\n"));
        assertThat(told(checked)).containsExactly(tuple(3L, "code", "id-is-total"));
        assertThat(checked.people()).hasSize(2);
    }

    @Test
    void a_remark_below_an_open_line_is_left_out_and_a_person_with_such_a_name_stays() {
        var checked = check(file(
                "people",
                "naam;plaats\nSom Verzonnen;Rotterdam\nMin Bedacht;Schiedam\n\nBijgewerkt door de secretaris\n"));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Som Verzonnen", "Min Bedacht");
        assertThat(told(checked)).containsExactly(tuple(5L, "", "foot-left-out"));
    }

    @Test
    void case_07_one_order_of_day_and_month_holds_for_the_whole_column() throws IOException {
        var checked = given("07-month-first");
        assertThat(checked.people())
                .extracting(PersonRow::informed)
                .map(String::valueOf)
                .containsExactly("2026-04-15", "2026-03-04", "2026-02-11");
        assertThat(told(checked))
                .containsExactlyInAnyOrder(
                        tuple(5L, "verteld", "in-the-future"), tuple(6L, "verteld", "date-short-year"));
    }

    @Test
    void a_column_that_fits_both_orders_is_asked_about_and_read_as_chosen() {
        var file = file("people", "code;verteld\nA;03/04/2026\nB;05/05/2026\n");
        assertThat(told(check(file))).containsExactly(tuple(2L, "verteld", "date-two-ways"));
        var table = FileRecognition.tables(file).getFirst();
        var chosen = new MappedFile(file, table.recognition().withOrder(1, DateReader.Order.MONTH_FIRST));
        assertThat(check(List.of(chosen)).people())
                .extracting(PersonRow::informed)
                .map(String::valueOf)
                .containsExactly("2026-03-04", "2026-05-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5 maart 2026;2026-03-05",
                "do 5 mrt. 2026;2026-03-05",
                "March 5, 2026;2026-03-05",
                "5-mrt-2026;2026-03-05",
                "2026/03/05;2026-03-05",
                "2026-03-05T10:00:00;2026-03-05",
                "05.03.2026;2026-03-05",
                "5 Mart 2026;2026-03-05",
                "46086;2026-03-05",
                "46086,0;2026-03-05"
            })
    void days_are_read_as_they_are_written(String written, String day) {
        assertThat(check(file("people", "code;verteld\nA;" + written + "\n")).people())
                .singleElement()
                .satisfies(person -> assertThat(person.informed()).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "\uFEFFsep=;\n"})
    void case_08_the_line_that_tells_the_separator_is_obeyed(String first) {
        var checked = check(
                file("people", first + "code;naam;gemeente\nK-1;Bedachte W;Rotterdam\nK-2;Bedachte X;Schiedam\n"));
        assertThat(checked.people()).extracting(PersonRow::id).containsExactly("K-1", "K-2");
        assertThat(checked.problems()).isEmpty();
    }

    @Test
    void case_08_and_11_as_given() throws IOException {
        assertThat(given("08-sep-line").people()).hasSize(2);
        assertThat(given("11-heading-with-hash").people())
                .extracting(PersonRow::id)
                .containsExactly("1", "2", "3");
    }

    @Test
    void titles_above_the_headers_are_passed_over() {
        var checked = check(file(
                "ledenlijst",
                "Ledenlijst Vereniging Verzonnen;;\nbijgewerkt 12-03-2026;;\n;;\nNr.;Naam (voluit);Woon-\nplaats\n1;Bedachte An;Rotterdam\n"
                        .replace("Woon-\nplaats", "\"Woonplaats\n \"")));
        assertThat(checked.people()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo("1");
            assertThat(person.name()).isEqualTo("Bedachte An");
            assertThat(person.municipality()).isEqualTo("GM0599");
        });
    }

    @Test
    void case_13_white_space_nobody_sees_is_taken_off() throws IOException {
        var checked = given("13-non-breaking-space");
        assertThat(checked.ties()).hasSize(3);
        assertThat(checked.errors()).isZero();
    }

    @Test
    void case_14_turkish_names_of_a_turkish_spreadsheet() throws IOException {
        assertThat(given("14-turkish-code-page").people())
                .extracting(PersonRow::name)
                .containsExactly("Bedachte Işıl Yıldız", "Bedachte Şükrü Doğan");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,Bedachte Eloïse Müller,Daniël Çelik",
        "windows-1252,“Bedachte” – René,Zoë van ’t Hof",
        "windows-1254,Bedachte Ayşe Gül,Çağlar Öztürk İnci",
        "ISO-8859-9,Bedachte Ayşe Gül,Çağrı Öztürk",
        "windows-1250,Bedachte Łukasz Wójcik,Małgorzata Święch",
        "windows-1251,Выдуманная Анна,Иванов Иван",
        "windows-1256,أحمد المختلق,فاطمة المختلقة",
        "UTF-16LE,Bedachte Ayşe Gül,Łukasz",
        "UTF-16,Bedachte Zoë,Ömer"
    })
    void names_are_read_in_the_letters_they_were_written_in(String charset, String one, String other) {
        var text = "code;naam\r\nA;" + one + "\r\nB;" + other + "\r\n";
        var checked = check(new SourceFile("people.csv", text.getBytes(Charset.forName(charset))));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly(one, other);
    }

    @Test
    void case_16_yes_in_all_its_forms_and_no_silent_no() throws IOException {
        var checked = given("16-yes-as-1.0");
        assertThat(checked.people())
                .extracting(PersonRow::keyFigure)
                .containsExactly(true, true, true, true, true, true, false, false);
        assertThat(checked.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"misschien", "2", "1.5", "?", "jan", "nog vragen"})
    void what_is_neither_yes_nor_no_is_told(String answer) {
        assertThat(told(check(file("people", "code;sleutelfiguur\nA;" + answer + "\n"))))
                .containsExactly(tuple(2L, "sleutelfiguur", "neither-yes-nor-no"));
    }

    @Test
    void case_18_places_are_found_by_the_names_people_use() throws IOException {
        var checked = given("18-den-haag");
        assertThat(checked.people())
                .extracting(PersonRow::municipality)
                .containsExactly(
                        "GM0518", "GM0796", "GM0518", "GM0373", "GM0599", "GM0599", "GM0599", "GM0164", "GM1900");
        assertThat(checked.errors()).isZero();
    }

    @Test
    void case_30_a_list_without_codes_gets_them_and_ties_go_by_name() throws IOException {
        var checked = given("30-list-without-codes");
        assertThat(checked.people()).hasSize(3).noneMatch(person -> person.id().contains("Bedachte"));
        assertThat(checked.ties()).extracting(TieRow::from, TieRow::to).containsExactly(tuple(-1, -2), tuple(-2, -3));
        assertThat(checked.errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Bedachte Adil Verzonnen,id-is-name",
        "0612345678,id-is-phone",
        "+31 6 12345678,id-is-phone",
        "06-12345678,id-is-phone",
        "adil@example.org,id-is-email",
        "Verzonnenstraat 12,id-is-name"
    })
    void what_tells_who_somebody_is_is_no_code(String id, String key) {
        var checked = check(file("people", "code;gemeente\n" + id + ";Rotterdam\n"));
        assertThat(told(checked)).containsExactly(tuple(2L, "code", key));
        assertThat(checked.problems())
                .allSatisfy(problem -> assertThat(problem.details()).isEmpty());
    }

    @Test
    void a_name_that_several_have_is_asked_about() {
        var people = file("people", "code;naam\nA;Bedachte An\nB;bedachte  an\nC;Bedachte Cor\n");
        assertThat(told(check(people, file("ties", "van;naar\nBedachte An;Bedachte Cor\n"))))
                .containsExactly(tuple(2L, "van", "name-of-several"));
        assertThat(told(check(file("people", "naam;plaats\nBedachte An;Rotterdam\nBEDACHTE AN;Schiedam\n"))))
                .containsExactly(tuple(3L, "naam", "name-twice"));
    }

    @Test
    void ties_alone_make_people_of_their_ends() {
        var checked = check(file("edges", "Source,Target,Weight\nBedachte An,Bedachte Bas,2\nBedachte Bas,K7,1\n"));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Bedachte An", "Bedachte Bas", "");
        assertThat(checked.ties()).extracting(TieRow::strength).containsExactly(1.0, 0.5);
        assertThat(checked.errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "presentielijst.csv,ATTENDANCE,person;series;meetings",
        "lijst.csv,TIES,van;naar",
        "memberships of societies.csv,MEMBERSHIPS,person;organisation",
        "export.csv,PEOPLE,id;naam;telefoon",
        "export.csv,ORGANISATIONS,id;naam;koepel"
    })
    void what_a_file_is_follows_from_its_columns(String name, TableKind kind, String headers) {
        var table = FileRecognition.recognise(
                new SourceFile(name, (headers + "\n1;2;3\n").getBytes(StandardCharsets.UTF_8)));
        assertThat(table.table()).isEqualTo(kind);
        assertThat(table.isSure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"export.csv", "presentielijst.csv", "organisatorisch.csv", "seriemoord.csv"})
    void a_list_of_ids_and_names_that_may_be_people_or_bodies_is_asked_about(String name) {
        var file = new SourceFile(
                name,
                "id;naam;soort\n1;Bedachte An;mens\n2;Moskee Verzonnen;moskee\n".getBytes(StandardCharsets.UTF_8));
        assertThat(told(check(file))).contains(tuple(0L, "", "table-unclear"));
        assertThat(check(file).impact().isNothing()).isTrue();
        var chosen = new MappedFile(file, FileRecognition.recognise(file).withTable(TableKind.PEOPLE));
        assertThat(check(List.of(chosen)).people()).hasSize(2);
    }

    @Test
    void what_is_said_to_be_new_is_what_comes_in() {
        var checked = check(
                file("people", "code;sleutelfiguur\nA;ja\nB;misschien\n"),
                file("series", "code;gemeente;talen;data\nS;Breda;Turks;05-03-2026\nT;Breda;Turks;morgen\n"));
        assertThat(checked.impact().of(TableKind.PEOPLE).added())
                .isEqualTo(1)
                .isEqualTo(checked.people().size());
        assertThat(checked.impact().of(TableKind.SERIES).added())
                .isEqualTo(1)
                .isEqualTo(checked.series().size());
        assertThat(checked.leftOut()).isEqualTo(2);
    }

    @Test
    void columns_that_are_not_read_are_named() {
        var checked = check(file("people", "code;schoenmaat;naam;haarkleur\nA;38;Bedachte An;rood\n"));
        assertThat(checked.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("columns-left-out");
            assertThat(problem.details()).containsExactly("schoenmaat, haarkleur");
        });
    }

    @Test
    void a_short_line_is_empty_at_its_end_and_a_long_one_with_something_in_it_is_told() {
        var checked = check(
                file("people", "code;naam;plaats\nA;Bedachte An\nB;Bedachte Bas;Rotterdam;;;\nC;Cor;Rotterdam;x\n"));
        assertThat(checked.people()).extracting(PersonRow::id).containsExactly("A", "B");
        assertThat(told(checked)).containsExactly(tuple(4L, "", "wrong-number-of-columns"));
    }

    @Test
    void a_name_in_three_columns_is_one_name() {
        var checked = check(
                file("leden", "Lidnummer;Voornaam;Tussenvoegsel;Achternaam\n7;An;van;Verzonnen\n8;Bas;;Bedacht\n"));
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("An van Verzonnen", "Bas Bedacht");
    }

    @Test
    void what_a_spreadsheet_put_around_a_cell_is_taken_off_and_a_failed_formula_is_told() {
        var checked = check(
                file("people", "code;telefoon;plaats\nA;\"=\"\"0612345678\"\"\";'s-Gravenhage\nB;'0687654321;#N/B\n"));
        assertThat(checked.people()).singleElement().satisfies(person -> {
            assertThat(person.phone()).isEqualTo("0612345678");
            assertThat(person.municipality()).isEqualTo("GM0518");
        });
        assertThat(told(checked)).containsExactly(tuple(3L, "plaats", "formula-failed"));
    }

    private static List<org.assertj.core.groups.Tuple> told(CheckedImport checked) {
        return checked.problems().stream()
                .filter(problem ->
                        !Set.of("strengths-divided", "series-of-nobody").contains(problem.key()))
                .map(problem -> tuple(problem.line(), problem.column(), problem.key()))
                .toList();
    }

    private static CheckedImport given(String folder) throws IOException {
        var files = new ArrayList<SourceFile>();
        try (var found = Files.list(SharedData.file("field-cases/" + folder))) {
            for (var path : found.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                files.add(SourceFile.read(path));
            }
        }
        return check(files.toArray(SourceFile[]::new));
    }

    private static CheckedImport check(SourceFile... files) {
        return check(Stream.of(files)
                .flatMap(file -> FileRecognition.tables(file).stream())
                .toList());
    }

    private static CheckedImport check(List<MappedFile> files) {
        return new ImportCheck(new ImportRequest("test", files, true, false), NOTHING_KNOWN, StoredValues.NONE, TODAY)
                .check();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
