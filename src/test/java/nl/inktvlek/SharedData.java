package nl.inktvlek;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real networks that may be used for tests but not kept in the project; tests skip themselves where they are absent.
public final class SharedData {

    private static final Path FOLDER = Path.of(System.getProperty("inktvlek.shared-data", "../shared/data"))
            .toAbsolutePath()
            .normalize();

    private SharedData() {}

    /// Where they would be.
    public static Path folder() {
        return FOLDER;
    }

    public static Path file(String name) {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), () -> "real network not present: " + name);
        return file;
    }
}
