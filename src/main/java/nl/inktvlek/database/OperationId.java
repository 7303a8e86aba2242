package nl.inktvlek.database;

import java.util.UUID;

/// Names one intended change, so that doing it twice changes nothing the second time.
public record OperationId(String value) {

    public OperationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An operation needs an id");
        }
    }

    public static OperationId random() {
        return new OperationId(UUID.randomUUID().toString());
    }

    /// The id of a part of this operation; the same part always has the same id.
    public OperationId part(String name) {
        return new OperationId(value + "/" + name);
    }
}
