package nl.inktvlek.releases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The table of a release that tells how it spreads, for the whole country: series, leaders, what followed, talking on,
/// reach by language; of provinces what was held there; of municipalities with a figure where the work is anchored. The
/// same table gives the same bytes.
///
/// @param period the last quarter it is about
/// @param lines every measure there is, told or not; [Measure#ANCHORED] only where it is told
public record SpreadTable(String period, List<Line> lines) {

    /// What the files are called in a release.
    public static final String JSON_FILE = "spread.json";
    public static final String CSV_FILE = "spread.csv";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public SpreadTable {
        lines = List.copyOf(lines);
    }

    public enum Measure {
        /// How many series were held; also by province.
        SERIES,
        /// How many people led one; also by province of the first they led.
        LEADERS,
        /// At how many organisations one was held; also by province of the first there.
        HOSTS,
        /// How many of the leaders came to one before they led.
        TOOK_PART,
        /// How many series followed from one that had its time, with the interval of 90 %; of how many such series.
        FOLLOWED,
        /// How many people told with whom they talked on, of how many reached.
        TOLD,
        /// From how many to how many people those talked on with; of how many who told it.
        TALKED_ON,
        /// How many people came to series in a language.
        LANGUAGE,
        /// In which part of the six fields of policy the work in a municipality is anchored, as known when it is told.
        ANCHORED
    }

    /// @param group the language by its Dutch name, "" where it is unknown; the code of a place as [ReachTable] has
    /// it; "" for the whole country
    /// @param population who speak it, where known of every municipality in which somebody came
    /// @param figures the earliest first; none where there were none or too few
    public record Line(Measure measure, String group, Optional<Population> population, List<Figure> figures) {

        public Line {
            figures = List.copyOf(figures);
        }

        /// What holds now.
        public Optional<Figure> latest() {
            return figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast());
        }

        /// 0 where it is not told.
        public double people() {
            return latest().flatMap(Figure::value).orElse(0.0);
        }

        /// People reached ÷ people who speak the language, where both are known.
        public Optional<Double> coverage() {
            return latest().flatMap(Figure::value)
                    .filter(reached -> reached > 0)
                    .flatMap(reached -> population.map(speakers -> reached / speakers.people()));
        }
    }

    /// Its share of the people reached ÷ its share of the speakers, of all languages of which both are known; 1 is in
    /// proportion.
    public Optional<Double> representation(Line language) {
        var known = lines(Measure.LANGUAGE).stream()
                .filter(line -> line.coverage().isPresent())
                .toList();
        double people = known.stream().mapToDouble(Line::people).sum();
        double speakers = known.stream()
                .mapToDouble(line -> line.population().orElseThrow().people())
                .sum();
        return language.coverage().map(coverage -> coverage / (people / speakers));
    }

    /// @param sources what counted them, with the year
    public record Population(int people, String sources) {}

    /// @param period up to the end of which it counts
    /// @param value empty where only a range is known
    /// @param low least it is, where it is a range or has an interval
    /// @param of how many it is told by or part of
    public record Figure(
            String period, Optional<Double> value, Optional<Double> low, Optional<Double> high, Optional<Integer> of) {}

    /// Of a place or group; "" for the whole country.
    public Optional<Line> line(Measure measure, String group) {
        return lines(measure).stream()
                .filter(line -> line.group().equals(group))
                .findFirst();
    }

    public List<Line> lines(Measure measure) {
        return lines.stream().filter(line -> line.measure() == measure).toList();
    }

    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /// @throws IllegalArgumentException if it is not one
    public static SpreadTable of(byte[] json) {
        try {
            return JSON.readValue(json, SpreadTable.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("Not a table of spread", wrong);
        }
    }

    /// A line for each figure; a measure without has one with empty cells. Comma separated (RFC 4180), UTF-8.
    public byte[] csv() {
        var rows = Stream.concat(
                Stream.of("measure,group,population,period,value,low,high,of"),
                lines.stream().flatMap(SpreadTable::rows));
        return rows.collect(Collectors.joining("\r\n", "", "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> rows(Line line) {
        var begin = line.measure().name().toLowerCase(Locale.ROOT).replace('_', '-') + ","
                + Csv.quoted(line.group()) + ","
                + line.population().map(Population::people).map(String::valueOf).orElse("") + ",";
        return line.figures().isEmpty()
                ? Stream.of(begin + ",,,,")
                : line.figures().stream()
                        .map(figure -> begin + figure.period() + "," + number(figure.value()) + ","
                                + number(figure.low()) + "," + number(figure.high()) + ","
                                + figure.of().map(String::valueOf).orElse(""));
    }

    private static String number(Optional<Double> number) {
        return number.map(value -> value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString())
                .orElse("");
    }
}
