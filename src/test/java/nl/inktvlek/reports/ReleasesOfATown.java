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
        var table = new ReachTable(
                figures[figures.length - 1].period(),
                List.of(2, 5, 10, 20),
                List.of(
                        place("nl", "Nederland", Kind.COUNTRY, "", figures),
                        place("noord-brabant", "Noord-Brabant", Kind.PROVINCE, "nl", figures),
                        place("GM0855", "Tilburg", Kind.MUNICIPALITY, "noord-brabant", figures),
                        place("GM0758", "Breda", Kind.MUNICIPALITY, "noord-brabant")));
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
                                ReachTable.MAP_FILE,
                                "<svg id='map'></svg>".getBytes(StandardCharsets.UTF_8))),
                Instant.parse("2026-11-01T10:00:00Z"),
                key,
                any -> {});
    }

    private static Place place(String code, String name, Kind kind, String within, Figure... figures) {
        return new Place(code, name, kind, within, 10_000, List.of(figures));
    }
}
