package nl.inktvlek.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Seen;

/// What one reader sees of every organisation.
public final class SeenOrganisations {

    private final AccessDecision access;
    private final Actor actor;
    private final Map<String, Set<String>> partnersOfHidden;

    SeenOrganisations(AccessDecision access, Actor actor, Map<String, Set<String>> partnersOfHidden) {
        this.access = access;
        this.actor = actor;
        this.partnersOfHidden = Map.copyOf(partnersOfHidden);
    }

    /// @param partners codes of the partners it belongs to
    public Seen seen(String code, Set<String> partners, String name) {
        var hidden = Optional.ofNullable(partnersOfHidden.get(code));
        return access.organisation(actor, hidden.orElse(partners), hidden.isPresent(), () -> name);
    }

    public boolean isNamed(String code, Set<String> partners) {
        return seen(code, partners, code).isNamed();
    }

    /// Codes of the hidden ones that the reader may not know, to leave them out of a query.
    public List<String> unnamed() {
        return partnersOfHidden.entrySet().stream()
                .filter(hidden -> !isNamed(hidden.getKey(), hidden.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
