package nl.inktvlek.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.network.Belonging;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Whom and what the story is about, in the order in which they were invented: their codes are drawn anew each time.
@Component
class Cast {

    private final Graph graph;

    Cast(Graph graph) {
        this.graph = graph;
    }

    /// A colleague of whoever logs in as the coordinator, so that nothing stands among one's own last changes.
    static final Actor COORDINATOR = new Actor("amina", Role.COORDINATOR, Optional.empty());

    /// A colleague of the recruiter.
    static final Actor RECRUITER = new Actor("hasan", Role.RECRUITER, Optional.of("KEZBAN"));

    /// Codes of all series.
    List<String> series() {
        return graph.list(
                "MATCH (s:Series) RETURN s.code AS code ORDER BY s.nr",
                Map.of(),
                row -> row.get("code").asString());
    }

    /// Somebody who led.
    ///
    /// @param led how many series
    /// @param last first day of the last of them
    /// @param grewFrom code of the first series they took part in themselves
    record Leader(String person, int led, LocalDate last, Optional<String> grewFrom) {}

    List<Leader> leaders() {
        return graph.list(
                """
                MATCH (p:Person)-[:LED]->(s:Series)
                WITH p, count(s) AS led, max(s.start) AS last
                RETURN p.code AS code, led, last,
                    COLLECT { MATCH (p)-[:ATTENDED]->(a:Series) RETURN a.code ORDER BY a.start LIMIT 1 } AS grewFrom
                ORDER BY p.nr""",
                Map.of(),
                row -> new Leader(
                        row.get("code").asString(),
                        row.get("led").asInt(),
                        row.get("last").asLocalDate(),
                        row.get("grewFrom").asList(Value::asString).stream().findFirst()));
    }

    /// Somebody with a position at an organisation.
    ///
    /// @param knows code of somebody who knows them
    record KeyFigure(String person, Set<String> partners, Optional<String> knows) {}

    List<KeyFigure> keyFigures() {
        return graph.list(
                """
                MATCH (p:Person) WHERE EXISTS { (p)-[:HOLDS]->() }
                RETURN p.code AS code, """ + Belonging.PARTNERS + """
                 AS partners,
                    COLLECT { MATCH (p)-[:KNOWS]-(x:Person) RETURN x.code ORDER BY x.nr LIMIT 1 } AS knows
                ORDER BY p.nr""",
                Map.of(),
                row -> new KeyFigure(
                        row.get("code").asString(),
                        Set.copyOf(row.get("partners").asList(Value::asString)),
                        row.get("knows").asList(Value::asString).stream().findFirst()));
    }

    /// Somebody who came to every meeting of a series and never led.
    record Participant(String person, String series) {}

    /// One of each series that ended between two days.
    List<Participant> faithful(LocalDate from, LocalDate until) {
        return graph.list(
                """
                MATCH (s:Series)<-[a:ATTENDED]-(p:Person)
                WHERE s.end >= $from AND s.end <= $until AND size(a.meetings) >= 3
                    AND NOT EXISTS { (p)-[:LED|HOLDS]->() }
                WITH s, p ORDER BY p.nr DESC
                WITH s, head(collect(p.code)) AS person ORDER BY s.nr
                WITH person, head(collect(s)) AS s
                RETURN person, s.code AS series ORDER BY s.nr""",
                Map.of("from", from, "until", until),
                row -> new Participant(
                        row.get("person").asString(), row.get("series").asString()));
    }
}
