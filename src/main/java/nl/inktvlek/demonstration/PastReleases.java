package nl.inktvlek.demonstration;

import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.publishing.NotPublished;
import nl.inktvlek.publishing.NotPublished.Why;
import nl.inktvlek.publishing.Publishing;
import nl.inktvlek.releases.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Releases of every quarter since the first series; that of the last quarter waits to be read. Proposed and published
/// by
/// two people.
@Component
class PastReleases {

    private static final Logger log = LoggerFactory.getLogger(PastReleases.class);

    private static final Actor READER = new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty());

    private final Publishing publishing;

    PastReleases(Publishing publishing) {
        this.publishing = publishing;
    }

    /// Where a folder of releases is left of another database, nothing is published.
    void publish() {
        if (!publishing.releases(READER).isEmpty()) {
            log.warn("There is a folder of releases of another database: the demonstration publishes nothing");
            return;
        }
        var periods = publishing.periods(READER);
        for (var period : periods.reversed()) {
            boolean waits = period.equals(periods.getFirst());
            propose(period).ifPresent(code -> {
                if (!waits) {
                    publishing.publish(OperationId.random(), READER, code);
                }
            });
        }
    }

    private Optional<String> propose(Period period) {
        try {
            return Optional.of(publishing
                    .propose(OperationId.random(), Cast.COORDINATOR, period)
                    .code());
        } catch (NotPublished refused) {
            if (refused.why() == Why.NOTHING_NEW) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
