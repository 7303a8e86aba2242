package nl.inktvlek.exchange;

import java.time.Clock;
import nl.inktvlek.database.DatabaseOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes on with what is half done and nobody works on any more, or takes it back: before anything can read the data at
/// the start, and from
/// then on whenever an import of any process falls silent.
@Component
class ImportRecovery implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRecovery.class);

    private final ImportStates states;
    private final ImportRemoval removal;
    private final TakenBack takenBack;
    private final BuiltUpon builtUpon;
    private final Corrections corrections;
    private final Heartbeats heartbeats;
    private final DatabaseOwner owner;
    private final Clock clock;

    ImportRecovery(
            ImportStates states,
            ImportRemoval removal,
            TakenBack takenBack,
            BuiltUpon builtUpon,
            Corrections corrections,
            Heartbeats heartbeats,
            DatabaseOwner owner,
            Clock clock) {
        this.states = states;
        this.removal = removal;
        this.takenBack = takenBack;
        this.builtUpon = builtUpon;
        this.corrections = corrections;
        this.heartbeats = heartbeats;
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        takeBack(owner.exclusive() ? Long.MAX_VALUE : DatabaseOwner.deadBefore(clock));
    }

    /// What lives in this process beats first: after a machine slept, everything has been silent.
    @Scheduled(
            fixedDelayString = "${inktvlek.import.recovery:30s}",
            initialDelayString = "${inktvlek.import.recovery:30s}")
    void takeBackDead() {
        heartbeats.beat();
        for (var id : heartbeats.left()) {
            goOn(id);
            heartbeats.done(id);
        }
        takeBack(DatabaseOwner.deadBefore(clock));
    }

    private void takeBack(long deadBefore) {
        for (var id : states.silentSince(deadBefore)) {
            if (!heartbeats.living().contains(id) && states.takeOver(id, deadBefore)) {
                LOG.warn("Import {} was interrupted: what was begun with it is gone on with", id);
                goOn(id);
            }
        }
    }

    private void goOn(String id) {
        if (corrections.waitForKey(id)) {
            LOG.warn("Import {} waits for the key of the vault", id);
            return;
        }
        try (var living = heartbeats.of(id)) {
            switch (states.left(id)) {
                case REMOVE -> {
                    removal.remove(id, 0, Progress.UNWATCHED);
                    states.undone(id);
                }
                case TAKE_BACK -> {
                    takenBack.take(id, 0, Progress.UNWATCHED);
                    states.takenBack(id, builtUpon.count(id));
                }
                case BRING_BACK -> {
                    takenBack.bringBack(id, 0, Progress.UNWATCHED);
                    states.returned(id);
                }
            }
        }
    }
}
