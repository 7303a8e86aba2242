package nl.inktvlek.journal;

import java.time.Instant;

/// A change that was made.
///
/// @param id operation of the change
/// @param title what the thing was called then
public record Change(
        String id, Instant at, String by, String label, String code, String title, Action action, boolean isUndone) {

    /// What was done to a thing.
    public enum Action {
        CREATED,
        CHANGED,
        DELETED,
        RESTORED,
        /// Put together with another thing, which has everything that hung on it.
        MERGED
    }
}
