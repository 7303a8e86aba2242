package nl.inktvlek.accounts;

/// A password that may not be chosen.
public final class WeakPassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Why {
        /// Fewer characters than [Accounts#SHORTEST_PASSWORD].
        SHORT,
        /// Among the first that somebody would guess.
        EASY,
        /// On the list of passwords that leaked elsewhere.
        LEAKED,
        /// It is the one of now.
        SAME
    }

    private final Why why;

    WeakPassword(Why why) {
        super("The password is " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
