package nl.inktvlek.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

    /// What `actor` sees of a thing; its name is asked for only where it may be told.
    public Seen thing(Actor actor, DataKind kind, Set<String> partners, Supplier<String> name) {
        return seen(decide(actor, kind, partners), () -> Optional.of(name.get()), new Seen.Confidential());
    }

    /// What `actor` sees of an organisation.
    ///
    /// @param isHidden whether it is for its own partners only
    public Seen organisation(Actor actor, Set<String> partners, boolean isHidden, Supplier<String> name) {
        return thing(actor, isHidden ? DataKind.HIDDEN_ORGANISATION : DataKind.ORGANISATION, partners, name);
    }

    /// What `actor` sees of a person.
    ///
    /// @param untoldAt where somebody who was not told yet holds a position, or lives; empty when they know
    /// @param name empty where there is none, or no key to read it with
    public Seen person(Actor actor, Set<String> partners, Optional<String> untoldAt, Supplier<Optional<String>> name) {
        return seen(
                decide(actor, DataKind.ofName(untoldAt.isEmpty()), partners),
                name,
                untoldAt.<Seen>map(Seen.Untold::new).orElseGet(Seen.Confidential::new));
    }

    /// Whether `actor` may know a person by name.
    ///
    /// @param isTold whether the person knows that we know them, or need not be told
    public boolean knowsPerson(Actor actor, Set<String> partners, boolean isTold) {
        return decide(actor, DataKind.ofName(isTold), partners) == Visibility.VISIBLE;
    }

    private static Seen seen(Visibility visibility, Supplier<Optional<String>> name, Seen unnamed) {
        return switch (visibility) {
            case VISIBLE ->
                name.get()
                        .filter(text -> !text.isBlank())
                        .<Seen>map(Seen.Named::new)
                        .orElse(unnamed);
            case MASKED -> unnamed;
            case HIDDEN -> new Seen.Hidden();
        };
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
