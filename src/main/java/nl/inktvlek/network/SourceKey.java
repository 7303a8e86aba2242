package nl.inktvlek.network;

import java.util.Locale;

/// What a thing is called in the file or register it came from. Ids are unique within one source only.
public record SourceKey(String source, String id) {

    private static final String SEPARATOR = "\u001f";

    public SourceKey {
        if (source.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A source and an id are needed: '%s' '%s'".formatted(source, id));
        }
    }

    /// What the stored keys of a source begin with.
    static String beginning(String source) {
        return source + SEPARATOR;
    }

    /// The id in a stored key.
    static String id(String stored) {
        return stored.substring(stored.indexOf(SEPARATOR) + 1);
    }

    /// An id as it is searched for: how it is written makes no difference.
    static String searched(String id) {
        return id.strip().toLowerCase(Locale.ROOT);
    }

    /// The two in one, as the database keeps them.
    public String stored() {
        return source + SEPARATOR + id;
    }
}
