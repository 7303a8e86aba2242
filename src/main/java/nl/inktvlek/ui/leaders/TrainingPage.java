package nl.inktvlek.ui.leaders;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.inktvlek.access.Role;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.ThingFrame;
import nl.inktvlek.ui.component.ThingFrames;
import nl.inktvlek.ui.component.Wording;

/// One day on which leaders learn, and who came.
@Route("scholingsdag")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class TrainingPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final ThingFrame<Training> frame;

    TrainingPage(ThingFrames frames, Trainings trainings, CurrentActor actor) {
        frame = frames.of(trainings, "training", TrainingsView.class)
                .called(this::title)
                .beginningWith(blank -> Training.KIND.with(
                        blank, "partner", actor.get().partner().orElse(null)));
        add(frame);
    }

    private String title(Training day) {
        return day.sort()
                        .map(sort -> getTranslation("training.sort." + sort.name()))
                        .orElse("") + " " + day.on().map(Wording::day).orElse("");
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        frame.open(code);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.trainings") + " · Inktvlek";
    }
}
