package nl.inktvlek.accounts;

import java.time.LocalDate;
import java.util.Optional;
import nl.inktvlek.access.Actor;

/// What another program shows to work for an account. Its secret is known to that program only.
///
/// @param name what its owner calls it
/// @param until the last day on which it holds
/// @param isOver whether it holds no more: that day has passed, or the account is shut or has another role or partner
public record AccessToken(
        String id,
        String owner,
        String name,
        Scope scope,
        LocalDate madeOn,
        LocalDate until,
        Optional<LocalDate> lastUsedOn,
        boolean isOver) {

    /// What a token is for; each may what the one before may.
    public enum Scope {
        READ,
        /// Also plan series and write up meetings.
        WRITE,
        /// Also bring files in and take them back.
        IMPORT;

        public boolean covers(Scope needed) {
            return compareTo(needed) >= 0;
        }
    }

    /// A token that was just made.
    ///
    /// @param secret shown once: only its hash is kept
    public record Made(AccessToken token, String secret) {}

    /// Who shows a token: it holds, and its account is open.
    public record Bearer(String token, Scope scope, LocalDate until, Actor actor) {}
}
