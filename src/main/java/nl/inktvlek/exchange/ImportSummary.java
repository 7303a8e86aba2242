package nl.inktvlek.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An import as it is remembered.
///
/// @param files names of the files
/// @param rows rows added
/// @param mayUndo whether who asks may take it back, and bring it back
/// @param stays people, organisations and series that stayed when it was taken back, since others built upon them
/// @param keptUntil until when it can be brought back; absent where it cannot
public record ImportSummary(
        String id,
        String source,
        List<String> files,
        Status status,
        String by,
        Instant at,
        int people,
        int ties,
        int rows,
        boolean mayUndo,
        int stays,
        @Nullable Instant keptUntil) {

    /// Where an import stands.
    public enum Status {
        /// Being written; after a crash it is taken back at the next start.
        RUNNING,
        DONE,
        /// Being taken back; after a crash that goes on at the next start.
        UNDOING,
        UNDONE,
        /// Being brought back; after a crash that goes on at the next start.
        RETURNING
    }
}
