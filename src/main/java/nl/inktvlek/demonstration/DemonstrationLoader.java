package nl.inktvlek.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Loads the demonstration network into an empty database, the way any network comes in: by import, and before
/// anybody can log in. Then its story is told.
@Component
class DemonstrationLoader implements SmartInitializingSingleton {

    static final String SOURCE = "demonstratie";

    private static final Logger log = LoggerFactory.getLogger(DemonstrationLoader.class);

    private final DemonstrationMode mode;
    private final Imports imports;
    private final Story story;
    private final PastFigures figures;
    private final PastReleases releases;
    private final Graph graph;
    private final Clock clock;

    DemonstrationLoader(
            DemonstrationMode mode,
            Imports imports,
            Story story,
            PastFigures figures,
            PastReleases releases,
            Graph graph,
            Clock clock) {
        this.mode = mode;
        this.imports = imports;
        this.story = story;
        this.figures = figures;
        this.releases = releases;
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean isEmpty = graph.find("MATCH (i:Import) RETURN i.id LIMIT 1", Map.of(), row -> true)
                .isEmpty();
        if (mode.isOn() && isEmpty) {
            load();
        }
    }

    void load() {
        var settings = DemonstrationSettings.read();
        var files = new DemonstrationNetwork(settings, LocalDate.now(clock))
                .files().stream()
                        .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                        .toList();
        var checked = imports.check(Actor.commandLine(), new ImportRequest(SOURCE, files, true, false));
        var done = imports.run(Actor.commandLine(), checked, Progress.UNWATCHED);
        log.info("Demonstration network loaded: {} people, {} ties", done.people(), done.ties());
        long began = clock.millis();
        story.tell(settings);
        figures.keep();
        releases.publish();
        log.info("Its story told in {} ms", clock.millis() - began);
    }
}
