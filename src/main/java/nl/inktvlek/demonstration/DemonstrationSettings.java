package nl.inktvlek.demonstration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// How large the demonstration network is; read from `import/demonstration/network.properties`.
///
/// @param firstLeaders leaders before the first series
/// @param leaders leaders in the end, those who came from a series included
/// @param coming how many of the series are still to come
/// @param lastMonth of the invention, that of the series to come
/// @param talk chance that a participant talks on with somebody they know well and surely
/// @param whiteSpots CBS codes of places without series
record DemonstrationSettings(
        long seed,
        int organisations,
        int keyFigures,
        int firstLeaders,
        int leaders,
        int series,
        int coming,
        int participants,
        int months,
        YearMonth lastMonth,
        double talk,
        List<String> whiteSpots) {

    static DemonstrationSettings read() {
        var resource = Objects.requireNonNull(
                DemonstrationSettings.class.getResourceAsStream("/import/demonstration/network.properties"));
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("The settings of the demonstration network cannot be read", failure);
        }
        return new DemonstrationSettings(
                Long.parseLong(properties.getProperty("seed")),
                number(properties, "organisations"),
                number(properties, "keyFigures"),
                number(properties, "firstLeaders"),
                number(properties, "leaders"),
                number(properties, "series"),
                number(properties, "coming"),
                number(properties, "participants"),
                number(properties, "months"),
                YearMonth.parse(properties.getProperty("lastMonth")),
                Double.parseDouble(properties.getProperty("talk")),
                List.of(properties.getProperty("whiteSpots").split(",")));
    }

    /// The month of the invention that is told as the present one; see [Days].
    YearMonth thisMonth() {
        return lastMonth.minusMonths(1);
    }

    private static int number(Properties properties, String name) {
        return Integer.parseInt(properties.getProperty(name));
    }
}
