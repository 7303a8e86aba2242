package nl.inktvlek.programme.series;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/// What meetings are about, from cold to hot. The heat is an estimate of ours, to be changed in `themes.csv`.
public final class Themes {

    /// From this heat on, a theme is not for a first meeting.
    public static final int HOT = 4;

    private static final Map<String, Integer> HEAT = read();

    private Themes() {}

    /// Themes that partners use, cold ones first.
    public static List<String> all() {
        return List.copyOf(HEAT.keySet());
    }

    /// 1 (cold) to 5 (hot); unknown for a theme that is not in the list.
    public static OptionalInt heat(String theme) {
        var heat = HEAT.get(theme.strip().toLowerCase(Locale.ROOT));
        return heat == null ? OptionalInt.empty() : OptionalInt.of(heat);
    }

    private static Map<String, Integer> read() {
        var resource = Objects.requireNonNull(Themes.class.getResourceAsStream("themes.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var heat = new LinkedHashMap<String, Integer>();
            rows.forEach(row -> heat.put(row.getField("theme"), Integer.parseInt(row.getField("heat"))));
            return heat;
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of themes cannot be read", failure);
        }
    }
}
