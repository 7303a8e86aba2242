package nl.inktvlek.access;

import java.util.Optional;

/// What one reader sees of something that has a name; made by [AccessDecision] only.
public sealed interface Seen {

    /// They may call it by its name.
    record Named(String text) implements Seen {}

    /// A key figure who does not know yet that we know them: a role for everybody.
    ///
    /// @param at where they hold a position, or live; "" where neither is known
    record Untold(String at) implements Seen {}

    /// It is there, and its code may be said; its name is not for this reader.
    record Confidential() implements Seen {}

    /// Nothing of it is for this reader, its code neither.
    record Hidden() implements Seen {}

    default boolean isNamed() {
        return this instanceof Named;
    }

    /// The name, where the reader may know it.
    default Optional<String> known() {
        return this instanceof Named(var text) ? Optional.of(text) : Optional.empty();
    }
}
