package nl.inktvlek.api.answers;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.inktvlek.access.Seen;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import org.jspecify.annotations.Nullable;

/// Somebody or something, called as far as the owner of the token may know it.
///
/// @param code absent where not even that is for them
/// @param name where they may know it
/// @param at where somebody who was not told yet holds a position or lives
public record Named(
        NodeKind kind,
        @Nullable String code,
        @Nullable String name,
        Shown shown,
        @Nullable String at) {

    /// How much is shown.
    @Schema(
            description = "NAMED: by name. UNTOLD: a key figure who does not know yet that they are known. "
                    + "CONFIDENTIAL: a code only. HIDDEN: nothing.")
    public enum Shown {
        NAMED,
        UNTOLD,
        CONFIDENTIAL,
        HIDDEN
    }

    public static Named of(Hit hit) {
        return of(hit.node(), hit.name());
    }

    public static Named of(Node node, Seen seen) {
        return switch (seen) {
            case Seen.Named(var name) -> new Named(node.kind(), node.code(), name, Shown.NAMED, null);
            case Seen.Untold(var at) ->
                new Named(node.kind(), node.code(), null, Shown.UNTOLD, at.isEmpty() ? null : at);
            case Seen.Confidential() -> new Named(node.kind(), node.code(), null, Shown.CONFIDENTIAL, null);
            case Seen.Hidden() -> new Named(node.kind(), null, null, Shown.HIDDEN, null);
        };
    }
}
