package nl.inktvlek.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import org.springframework.stereotype.Service;

/// Onward conversations: with how many people participants talked on, and of what kind. Never with whom.
@Service
public class Onward {

    /// More than anybody talks to about one series.
    public static final int MOST = 500;

    /// Whom somebody talked to.
    public enum Kind {
        HOUSEHOLD,
        FAMILY,
        FRIENDS,
        WORK,
        COMMUNITY;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Graph graph;
    private final Journal journal;
    private final AccessDecision access;
    private final AuditTrail trail;

    Onward(Graph graph, Journal journal, AccessDecision access, AuditTrail trail) {
        this.graph = graph;
        this.journal = journal;
        this.access = access;
        this.trail = trail;
    }

    /// What was told after a series.
    ///
    /// @param answers conversations told of
    /// @param low people at least: those one participant told of at different times may be the same people
    /// @param high people at most: all of them different
    public record Told(int answers, int low, int high) {}

    /// Writes down one answer, of a participant or of the group as a whole.
    ///
    /// @throws NotFilledIn if the number cannot be
    public Saved tell(
            OperationId operation, Actor actor, String series, Optional<String> person, int people, Kind kind) {
        var seen = journal.find(SeriesPlans.KIND, series).orElseGet(() -> new Sheet(series, Map.of(), 1));
        access.requireChange(actor, DataKind.SERIES, Set.copyOf(seen.texts(SeriesPlans.PARTNER)));
        if (people < 1 || people > MOST) {
            throw new NotFilledIn(Map.of(SeriesPlans.ONWARD, "problem.onward"));
        }
        trail.record(actor.username(), Action.CHANGED, person.stream().toList(), SeriesPlans.KIND.label());
        var all = new ArrayList<>(seen.texts(SeriesPlans.ONWARD));
        all.add("%s|%d|%s|%s".formatted(person.orElse(""), people, kind.stored(), operation.value()));
        return journal.save(
                operation,
                actor.username(),
                SeriesPlans.KIND,
                SeriesPlans.title(seen),
                seen,
                seen.with(SeriesPlans.ONWARD, all).fields());
    }

    /// Second-order reach of a series as a range (numbers.md): low = Σ over participants of their largest answer,
    /// high = Σ of all answers. The group counts as one participant.
    public Told of(Sheet series) {
        var largest = new HashMap<String, Integer>();
        int high = 0;
        var answers = series.texts(SeriesPlans.ONWARD);
        for (var answer : answers) {
            var parts = answer.split("\\|", 3);
            int people = Integer.parseInt(parts[1]);
            largest.merge(parts[0], people, Math::max);
            high += people;
        }
        return new Told(
                answers.size(),
                largest.values().stream().mapToInt(Integer::intValue).sum(),
                high);
    }

    /// Codes of those who attended a series.
    public List<String> participants(Actor actor, String series) {
        access.require(actor, DataKind.SERIES);
        return Attendance.codes(graph, series);
    }
}
