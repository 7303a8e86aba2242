package nl.inktvlek.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// A file as somebody gave it. The bytes are not to be changed.
///
/// @param name name without its folder
public record SourceFile(String name, byte[] bytes) {

    /// Largest file that is read, in bytes, unpacked.
    public static final int LARGEST = 256 * 1024 * 1024;

    /// Reads a file, unpacking it if its name ends in `.gz`.
    ///
    /// @throws FileNotUsable if it is larger than [#LARGEST]
    public static SourceFile read(Path path) throws IOException {
        try (var in = open(path)) {
            var name = String.valueOf(path.getFileName());
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FileNotUsable(Problem.error(name, 0, "", "file-too-large", LARGEST / 1024 / 1024));
            }
            return new SourceFile(name, bytes);
        }
    }

    private static InputStream open(Path path) throws IOException {
        var raw = Files.newInputStream(path);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
