package nl.inktvlek.exchange;

import java.time.Instant;
import java.util.List;

/// An import as it is remembered.
///
/// @param files names of the files
/// @param rows rows added
/// @param mayUndo whether who asks may take it back
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
        boolean mayUndo) {

    /// Where an import stands.
    public enum Status {
        /// Being written; after a crash it is taken back at the next start.
        RUNNING,
        DONE,
        /// Being taken back; after a crash that goes on at the next start.
        UNDOING,
        UNDONE
    }
}
