package nl.inktvlek.exchange.incoming;

import static nl.inktvlek.exchange.incoming.BadInputTest.NOTHING_KNOWN;
import static nl.inktvlek.exchange.incoming.BadInputTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.CheckedImport.MembershipRow;
import nl.inktvlek.exchange.incoming.CheckedImport.OrganisationRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PersonRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One list with people, where they belong and what they are there, as most coordinators have it.
class ListsOfPeopleTest {

    private static CheckedImport check(SourceFile... files) {
        var tables = Stream.of(files)
                .flatMap(file -> IncomingTables.of(file).stream())
                .toList();
        return new ImportCheck(new ImportRequest("test", tables, true, false), NOTHING_KNOWN, StoredValues.NONE, TODAY)
                .check();
    }

    private static SourceFile file(String name, String... lines) {
        return new SourceFile(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(CheckedImport checked) {
        return checked.problems().stream()
                .map(problem -> problem.line() + " " + problem.key())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Naam stichting",
                "Naam moskee",
                "Vereniging",
                "Zelforganisatie",
                "Instelling",
                "Name of organisation",
                "Organization",
                "#;Naam organisatie",
                "Naam;Soort organisatie",
                "Naam;Organisatietype"
            })
    void a_heading_that_names_organisations_makes_a_list_of_them(String heading) {
        boolean isKindBeside = heading.startsWith("Naam;");
        var row = isKindBeside ? "De Brug;Informele groep" : heading.startsWith("#") ? "1;De Brug" : "De Brug";
        var checked = check(file("lijst.csv", heading + ";Plaats", row + ";Utrecht"));
        assertThat(checked.errors()).isZero();
        assertThat(checked.organisations()).extracting(OrganisationRow::name).containsExactly("De Brug");
        assertThat(checked.people()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Moskee", "Naam vereniging", "Instelling", "Kerk", "Club", "Name of organisation"})
    void people_beside_where_they_belong_are_no_organisations(String heading) {
        var asked = check(file("lijst.csv", "Naam;" + heading, "Bedachte Aad;De Brug"));
        assertThat(told(asked)).contains("0 table-unclear");
        assertThat(check(file("lijst.csv", "Naam;" + heading + ";Telefoon", "Bedachte Aad;De Brug;0612345601"))
                        .memberships())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Naam;Soort groep;Functie",
                "Naam;Plaats;Soort groep",
                "Naam;Type club;Opmerking",
                "Naam contactgroep lid;Moskee;Plaats",
                "Name;Organization Name;Organization Type",
                "Naam;Organization;Organization Type",
                "Naam;Organisatie;Soort organisatie"
            })
    void what_kind_of_group_somebody_is_in_makes_nobody_an_organisation(String headings) {
        assertThat(told(check(file("lijst.csv", headings, "Bedachte Aad;Fatih;Delft"))))
                .contains("0 table-unclear");
    }

    @Test
    void a_list_with_an_organisation_and_a_post_brings_all_three() {
        var checked = check(file(
                "betrokkenen.csv",
                "Naam;Organisatie;Functie;Telefoon;Plaats",
                "Bedachte Aad;Moskee Delft;voorzitter;0612345601;Delft",
                "Bedachte Bea;Moskee Delft;;0612345602;Delft",
                "Bedachte Cor;;;0612345603;Delft"));
        assertThat(checked.errors()).isZero();
        assertThat(checked.people()).hasSize(3);
        assertThat(checked.organisations()).extracting(OrganisationRow::name).containsExactly("Moskee Delft");
        assertThat(checked.positions()).containsExactly(new PositionRow(-1, -1, "voorzitter", null, null));
        assertThat(checked.memberships()).containsExactly(new MembershipRow(-2, -1));
        assertThat(told(checked)).containsExactly("2 organisation-new");
    }

    @Test
    void who_stands_in_it_once_more_with_another_organisation_is_one_person_and_it_is_told() {
        var checked = check(file(
                "betrokkenen.csv",
                "Naam;Organisatie;Functie;Telefoon;Plaats",
                "Bedachte Bea;Moskee Delft;secretaris;;Delft",
                "bedachte bea;Stichting Noord;lid;0612345602;Delft"));
        assertThat(checked.people())
                .extracting(PersonRow::name, PersonRow::phone, PersonRow::municipality)
                .containsExactly(tuple("Bedachte Bea", "0612345602", "GM0503"));
        assertThat(checked.positions()).hasSize(2);
        assertThat(checked.impact().of(TableKind.PEOPLE).addedUp()).isEqualTo(1);
        assertThat(told(checked)).containsExactly("2 organisation-new", "3 organisation-new", "3 person-again");
    }

    @Test
    void the_same_name_alone_is_not_the_same_person() {
        var checked = check(file(
                "betrokkenen.csv",
                "Naam;Organisatie;Telefoon",
                "Bedachte Bea;Moskee Delft;",
                "Bedachte Bea;Stichting Noord;"));
        assertThat(told(checked)).contains("3 name-twice");
        assertThat(checked.memberships()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Moskee Delft|Stichting Noord!lid|voorzitter!lid:Moskee Delft voorzitter:Stichting Noord",
                "Moskee Delft!lid|voorzitter!lid:Moskee Delft voorzitter:Moskee Delft",
                "Moskee Delft|Stichting Noord!!",
                "Moskee Delft|Stichting Noord!lid!"
            })
    void posts_belong_to_organisations_in_their_order(String organisations, String posts, String held) {
        var checked = check(file(
                "mensen.csv",
                "Naam;Telefoon;Organisatie;Functie",
                "Bedachte Aad;0612345601;%s;%s".formatted(organisations, posts == null ? "" : posts)));
        var names = checked.organisations();
        assertThat(checked.positions().stream()
                        .map(post -> post.position() + ":"
                                + names.get(-1 - post.organisation()).name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(held == null ? "" : held);
        assertThat(checked.positions().size() + checked.memberships().size()).isEqualTo(2);
        assertThat(told(checked).contains("2 position-unclear")).isEqualTo("lid".equals(posts));
    }

    @Test
    void posts_in_a_list_of_people_have_their_periods() {
        var checked = check(file(
                "mensen.csv",
                "Naam;Telefoon;Organisatie;Functie;Van;Tot",
                "Bedachte Aad;0612345601;Moskee Delft;voorzitter;2015;01-05-2018",
                "Bedachte Bea;0612345602;Moskee Delft;lid;sinds '19;lopend",
                "Bedachte Cor;0612345603;Moskee Delft;;2015;2018",
                "Bedachte Dee;0612345604;Moskee Delft;oud-voorzitter;?;-"));
        assertThat(checked.errors()).isZero();
        assertThat(checked.people()).hasSize(4);
        assertThat(checked.positions())
                .extracting(PositionRow::from, PositionRow::to)
                .containsExactly(
                        tuple(LocalDate.of(2015, 1, 1), LocalDate.of(2018, 5, 1)),
                        tuple(LocalDate.of(2019, 1, 1), null));
        assertThat(checked.memberships()).isEmpty();
        assertThat(told(checked)).contains("4 position-left-out", "5 position-left-out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bestuurslid tot 2022",
                "voorzitter tot 1-1-2022",
                "voorzitter (2015-2018)",
                "voorzitter (t/m juni 2021)",
                "was penningmeester",
                "oudvoorzitter",
                "vml. secretaris",
                "oud vice-voorzitter",
                "penningmeester, afgetreden 2020",
                "past president"
            })
    void a_post_that_is_over_is_not_held(String post) {
        assertThat(check(file("bestuur.csv", "Persoon;Organisatie;Functie", "Bedachte Aad;Moskee Delft;" + post))
                        .positions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Naam;Telefoon;Organisatie;Serie;Bijeenkomst, ATTENDANCE, true",
        "Organisatie;Postcode;Plaats;Telefoon;E-mail, ORGANISATIONS, true",
        "Code;Organisation;City;Date;Leader, SERIES, true",
        "Naam;Organisatie;Functie, POSITIONS, true",
        "Naam;Organisatie;Functie;Vanaf;Tot;E-mail, PEOPLE, true",
        "Naam;Contactpersoon;Telefoon;E-mail;Plaats, ORGANISATIONS, false",
        "Persoon;Organisatie, MEMBERSHIPS, true"
    })
    void it_is_taken_for_what_most_of_its_headings_say(String headings, TableKind kind, boolean isSure) {
        var recognition = FileRecognition.recognise(file("x.csv", headings, headings.replaceAll("[^;]+", "a1")));
        assertThat(recognition.table()).isEqualTo(kind);
        assertThat(recognition.isSure()).isEqualTo(isSure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bel Fatma 0612345601", "Kerkstraat 12", "info@voorbeeld.test"})
    void where_somebody_lives_or_is_reached_is_no_organisation(String cell) {
        var checked = check(file("mensen.csv", "naam;telefoon;organisatie", "Bedachte Aad;0612345601;" + cell));
        assertThat(checked.organisations()).isEmpty();
        assertThat(told(checked)).containsExactly("2 not-an-organisation");
    }

    @Test
    void a_name_alone_among_fuller_lines_may_be_a_heading() {
        var full = IntStream.range(0, 5)
                .mapToObj(i -> "Bedachte %s;061234560%d".formatted((char) ('A' + i), i))
                .toArray(String[]::new);
        var lines = Stream.concat(Stream.of("naam;telefoon", "Jeugdafdeling;"), Stream.of(full));
        assertThat(told(check(file("mensen.csv", lines.toArray(String[]::new)))))
                .containsExactly("2 name-alone");
        assertThat(told(check(file("mensen.csv", "naam;telefoon", "Bedachte Aad;", "Bedachte Bea;0612345602"))))
                .isEmpty();
    }

    @Test
    void somebody_without_a_name_among_people_with_one_is_told() {
        var full = IntStream.range(0, 5)
                .mapToObj(i -> "P%d;Bedachte %s".formatted(i, (char) ('A' + i)))
                .toArray(String[]::new);
        var lines = Stream.concat(Stream.of("code;naam", "P9;"), Stream.of(full));
        assertThat(told(check(file("mensen.csv", lines.toArray(String[]::new)))))
                .containsExactly("2 name-empty");
        assertThat(told(check(file("mensen.csv", "code;naam", "P1;", "P2;")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vacant", "vacature", "nog te benoemen", "idem", "zie boven"})
    void who_is_not_there_yet_is_nobody(String name) {
        var checked = check(file("mensen.csv", "naam;telefoon", name + ";0612345601"));
        assertThat(checked.people()).isEmpty();
        assertThat(told(checked)).containsExactly("2 not-a-name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Jansen, Fatma|Fatma Jansen", "de Vries, Piet|Piet de Vries", "Kaya, A.|A. Kaya"})
    void the_last_name_first_is_the_first_name_first(String cell, String name) {
        assertThat(check(file("mensen.csv", "naam;telefoon", cell + ";0612345601"))
                        .people())
                .extracting(PersonRow::name)
                .containsExactly(name);
    }

    @Test
    void a_column_without_a_heading_is_told() {
        var checked = check(file("mensen.csv", "naam;;telefoon", "Bedachte;Aad;0612345601", "Bedachte;Bea;0612345602"));
        assertThat(told(checked)).contains("2 column-without-heading");
    }

    @Test
    void the_headings_once_more_and_numbers_after_an_open_line_are_no_second_table() {
        assertThat(told(check(file("mensen.csv", "naam;telefoon", "Aad Bedacht;0612345601", ";", "NAAM;TELEFOON"))))
                .containsExactly("4 headers-again");
        assertThat(check(file("relaties.csv", "van;naar", "1;2", ";", "2;3")).ties())
                .hasSize(2);
    }

    @Test
    void the_same_telephone_says_that_it_is_the_same_person() {
        var checked = check(file(
                "betrokkenen.csv",
                "Naam;Organisatie;Telefoon",
                "Bedachte Bea;Moskee Delft;0612345602",
                "Bedachte Bea;Stichting Noord;0612345602"));
        assertThat(checked.people()).hasSize(1);
        assertThat(told(checked)).containsExactly("2 organisation-new", "3 organisation-new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bedachte Bea;Stichting Noord;0612345699;Delft", "Bedachte Bea;Stichting Noord;;Gouda"})
    void one_name_with_other_particulars_may_be_two_people(String other) {
        var checked = check(file(
                "betrokkenen.csv",
                "Naam;Organisatie;Telefoon;Plaats",
                "Bedachte Bea;Moskee Delft;0612345602;Delft",
                other));
        assertThat(checked.errors()).isEqualTo(1);
        assertThat(told(checked)).contains("3 name-twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Moskee Delft|Stichting Noord!2",
                "Moskee Delft, Stichting Noord!2",
                "Moskee Delft / Stichting Noord!2",
                "Moskee Delft en Stichting Noord!2",
                "Welzijn, Zorg en Meer!1",
                "Zorg & Co!1"
            })
    void several_organisations_in_a_cell_are_several_where_one_is_known_by_itself(String cell, int memberships) {
        for (var alone : List.of("Bedachte Aad;Moskee Delft;0612345601", "Bedachte Zed;Moskee Delft;0612345609")) {
            var first = check(
                    file("lijst.csv", "Naam;Organisatie;Telefoon", alone, "Bedachte Bea;" + cell + ";0612345602"));
            var last = check(
                    file("lijst.csv", "Naam;Organisatie;Telefoon", "Bedachte Bea;" + cell + ";0612345602", alone));
            assertThat(first.memberships()).hasSize(memberships + 1);
            assertThat(last.memberships()).hasSize(memberships + 1);
        }
    }

    @Test
    void two_columns_with_an_organisation_are_two_memberships() {
        var checked = check(file(
                "leden.csv",
                "Naam;Telefoon;Organisatie 1;Organisatie 2",
                "Bedachte Aad;0612345601;Moskee Delft;Stichting Noord"));
        assertThat(checked.memberships()).hasSize(2);
        assertThat(told(checked)).doesNotContain("1 columns-left-out");
    }

    @Test
    void beside_a_list_of_organisations_a_name_that_is_not_in_it_is_asked_about() {
        var checked = check(
                file("organisaties.csv", "naam;plaats", "Moskee Delft;Delft"),
                file("mensen.csv", "naam;telefoon;organisatie", "Bedachte Aad;0612345601;Moskee Delf"));
        assertThat(checked.organisations()).hasSize(1);
        assertThat(told(checked)).containsExactly("2 name-of-nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O-12", "H1", "12"})
    void a_code_that_nothing_has_is_no_new_organisation(String code) {
        var checked = check(file("leden.csv", "persoon;organisatie", "Bedachte Aad;" + code));
        assertThat(checked.organisations()).isEmpty();
        assertThat(told(checked)).containsExactly("2 id-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOM", "50Plus", "HTIB"})
    void a_short_name_is_a_name(String name) {
        assertThat(check(file("leden.csv", "persoon;organisatie", "Bedachte Aad;" + name))
                        .organisations())
                .extracting(OrganisationRow::name)
                .containsExactly(name);
    }

    @Test
    void a_post_of_nothing_is_told() {
        var checked =
                check(file("mensen.csv", "naam;telefoon;organisatie;functie", "Bedachte Aad;0612345601;;voorzitter"));
        assertThat(checked.positions()).isEmpty();
        assertThat(told(checked)).containsExactly("2 position-of-nothing");
    }

    @Test
    void a_list_of_posts_alone_makes_people_and_organisations() {
        var checked = check(file(
                "bestuur.csv",
                "persoon;organisatie;functie;van;tot",
                "Bedachte Aad;Moskee Delft;voorzitter;2019;heden",
                "Bedachte Bea;Moskee Delft;secretaris;maart 2020;12-2022"));
        assertThat(checked.errors()).isZero();
        assertThat(checked.people()).extracting(PersonRow::name).containsExactly("Bedachte Aad", "Bedachte Bea");
        assertThat(checked.positions())
                .extracting(PositionRow::from, PositionRow::to)
                .containsExactly(
                        tuple(LocalDate.of(2019, 1, 1), null),
                        tuple(LocalDate.of(2020, 3, 1), LocalDate.of(2022, 12, 31)));
        assertThat(told(checked))
                .containsExactly("2 day-of-period", "2 organisation-new", "3 day-of-period", "3 day-of-period");
    }

    @ParameterizedTest
    @CsvSource({
        "mailto:aad@voorbeeld.test, aad@voorbeeld.test",
        "Aad <aad@voorbeeld.test>, aad@voorbeeld.test",
        "aad@voorbeeld.test., aad@voorbeeld.test",
        "aad@voorbeeld.test;, aad@voorbeeld.test",
        "anonymous, ",
        "Anoniem, "
    })
    void an_address_is_what_reaches_somebody(String cell, String address) {
        var checked = check(file("mensen.csv", "naam,e-mail", "Bedachte Aad,\"" + cell + "\""));
        assertThat(checked.people()).extracting(PersonRow::email).containsExactly(address);
        assertThat(checked.errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Bedachte Aad (tolk), name-with-remark",
        "Bedachte Aad - belt liever, name-with-remark",
        "Bedachte Aad 0612345601, name-with-number",
        "'', name-missing"
    })
    void what_is_no_part_of_a_name_is_told(String name, String key) {
        var checked = check(file("mensen.csv", "naam;plaats;telefoon", name + ";Delft;0612345602"));
        assertThat(checked.problems())
                .extracting(Problem::key, Problem::line, Problem::column)
                .containsExactly(tuple(key, 2L, "naam"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;", ""})
    void a_second_table_below_is_told_line_by_line(String open) {
        var checked = check(file(
                "mensen.csv",
                "naam;plaats;telefoon",
                "Bedachte Aad;Delft;0612345601",
                open,
                "organisatie;plaats;",
                "Moskee Delft;Delft;",
                "Moskee Gouda;Gouda;"));
        assertThat(checked.people()).hasSize(1);
        assertThat(told(checked)).containsExactly("4 second-table", "5 second-table", "6 second-table");
    }

    @Test
    void lines_in_quotation_marks_as_a_whole_are_read_as_they_are_meant() {
        var checked = check(file(
                "mensen.csv",
                "\"naam;plaats;telefoon\"",
                "\"Bedachte Aad;Delft;0612345601\"",
                "\"\"\"Bedachte; Bea\"\";Delft;0612345602\""));
        assertThat(checked.people()).extracting(PersonRow::phone).containsExactly("0612345601", "0612345602");
        assertThat(checked.errors()).isZero();
    }
}
