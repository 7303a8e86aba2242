package nl.inktvlek.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A message helps who reads it, and tells nobody's name, number or address.
class ShownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-02-2026",
                "2026.13.01",
                "05-03-2026|32-03-2026",
                "1e309",
                "NaN",
                "-1",
                "1,5,5",
                "misschien",
                "12/25/26"
            })
    void a_day_or_a_number_that_cannot_be_is_repeated(String text) {
        assertThat(Shown.figures(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bedachte Vrouw",
                "Bedachtevrouw",
                "0612345678",
                "06-1234 5678",
                "+31612345678",
                "an@example.org",
                "Bedachtestraat 1",
                "bedachte vrouw",
                "1|0612345678"
            })
    void what_may_be_of_somebody_is_not_where_a_number_should_stand(String text) {
        assertThat(Shown.figures(text)).isEqualTo(Shown.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bergen op Zom", "'s-Gravenhge", "GM9999", "Nergenshuizen (Nh)", "0999"})
    void a_place_that_is_none_is_repeated(String text) {
        assertThat(Shown.place(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "an@example.org", "Bedachtestraat 1", "=HYPERLINK(\"x\")", "{code: 'x'}"})
    void what_is_no_place_is_not(String text) {
        assertThat(Shown.place(text)).isEqualTo(Shown.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lid", "moskee", "SELF_ORG"})
    void a_word_of_a_list_is_repeated_but_not_where_the_code_of_somebody_stands(String text) {
        assertThat(Shown.word(text)).isEqualTo(text);
        assertThat(Shown.code(text)).isEqualTo(Shown.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D-12", "IOT", "P0001"})
    void a_code_is_repeated(String text) {
        assertThat(Shown.code(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bedachte Vrouw", "0612345678", "612345678", "an@example.org", "Bedachtestraat 1"})
    void what_is_no_code_is_not(String text) {
        assertThat(Shown.code(text)).isEqualTo(Shown.HIDDEN);
    }

    @Test
    void columns_without_a_header_are_called_as_spreadsheets_do() {
        assertThat(Shown.column(0)).isEqualTo("A");
        assertThat(Shown.column(25)).isEqualTo("Z");
        assertThat(Shown.column(26)).isEqualTo("AA");
        assertThat(Shown.column(199)).isEqualTo("GR");
    }
}
