package nl.inktvlek.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Room on the disk that holds the data. A database on a full disk breaks off and answers nothing any more, also after
/// room was made; so writing ends while a reserve is left. Of another machine nothing is known.
///
/// Cost: a call to the file system, some microseconds.
@Component
public class DiskSpace {

    static final long BYTES_PER_MEGABYTE = 1_000_000;
    private static final long BYTES_PER_GIGABYTE = 1_000 * BYTES_PER_MEGABYTE;

    /// What is needed to log in and to keep the audit trail may use half of the reserve.
    private static final int BOOKS = 2;

    private final Path directory;
    private final long reserve;

    @Autowired
    DiskSpace(DatabaseProperties properties) {
        this(
                properties.directory().toAbsolutePath(),
                properties.isEmbedded() ? properties.reserveMegabytes() * BYTES_PER_MEGABYTE : 0);
    }

    /// @param reserve bytes that stay free
    DiskSpace(Path directory, long reserve) {
        this.directory = directory;
        this.reserve = reserve;
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
        var there = there().toFile();
        return new Room(there.getUsableSpace() / BYTES_PER_GIGABYTE, there.getTotalSpace() / BYTES_PER_GIGABYTE);
    }

    /// Whether nothing more is stored than what logging in and the audit trail need.
    public boolean isReadOnly() {
        return free() < reserve;
    }

    /// @throws DiskFull if nothing more is to be stored
    void requireForCommand() {
        require(reserve);
    }

    /// @throws DiskFull if not even books can be kept
    void requireForBooks() {
        require(reserve / BOOKS);
    }

    /// A database that is still to be made needs the whole reserve, as everything that begins is written into it.
    ///
    /// @throws CannotStart if there is too little room to open a database
    void requireForStart() {
        long free = free();
        long least = directory.resolve("data").toFile().exists() ? reserve / BOOKS : reserve;
        if (free < least) {
            throw CannotStart.noRoom(directory, free, least);
        }
    }

    /// Whether a file of so many bytes leaves the reserve on the disk that `folder` is on.
    public boolean hasRoomFor(long bytes, Path folder) {
        return folder.toFile().getUsableSpace() - bytes >= reserve;
    }

    private void require(long least) {
        long free = free();
        if (free < least) {
            throw new DiskFull(free);
        }
    }

    /// Bytes that can still be written where the data is.
    public long free() {
        return there().toFile().getUsableSpace();
    }

    /// The folder, or what it will be made in.
    private Path there() {
        var there = directory;
        while (there.getParent() != null && !there.toFile().exists()) {
            there = there.getParent();
        }
        return there;
    }
}
