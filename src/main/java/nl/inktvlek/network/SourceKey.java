package nl.inktvlek.network;

/// What a thing is called in the file or register it came from. Ids are unique within one source only.
public record SourceKey(String source, String id) {

    private static final String SEPARATOR = "\u001f";

    public SourceKey {
        if (source.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A source and an id are needed: '%s' '%s'".formatted(source, id));
        }
    }

    /// The id in a stored key.
    static String id(String stored) {
        return stored.substring(stored.indexOf(SEPARATOR) + 1);
    }

    /// What a stored key with this id ends with.
    static String ending(String id) {
        return SEPARATOR + id;
    }

    /// The two in one, as the database keeps them.
    public String stored() {
        return source + SEPARATOR + id;
    }
}
