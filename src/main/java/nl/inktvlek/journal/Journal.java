package nl.inktvlek.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Statements;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Changes to single things that nobody loses: each is written down and can be taken back, and two people who change
/// the same thing are merged field by field, or told.
///
/// What is deleted keeps its relationships under another label, and can be brought back for [#KEPT].
@Service
public class Journal {

    /// How long a change can be undone and a deleted thing brought back.
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST = 10;

    private final Graph graph;
    private final ChangeLog log;
    private final AuditTrail trail;
    private final AccessDecision access;
    private final Clock clock;
    private final Map<String, Things<?>> owned = new ConcurrentHashMap<>();

    Journal(Graph graph, AuditTrail trail, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.log = new ChangeLog(graph, clock);
        this.trail = trail;
        this.access = access;
        this.clock = clock;
    }

    /// The rules of the module that owns a kind of thing. Asked before anything is stored, whatever the way in: a
    /// form, a file, undoing, restoring, merging.
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

    /// The things of a kind, for the module that owns it.
    ///
    /// @param owner its rules, which hold whatever the way in
    public <T extends Record & Thing> Things<T> own(Kind<T> kind, Owner<T> owner) {
        var things = new Things<>(kind, owner, graph, log, trail, clock);
        owned.put(kind.label(), things);
        return things;
    }

    /// The last ten changes of the actor that were not undone, latest first.
    public List<Change> mine(Actor actor) {
        access.require(actor, DataKind.SERIES);
        return log.last(actor.username(), MOST);
    }

    /// Deleted things the actor can bring back, latest first.
    public List<Change> deleted(Actor actor) {
        access.require(actor, DataKind.SERIES);
        var deletions = log.deletions().stream()
                .filter(change -> owned.containsKey(change.label()) && mayUndo(actor, change))
                .toList();
        var comingBack = deletions.stream().collect(Collectors.groupingBy(Change::label)).entrySet().stream()
                .flatMap(ofKind -> things(ofKind.getKey()).comingBack(actor, ofKind.getValue()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return deletions.stream().filter(comingBack::contains).toList();
    }

    /// Takes back the change that was made by this operation. Everybody undoes their own; who works for the consortium
    /// as a whole also brings back what others deleted.
    ///
    /// @throws AccessDeniedException if it is somebody else's, does not exist, or the owner of such things refuses
    /// @throws NotFilledIn if a rule would be broken by it
    public Saved<?> undo(OperationId operation, Actor actor, String change) {
        var entry = log.find(change)
                .filter(found -> mayUndo(actor, found.change()))
                .orElseThrow(() -> new AccessDeniedException("No change of this actor"));
        return things(entry.change().label()).undo(operation, actor, entry);
    }

    private boolean mayUndo(Actor actor, Change change) {
        boolean isOwn = change.by().equals(actor.username());
        boolean isDeletion = change.action() == Change.Action.DELETED
                && actor.partner().isEmpty()
                && access.mayChange(actor, DataKind.ORGANISATION, Set.of());
        return (isOwn || isDeletion) && access.sees(actor, DataKind.SERIES);
    }

    private Things<?> things(String label) {
        return Optional.ofNullable(owned.get(label))
                .orElseThrow(() -> new IllegalArgumentException("Nobody edits things of the kind " + label));
    }

    /// Forgets every change in which one of these codes stands; they cannot be undone any more.
    public void forget(Statements writing, Collection<String> codes) {
        log.forget(writing, codes);
    }

    /// A person has another code from now on: changes in which the code stands are about that person.
    ///
    /// @param apart labels of which the thing with the code `from` did not become one with that of `to`
    public void rename(Statements writing, String from, String to, Set<String> apart) {
        RenamedChanges.rename(writing, from, to, apart);
    }

    /// Takes [#rename] back.
    public void renameBack(Statements writing, String from) {
        RenamedChanges.back(writing, from);
    }

    /// Forgets changes and deleted things that are older than [#KEPT].
    @Scheduled(fixedDelayString = "${inktvlek.journal.forgets-every:1h}")
    void forgetOld() {
        long before = clock.instant().minus(KEPT).toEpochMilli();
        graph.note(writing -> log.forgetBefore(writing, before));
        owned.values().forEach(things -> things.forgetBefore(before));
    }
}
