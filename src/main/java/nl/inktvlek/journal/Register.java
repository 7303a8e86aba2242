package nl.inktvlek.journal;

import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;

/// The things of one kind as the module that owns them gives them out: what one page, one list and one form need.
public interface Register<T extends Record & Thing> {

    Kind<T> kind();

    /// The thing with this code, if the actor may know of it.
    Optional<T> find(Actor actor, String code);

    /// Whether the actor may change a thing like this one.
    boolean mayChange(Actor actor, T thing);

    /// @throws NotFilledIn if a rule is broken
    Saved<T> save(OperationId operation, Actor actor, T seen, T wanted);

    /// Takes it out of every list and number; it can be brought back.
    Saved<T> delete(OperationId operation, Actor actor, T thing);
}
