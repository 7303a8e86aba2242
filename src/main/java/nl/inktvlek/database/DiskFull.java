package nl.inktvlek.database;

/// Too little room on the disk to write: what is stored can be read, and nothing was changed.
public final class DiskFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DiskFull(long free) {
        super("The disk has %,d MB left: too little to write. Make room; after that all is as before."
                .formatted(free / DiskSpace.BYTES_PER_MEGABYTE));
    }
}
