package nl.inktvlek.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.Correction;
import nl.inktvlek.exchange.incoming.ImportCheck;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.incoming.KnownRows;
import nl.inktvlek.exchange.incoming.StoredValues;
import nl.inktvlek.files.MappedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Imports: checked before, whole or gone after, taken back when wanted.
///
/// An import adds; rows that are known already stay as they are, unless who imports takes over what they say otherwise.
/// Taken back, it goes but for what others built upon, and can be brought back for thirty days.
@Service
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private final AccessDecision access;
    private final KnownRows.Reader known;
    private final StoredValues.Reader stored;
    private final WorkSince.Reader workSince;
    private final ShownCorrections shown;
    private final ImportWriter writer;
    private final FileShapes shapes;
    private final Vault vault;
    private final ImportStates states;
    private final ImportSummaries summaries;
    private final ImportRemoval removal;
    private final TakenBack takenBack;
    private final BuiltUpon builtUpon;
    private final ImportOwners owners;
    private final Heartbeats heartbeats;
    private final AuditTrail trail;
    private final Clock clock;

    Imports(
            AccessDecision access,
            KnownRows.Reader known,
            StoredValues.Reader stored,
            WorkSince.Reader workSince,
            ShownCorrections shown,
            ImportWriter writer,
            FileShapes shapes,
            Vault vault,
            ImportStates states,
            ImportSummaries summaries,
            ImportRemoval removal,
            TakenBack takenBack,
            BuiltUpon builtUpon,
            ImportOwners owners,
            Heartbeats heartbeats,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.known = known;
        this.stored = stored;
        this.workSince = workSince;
        this.shown = shown;
        this.writer = writer;
        this.shapes = shapes;
        this.vault = vault;
        this.states = states;
        this.summaries = summaries;
        this.removal = removal;
        this.takenBack = takenBack;
        this.builtUpon = builtUpon;
        this.owners = owners;
        this.heartbeats = heartbeats;
        this.trail = trail;
        this.clock = clock;
    }

    /// A file as the actor's partner read one with the same headings the last time, with a note that says so.
    public MappedFile asBefore(Actor actor, MappedFile file) {
        requireImport(actor);
        return shapes.asBefore(actor, file);
    }

    /// Reads the files and says what an import would do; changes nothing.
    ///
    /// @throws ImportNotPossible if the source is another's: who is known from it is theirs; or without the key,
    /// since ids are known by keyed hashes
    public CheckedImport check(Actor actor, ImportRequest request) {
        requireImport(actor);
        requireKey();
        summaries.requireOwnSource(actor, request.source());
        trail.record(actor.username(), AuditTrail.Action.IMPORTED, List.of(), "check");
        var rows = known.of(actor, request);
        return new ImportCheck(request, rows, stored.of(actor, rows.sources()), LocalDate.now(clock)).check();
    }

    /// A correction as the importer may see it.
    ///
    /// @param stored as it is; absent where it is confidential for the importer
    public record ShownCorrection(Correction correction, Optional<String> stored) {}

    /// What the files say otherwise than is stored, the first five hundred.
    public List<ShownCorrection> corrections(Actor actor, CheckedImport checked) {
        requireImport(actor);
        return shown.of(actor, checked.corrections());
    }

    /// Carries out an import. When it fails or is cancelled, everything it had added is removed again.
    ///
    /// @throws ImportNotPossible if there are errors, nothing to add, the key is not there, or another import is
    /// running
    public ImportSummary run(Actor actor, CheckedImport checked, Progress progress) {
        requireImport(actor);
        summaries.requireOwnSource(actor, checked.request().source());
        if (!checked.isReady()) {
            throw new ImportNotPossible(checked.stored() == 0 ? "nothing-new" : "has-errors");
        }
        requireKey();
        var id = NodeCode.random(); // short enough to be stored inside every row it is written to
        var operation = new OperationId("import/" + id);
        states.begin(operation.part("begin"), id, actor, checked);
        try (var living = heartbeats.of(id)) {
            carryOut(operation, id, checked, progress);
        }
        shapes.remember(actor, checked.request().files());
        return summaries.get(actor, id);
    }

    /// Whatever stops it, errors of the machine and an interrupted thread included, takes it back.
    private void carryOut(OperationId operation, String id, CheckedImport checked, Progress progress) {
        try {
            writer.write(checked, operation, id, (done, total) -> {
                states.requireRunning(id);
                return progress.goesOn(done, total);
            });
            states.finish(operation.part("end"), id);
        } catch (Throwable failure) {
            log.warn("Import {} did not succeed and is taken back: {}", id, failure.toString());
            takeBack(id, failure);
            throw failure;
        }
    }

    /// When this fails too, recovery does it.
    private void takeBack(String id, Throwable failure) {
        boolean interrupted = Thread.interrupted(); // the driver does nothing for an interrupted thread
        try {
            states.undoing(id);
            removal.remove(id, 0, Progress.UNWATCHED);
            states.undone(id);
        } catch (RuntimeException second) {
            log.error("Import {} is left to recovery", id, second);
            failure.addSuppressed(second);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Whether `actor` brings files in, and does not only see which were.
    public boolean mayImport(Actor actor) {
        return access.mayChange(actor, DataKind.IMPORT, ofPartner(actor));
    }

    private void requireImport(Actor actor) {
        access.requireChange(actor, DataKind.IMPORT, ofPartner(actor));
    }

    private void requireKey() {
        if (vault.status() != Vault.Status.OPEN) {
            throw new ImportNotPossible("vault-locked");
        }
    }

    private static Set<String> ofPartner(Actor actor) {
        return actor.partner().map(Set::of).orElse(Set.of());
    }

    /// All imports, the newest first.
    public List<ImportSummary> list(Actor actor) {
        access.require(actor, DataKind.IMPORT);
        return summaries.list(actor);
    }

    /// What others did since on what the import brought. Read it before removing the import.
    public WorkSince workSince(Actor actor, String id) {
        access.require(actor, DataKind.IMPORT);
        return workSince.on(id);
    }

    /// Takes an import back but for what others built upon since, which stays with what it needs. The rest can be
    /// brought back for thirty days.
    ///
    /// Who does not want to wait for it stops looking: recovery does the rest, since half an import is nobody's.
    ///
    /// @param progress rows taken of its rows
    /// @return the import as it stands then: [ImportSummary.Status#UNDONE], or still [ImportSummary.Status#UNDOING]
    /// @throws ImportNotPossible if it is not finished, or another import is under way
    /// @throws AccessDeniedException if another partner imported it
    public ImportSummary takeBack(Actor actor, String id, Progress progress) {
        var summary = summaries.own(actor, id);
        requireKey();
        states.beginTakingBack(OperationId.random(), actor, id, work -> builtUpon.mark(work, id));
        try (var living = heartbeats.of(id)) {
            if (takenBack.take(id, summary.rows(), progress)) {
                states.takenBack(id, builtUpon.count(id));
            } else {
                heartbeats.leave(id);
            }
        }
        return summaries.get(actor, id);
    }

    /// Brings back what was taken back.
    ///
    /// @return the import as it stands then: [ImportSummary.Status#DONE], or still [ImportSummary.Status#RETURNING]
    /// @throws ImportNotPossible if nothing is kept of it, it is there again through another import, or another
    /// import is under way
    /// @throws AccessDeniedException if another partner imported it
    public ImportSummary bringBack(Actor actor, String id, Progress progress) {
        var summary = summaries.own(actor, id);
        requireKey();
        if (takenBack.isThereAgain(id)) {
            throw new ImportNotPossible("there-again", summary.source());
        }
        states.beginReturning(OperationId.random(), actor, id);
        try (var living = heartbeats.of(id)) {
            if (takenBack.bringBack(id, summary.rows(), progress)) {
                states.returned(id);
            } else {
                heartbeats.leave(id);
            }
        }
        return summaries.get(actor, id);
    }

    /// Deletes for good what is kept of an import that was taken back.
    ///
    /// @throws AccessDeniedException if another partner imported it
    public void forget(Actor actor, String id) {
        summaries.own(actor, id);
        if (!takenBack.forget(id)) {
            throw new ImportNotPossible("not-kept");
        }
    }

    /// Removes an import for good: everything it added, with all that hangs on it, what others did since included.
    ///
    /// @param agreed what was done since and goes with it, as the reader saw it; when there is other work
    /// meanwhile, nothing is removed
    /// @param progress rows removed of its rows
    /// @return the import as it stands then: [ImportSummary.Status#UNDONE], or still [ImportSummary.Status#UNDOING]
    /// @throws ImportNotPossible if a later import builds on it, it is not finished, another import is under way,
    /// something of another partner hangs on it, or more was done since than was agreed
    /// @throws AccessDeniedException if another partner imported it
    public ImportSummary remove(Actor actor, String id, WorkSince agreed, Progress progress) {
        var summary = summaries.own(actor, id);
        requireKey();
        var others = owners.othersThan(actor, id);
        if (!others.isEmpty()) {
            throw new ImportNotPossible("of-others", String.join(", ", others));
        }
        if (!workSince.on(id).equals(agreed)) {
            throw new ImportNotPossible("built-upon");
        }
        states.beginRemoval(OperationId.random(), actor, id);
        try (var living = heartbeats.of(id)) {
            if (removal.remove(id, summary.rows(), progress)) {
                states.undone(id);
            } else {
                heartbeats.leave(id);
            }
        }
        return summaries.get(actor, id);
    }

    /// As above, to the end and with all that was done since.
    public void remove(Actor actor, String id) {
        remove(actor, id, workSince(actor, id), Progress.UNWATCHED);
    }
}
