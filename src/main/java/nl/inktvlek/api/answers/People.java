package nl.inktvlek.api.answers;

import nl.inktvlek.disclosure.Count;
import org.jspecify.annotations.Nullable;

/// A number of people, as exactly as the owner of the token may have it.
///
/// @param people absent where they are too few to tell
public record People(Told told, @Nullable Integer people) {

    public enum Told {
        EXACT,
        TOO_FEW
    }

    public static People exactly(int people) {
        return new People(Told.EXACT, people);
    }

    public static People of(Count count) {
        return switch (count) {
            case Count.Exact(int people) -> exactly(people);
            case Count.TooFew() -> new People(Told.TOO_FEW, null);
        };
    }
}
