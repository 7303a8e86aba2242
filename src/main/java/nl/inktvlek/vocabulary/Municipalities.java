package nl.inktvlek.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The municipalities of the Netherlands in 2023, with code, name, province, centre and population.
///
/// **Source.** CBS, Kerncijfers wijken en buurten 2023 (codes, names, population).
public final class Municipalities {

    /// @param latitude degrees north, WGS84
    /// @param longitude degrees east, WGS84
    /// @param population people, 1 January 2023
    public record Municipality(
            String code, String name, String province, double latitude, double longitude, int population) {

        /// The name of the province in plain letters: "Fryslân" → "fryslan".
        public String provinceCode() {
            return Normalizer.normalize(province, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]+", "-");
        }
    }

    private static final Pattern CODE = Pattern.compile("(?:GM)?(\\d{3,4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile("^(?:gemeente|gem\\.?|municipality of) | \\(gemeente\\)$");

    private static final Map<String, Municipality> BY_CODE = read();
    private static final Map<String, String> BEFORE = readBefore();
    /// By how people write them; names that two municipalities share (Bergen) are none.
    private static final Map<String, Municipality> BY_NAME = names();

    private Municipalities() {}

    public static Collection<Municipality> all() {
        return BY_CODE.values();
    }

    public static Optional<Municipality> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// Finds by code ("GM0599", "0599", 599) or by the name people use: "den haag", "gemeente Utrecht", "Hengelo (O.)",
    /// "Sudwest-Fryslan"; also by name or code of a municipality that has gone whole into another one since 2015.
    public static Optional<Municipality> byCodeOrName(String text) {
        var stripped = text.strip();
        var code = CODE.matcher(stripped);
        if (code.matches()) {
            var full = "GM" + "0".repeat(4 - code.group(1).length()) + code.group(1);
            return byCode(full).or(() -> Optional.ofNullable(BEFORE.get(full)).flatMap(Municipalities::byCode));
        }
        return Optional.ofNullable(BY_NAME.get(plain(stripped)));
    }

    private static String plain(String name) {
        var words = AROUND.matcher(PlainWords.of(name)).replaceAll("");
        return words.replaceAll("[-.()]", " ").replaceAll("\\s+", " ").strip();
    }

    private static Map<String, Municipality> names() {
        var names = new HashMap<String, Municipality>();
        BEFORE.forEach((name, successor) -> {
            if (!CODE.matcher(name).matches()) {
                byCode(successor).ifPresent(municipality -> names.put(plain(name), municipality));
            }
        });
        for (var municipality : BY_CODE.values()) {
            names.put(plain(municipality.name()), municipality);
            var bare = plain(municipality.name().replaceFirst(" \\(.*\\)$", ""));
            boolean isShared = BY_CODE.values().stream()
                    .anyMatch(other -> other != municipality
                            && plain(other.name().replaceFirst(" \\(.*\\)$", ""))
                                    .equals(bare));
            if (!isShared) {
                names.putIfAbsent(bare, municipality);
            }
        }
        return Map.copyOf(names);
    }

    /// Name or code of before, and other names in use, to the code of 2023.
    private static Map<String, String> readBefore() {
        var resource = Objects.requireNonNull(Municipalities.class.getResourceAsStream("municipalities-before.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.getField("before"), row -> row.getField("code")));
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of former municipalities cannot be read", failure);
        }
    }

    /// The name for a code, or the code itself where it is not known.
    public static String name(String code) {
        return byCode(code).map(Municipality::name).orElse(code);
    }

    private static Map<String, Municipality> read() {
        var resource = Objects.requireNonNull(Municipalities.class.getResourceAsStream("municipalities-2023.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var municipalities = new LinkedHashMap<String, Municipality>();
            rows.forEach(row -> municipalities.put(
                    row.getField("code"),
                    new Municipality(
                            row.getField("code"),
                            row.getField("name"),
                            row.getField("province"),
                            Double.parseDouble(row.getField("lat")),
                            Double.parseDouble(row.getField("lon")),
                            Integer.parseInt(row.getField("population")))));
            return municipalities;
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of municipalities cannot be read", failure);
        }
    }
}
