package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.inktvlek.files.networks.NetworkFile.Period;

/// Moments and periods as GEXF puts them into one text.
final class GexfTimes {

    private static final Pattern INTERVAL = Pattern.compile("[\\[(\\]]\\s*([^,\\[\\]()]*),([^,\\[\\]()]*)[\\])\\[]");

    private GexfTimes() {}

    /// A value of an attribute and when it holds.
    record Timed(Period period, String value) {

        boolean isAlways() {
            return period.start().isEmpty() && period.end().isEmpty();
        }

        private String text() {
            var when = period.start().equals(period.end()) ? period.start() : period.start() + ", " + period.end();
            return "[" + (isAlways() ? "" : when + ", ") + value + "]";
        }
    }

    /// Values that change, as Gephi writes them: `<[2004, 1]; [2005, 2]>`.
    static String text(List<Timed> values) {
        return values.stream().map(Timed::text).collect(Collectors.joining("; ", "<", ">"));
    }

    /// Periods `<[1, 2]; [3, 4]>` or moments `<[1, 3]>` of Gephi.
    static List<Period> periods(String text) {
        var periods = new ArrayList<Period>();
        INTERVAL.matcher(text)
                .results()
                .forEach(found -> periods.add(new Period(open(found.group(1)), open(found.group(2)))));
        return periods;
    }

    private static String open(String text) {
        var plain = text.strip();
        return plain.endsWith("Infinity") ? "" : plain;
    }
}
