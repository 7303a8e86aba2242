package nl.inktvlek.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// In which municipalities of 2023 the postcodes lie, by their first four digits. Numbers of post office boxes are
/// none of them.
///
/// **Source.** GeoNames, postal codes of the Netherlands (geonames.org, CC BY 4.0): of every postcode with its places
/// the municipality is kept, 4,081 postcodes in 342 municipalities. Sixteen lines were left out that give one postcode
/// of a faraway place to another one (1234 Lemiers, 9999 Rotterdam); a few addresses across a border may not be in it.
public final class Postcodes {

    private static final Pattern WHOLE = Pattern.compile("(?:NL[- ]?)?([1-9]\\d{3})[ -]?[A-Za-z]{2}(?:[ ,].*)?");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?:NL[- ]?)?([1-9]\\d{3})");

    private static final Map<String, List<Municipality>> BY_DIGITS = read();

    private Postcodes() {}

    /// Whether it is a postcode with its letters, as 3511 AB; the place may stand behind it.
    public static boolean isWhole(String text) {
        return begins(text) && WHOLE.matcher(text).matches();
    }

    /// Names of places, of which there are many, begin otherwise.
    private static boolean begins(String text) {
        return text.length() > 3 && (text.charAt(0) >= '1' && text.charAt(0) <= '9' || text.startsWith("NL"));
    }

    /// Whether it may be a postcode without its letters.
    public static boolean isFourDigits(String text) {
        return FOUR_DIGITS.matcher(text).matches();
    }

    /// The first four digits of a postcode; empty where it is none.
    public static Optional<String> digits(String text) {
        if (!begins(text)) {
            return Optional.empty();
        }
        for (var pattern : List.of(WHOLE, FOUR_DIGITS)) {
            var postcode = pattern.matcher(text);
            if (postcode.matches()) {
                return Optional.of(postcode.group(1));
            }
        }
        return Optional.empty();
    }

    /// Where a postcode lies: mostly one municipality, of some more; none where it is no postcode.
    public static List<Municipality> municipalities(String text) {
        return digits(text).map(BY_DIGITS::get).orElse(List.of());
    }

    private static Map<String, List<Municipality>> read() {
        var resource = Objects.requireNonNull(Postcodes.class.getResourceAsStream("postcodes.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var byDigits = new HashMap<String, List<Municipality>>();
            rows.forEach(row -> {
                var municipality = Municipalities.byCode(row.getField("code")).orElseThrow();
                for (var range : row.getField("postcodes").split(" ")) {
                    int first = Integer.parseInt(range.substring(0, 4));
                    int last = Integer.parseInt(range.substring(range.length() - 4));
                    for (int digits = first; digits <= last; digits++) {
                        byDigits.computeIfAbsent(String.valueOf(digits), any -> new ArrayList<>(1))
                                .add(municipality);
                    }
                }
            });
            byDigits.replaceAll((digits, municipalities) -> List.copyOf(municipalities));
            return Map.copyOf(byDigits);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of postcodes cannot be read", failure);
        }
    }
}
