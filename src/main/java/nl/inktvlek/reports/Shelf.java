package nl.inktvlek.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SpreadTable;
import org.springframework.stereotype.Component;

/// The releases that can be seen. Every byte is checked when there is another release, and each file when it is
/// given; a release that was withdrawn is gone at once.
@Component
public class Shelf {

    private final ReleaseFolder folder;
    private final Map<Integer, ReachTable> tables = new ConcurrentHashMap<>();

    public Shelf(ReleaseFolder folder) {
        this.folder = folder;
    }

    /// The newest first.
    ///
    /// @throws nl.inktvlek.releases.ReleaseDamaged if one is not as it was published
    public List<Release> all() {
        return folder.known().reversed();
    }

    /// What holds now.
    public Optional<Release> latest() {
        return all().stream().filter(Release::isUsed).findFirst();
    }

    public Optional<Release> numbered(int number) {
        return all().stream().filter(release -> release.number() == number).findFirst();
    }

    /// @throws IllegalArgumentException if the release has no such table
    public ReachTable table(Release release) {
        return tables.computeIfAbsent(
                release.number(),
                number -> folder.file(release, ReachTable.JSON_FILE)
                        .map(ReachTable::of)
                        .orElseThrow(() -> new IllegalArgumentException("No table in release " + number)));
    }

    /// Releases before it was told have none.
    public Optional<SpreadTable> spread(Release release) {
        return folder.file(release, SpreadTable.JSON_FILE).map(SpreadTable::of);
    }

    /// The map as an element of a page.
    public Optional<String> map(Release release) {
        return folder.file(release, ReachTable.MAP_FILE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    public Optional<byte[]> file(Release release, String name) {
        return folder.file(release, name);
    }
}
