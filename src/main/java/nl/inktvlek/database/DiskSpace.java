package nl.inktvlek.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Room on the disk that holds the data: a database on a full disk answers nothing any more.
@Component
public class DiskSpace {

    private static final long BYTES_PER_GIGABYTE = 1_000_000_000;

    private final Path directory;

    DiskSpace(DatabaseProperties properties) {
        directory = properties.directory().toAbsolutePath();
    }

    /// Of the disk of this machine, in gigabytes.
    ///
    /// @param free what the product may still use
    public record Room(long free, long whole) {

        /// Less than this share is too little to go on with.
        private static final double LEAST = 0.15;

        public boolean isScarce() {
            return free < LEAST * whole;
        }
    }

    public Room room() {
        try {
            var there = directory;
            while (there.getParent() != null && !Files.exists(there)) {
                there = there.getParent();
            }
            var store = Files.getFileStore(there);
            return new Room(store.getUsableSpace() / BYTES_PER_GIGABYTE, store.getTotalSpace() / BYTES_PER_GIGABYTE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
