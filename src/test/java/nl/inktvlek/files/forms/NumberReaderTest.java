package nl.inktvlek.files.forms;

import static nl.inktvlek.files.forms.NumberReader.Form.DECIMAL_COMMA;
import static nl.inktvlek.files.forms.NumberReader.Form.DECIMAL_POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A number is read as its column is written; where that is not known, what can be two numbers is both.
class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "0,5; 0.5",
                "0.5; 0.5",
                "0.125; 0.125",
                "1234,5; 1234.5",
                "1234.567; 1234.567",
                "1.234,5; 1234.5",
                "1,234.5; 1234.5",
                "1.234.567; 1234567",
                "1,234,567; 1234567",
                "12 345,6; 12345.6",
                "12\u00a0345,6; 12345.6",
                "7’654’321.5; 7654321.5",
                "-3,25; -3.25",
                "2,5e3; 2500",
                "17; 17"
            })
    void what_can_be_one_number_only_is_that_number_whatever_the_column_is(String text, double number) {
        assertThat(NumberReader.readings(text, Optional.empty())).containsExactly(number);
        assertThat(NumberReader.readings(text, Optional.of(DECIMAL_COMMA))).containsExactly(number);
        assertThat(NumberReader.readings(text, Optional.of(DECIMAL_POINT))).containsExactly(number);
    }

    @Test
    void one_mark_before_three_digits_says_two_numbers_until_the_column_decides() {
        assertThat(NumberReader.readings("1.234", Optional.empty())).containsExactlyInAnyOrder(1.234, 1234.0);
        assertThat(NumberReader.readings("1.234", Optional.of(DECIMAL_COMMA))).containsExactly(1234.0);
        assertThat(NumberReader.readings("1.234", Optional.of(DECIMAL_POINT))).containsExactly(1.234);
        assertThat(NumberReader.readings("12,500", Optional.of(DECIMAL_COMMA))).containsExactly(12.5);
        assertThat(NumberReader.readings("12,500", Optional.of(DECIMAL_POINT))).containsExactly(12500.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1.2.3", "1,2,3", "12.34.567", "1.23,4.5", "1 2", "NaN", "Infinity", "0x1p3", "5-"})
    void what_is_no_number_is_none(String text) {
        assertThat(NumberReader.readings(text, Optional.empty())).isEmpty();
    }

    @Test
    void the_cells_of_a_column_decide_for_the_ones_that_do_not() {
        assertThat(form("1.234", "2.500", "0,75")).contains(DECIMAL_COMMA);
        assertThat(form("1.234", "12.5")).contains(DECIMAL_POINT);
        assertThat(form("1.234", "1.234.567")).contains(DECIMAL_COMMA);
        assertThat(form("1.234", "2.345")).isEmpty();
        assertThat(form("1.234", "0,5", "0.5")).isEmpty();
        assertThat(form("12", "Jansen, P.", "a.b@c.nl")).isEmpty();
    }

    @Test
    void a_number_printed_in_dutch_and_in_english_is_read_the_same() {
        var random = new Random(15);
        for (int i = 0; i < 2000; i++) {
            double number = Math.rint(random.nextDouble() * 1e9) / 100;
            var dutch = String.format(Locale.GERMANY, "%,.2f", number);
            var english = String.format(Locale.UK, "%,.2f", number);
            assertThat(NumberReader.readings(dutch, Optional.of(DECIMAL_COMMA))).containsExactly(number);
            assertThat(NumberReader.readings(english, Optional.of(DECIMAL_POINT)))
                    .containsExactly(number);
        }
    }

    private static Optional<NumberReader.Form> form(String... cells) {
        var evidence = new NumberReader.Evidence();
        for (var cell : cells) {
            evidence.add(cell);
        }
        return evidence.form();
    }
}
