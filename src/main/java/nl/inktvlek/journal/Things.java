package nl.inktvlek.journal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Change.Action;
import org.springframework.security.access.AccessDeniedException;

/// The things of one kind: read, and changed so that nobody's work is lost. Every change is one transaction: the rules
/// of the owner, the thing itself, the line in the journal and the line in the audit trail are stored together or not
/// at all.
public final class Things<T extends Record & Thing> {

    private final Kind<T> kind;
    private final Journal.Owner<T> owner;
    private final Store<T> store;
    private final Graph graph;
    private final ChangeLog log;
    private final AuditTrail trail;
    private final Clock clock;
    private final PerVersion<List<T>> all;

    Things(Kind<T> kind, Journal.Owner<T> owner, Graph graph, ChangeLog log, AuditTrail trail, Clock clock) {
        this.kind = kind;
        this.owner = owner;
        this.store = new Store<>(kind);
        this.graph = graph;
        this.log = log;
        this.trail = trail;
        this.clock = clock;
        this.all = new PerVersion<>(
                graph,
                Set.of(kind.concern()),
                () -> graph.read(store::list).stream().map(kind::toThing).toList());
    }

    /// Thrown inside a transaction so that it leaves nothing behind.
    private static final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Saved<?> outcome;

        NotStored(Saved<?> outcome) {
            super("Not stored", null, false, false);
            this.outcome = outcome;
        }
    }

    Kind<T> kind() {
        return kind;
    }

    /// The thing with this code, if it exists.
    public Optional<T> find(String code) {
        return graph.read(reading -> store.find(reading, code)).map(kind::toThing);
    }

    /// Those of these that exist, in the order of their codes.
    public List<T> findAll(Collection<String> codes) {
        return graph.read(reading -> store.findAll(reading, codes)).stream()
                .map(kind::toThing)
                .toList();
    }

    /// All of them, in the order of their codes; read again after changes of their concern only.
    public List<T> list() {
        return all.get();
    }

    /// Makes a thing that was `seen` like this into `wanted`; fields that did not change are left as they are. Of a new
    /// thing all that is wanted is stored, also what it began with.
    public Saved<T> save(OperationId operation, Actor actor, T seen, T wanted) {
        return save(operation, actor, seen, wanted, (work, after) -> {});
    }

    /// @param also done in the same transaction, before the fields are set; gets the thing as it becomes
    public Saved<T> save(OperationId operation, Actor actor, T seen, T wanted, BiConsumer<Work, T> also) {
        var mine = kind.toValues(wanted);
        return carryOut(operation.of(mine), actor, wanted, work -> {
            boolean isMade = store.lock(work, seen.code(), seen.isNew());
            var current = store.find(work, seen.code()).orElseThrow(() -> new NotStored(new Saved.Gone<>()));
            var from = kind.toValues(seen.isNew() ? kind.blank(seen.code()) : seen);
            var merge = merge(work, from, mine, current);
            var after = kind.toThing(merge.applied(current));
            Problems.declared(kind, isMade ? wanted : after, merge.after().keySet())
                    .refuse();
            check(actor, isMade ? Optional.empty() : Optional.of(kind.toThing(current)), Optional.of(after));
            also.accept(work, after);
            merge.after().forEach((name, value) -> store.set(work, seen.code(), name, value));
            var action = isMade ? Action.CREATED : Action.CHANGED;
            log.note(work, kind, kind.title(after), seen.code(), action, merge.before(), merge.after());
            audit(work, kind.toThing(current), after);
            var others = isMade ? Set.<String>of() : merge.alsoChanged(kind, from, current);
            return new Saved.Stored<>(after, others);
        });
    }

    /// Makes many new things at once, as they come from elsewhere, by the same rules. They stand in the audit trail,
    /// and
    /// not among the changes that are taken back one by one.
    ///
    /// @param also done in the same transaction, before they are there
    /// @throws NotFilledIn if one of them breaks a rule; none is stored then
    public void addAll(OperationId operation, Actor actor, List<T> fresh, Consumer<Work> also) {
        for (var thing : fresh) {
            Problems.declared(kind, thing).refuse();
            check(actor, Optional.empty(), Optional.of(thing));
        }
        var values = fresh.stream().map(kind::toValues).toList();
        graph.command(operation.of(values), actor.username(), work -> {
            also.accept(work);
            store.create(work, values);
            work.touch(kind.concern());
            if (kind.isAboutPeople()) {
                var people = fresh.stream()
                        .flatMap(thing -> kind.people(thing).stream())
                        .toList();
                trail.record(work, AuditTrail.Action.CHANGED, people, kind.label());
            }
        });
    }

    /// Takes a thing away, with what hangs on it; it can be brought back for [Journal#KEPT].
    public Saved<T> delete(OperationId operation, Actor actor, T thing) {
        return carryOut(operation, actor, thing, work -> {
            var current = take(work, actor, thing.code());
            log.note(work, kind, kind.title(current), thing.code(), Action.DELETED, Map.of(), Map.of());
            audit(work, current, current);
            return new Saved.Stored<>(current, Set.of());
        });
    }

    /// Puts two things together that are one: all that hangs on `gone` hangs on `kept` from now on.
    public Saved<T> merge(OperationId operation, Actor actor, T kept, T gone) {
        return carryOut(operation, actor, kept, work -> {
            var stays = store.find(work, kept.code())
                    .filter(any -> !kept.code().equals(gone.code()))
                    .map(kind::toThing)
                    .orElseThrow(() -> new NotStored(new Saved.Gone<>()));
            check(actor, Optional.of(stays), Optional.of(stays));
            store.move(work, gone.code(), kept.code());
            var current = take(work, actor, gone.code());
            log.note(
                    work,
                    kind,
                    kind.title(current),
                    gone.code(),
                    Action.MERGED,
                    Map.of(),
                    Map.of(ChangeLog.INTO, kept.code()));
            audit(work, current, stays);
            return new Saved.Stored<>(stays, Set.of());
        });
    }

    /// Takes back a change, unless somebody changed the same fields since. The owner's rules hold for that too.
    Saved<T> undo(OperationId operation, Actor actor, ChangeLog.Entry entry) {
        var change = entry.change();
        return carryOut(operation, actor, kind.blank(change.code()), work -> {
            var now = switch (change.action()) {
                case CREATED, RESTORED -> takeAgain(work, actor, change);
                case DELETED -> bringBack(work, actor, change);
                case MERGED -> {
                    var back = bringBack(work, actor, change);
                    store.moveBack(work, String.valueOf(entry.after().get(ChangeLog.INTO)), change.code());
                    yield back;
                }
                case CHANGED -> changeBack(work, actor, entry);
            };
            log.markUndone(work, change);
            return new Saved.Stored<>(now, Set.of());
        });
    }

    /// Those of these deletions that the actor can take back: the thing is there, its code is free, and the owner
    /// allows it.
    List<Change> comingBack(Actor actor, List<Change> deletions) {
        var deleted = graph.read(reading -> store.findDeleted(reading, deletions));
        return deletions.stream()
                .filter(change -> Optional.ofNullable(deleted.get(change.id()))
                        .map(kind::toThing)
                        .filter(thing -> isAllowed(actor, thing))
                        .isPresent())
                .toList();
    }

    private boolean isAllowed(Actor actor, T comingBack) {
        try {
            check(actor, Optional.empty(), Optional.of(comingBack));
            return true;
        } catch (AccessDeniedException | NotFilledIn _) {
            return false;
        }
    }

    private T takeAgain(Work work, Actor actor, Change change) {
        var current = take(work, actor, change.code());
        log.note(work, kind, change.title(), change.code(), Action.DELETED, Map.of(), Map.of());
        audit(work, current, current);
        return current;
    }

    private T bringBack(Work work, Actor actor, Change change) {
        if (!store.bringBack(work, change.code(), change.at().toEpochMilli())) {
            throw new NotStored(new Saved.Gone<>());
        }
        touchAround(work);
        var back = kind.toThing(store.find(work, change.code()).orElseThrow());
        check(actor, Optional.empty(), Optional.of(back));
        log.note(work, kind, change.title(), change.code(), Action.RESTORED, Map.of(), Map.of());
        audit(work, back, back);
        return back;
    }

    private T changeBack(Work work, Actor actor, ChangeLog.Entry entry) {
        var code = entry.change().code();
        store.lock(work, code, false);
        var current = store.find(work, code).orElseThrow(() -> new NotStored(new Saved.Gone<>()));
        var merge = merge(work, new Values(code, entry.after(), 1), new Values(code, entry.before(), 1), current);
        var before = kind.toThing(current);
        var after = kind.toThing(merge.applied(current));
        owner.checkUndo(actor, entry.change().at(), Optional.of(before), Optional.of(after));
        merge.after().forEach((name, value) -> store.set(work, code, name, value));
        log.note(work, kind, entry.change().title(), code, Action.CHANGED, merge.before(), merge.after());
        audit(work, before, after);
        return after;
    }

    private T take(Work work, Actor actor, String code) {
        var current = store.find(work, code).map(kind::toThing).orElseThrow(() -> new NotStored(new Saved.Gone<>()));
        check(actor, Optional.of(current), Optional.empty());
        if (!store.take(work, code, clock.millis())) {
            throw new NotStored(new Saved.Gone<>());
        }
        touchAround(work);
        return current;
    }

    /// What hangs on a thing of the network may be of the programme: a series on its host.
    private void touchAround(Work work) {
        if (kind.concern() == Concern.NETWORK) {
            work.touch(Concern.PROGRAMME);
        }
    }

    private Merge merge(Work work, Values seen, Values wanted, Values current) {
        var merge = Merge.of(kind, seen, wanted, current);
        if (!merge.conflicts().isEmpty()) {
            throw new NotStored(new Saved.Conflict<>(
                    kind.toThing(current),
                    merge.conflicts(),
                    log.lastBy(work, current.code()).orElse("?")));
        }
        return merge;
    }

    private void check(Actor actor, Optional<T> before, Optional<T> after) {
        owner.check(actor, before, after);
    }

    private void audit(Work work, T before, T after) {
        work.touch(kind.concern());
        if (kind.isAboutPeople()) {
            var people = Stream.concat(kind.people(before).stream(), kind.people(after).stream())
                    .toList();
            trail.record(work, AuditTrail.Action.CHANGED, people, kind.label());
        }
    }

    @SuppressWarnings("unchecked")
    private Saved<T> carryOut(OperationId operation, Actor actor, T asked, Function<Work, Saved<T>> change) {
        var outcome = new AtomicReference<Saved<T>>(new Saved.Stored<>(asked, Set.of()));
        Consumer<Work> work = attempt -> outcome.set(change.apply(attempt));
        try {
            graph.command(operation, actor.username(), work);
            return Objects.requireNonNull(outcome.get());
        } catch (NotStored refused) {
            return (Saved<T>) refused.outcome;
        }
    }

    /// Deletes for good what was taken away before a moment.
    void forgetBefore(long before) {
        graph.note(writing -> store.forget(writing, before));
    }
}
