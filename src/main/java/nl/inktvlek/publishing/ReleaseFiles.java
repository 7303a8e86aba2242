package nl.inktvlek.publishing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.releases.ReleaseFolder;

/// Where the releases are and the key under them: as it was set, or beside the database.
///
/// @param invented what comes before their names on a trial: what is invented stays apart
public record ReleaseFiles(Path folder, Path key, String invented) {

    private static final String FOLDER = "releases";
    private static final String KEY = "signing";

    static ReleaseFiles of(PublishingProperties set, DatabaseProperties database, DemonstrationMode demonstration) {
        var invented = demonstration.isOn() ? "invented-" : "";
        var data = database.directory().toAbsolutePath();
        var folder = set.folder();
        var key = set.keyFile();
        return new ReleaseFiles(
                folder == null ? data.resolveSibling(data.getFileName() + "." + invented + FOLDER) : folder,
                key == null ? data.resolveSibling(data.getFileName() + "." + invented + KEY) : key,
                invented);
    }

    /// Every file there is now, by its name beside the database.
    public Map<String, Path> files() {
        var files = new TreeMap<String, Path>();
        if (Files.exists(key)) {
            files.put(invented + KEY, key);
        }
        new ReleaseFolder(folder, () -> "")
                .files()
                .forEach((name, file) -> files.put(invented + FOLDER + "/" + name, file));
        return files;
    }
}
