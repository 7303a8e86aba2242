package nl.inktvlek.access;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// The one place that decides who sees what. Lists, details, graph, search, advice and exports all ask here.
@Service
public class AccessDecision {

    /// What `actor` sees of something that belongs to the given partners (codes; empty when it belongs to none).
    public Visibility decide(Actor actor, DataKind kind, Set<String> partners) {
        boolean own = isOwn(actor, partners);
        return switch (actor.role()) {
            case COORDINATOR -> coordinator(kind, own);
            case RECRUITER -> recruiter(kind, own);
            case ADMINISTRATOR -> administrator(kind);
            case FUNDER, MUNICIPALITY -> kind == DataKind.PUBLISHED_REACH ? Visibility.VISIBLE : Visibility.HIDDEN;
        };
    }

    private static Visibility coordinator(DataKind kind, boolean own) {
        return switch (kind) {
            case PERSON_NAME, PERSON_CONTACT -> own ? Visibility.VISIBLE : Visibility.MASKED;
            case PERSON_IN_NETWORK,
                    TIE,
                    ORGANISATION,
                    SERIES,
                    LEADER,
                    FORCE,
                    APPROACH,
                    CONSENT,
                    EXACT_REACH,
                    PUBLISHED_REACH,
                    IMPORT -> Visibility.VISIBLE;
        };
    }

    private static Visibility recruiter(DataKind kind, boolean own) {
        return switch (kind) {
            case PERSON_NAME, PERSON_CONTACT -> own ? Visibility.VISIBLE : Visibility.MASKED;
            case PERSON_IN_NETWORK,
                    TIE,
                    ORGANISATION,
                    SERIES,
                    LEADER,
                    FORCE,
                    APPROACH,
                    CONSENT,
                    EXACT_REACH,
                    PUBLISHED_REACH -> Visibility.VISIBLE;
            case IMPORT -> Visibility.HIDDEN;
        };
    }

    private static Visibility administrator(DataKind kind) {
        return switch (kind) {
            case PERSON_NAME, PERSON_CONTACT -> Visibility.MASKED;
            case PERSON_IN_NETWORK, TIE, LEADER, FORCE, APPROACH, CONSENT -> Visibility.HIDDEN;
            case ORGANISATION, SERIES, EXACT_REACH, PUBLISHED_REACH, IMPORT -> Visibility.VISIBLE;
        };
    }

    public boolean sees(Actor actor, DataKind kind) {
        return decide(actor, kind, Set.of()) == Visibility.VISIBLE;
    }

    /// @throws AccessDeniedException unless the actor sees data of this kind
    public void require(Actor actor, DataKind kind) {
        if (!sees(actor, kind)) {
            throw new AccessDeniedException("%s does not see %s".formatted(actor.role(), kind));
        }
    }

    /// Whether `actor` may change something that belongs to the given partners: who works for a partner changes what
    /// is that partner's, who works for the consortium changes everything.
    public boolean mayChange(Actor actor, DataKind kind, Set<String> partners) {
        return switch (actor.role()) {
            case COORDINATOR, RECRUITER ->
                decide(actor, kind, partners) == Visibility.VISIBLE && isOwn(actor, partners);
            case ADMINISTRATOR, FUNDER, MUNICIPALITY -> false;
        };
    }

    /// @throws AccessDeniedException unless the actor may change it
    public void requireChange(Actor actor, DataKind kind, Set<String> partners) {
        if (!mayChange(actor, kind, partners)) {
            throw new AccessDeniedException("%s does not change this %s".formatted(actor.role(), kind));
        }
    }

    private static boolean isOwn(Actor actor, Set<String> partners) {
        return actor.partner().isEmpty()
                || partners.isEmpty()
                || partners.contains(actor.partner().get());
    }
}
