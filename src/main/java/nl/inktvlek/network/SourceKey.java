package nl.inktvlek.network;

import java.util.Locale;

/// What a thing is called in the file or register it came from. Ids are unique within one source only. What is called
/// by its code is no secret; every other id may be a name or a number of somebody, and is stored by [SourceIds] only.
public record SourceKey(String source, String id) {

    private static final String SEPARATOR = "\u001f";

    public SourceKey {
        if (source.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A source and an id are needed");
        }
    }

    /// What the readable keys of a source begin with.
    static String beginning(String source) {
        return source + SEPARATOR;
    }

    /// Whether a stored key can be read.
    public static boolean isReadable(String stored) {
        return stored.contains(SEPARATOR);
    }

    /// What a readable stored key was made of.
    static SourceKey read(String stored) {
        int end = stored.indexOf(SEPARATOR);
        return new SourceKey(stored.substring(0, end), stored.substring(end + 1));
    }

    /// An id as it is searched for: how it is written makes no difference.
    static String searched(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    /// The two in one, readable: as the database keeps them of what is called by its code.
    public String readable() {
        return source + SEPARATOR + id;
    }

    /// Neither of the two belongs in a log.
    @Override
    public String toString() {
        return "SourceKey";
    }
}
