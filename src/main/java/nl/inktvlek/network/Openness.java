package nl.inktvlek.network;

/// Who outside its partners may know of an organisation.
public enum Openness {
    PUBLIC,
    CONSORTIUM,
    HIDDEN
}
