package nl.inktvlek.reports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SigningKey;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;
import nl.inktvlek.releases.SpreadTable.Population;
import org.jspecify.annotations.Nullable;

/// Releases of a country of one province with two towns: everybody came in Tilburg.
public final class ReleasesOfATown {

    public static final Figure FIRST = new Figure("2026-K1", 20, 20);
    public static final Figure SECOND = new Figure("2026-K3", 35, 15);

    private ReleasesOfATown() {}

    public static void publish(Path folder, SigningKey key) {
        publish(new ReleaseFolder(folder, key::shown), key, FIRST, SECOND);
    }

    /// @param figures of the town, the earliest first; the last one says which quarter the release is about
    public static void publish(ReleaseFolder folder, SigningKey key, Figure... figures) {
        var table = places(figures);
        folder.publish(
                new ReleaseFolder.Draft(
                        folder.all().size(),
                        table.period(),
                        LocalDate.of(2026, 11, 1),
                        Optional.empty(),
                        Map.of(
                                ReachTable.JSON_FILE,
                                table.json(),
                                ReachTable.CSV_FILE,
                                table.csv(),
                                SpreadTable.JSON_FILE,
                                spread(table.period()).json(),
                                ReachTable.MAP_FILE,
                                "<svg id='map'></svg>".getBytes(StandardCharsets.UTF_8))),
                Instant.parse("2026-11-01T10:00:00Z"),
                key,
                any -> {});
    }

    static final ReachTable PLACES = places(FIRST, SECOND);

    /// From 40 series 28 followed; 35 of 60 leaders took part before; in Turkish 20 people came, in Somali 10.
    public static SpreadTable spread(String period) {
        return new SpreadTable(
                period,
                List.of(
                        line(Measure.SERIES, "", 0, figure(period, 45.0, null, null, null)),
                        line(Measure.LEADERS, "", 0, figure(period, 60.0, null, null, null)),
                        line(Measure.HOSTS, "", 0, figure(period, 25.0, null, null, null)),
                        line(Measure.TOOK_PART, "", 0, figure(period, 35.0, null, null, 60)),
                        line(Measure.FOLLOWED, "", 0, figure(period, 0.7, 0.5, 0.9, 40)),
                        line(Measure.TOLD, "", 0, figure(period, 30.0, null, null, 60)),
                        line(Measure.TALKED_ON, "", 0, figure(period, null, 120.0, 150.0, 30)),
                        line(Measure.LANGUAGE, "Turks", 40_000, figure(period, 20.0, null, null, null)),
                        line(Measure.LANGUAGE, "Somali", 10_000, figure(period, 10.0, null, null, null)),
                        line(Measure.LANGUAGE, "Farsi", 5_000),
                        line(Measure.SERIES, "noord-brabant", 0, figure("2026-K1", 30.0, null, null, null)),
                        line(Measure.LEADERS, "noord-brabant", 0, figure(period, 40.0, null, null, null)),
                        line(Measure.HOSTS, "noord-brabant", 0),
                        line(Measure.ANCHORED, "GM0855", 0, figure(period, 0.5, null, null, null))));
    }

    private static Line line(Measure measure, String language, int speakers, SpreadTable.Figure... figures) {
        return new Line(
                measure,
                language,
                speakers == 0 ? Optional.empty() : Optional.of(new Population(speakers, "CBS 2023")),
                List.of(figures));
    }

    private static SpreadTable.Figure figure(
            String period, @Nullable Double value, @Nullable Double low, @Nullable Double high, @Nullable Integer of) {
        return new SpreadTable.Figure(
                period,
                Optional.ofNullable(value),
                Optional.ofNullable(low),
                Optional.ofNullable(high),
                Optional.ofNullable(of));
    }

    private static ReachTable places(Figure... figures) {
        return new ReachTable(
                figures[figures.length - 1].period(),
                List.of(2, 5, 10, 20),
                List.of(
                        place("nl", "Nederland", Kind.COUNTRY, "", figures),
                        place("noord-brabant", "Noord-Brabant", Kind.PROVINCE, "nl", figures),
                        place("GM0855", "Tilburg", Kind.MUNICIPALITY, "noord-brabant", figures),
                        place("GM0758", "Breda", Kind.MUNICIPALITY, "noord-brabant")));
    }

    private static Place place(String code, String name, Kind kind, String within, Figure... figures) {
        return new Place(code, name, kind, within, 10_000, List.of(figures));
    }
}
