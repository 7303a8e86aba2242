package nl.inktvlek.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What stands between cells, and what is only writing.
class SeparatorsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("names of two words", "Naam;Name of organisation\nBedachte Aad;De Brug\n", ';'),
                Arguments.of("one column has words", "Voor en achternaam\tPlaats\nBedachte den Aad\tDelft\n", '\t'),
                Arguments.of("names with a comma", "Achternaam, voornaam;Plaats\nBedacht, Aad;Delft\n", ';'),
                Arguments.of("streets with a comma", "Naam|Adres, plaats\nAad|Dorp 1, Delft\nBea|Wal 2, Ede\n", '|'),
                Arguments.of("spaces alone", "1 2\n2 3\n", ' '),
                Arguments.of("commas with a space", "Naam, Plaats\nAad, Delft\nBea, Ede\n", ','),
                Arguments.of("commas and an empty cell", "Naam,Plaats\nAad,\nBea, Ede\n", ','),
                Arguments.of("numbers with a comma", "Naam;Uren\nAad;1,5\nBea;2,5\n", ';'),
                Arguments.of("sentences", "Hier staat wat tekst\nen nog meer tekst dan dat\n", ','));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void all_lines_agree_on_it(String what, String text, char separator) {
        assertThat(Separators.of(text)).as(what).isEqualTo(separator);
    }
}
