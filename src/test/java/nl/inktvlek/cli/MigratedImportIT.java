package nl.inktvlek.cli;

import static nl.inktvlek.cli.ProductOnDatabaseBefore.COORDINATOR;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.IOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.ImportSummary;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.OnwardTalk.Told;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.recruitment.Approaches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An import of the version before is taken back by the version of now: the seven people, three organisations and two
/// series of source "buurt", with all that hangs on them.
class MigratedImportIT {

    @RegisterExtension
    static final ProductOnDatabaseBefore product = new ProductOnDatabaseBefore();

    private static <T> T the(Class<T> service) {
        return product.the(service);
    }

    @Test
    void nothing_of_it_is_left_and_the_rest_stands() {
        var imported = the(Imports.class).list(COORDINATOR).getFirst();
        var codes = codesOf(imported.id());
        assertThat(codes).hasSize(7 + 3 + 2 + 5); // meetings of the two series

        the(Imports.class).remove(COORDINATOR, imported.id());
        assertThat(the(Imports.class).list(COORDINATOR).getFirst().status()).isEqualTo(ImportSummary.Status.UNDONE);
        assertThat(left(imported.id(), codes)).isEmpty();

        assertThat(the(SeriesPlans.class).list(COORDINATOR))
                .extracting(SeriesPlans.Item::code, SeriesPlans.Item::hostName, SeriesPlans.Item::participants)
                .containsExactly(
                        tuple("REEKS-2", Optional.empty(), 0),
                        tuple("REEKS-1", Optional.of("Buurthuis \"De Kade\""), 1)); // NEW-1
        // low = max(3, 5) + max(4, 6), high = 3 + 5 + 4 + 6: B told of two
        assertThat(the(SeriesPlans.class).find(IOT, "REEKS-1").orElseThrow().told())
                .isEqualTo(new Told(4, 11, 18));
        assertThat(the(Organisations.class).list(COORDINATOR))
                .filteredOn(organisation -> !organisation.isPartner())
                .extracting(Organisation::code)
                .containsExactly("BUURTHUIS");
        assertThat(the(Leaders.class).list(COORDINATOR))
                .extracting(Leader::person)
                .containsExactly("NEW-1");
        assertThat(the(Trainings.class).list(IOT))
                .extracting(Training::code, Training::people)
                .containsExactly(tuple("DAG-1", List.of("NEW-1")));
        assertThat(the(Projects.class).list(COORDINATOR))
                .extracting(Project::code, Project::series)
                .containsExactly(tuple("PROJECT", List.of("REEKS-1")));
        assertThat(the(Forces.class).list(COORDINATOR)).extracting(Force::code).containsExactly("KRACHT-1", "KRACHT-4");
        assertThat(the(Approaches.class).decisions(COORDINATOR)).isEmpty();
        // E said yes and was erased before: nobody's, and counted
        assertThat(the(Approaches.class).answers(COORDINATOR, Optional.empty()))
                .isEqualTo(new Approaches.Answers(1, 1));
    }

    /// Codes of the people, organisations and series of an import, deleted or not.
    private static List<String> codesOf(String id) {
        return the(Graph.class)
                .list(
                        "MATCH (n) WHERE n.batch = $id AND n.code IS NOT NULL RETURN DISTINCT n.code AS code",
                        Map.of("id", id),
                        row -> row.get("code").asString());
    }

    /// What is of the import still, or tells of one of these codes; but for what tells that something was done,
    /// and how series were known before.
    private static List<String> left(String id, List<String> codes) {
        var graph = the(Graph.class);
        var left = graph.list(
                "MATCH ()-[r]->() WHERE r.batch = $id RETURN type(r) AS type",
                Map.of("id", id),
                row -> row.get("type").asString());
        assertThat(left).isEmpty();
        return graph
                .list(
                        "MATCH (n) WHERE NOT n:Audit|Operation|Import|KnownSeries RETURN labels(n) AS labels, properties(n) AS fields",
                        Map.of(),
                        row -> row.get("labels") + " " + row.get("fields"))
                .stream()
                .filter(text -> text.contains(id) || codes.stream().anyMatch(text::contains))
                .toList();
    }
}
