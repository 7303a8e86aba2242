package nl.inktvlek.api.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.inktvlek.access.Role;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.People;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.figures.ProgrammeFigures;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.projects.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// As the page **Cijfers**.
@RestController
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER, Role.Name.ADMINISTRATOR, Role.Name.PRIVACY_OFFICER})
@Tag(name = "Figures")
class FiguresController {

    private final ProgrammeFigures figures;
    private final Projects projects;
    private final Caller caller;

    FiguresController(ProgrammeFigures figures, Projects projects, Caller caller) {
        this.figures = figures;
        this.projects = projects;
        this.caller = caller;
    }

    /// A language, and how its reach compares with the people who speak it.
    record LanguageGroup(String language, People reached, int population, double coverage, double representation) {}

    /// A series and those it grew from.
    record Grown(String series, int generation, List<String> parents) {}

    record Figures(Map<Measure, FigureValue> figures, List<Grown> chain, List<LanguageGroup> groups) {}

    @GetMapping("/api/v1/figures")
    @Operation(
            operationId = "figures",
            summary = "The numbers of the programme: of everything, a partner, a project, or both.")
    Figures figures(
            @RequestParam(required = false) @Size(max = 20) @Nullable String partner,
            @RequestParam(required = false) @Size(max = 20) @Nullable String project) {
        var actor = caller.actor();
        require(
                "partner",
                partner,
                Partners.all().stream().map(Partners.Partner::code).toList());
        require(
                "project",
                project,
                projects.list(actor).stream().map(each -> each.code()).toList());
        var overview = figures.overview(actor, new Of(Optional.ofNullable(partner), Optional.ofNullable(project)));
        var values = new TreeMap<Measure, FigureValue>();
        overview.figures().forEach((measure, figure) -> values.put(measure, FigureValue.of(figure)));
        return new Figures(
                values,
                overview.chain().stream()
                        .map(link -> new Grown(
                                link.series(),
                                link.generation(),
                                link.parents().stream().sorted().toList()))
                        .toList(),
                overview.groups().stream()
                        .map(group -> new LanguageGroup(
                                group.language(),
                                People.of(group.reached()),
                                group.population(),
                                group.coverage(),
                                group.representation()))
                        .toList());
    }

    private static void require(String name, @Nullable String code, List<String> known) {
        if (code != null && !known.contains(code)) {
            throw new Refusal(Refusal.Why.INVALID, new Refusal.Field(name, "api.field.not-known"));
        }
    }
}
