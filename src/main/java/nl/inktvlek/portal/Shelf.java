package nl.inktvlek.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.ReleaseFolder;
import org.springframework.stereotype.Component;

/// The releases that can be seen. The folder is looked at for every page: a release that was withdrawn is gone at once.
@Component
class Shelf {

    private final ReleaseFolder folder;

    Shelf(ReleaseFolder folder) {
        this.folder = folder;
    }

    /// The newest first.
    List<Release> all() {
        return folder.all().reversed();
    }

    /// What holds now.
    Optional<Release> latest() {
        return all().stream().filter(release -> release.withdrawn().isEmpty()).findFirst();
    }

    Optional<Release> numbered(int number) {
        return all().stream().filter(release -> release.number() == number).findFirst();
    }

    /// @throws IllegalArgumentException if the release has no such table
    ReachTable table(Release release) {
        return folder.file(release, ReachTable.JSON_FILE)
                .map(ReachTable::of)
                .orElseThrow(() -> new IllegalArgumentException("No table in release " + release.number()));
    }

    /// The map as an element of a page.
    Optional<String> map(Release release) {
        return folder.file(release, ReachTable.MAP_FILE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    Optional<byte[]> file(Release release, String name) {
        return folder.file(release, name);
    }
}
