package nl.inktvlek.reports;

import java.util.Locale;

/// What a report can have besides its figure.
public enum Part {
    TIME,
    MAP,
    PLACES,
    ALIKE;

    /// As an address has it: "time".
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
