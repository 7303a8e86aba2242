package nl.inktvlek.access;

import java.util.Set;
import nl.inktvlek.access.AccessTable.Changes;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// The one place that decides who sees what. Lists, details, graph, search, advice and exports all ask here; it answers
/// from one declared table.
@Service
public class AccessDecision {

    private final AccessTable table = AccessTable.load();

    /// What `actor` sees of something that belongs to the given partners (codes; empty when it belongs to none).
    public Visibility decide(Actor actor, DataKind kind, Set<String> partners) {
        var rule = table.rule(actor.role(), kind);
        return isOwn(actor, kind, partners) ? rule.own() : rule.others();
    }

    /// What a role sees and changes of data of one's own partner and of others', for showing it.
    public record Line(Visibility own, Visibility others, boolean changesOwn, boolean changesOthers) {}

    public Line line(Role role, DataKind kind) {
        var rule = table.rule(role, kind);
        return new Line(rule.own(), rule.others(), rule.changes() != Changes.NOTHING, rule.changes() == Changes.ALL);
    }

    /// Whether the actor sees data of this kind, at least of their own partner.
    public boolean sees(Actor actor, DataKind kind) {
        return table.rule(actor.role(), kind).own() == Visibility.VISIBLE;
    }

    /// @throws AccessDeniedException unless the actor sees data of this kind
    public void require(Actor actor, DataKind kind) {
        if (!sees(actor, kind)) {
            throw new AccessDeniedException("%s does not see %s".formatted(actor.role(), kind));
        }
    }

    /// Whether `actor` may change something that belongs to the given partners.
    public boolean mayChange(Actor actor, DataKind kind, Set<String> partners) {
        return switch (table.rule(actor.role(), kind).changes()) {
            case NOTHING -> false;
            case OWN -> isOwn(actor, kind, partners);
            case ALL -> true;
        };
    }

    /// @throws AccessDeniedException unless the actor may change it
    public void requireChange(Actor actor, DataKind kind, Set<String> partners) {
        if (!mayChange(actor, kind, partners)) {
            throw new AccessDeniedException("%s does not change this %s".formatted(actor.role(), kind));
        }
    }

    /// What belongs to no partner is everybody's own, but a person who belongs to none is the consortium's.
    private static boolean isOwn(Actor actor, DataKind kind, Set<String> partners) {
        if (actor.partner().isEmpty()) {
            return true;
        }
        return partners.isEmpty()
                ? !kind.isConfidential()
                : partners.contains(actor.partner().get());
    }
}
