package nl.inktvlek.analytics.seeds;

import nl.inktvlek.analytics.question.Effort;

/// What ended a search.
public enum Ending {
    /// Another random number would name the same people, or people told to be as good.
    SETTLED,
    /// More work than a search may take would be needed.
    WORK,
    /// All sets that the effort allows were drawn.
    SETS,
    /// The wanted certainty was proven.
    CERTAINTY,
    TIME,
    /// No more sets are kept, see [nl.inktvlek.analytics.sets.ReverseReachableSets#MOST_MEMBERS].
    MEMORY,
    /// Nobody waited any more.
    STOPPED;

    static Ending of(Effort effort, boolean isFull, double ratio, long chosenFrom, long certified) {
        if (isFull) {
            return MEMORY;
        }
        if (effort.epsilon() > 0 && ratio >= 1 - 1 / Math.E - effort.epsilon()) {
            return CERTAINTY;
        }
        return chosenFrom >= effort.maxSets() && certified >= chosenFrom ? SETS : TIME;
    }
}
