package nl.inktvlek.figures;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.inktvlek.database.Graph;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.inkblot.Chain;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.leaders.Leaders;
import org.neo4j.driver.Value;

/// How far those got who came from some series: each step counts those further on too, and who was erased.
record LeaderFunnel(List<Volunteer> volunteers) {

    /// @param isEarly whether no series they grew from had its time yet, so that the next step may still come
    record Volunteer(String status, boolean isTrained, boolean isEarly) {

        boolean leadsAlone() {
            return status.equals(Status.INDEPENDENT.name());
        }

        boolean leads() {
            return leadsAlone() || status.equals(Status.DUO.name());
        }

        boolean wasTrained() {
            return isTrained || leads();
        }
    }

    static LeaderFunnel of(Graph graph, Scope scope, Chain chain) {
        return new LeaderFunnel(graph.list(
                """
                MATCH (l:LeaderProfile|FormerLeader)-[:GREW_FROM]->(s:Series) WHERE s.code IN $codes
                WITH l, collect(s.code) AS series
                RETURN series, coalesce(l.status, '') AS status,
                    coalesce(l.trained, false) OR\s""" + Leaders.TRAINED + " AS trained",
                Map.of("codes", scope.codes()),
                row -> new Volunteer(
                        row.get("status").asString(),
                        row.get("trained").asBoolean(),
                        row.get("series").asList(Value::asString).stream().noneMatch(chain::isMature))));
    }

    int number(Predicate<Volunteer> got) {
        return (int) volunteers.stream().filter(got).count();
    }

    void tell(Scope scope, Map<Measure, Figure> figures) {
        int volunteered = volunteers.size();
        figures.put(
                Measure.VOLUNTEERED,
                volunteered == 0
                        ? new Figure.Unknown()
                        : scope.share(volunteered, scope.reached().size()));
        figures.put(Measure.TRAINED, scope.share(number(Volunteer::wasTrained), volunteered));
        figures.put(Measure.DUO, scope.share(number(Volunteer::leads), volunteered));
        figures.put(Measure.INDEPENDENT, scope.share(number(Volunteer::leadsAlone), volunteered));
    }
}
