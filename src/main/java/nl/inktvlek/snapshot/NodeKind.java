package nl.inktvlek.snapshot;

/// What a node of the network is.
public enum NodeKind {
    PERSON,
    ORGANISATION,
    SERIES
}
