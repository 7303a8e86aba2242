package nl.inktvlek.accounts;

/// A token that is not made, for this reason.
public final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Why {
        NAME_NEEDED,
        NAME_TOO_LONG,
        /// Before today, or more than a year ahead.
        DAY,
        /// The account has [AccessTokens#MOST] already.
        TOO_MANY
    }

    private final Why why;

    TokenRefused(Why why) {
        super("The token is refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
