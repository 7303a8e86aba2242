package nl.inktvlek.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A postcode tells the municipality, by its first four digits.
class PostcodesTest {

    /// Town halls, whose addresses anybody can look up; among them those of municipalities that became one since.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "1011 PN; Amsterdam",
                "2511BT;'s-Gravenhage",
                "3521 AZ; Utrecht",
                "3072 AP; Rotterdam",
                "9712 HW; Groningen",
                "6229 GZ; Maastricht",
                "4811 ZT; Breda",
                "8911 BC; Leeuwarden",
                "7514 AD; Enschede",
                "1381 CJ; Amsterdam",
                "9901 CP; Eemsdelta",
                "5401 EJ; Maashorst",
                "5831 JR; Land van Cuijk",
                "3221 AE; Voorne aan Zee",
                "1703 MJ; Dijk en Waard",
                "2751 DA; Zuidplas",
                "8899 BN; Vlieland",
                "1462 VJ; Purmerend"
            })
    void where_a_town_hall_stands(String postcode, String municipality) {
        assertThat(names(postcode)).containsExactly(municipality);
        assertThat(names(postcode.substring(0, 4))).containsExactly(municipality);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3511 AB", "3511AB", "3511 ab", "3511-AB", "NL-3511 AB", "3511 AB Utrecht", "3511"})
    void a_postcode_is_known_as_people_write_it(String text) {
        assertThat(names(text)).containsExactly("Utrecht");
    }

    @Test
    void some_lie_in_more_than_one() {
        assertThat(names("9354 TA")).containsExactlyInAnyOrder("Noordenveld", "Westerkwartier");
        assertThat(names("7693")).containsExactlyInAnyOrder("Hardenberg", "Twenterand");
    }

    /// Codes of far away that the source gives to these places, and one of a post office box.
    @ParameterizedTest
    @ValueSource(strings = {"1234 AB", "5442", "0363", "GM1701", "35111", "3511 A", "351 AB", "Utrecht", "", "1000 AA"})
    void what_is_no_postcode_of_a_place_lies_nowhere(String text) {
        assertThat(Postcodes.municipalities(text)).isEmpty();
    }

    @Test
    void every_municipality_has_postcodes() {
        var met = new HashSet<Municipality>();
        IntStream.rangeClosed(1000, 9999)
                .mapToObj(String::valueOf)
                .forEach(digits -> met.addAll(Postcodes.municipalities(digits)));
        assertThat(met).containsExactlyInAnyOrderElementsOf(Municipalities.all());
    }

    /// Neighbours in number are neighbours on the map.
    @Test
    void a_postcode_lies_near_the_one_before_it() {
        Municipality before = Postcodes.municipalities("1011").getFirst();
        for (int digits = 1012; digits <= 9999; digits++) {
            for (var municipality : Postcodes.municipalities(String.valueOf(digits))) {
                int number = digits;
                var last = before;
                boolean isBlock = digits % 100 <= 11 || digits % 10 == 1;
                assertThat(kilometres(last, municipality))
                        .as(() -> number + " " + municipality.name() + " after " + last.name())
                        .isLessThan(isBlock ? 175 : 40);
                before = municipality;
            }
        }
    }

    private static double kilometres(Municipality one, Municipality other) {
        double north = 111.2 * (one.latitude() - other.latitude());
        double east = 111.2 * Math.cos(Math.toRadians(52.2)) * (one.longitude() - other.longitude());
        return Math.hypot(north, east);
    }

    private static List<String> names(String text) {
        return Postcodes.municipalities(text).stream().map(Municipality::name).toList();
    }
}
