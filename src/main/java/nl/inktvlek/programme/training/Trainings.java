package nl.inktvlek.programme.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

/// Days on which leaders learn: trainings and what keeps them in form. Who came makes what is due next.
@Service
public class Trainings implements Register<Training> {

    private final Things<Training> trainings;
    private final AccessDecision access;
    private final Clock clock;

    Trainings(Journal journal, AccessDecision access, Clock clock) {
        this.trainings = journal.own(Training.KIND, this::check);
        this.access = access;
        this.clock = clock;
    }

    private void check(Actor actor, Optional<Training> before, Optional<Training> after) {
        before.ifPresent(seen -> access.requireChange(actor, DataKind.LEADER, seen.partners()));
        after.ifPresent(wanted -> {
            access.requireChange(actor, DataKind.LEADER, wanted.partners());
            wanted.check(LocalDate.now(clock));
        });
    }

    @Override
    public Kind<Training> kind() {
        return Training.KIND;
    }

    /// All days, latest first.
    public List<Training> list(Actor actor) {
        access.require(actor, DataKind.LEADER);
        return trainings.list().stream()
                .sorted(Comparator.comparing((Training day) -> day.on().orElse(LocalDate.MIN))
                        .reversed()
                        .thenComparing(Training::code))
                .toList();
    }

    @Override
    public Optional<Training> find(Actor actor, String code) {
        access.require(actor, DataKind.LEADER);
        return trainings.find(code);
    }

    @Override
    public boolean mayChange(Actor actor, Training day) {
        return access.mayChange(actor, DataKind.LEADER, day.partners());
    }

    @Override
    public Saved<Training> save(OperationId operation, Actor actor, Training seen, Training wanted) {
        return trainings.save(operation, actor, seen, wanted);
    }

    /// Adds many at once, as they come from elsewhere.
    public void addAll(OperationId operation, Actor actor, List<Training> fresh) {
        trainings.addAll(operation, actor, fresh, work -> {});
    }

    @Override
    public Saved<Training> delete(OperationId operation, Actor actor, Training day) {
        return trainings.delete(operation, actor, day);
    }
}
