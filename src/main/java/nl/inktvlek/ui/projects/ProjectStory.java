package nl.inktvlek.ui.projects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.inktvlek.figures.ProgrammeFigures.Link;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Overview;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.series.AfterCare;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.FigureList;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.vocabulary.Municipalities;

/// What became of a project: its numbers, its series by generation, what helps and opposes, what groups planned.
@SpringComponent
class ProjectStory {

    private static final Set<Measure> ON_PAGE = EnumSet.of(
            Measure.ATTENDANCES,
            Measure.DIRECT_REACH,
            Measure.SECOND_ORDER,
            Measure.INK_BLOT,
            Measure.DOMINO,
            Measure.QUARTERS_WITH_SERIES,
            Measure.FUNDING,
            Measure.ANCHORING,
            Measure.CARE_ON_TIME);

    private final SeriesPlans plans;
    private final Forces forces;
    private final AfterCare afterCare;
    private final CurrentActor actor;

    ProjectStory(SeriesPlans plans, Forces forces, AfterCare afterCare, CurrentActor actor) {
        this.plans = plans;
        this.forces = forces;
        this.afterCare = afterCare;
        this.actor = actor;
    }

    Component numbers(Project project, Overview overview) {
        var figures = new EnumMap<>(overview.figures());
        figures.keySet().retainAll(ON_PAGE);
        var section = new Section(new H2(text("project.numbers")), new FigureList(figures));
        if (!project.anchored().isEmpty()) {
            section.add(new Paragraph(text(
                    "project.anchored",
                    project.anchored().stream()
                            .map(field -> text("policy." + field.name()))
                            .collect(Collectors.joining(", ")))));
        }
        section.add(Links.line("cijfers?project=" + project.code(), text("project.all-figures")));
        return section;
    }

    /// Series by generation, each with those it grew from.
    Component chain(Overview overview) {
        var section = new Section(new H2(text("project.chain")));
        if (overview.chain().isEmpty()) {
            section.add(new Paragraph(text("project.no-series")));
            return section;
        }
        var codes = new HashSet<String>();
        overview.chain().forEach(each -> {
            codes.add(each.series());
            codes.addAll(each.parents());
        });
        var names = plans.all(actor.get(), codes).stream().collect(Collectors.toMap(Series::code, Series::title));
        overview.chain().stream()
                .collect(Collectors.groupingBy(Link::generation, TreeMap::new, Collectors.toList()))
                .forEach((generation, links) -> {
                    var list = new UnorderedList();
                    links.forEach(each -> list.add(grown(each, names)));
                    var shown = new Details(text("project.generation", generation, links.size()), list);
                    shown.setOpened(generation > 0);
                    section.add(shown);
                });
        return section;
    }

    private static ListItem grown(Link link, Map<String, String> names) {
        var item = new ListItem(Links.to(
                "serie/" + link.series(), Objects.requireNonNullElse(names.get(link.series()), link.series())));
        if (!link.parents().isEmpty()) {
            item.add(text(
                    "project.grew-from",
                    link.parents().stream()
                            .map(code -> Objects.requireNonNullElse(names.get(code), code))
                            .sorted()
                            .collect(Collectors.joining(", "))));
        }
        return item;
    }

    /// The forces on the norm of the project, and in the places of its series, with problem and strategy.
    Component vaarkaart(Project project) {
        var places = plans.all(actor.get(), project.series()).stream()
                .map(Series::municipality)
                .collect(Collectors.toSet());
        var list = new UnorderedList();
        forces.list(actor.get()).stream()
                .filter(force -> places.contains(force.municipality())
                        || !project.norm().isBlank() && project.norm().equalsIgnoreCase(force.norm()))
                .forEach(force -> list.add(new ListItem(words(force))));
        var section = new Section(new H2(text("project.vaarkaart")));
        if (!project.problem().isBlank()) {
            section.add(new Paragraph(text("project.problem") + ": " + project.problem()));
        }
        if (list.getElement().getChildCount() > 0) {
            section.add(new Paragraph(text("project.forces")), list);
        }
        if (!project.strategy().isBlank()) {
            section.add(new Paragraph(text("project.strategy") + ": " + project.strategy()));
        }
        section.add(Links.line("krachten", text("project.to-forces")));
        return section;
    }

    private static String words(Force force) {
        return text(
                "project.force",
                text(force.helps() ? "forces.direction.HELPS" : "forces.direction.OPPOSES"),
                force.strength().orElse(0),
                force.norm(),
                force.circumstance());
    }

    Component plans(Project project) {
        var section = new Section(new H2(text("project.plans")));
        var list = new UnorderedList();
        afterCare
                .plans(actor.get(), project.code())
                .forEach(plan -> list.add(new ListItem(
                        Links.to("serie/" + plan.series(), Municipalities.name(plan.municipality())),
                        new Text(": " + plan.plan().orElse(text("project.plan-untold"))
                                + (plan.isDone() ? " ✓" : "")))));
        section.add(list.getElement().getChildCount() == 0 ? new Paragraph(text("project.no-plans")) : list);
        return section;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
