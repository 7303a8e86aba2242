package nl.inktvlek.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/// Tells other processes of the same user how to reach the embedded database while it runs, so that the command line
/// works beside the running product. Readable by the owner only; gone after a clean stop.
final class ConnectionFile {

    private final Path file;

    ConnectionFile(Path directory) {
        this.file = directory.resolve("connection.properties");
    }

    void write(Connection connection) {
        var properties = new Properties();
        properties.setProperty("uri", connection.uri());
        properties.setProperty("user", connection.user());
        properties.setProperty("password", connection.password());
        properties.setProperty("database", connection.database());
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    Optional<Connection> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
        return Optional.of(new Connection(
                properties.getProperty("uri"),
                properties.getProperty("user"),
                properties.getProperty("password"),
                properties.getProperty("database")));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete " + file, failure);
        }
    }
}
