package nl.inktvlek.ui.component;

import nl.inktvlek.explore.Search.Found;

/// The page about something found.
public final class FoundPages {

    private FoundPages() {}

    /// Its address, without a stroke before it.
    public static String path(Found found) {
        return switch (found.sort()) {
            case PERSON -> "netwerk?rond=" + found.code();
            case ORGANISATION -> "organisatie/" + found.code();
            case SERIES -> "serie/" + found.code();
            case PROJECT -> "project/" + found.code();
            case FORCE -> "krachten/" + found.code();
            case TRAINING -> "scholingsdag/" + found.code();
        };
    }
}
