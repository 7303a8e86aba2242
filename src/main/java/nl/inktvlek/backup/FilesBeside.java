package nl.inktvlek.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.FileSystemUtils;

/// Files that come back beside a database. What was there before stays: it may be newer, and others may rely on it.
final class FilesBeside {

    private final Path directory;
    private final Map<Path, Boolean> fresh = new HashMap<>();

    FilesBeside(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /// @param name as "releases/0001/reach.csv"; its first part is a folder or a file beside the database
    void take(String name, byte[] bytes) {
        if (!name.matches("[a-z-]+(/[a-zA-Z0-9][a-zA-Z0-9.-]*)*")) {
            throw new IllegalArgumentException("Not the name of a file beside the database: " + name);
        }
        var parts = name.split("/", 2);
        var root = directory.resolveSibling(directory.getFileName() + "." + parts[0]);
        if (fresh.computeIfAbsent(root, Files::notExists)) {
            write(parts.length == 1 ? onlyForOwner(root) : root.resolve(parts[1]), bytes);
        }
    }

    /// A file beside the database by itself is a key.
    private static Path onlyForOwner(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// As if nothing had come back.
    void takeBack() throws IOException {
        for (var root : fresh.entrySet()) {
            if (root.getValue()) {
                FileSystemUtils.deleteRecursively(root.getKey());
            }
        }
    }

    /// What was there before.
    Set<Path> left() {
        var left = new TreeSet<Path>();
        fresh.forEach((root, isFresh) -> {
            if (!isFresh) {
                left.add(root);
            }
        });
        return left;
    }
}
