package nl.inktvlek.journal;

import java.time.Instant;
import java.util.Optional;
import nl.inktvlek.access.Actor;

/// The rules of the module that owns a kind of thing. Asked before anything is stored, whatever the way in: a form, a
/// file, undoing, restoring, merging.
@FunctionalInterface
public interface Owner<T> {

    /// @param before as it is; absent for what is made or comes back
    /// @param after as it would become; absent for what is taken away
    /// @throws org.springframework.security.access.AccessDeniedException if the actor may not
    /// @throws NotFilledIn if a rule is broken
    void check(Actor actor, Optional<T> before, Optional<T> after);

    /// The same where the actor takes back a change of theirs.
    ///
    /// @param made when the change was made
    default void checkUndo(Actor actor, Instant made, Optional<T> before, Optional<T> after) {
        check(actor, before, after);
    }
}
