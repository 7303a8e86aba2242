package nl.inktvlek.figures;

import java.util.List;
import java.util.Map;
import nl.inktvlek.database.Graph;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.leaders.Leaders;

/// How far those got who came from some series: each step counts those further on too, and who was erased.
record LeaderFunnel(int volunteered, int trained, int duo, int independent) {

    private record Volunteer(String status, boolean isTrained) {

        boolean leadsAlone() {
            return status.equals(Status.INDEPENDENT.name());
        }

        boolean leads() {
            return leadsAlone() || status.equals(Status.DUO.name());
        }
    }

    /// @param series codes
    static LeaderFunnel of(Graph graph, List<String> series) {
        var volunteers = graph.list(
                """
                MATCH (l:LeaderProfile|FormerLeader)-[:GREW_FROM]->(s:Series) WHERE s.code IN $codes
                WITH DISTINCT l
                RETURN coalesce(l.status, '') AS status,
                    coalesce(l.trained, false) OR\s""" + Leaders.TRAINED + " AS trained",
                Map.of("codes", series),
                row -> new Volunteer(
                        row.get("status").asString(), row.get("trained").asBoolean()));
        return new LeaderFunnel(
                volunteers.size(),
                (int) volunteers.stream()
                        .filter(volunteer -> volunteer.isTrained() || volunteer.leads())
                        .count(),
                (int) volunteers.stream().filter(Volunteer::leads).count(),
                (int) volunteers.stream().filter(Volunteer::leadsAlone).count());
    }

    void tell(Scope scope, Map<Measure, Figure> figures) {
        figures.put(
                Measure.VOLUNTEERED,
                volunteered == 0
                        ? new Figure.Unknown()
                        : scope.share(volunteered, scope.reached().size()));
        figures.put(Measure.TRAINED, scope.share(trained, volunteered));
        figures.put(Measure.DUO, scope.share(duo, volunteered));
        figures.put(Measure.INDEPENDENT, scope.share(independent, volunteered));
    }
}
