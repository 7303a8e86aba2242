package nl.inktvlek.recruitment;

/// Where the approach of a key figure stands.
public enum ApproachStatus {
    /// On the list of people to approach.
    IDENTIFIED,
    INFORMED,
    OPEN,
    HESITANT,
    COMMITTED,
    MOBILISING,
    /// Not now: does not come back into the advice by itself.
    NOT_NOW;

    /// Whether we count on this person to spread the conversation.
    public boolean isCountedOn() {
        return this != NOT_NOW;
    }

    /// Whether somebody told this person that we know them: more than being on a list, or struck off it.
    public boolean hasHeard() {
        return this != IDENTIFIED && this != NOT_NOW;
    }

    /// Whether this person said yes.
    public boolean isConvinced() {
        return this == COMMITTED || this == MOBILISING;
    }

    /// Whether this person has said yes or no.
    public boolean hasAnswered() {
        return isConvinced() || this == NOT_NOW;
    }

    /// Chance that this person takes part, given the chance (0..1) of somebody who was not approached yet. An
    /// assumption until enough approaches have ended.
    public double chanceOfYes(double unapproached) {
        return switch (this) {
            case IDENTIFIED, INFORMED -> unapproached;
            case OPEN -> (1 + unapproached) / 2;
            case HESITANT -> unapproached / 2;
            case COMMITTED, MOBILISING -> 1;
            case NOT_NOW -> 0;
        };
    }
}
