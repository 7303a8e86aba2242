package nl.inktvlek.ui.leaders;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.programme.Trainings;
import nl.inktvlek.programme.Trainings.Day;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;
import nl.inktvlek.ui.component.Wording;

/// Trainings, intervisions and return days, held and to come.
@Route("scholing")
@Menu(title = "nav.trainings", order = 27.5)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class TrainingsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    TrainingsView(Trainings trainings, CurrentActor actor) {
        var list = new ThingList<Day>(
                "scholing",
                "trainings.empty",
                List.of(
                        new Column<>(
                                getTranslation("trainings.what"),
                                day -> getTranslation("training.sort." + day.sort()) + ", " + Wording.day(day.on()),
                                true),
                        new Column<>(getTranslation("trainings.on"), Day::on, true),
                        new Column<>(
                                getTranslation("series.partner"),
                                day -> day.partner().orElse(null),
                                true),
                        new Column<>(
                                getTranslation("series.municipality"),
                                day -> day.municipality()
                                        .map(Municipalities::name)
                                        .orElse(null),
                                true),
                        new Column<>(
                                getTranslation("trainings.topic"),
                                day -> day.topic().orElse(null),
                                true),
                        new Column<>(
                                getTranslation("trainings.people"),
                                day -> day.people().size(),
                                true)),
                day -> "scholingsdag/" + day.code());
        list.setItems(trainings.list(actor.get()));
        var add = new Anchor("scholingsdag/" + TrainingPage.NEW, getTranslation("trainings.new"));
        add.setRouterIgnore(false);
        add(
                new PageHead(getTranslation("trainings.title"), getTranslation("trainings.lead")),
                new Paragraph(add),
                list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.trainings") + " · Inktvlek";
    }
}
