package nl.inktvlek.access;

/// Kinds of data the product decides about separately.
public enum DataKind {
    PERSON_NAME,
    /// Of a key figure who has not been told yet that we know them.
    NAME_BEFORE_NOTICE,
    PERSON_CONTACT,
    PERSON_IN_NETWORK,
    TIE,
    /// A picture of the network that somebody kept under a name.
    SAVED_VIEW,
    ORGANISATION,
    /// Name of an organisation that only its own partners may know of.
    HIDDEN_ORGANISATION,
    SERIES,
    LEADER,
    FORCE,
    APPROACH,
    CONSENT,
    PERSON_RIGHTS,
    EXACT_REACH,
    PUBLISHED_REACH,
    /// What is about to be published, and what was.
    RELEASE,
    IMPORT,
    /// Bringing in the borders of municipalities of another year; seeing a map needs no right of its own.
    BORDERS,
    ACCOUNT,
    /// Copies of everything, sealed.
    BACKUP,
    AUDIT;

    /// What the name of a person is.
    ///
    /// @param isTold whether they know that we know them, or need not be told
    static DataKind ofName(boolean isTold) {
        return isTold ? PERSON_NAME : NAME_BEFORE_NOTICE;
    }

    /// Whether it tells who somebody is, what is hidden, or acts on the rights of somebody: of no partner, it is the
    /// consortium's.
    boolean isConfidential() {
        return switch (this) {
            case PERSON_NAME, NAME_BEFORE_NOTICE, PERSON_CONTACT, PERSON_RIGHTS, CONSENT, HIDDEN_ORGANISATION -> true;
            default -> false;
        };
    }
}
