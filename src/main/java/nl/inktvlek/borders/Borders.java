package nl.inktvlek.borders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import org.springframework.stereotype.Service;

/// The borders that maps are drawn with: those that came with the product, or those of a later year that an
/// administrator
/// brought in.
@Service
public class Borders {

    /// Largest file that is read, in bytes.
    public static final int LARGEST_FILE = 40_000_000;

    private static final int SHIPPED_YEAR = 2023;
    private static final String SOURCE = "Kadaster / Centraal Bureau voor de Statistiek";
    private static final int FIRST_YEAR = 2015;
    private static final int BYTES_PER_MEGABYTE = 1_000_000;

    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;
    private final Drawn shipped = Drawn.of(new Edition(SHIPPED_YEAR, SOURCE, true), shippedJson());
    private final PerVersion<Drawn> drawn;

    Borders(Graph graph, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.clock = clock;
        this.drawn = new PerVersion<>(graph, Set.of(Concern.PROGRAMME), this::readDrawn);
    }

    /// @param source whom the map names beside the year
    /// @param isShipped whether it came with the product
    public record Edition(int year, String source, boolean isShipped) {}

    /// @param json TopoJSON, see [BorderMap]
    /// @param outline the same for small pictures
    public record Drawn(Edition edition, String json, Outline outline) {

        static Drawn of(Edition edition, String json) {
            return new Drawn(edition, json, Outline.of(json));
        }

        /// Another one for other borders, for the address they are kept under.
        public String tag() {
            return "%d-%08x".formatted(edition.year(), json.hashCode());
        }
    }

    /// What maps are drawn with: the latest year. Public facts, for everybody who sees a map.
    public Drawn drawn(Actor actor) {
        access.require(actor, DataKind.PUBLISHED_REACH);
        return drawn.get();
    }

    public boolean mayChange(Actor actor) {
        return access.mayChange(actor, DataKind.BORDERS, Set.of());
    }

    /// All there are, the latest first.
    public List<Edition> list(Actor actor) {
        access.require(actor, DataKind.BORDERS);
        var editions = new ArrayList<>(graph.list(
                "MATCH (b:Borders) RETURN b.year AS year, b.source AS source",
                Map.of(),
                row -> new Edition(row.get("year").asInt(), row.get("source").asString(), false)));
        editions.add(shipped.edition());
        editions.sort(Comparator.comparingInt(Edition::year).reversed());
        return editions;
    }

    /// Reads borders from a file and simplifies them; nothing is kept yet.
    ///
    /// @throws FileNotUsable if they are not those of all municipalities in a year that can be
    public BorderMap check(Actor actor, SourceFile file, int year, String source) {
        access.requireChange(actor, DataKind.BORDERS, Set.of());
        if (file.bytes().length > LARGEST_FILE) {
            throw new FileNotUsable(
                    Problem.error(file.name(), 0, "", "borders-too-large", LARGEST_FILE / BYTES_PER_MEGABYTE));
        }
        int last = LocalDate.now(clock).getYear() + 1;
        if (year < FIRST_YEAR || year > last) {
            throw new FileNotUsable(Problem.error(
                    file.name(), 0, "", "borders-year", String.valueOf(FIRST_YEAR), String.valueOf(last)));
        }
        return BorderMap.of(
                PlacedAreas.of(MapFile.read(file)), file.name(), year, source.isBlank() ? SOURCE : source.strip());
    }

    /// Keeps borders; those of the same year give way.
    public void keep(OperationId operation, Actor actor, BorderMap borders) {
        access.requireChange(actor, DataKind.BORDERS, Set.of());
        graph.command(
                operation,
                Concern.PROGRAMME,
                """
                MERGE (b:Borders {year: $year})
                SET b.source = $source, b.topology = $topology, b.broughtOn = $on, b.by = $by\
                """,
                Map.of(
                        "year", borders.year(),
                        "source", borders.source(),
                        "topology", borders.json(),
                        "on", LocalDate.now(clock),
                        "by", actor.username()));
    }

    /// Forgets borders that were brought in; those of the product stay.
    public void remove(OperationId operation, Actor actor, int year) {
        access.requireChange(actor, DataKind.BORDERS, Set.of());
        graph.command(operation, Concern.PROGRAMME, "MATCH (b:Borders {year: $year}) DELETE b", Map.of("year", year));
    }

    private Drawn readDrawn() {
        return graph.find(
                        """
                        MATCH (b:Borders) WHERE b.year >= $shipped
                        RETURN b.year AS year, b.source AS source, b.topology AS topology
                        ORDER BY b.year DESC LIMIT 1\
                        """,
                        Map.of("shipped", SHIPPED_YEAR),
                        row -> Drawn.of(
                                new Edition(
                                        row.get("year").asInt(),
                                        row.get("source").asString(),
                                        false),
                                row.get("topology").asString()))
                .orElse(shipped);
    }

    static String shippedJson() {
        try (var resource = Objects.requireNonNull(
                Borders.class.getResourceAsStream("municipalities-%d.topojson".formatted(SHIPPED_YEAR)))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The borders of the product cannot be read", failure);
        }
    }
}
