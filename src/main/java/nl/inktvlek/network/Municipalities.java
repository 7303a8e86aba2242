package nl.inktvlek.network;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The municipalities of the Netherlands in 2023, with code, name, province, centre and population.
///
/// **Source.** CBS, Kerncijfers wijken en buurten 2023 (codes, names, population).
public final class Municipalities {

    /// @param latitude degrees north, WGS84
    /// @param longitude degrees east, WGS84
    /// @param population people, 1 January 2023
    public record Municipality(
            String code, String name, String province, double latitude, double longitude, int population) {}

    private static final Map<String, Municipality> BY_CODE = read();
    private static final Map<String, Municipality> BY_NAME = BY_CODE.values().stream()
            .collect(Collectors.toUnmodifiableMap(m -> m.name().toLowerCase(Locale.ROOT), m -> m));

    private Municipalities() {}

    public static Collection<Municipality> all() {
        return BY_CODE.values();
    }

    public static Optional<Municipality> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// Finds by code ("GM0599") or by name, capitals or not.
    public static Optional<Municipality> byCodeOrName(String text) {
        var stripped = text.strip();
        return byCode(stripped.toUpperCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(BY_NAME.get(stripped.toLowerCase(Locale.ROOT))));
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
