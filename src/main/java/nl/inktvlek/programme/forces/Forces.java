package nl.inktvlek.programme.forces;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Register;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Things;
import org.springframework.stereotype.Service;

/// What helps and what opposes norms in places.
@Service
public class Forces implements Register<Force> {

    private final Things<Force> forces;
    private final AccessDecision access;

    Forces(Journal journal, AccessDecision access) {
        this.forces = journal.own(Force.KIND, this::check);
        this.access = access;
    }

    private void check(Actor actor, Optional<Force> before, Optional<Force> after) {
        access.requireChange(actor, DataKind.FORCE, Set.of());
        after.ifPresent(Force::check);
    }

    @Override
    public Kind<Force> kind() {
        return Force.KIND;
    }

    @Override
    public boolean mayChange(Actor actor, Force force) {
        return access.mayChange(actor, DataKind.FORCE, Set.of());
    }

    /// All forces, helping ones first, the strongest first.
    public List<Force> list(Actor actor) {
        access.require(actor, DataKind.FORCE);
        return forces.list().stream()
                .sorted(Comparator.comparing((Force force) -> !force.helps())
                        .thenComparing(force -> -force.strength().orElse(0))
                        .thenComparing(Force::code))
                .toList();
    }

    @Override
    public Optional<Force> find(Actor actor, String code) {
        access.require(actor, DataKind.FORCE);
        return forces.find(code);
    }

    @Override
    public Saved<Force> save(OperationId operation, Actor actor, Force seen, Force wanted) {
        return forces.save(operation, actor, seen, wanted);
    }

    /// Adds many at once, as they come from elsewhere.
    public void addAll(OperationId operation, Actor actor, List<Force> fresh) {
        forces.addAll(operation, actor, fresh, work -> {});
    }

    @Override
    public Saved<Force> delete(OperationId operation, Actor actor, Force force) {
        return forces.delete(operation, actor, force);
    }
}
