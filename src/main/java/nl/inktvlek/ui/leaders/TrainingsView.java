package nl.inktvlek.ui.leaders;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ThingColumns;
import nl.inktvlek.ui.component.ThingFrame;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;
import nl.inktvlek.ui.component.Wording;

/// Trainings, intervisions and return days, held and to come.
@Route("scholing")
@Menu(title = "nav.trainings", order = 27.5)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class TrainingsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    TrainingsView(Trainings trainings, Editors editors, CurrentActor actor) {
        var columns = new ArrayList<>(List.of(
                new Column<>(getTranslation("trainings.what"), this::what, true),
                new Column<>(
                        getTranslation("trainings.people"),
                        (Training day) -> day.people().size(),
                        true)));
        columns.addAll(1, ThingColumns.of(Training.KIND, day -> day, editors));
        var list = new ThingList<Training>("scholing", "trainings.empty", columns, day -> "scholingsdag/" + day.code());
        list.setItems(trainings.list(actor.get()));
        add(
                new PageHead(
                        getTranslation("trainings.title"),
                        getTranslation("trainings.lead"),
                        Links.button("scholingsdag/" + ThingFrame.NEW, getTranslation("training.new"))),
                list);
    }

    private String what(Training day) {
        return day.sort()
                        .map(sort -> getTranslation("training.sort." + sort.name()))
                        .orElse("") + ", " + day.on().map(Wording::day).orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.trainings") + " · Inktvlek";
    }
}
