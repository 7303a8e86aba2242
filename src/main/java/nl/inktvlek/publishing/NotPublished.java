package nl.inktvlek.publishing;

/// Why a step towards a release was not taken; nothing changed.
public final class NotPublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NotPublished(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    public enum Why {
        /// Nobody publishes what they proposed themselves.
        OWN_PROPOSAL,
        /// Another release was published since it was made.
        OVERTAKEN,
        /// Somebody took it back, or made another.
        GONE,
        /// No figure of the quarter can be renewed.
        NOTHING_NEW,
        /// There is a release of the quarter: another one has to say what it corrects.
        THERE_IS_ONE,
        /// A release is in the books and not in the folder: publishing was stopped half-way, or the folder is not the
        /// last.
        HALF_WAY,
        NO_REASON
    }
}
