package nl.inktvlek.exchange;

/// Where an import stands.
public enum ImportStatus {
    /// Being written; after a crash it is taken back at the next start.
    RUNNING,
    DONE,
    /// Being taken back; after a crash that goes on at the next start.
    UNDOING,
    UNDONE
}
