package nl.inktvlek.exchange.incoming;

import static nl.inktvlek.exchange.incoming.BadInputTest.NOTHING_KNOWN;
import static nl.inktvlek.exchange.incoming.BadInputTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;
import org.junit.jupiter.api.Test;

/// The place of a row is found by name, code or postcode, and what a column of numbers says by its form.
class CheckedCellsTest {

    @Test
    void a_column_of_postcodes_gives_the_municipality_of_people_organisations_and_series() {
        var checked = check(
                file("people", "code;postcode\nA;3511 AB\nB;9712hw\nC;2751\n"),
                file("organisations", "code;naam;postcode\nO;Stichting O;6229 GZ\n"),
                file("series", "code;partner;postcode;talen;data\nS;;4811ZT;Turks;05-03-2026\n"));
        assertThat(checked.people())
                .extracting(CheckedImport.PersonRow::municipality)
                .containsExactly("GM0344", "GM0014", "GM1892");
        assertThat(checked.organisations())
                .extracting(CheckedImport.OrganisationRow::municipality)
                .containsExactly("GM0935");
        assertThat(checked.series())
                .extracting(CheckedImport.SeriesRow::municipality)
                .containsExactly("GM0758");
        assertThat(told(checked)).doesNotContain("postcode-unknown", "municipality-unknown");
    }

    @Test
    void a_column_of_places_may_hold_postcodes_among_names_and_codes() {
        var checked = check(file("people", "code;plaats\nA;Breda\nB;3511 AB\nC;7255 LH Hengelo\nD;GM0014\nE;2751\n"));
        assertThat(places(checked)).containsExactly("GM0758", "GM0344", "GM1876", "GM0014", "GM1892");
        assertThat(checked.problems()).isEmpty();
    }

    @Test
    void a_postcode_in_two_municipalities_is_told_unless_the_place_beside_it_decides() {
        var alone = check(file("people", "code;postcode\nA;9354 TA\n"));
        assertThat(alone.people())
                .singleElement()
                .satisfies(person -> assertThat(person.municipality()).isNull());
        assertThat(alone.problems())
                .singleElement()
                .satisfies(problem -> assertThat(Messages.text(problem, Locale.ENGLISH))
                        .contains("9354", "Noordenveld, Westerkwartier")
                        .doesNotContain("TA"));
        var beside = check(file("people", "code;postcode;gemeente\nA;9354 TA;Westerkwartier\n"));
        assertThat(places(beside)).containsExactly("GM1969");
        assertThat(beside.problems()).isEmpty();
    }

    @Test
    void the_postcode_decides_for_a_village_that_is_no_municipality_or_has_the_name_of_one() {
        var checked = check(file("people", "code;postcode;woonplaats\nA;1403 EA;Bussum\nB;7255 LH;Hengelo (O.)\n"));
        assertThat(places(checked)).containsExactly("GM1942", "GM1876");
        assertThat(checked.problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(tuple(3L, "postcode-elsewhere"));
    }

    @Test
    void what_is_no_postcode_of_a_place_is_told_and_the_name_counts() {
        var checked =
                check(file("people", "code;postcode;gemeente\nA;1000 AA;Amsterdam\nB;B-9000;Tilburg\nC;;Breda\n"));
        assertThat(places(checked)).containsExactly("GM0363", "GM0855", "GM0758");
        assertThat(told(checked)).containsExactly("postcode-unknown", "postcode-unknown");
    }

    /// GM1701 is Westerveld; postcode 1701 lies in Dijk en Waard.
    @Test
    void four_digits_that_are_a_code_and_a_postcode_are_as_the_others_of_their_column() {
        assertThat(places(check(file("people", "code;plaats\nA;1701\nB;GM0344\n"))))
                .containsExactly("GM1701", "GM0344");
        assertThat(places(check(file("people", "code;plaats\nA;1701\nB;3511 AB\n"))))
                .containsExactly("GM1980", "GM0344");
        var alone = file("people", "code;plaats\nA;1701\n");
        var asked = check(alone);
        assertThat(told(asked)).containsExactly("municipality-or-postcode");
        assertThat(asked.people())
                .singleElement()
                .satisfies(person -> assertThat(person.municipality()).isNull());
        assertThat(alone.recognition().hasTwofoldPlaces(1)).isTrue();
        assertThat(places(check(alone.with(alone.recognition().withPlaces(1, PlaceForm.POSTCODE)))))
                .containsExactly("GM1980");
        assertThat(places(check(alone.with(alone.recognition().withPlaces(1, PlaceForm.CODE)))))
                .containsExactly("GM1701");
    }

    @Test
    void a_number_that_may_be_two_is_asked_and_read_as_the_reader_says() {
        var ties = file("ties", "van;naar;sterkte\nA;B;1.234\nB;C;2.500\n");
        var people = file("people", "code\nA\nB\nC\n");
        var asked = check(people, ties);
        assertThat(asked.problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(tuple(2L, "number-two-ways"), tuple(3L, "number-two-ways"));
        assertThat(asked.ties()).isEmpty();
        assertThat(ties.recognition().hasMarkedNumbers(2)).isTrue();
        var comma = ties.with(ties.recognition().withNumbers(2, NumberReader.Form.DECIMAL_COMMA));
        var point = ties.with(ties.recognition().withNumbers(2, NumberReader.Form.DECIMAL_POINT));
        assertThat(ratio(check(people, comma))).isEqualTo(1234.0 / 2500);
        assertThat(ratio(check(people, point))).isEqualTo(1.234 / 2.5);
    }

    @Test
    void a_column_that_decides_itself_is_not_asked() {
        var ties = file("ties", "van;naar;sterkte\nA;B;1.234\nB;C;0,5\n");
        assertThat(ties.recognition().forms().numbers().of(2)).isEqualTo(Optional.of(NumberReader.Form.DECIMAL_COMMA));
        assertThat(check(file("people", "code\nA\nB\nC\n"), ties).errors()).isZero();
    }

    /// Strengths are divided by the largest; this is the weaker one of two.
    private static double ratio(CheckedImport checked) {
        assertThat(checked.errors()).as("%s", checked.problems()).isZero();
        return checked.ties().stream()
                .mapToDouble(tie -> Objects.requireNonNull(tie.strength()))
                .min()
                .orElseThrow();
    }

    private static List<String> places(CheckedImport checked) {
        return checked.people().stream()
                .map(person -> String.valueOf(person.municipality()))
                .toList();
    }

    private static List<String> told(CheckedImport checked) {
        return checked.problems().stream().map(Problem::key).toList();
    }

    private static CheckedImport check(MappedFile... files) {
        return new ImportCheck(
                        new ImportRequest("s", Arrays.asList(files), true, false),
                        NOTHING_KNOWN,
                        StoredValues.NONE,
                        TODAY)
                .check();
    }

    private static MappedFile file(String name, String text) {
        var file = new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
        return new MappedFile(file, FileRecognition.recognise(file));
    }
}
