package nl.inktvlek.releases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The table of direct reach in a release: every place there is, with the figures it has had. The same table gives the
/// same bytes.
///
/// @param period the last quarter it is about
/// @param classes where the shades of its map begin after the first, in people per 10,000 inhabitants
/// @param places the country first, then provinces and municipalities by name
public record ReachTable(String period, List<Integer> classes, List<Place> places) {

    /// What the files are called in a release.
    public static final String JSON_FILE = "reach.json";
    public static final String CSV_FILE = "reach.csv";
    /// The same as a map.
    public static final String MAP_FILE = "map.svg";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public ReachTable {
        classes = List.copyOf(classes);
        places = List.copyOf(places);
    }

    public enum Kind {
        COUNTRY,
        PROVINCE,
        MUNICIPALITY
    }

    /// @param code CBS code of a municipality; the name of a province or the country in plain letters
    /// @param within code of the place around it; "" for the country
    /// @param inhabitants all who live there (CBS)
    /// @param figures the earliest first; none where nobody or too few came
    public record Place(String code, String name, Kind kind, String within, int inhabitants, List<Figure> figures) {

        private static final int PER = 10_000;

        public Place {
            figures = List.copyOf(figures);
        }

        /// People reached per 10,000 inhabitants, as far as it is told.
        public Optional<Double> share() {
            return latest().map(figure -> (double) PER * figure.people() / inhabitants);
        }

        /// What holds now.
        public Optional<Figure> latest() {
            return figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast());
        }
    }

    /// @param period up to the end of which it counts
    /// @param people reached up to then, rounded
    /// @param added of those, who came after the figure before; rounded
    public record Figure(String period, int people, int added) {}

    public Optional<Place> place(String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /// What lies in a place, by name.
    public List<Place> in(Place place) {
        return places.stream()
                .filter(each -> each.within().equals(place.code()))
                .toList();
    }

    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /// @throws IllegalArgumentException if it is not one
    public static ReachTable of(byte[] json) {
        try {
            return JSON.readValue(json, ReachTable.class);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("Not a table of reach", wrong);
        }
    }

    /// A line for each figure; a place without has one with empty cells. Comma separated (RFC 4180), UTF-8.
    public byte[] csv() {
        var lines = new StringBuilder("place,name,kind,within,inhabitants,period,people,added\r\n");
        for (var place : places) {
            var begin = place.code() + "," + Csv.quoted(place.name()) + ","
                    + place.kind().name().toLowerCase(Locale.ROOT) + "," + place.within() + "," + place.inhabitants()
                    + ",";
            if (place.figures().isEmpty()) {
                lines.append(begin).append(",,\r\n");
            }
            for (var figure : place.figures()) {
                lines.append(begin).append(figure.period() + "," + figure.people() + "," + figure.added() + "\r\n");
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
