package nl.inktvlek.insights;

import java.util.List;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Journal.Entry;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.programme.SeriesPlans;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// What I changed last, and the way back. Everybody undoes their own changes; a coordinator of the consortium also
/// brings back what others deleted.
@Service
public class Changes {

    private static final int MOST = 10;

    private final Journal journal;
    private final Belonging belonging;
    private final AccessDecision access;

    Changes(Journal journal, Belonging belonging, AccessDecision access) {
        this.journal = journal;
        this.belonging = belonging;
        this.access = access;
    }

    /// The last ten changes of the actor that were not undone, latest first.
    public List<Entry> mine(Actor actor) {
        access.require(actor, DataKind.SERIES);
        return journal.lastChanges(actor.username(), MOST);
    }

    /// Deleted things the actor can bring back, latest first.
    public List<Entry> deleted(Actor actor) {
        access.require(actor, DataKind.SERIES);
        return journal.deletions().stream()
                .filter(entry -> mayUndo(actor, entry))
                .toList();
    }

    /// Takes back the change that was made by this operation.
    ///
    /// @throws AccessDeniedException if it is somebody else's, or does not exist
    public Saved undo(OperationId operation, Actor actor, String change) {
        var entry = journal.change(change)
                .filter(found -> mayUndo(actor, found))
                .orElseThrow(() -> new AccessDeniedException("No change of this actor"));
        return journal.undo(operation, actor.username(), entry);
    }

    /// The leaders who would come back are still of this actor.
    private boolean knowsLeaders(Actor actor, Entry entry) {
        return !(entry.label().equals(SeriesPlans.KIND.label())
                        && entry.before().get(SeriesPlans.LEADERS) instanceof List<?> leaders)
                || belonging.knowsAll(
                        actor, leaders.stream().map(String::valueOf).toList());
    }

    private boolean mayUndo(Actor actor, Entry entry) {
        boolean isOwn = entry.by().equals(actor.username());
        boolean isDeletion = entry.action() == Journal.Action.DELETED
                && actor.partner().isEmpty()
                && access.mayChange(actor, DataKind.ORGANISATION, Set.of());
        return (isOwn || isDeletion) && access.sees(actor, DataKind.SERIES) && knowsLeaders(actor, entry);
    }
}
