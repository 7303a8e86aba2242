package nl.inktvlek.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Takes away by itself what was kept long enough. Every night, but not in a demonstration; and when asked.
@Service
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private static final String NOBODY_LEADS = "NOT EXISTS { (p)-[:LED]->(:Series) } "
            + "AND NOT EXISTS { (p)<-[:PROFILE_OF]-(:LeaderProfile) } AND NOT EXISTS { (p)-[:HOLDS|IDENTIFIED_IN]->() }";

    private final Graph graph;
    private final PersonRights rights;
    private final Notice notice;
    private final BrokenGlass glass;
    private final Vault vault;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final RetentionPeriods periods;
    private final DemonstrationMode demonstration;
    private final Clock clock;

    Retention(
            Graph graph,
            PersonRights rights,
            Notice notice,
            BrokenGlass glass,
            Vault vault,
            AccessDecision access,
            AuditTrail trail,
            RetentionPeriods periods,
            DemonstrationMode demonstration,
            Clock clock) {
        this.graph = graph;
        this.rights = rights;
        this.notice = notice;
        this.glass = glass;
        this.vault = vault;
        this.access = access;
        this.trail = trail;
        this.periods = periods;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /// What is kept for some time only.
    public enum Rule {
        NOTICE,
        ATTENDANCE_NAMES,
        PROSPECTS,
        LEADERS,
        AUDIT
    }

    /// How many things a rule takes away, or took away.
    public record Line(Rule rule, Period period, long due) {}

    /// What would be taken away now; changes nothing.
    public List<Line> due(Actor actor) {
        requireRights(actor);
        return lines(false);
    }

    /// Takes it away now.
    public List<Line> apply(Actor actor) {
        requireRights(actor);
        return apply(actor.username());
    }

    /// It takes away from people of all partners.
    private void requireRights(Actor actor) {
        access.requireChange(actor, DataKind.PERSON_RIGHTS, Set.of());
    }

    /// Every night, in the hours nobody works.
    @Scheduled(cron = "${inktvlek.retention.cron:0 17 3 * * *}", zone = "${inktvlek.zone}")
    void nightly() {
        if (!demonstration.isOn()) {
            apply("retention").forEach(line -> log.info("Retention: {} {}", line.due(), line.rule()));
        }
    }

    private List<Line> apply(String by) {
        var lines = lines(true);
        lines.forEach(line -> trail.record(by, Action.RETENTION, List.of(), line.due() + " " + line.rule()));
        return lines;
    }

    private List<Line> lines(boolean takesAway) {
        var lines = new ArrayList<Line>();
        for (var rule : Rule.values()) {
            var period = period(rule);
            var before = LocalDate.now(clock).minus(period);
            lines.add(new Line(rule, period, takesAway ? takeAway(rule, before) : count(rule, before)));
        }
        return lines;
    }

    private Period period(Rule rule) {
        return switch (rule) {
            case NOTICE -> periods.notice();
            case ATTENDANCE_NAMES -> periods.attendanceNames();
            case PROSPECTS -> periods.prospects();
            case LEADERS -> periods.leaders();
            case AUDIT -> periods.audit();
        };
    }

    private long count(Rule rule, LocalDate before) {
        return rule == Rule.AUDIT
                ? trail.countBefore(before)
                : codes(rule, before).size();
    }

    private long takeAway(Rule rule, LocalDate before) {
        if (rule == Rule.AUDIT) {
            glass.forgetBefore(before);
            return trail.forgetBefore(before);
        }
        if (rule == Rule.NOTICE) {
            if (vault.status() != Vault.Status.OPEN) {
                log.warn(
                        "Nobody is erased for not being told: without the key they would come back with the same file");
                return 0;
            }
            notice.wind();
        }
        var codes = codes(rule, before);
        codes.forEach(code -> {
            switch (rule) {
                case NOTICE -> rights.eraseUntold(OperationId.random(), code);
                case ATTENDANCE_NAMES -> rights.forgetIdentity(OperationId.random(), code);
                case LEADERS -> rights.forgetLeader(OperationId.random(), code);
                case PROSPECTS -> rights.forgetApproach(OperationId.random(), code);
                case AUDIT -> throw new IllegalStateException();
            }
        });
        return codes.size();
    }

    /// Codes of the people a rule is about.
    private List<String> codes(Rule rule, LocalDate before) {
        if (rule == Rule.NOTICE) {
            return notice.waitingSince(before);
        }
        var cypher = switch (rule) {
            case ATTENDANCE_NAMES -> Cypher.of("""
                            MATCH (p:Person)-[:ATTENDED]->(s:Series)
                            WHERE (p.sealedId IS NOT NULL OR EXISTS { (:Identity {code: p.code}) }) AND %s AND NOT EXISTS { (:Approach)-[:OF]->(p) }
                            WITH p, max(coalesce(s.caredForOn, s.end + duration({weeks: 10}))) AS last
                            WHERE last < $before RETURN p.code AS code""", Cypher.of(NOBODY_LEADS));
            case LEADERS -> Cypher.of("""
                            MATCH (p:Person)
                            WHERE p.erased IS NULL AND NOT EXISTS { (p)-[:HOLDS|IDENTIFIED_IN]->() }
                                AND (EXISTS { (p)-[:LED]->(:Series) }
                                        AND (p.sealedId IS NOT NULL OR EXISTS { (:Identity {code: p.code}) })
                                    OR EXISTS { (p)<-[:PROFILE_OF]-(:LeaderProfile) })
                            OPTIONAL MATCH (p)-[:LED]->(s:Series)
                            OPTIONAL MATCH (p)-[:ATTENDED]->(attended:Series)
                            OPTIONAL MATCH (p)<-[:ATTENDED_BY]-(day:LearningDay)
                            OPTIONAL MATCH (p)<-[:PROFILE_OF]-(profile:LeaderProfile)
                            WITH p, max(coalesce(s.end, s.start)) AS led, max(coalesce(attended.end, attended.start)) AS came,
                                max(day.on) AS learned, max(profile.consentOn) AS agreed,
                                max(profile.madeOn) AS made, max(profile.trainedOn) AS trained,
                                max(profile.intervisionOn) AS met
                            WITH p, [last IN [led, came, learned, agreed, made, trained, met] WHERE last IS NOT NULL] AS days
                            WHERE all(day IN days WHERE day < $before)
                            RETURN p.code AS code""");
            case PROSPECTS -> Cypher.of("""
                            MATCH (a:Approach) WHERE a.status IN ['IDENTIFIED', 'INFORMED'] AND a.on < $before
                            RETURN a.person AS code""");
            case NOTICE, AUDIT -> throw new IllegalArgumentException();
        };
        return graph.list(
                cypher, Map.of("before", before), row -> row.get("code").asString());
    }
}
