package nl.inktvlek.journal;

/// Something people edit, as it was read: a record with its fields, which its [Kind] knows how to store.
public interface Thing {

    String code();

    /// How often it was changed; 0 for a thing that does not exist yet.
    long version();

    default boolean isNew() {
        return version() == 0;
    }
}
