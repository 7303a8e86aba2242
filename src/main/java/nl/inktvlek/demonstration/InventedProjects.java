package nl.inktvlek.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.projects.Action;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Project.PolicyField;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.stereotype.Component;

/// Projects with who funds them, their series and what is to be done, and the forces around their norms.
@Component
class InventedProjects {

    private static final int CO_OWNERS = 2;

    private final Projects projects;
    private final Forces forces;
    private final Organisations organisations;

    InventedProjects(Projects projects, Forces forces, Organisations organisations) {
        this.projects = projects;
        this.forces = forces;
        this.organisations = organisations;
    }

    void tell(Actor actor, List<SeriesPlans.Item> all, LocalDate today) {
        var series = all.stream().map(SeriesPlans.Item::series).toList();
        var groups = organisations.list(actor);
        var made = new LinkedHashMap<String, Project>();
        for (var row : StoryFile.rows("projects")) {
            made.put(row.getField("project"), project(row, today, series, groups));
        }
        var todo = StoryFile.rows("actions").stream()
                .map(row -> Forms.filled(
                        Action.KIND,
                        Action.of(Objects.requireNonNull(made.get(row.getField("project")))),
                        Map.of(
                                "text", row.getField("text"),
                                "owner", row.getField("owner"),
                                "due", today.plusDays(StoryFile.number(row, "due")),
                                "done", !row.getField("done").isEmpty())))
                .toList();
        projects.addAll(OperationId.random(), actor, List.copyOf(made.values()), todo);
        forces.addAll(
                OperationId.random(),
                actor,
                StoryFile.rows("forces").stream()
                        .flatMap(row -> force(row, groups).stream())
                        .toList());
    }

    private static Project project(
            NamedCsvRecord row, LocalDate today, List<Series> series, List<Organisation> groups) {
        var partners = StoryFile.words(row, "partners");
        var from = today.plusMonths(StoryFile.number(row, "began")).withDayOfMonth(1);
        var until = today.plusMonths(StoryFile.number(row, "ends")).withDayOfMonth(1);
        var blank = Project.KIND.blank(NodeCode.random());
        var fields = new HashMap<String, Object>(Map.of(
                "name", row.getField("name"),
                "funder", row.getField("funder"),
                "from", from,
                "fundedUntil", until,
                "partners", partners,
                "norm", row.getField("norm"),
                "problem", row.getField("problem"),
                "strategy", row.getField("strategy")));
        fields.put(
                "anchored",
                StoryFile.words(row, "anchored").stream()
                        .map(PolicyField::valueOf)
                        .toList());
        fields.put(
                "coOwners",
                partners.stream()
                        .flatMap(partner -> of(partner, groups).stream().limit(CO_OWNERS))
                        .map(Organisation::code)
                        .toList());
        fields.put(
                "series",
                series.stream()
                        .filter(each ->
                                each.partner().filter(partners::contains).isPresent())
                        .filter(each -> each.start()
                                .filter(first -> !first.isBefore(from) && first.isBefore(until))
                                .isPresent())
                        .map(Series::code)
                        .toList());
        return Forms.filled(Project.KIND, blank, fields);
    }

    private static List<Organisation> of(String partner, List<Organisation> groups) {
        return groups.stream()
                .filter(group -> !group.isPartner() && group.partners().contains(partner))
                .toList();
    }

    /// A circumstance, or the partner's own group in that place.
    private static Optional<Force> force(NamedCsvRecord row, List<Organisation> groups) {
        var place = Municipalities.byCodeOrName(row.getField("municipality"))
                .orElseThrow()
                .code();
        var by = of(row.getField("by"), groups).stream()
                .filter(group -> group.municipality().equals(place))
                .findFirst();
        if (by.isEmpty() && !row.getField("by").isEmpty()) {
            return Optional.empty();
        }
        var fields = new HashMap<String, Object>(Map.of(
                "norm", row.getField("norm"),
                "municipality", place,
                "direction", Force.Direction.valueOf(row.getField("direction")),
                "strength", StoryFile.number(row, "strength"),
                "circumstance", row.getField("circumstance")));
        by.ifPresent(group -> fields.put("organisation", group.code()));
        return Optional.of(Forms.filled(Force.KIND, Force.blank(), fields));
    }
}
