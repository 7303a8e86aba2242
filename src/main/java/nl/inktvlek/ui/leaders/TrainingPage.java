package nl.inktvlek.ui.leaders;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.insights.Exploration;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.Leaders;
import nl.inktvlek.programme.Trainings;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.SheetForm;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;

/// One day on which leaders learn, and who came.
@Route("scholingsdag")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class TrainingPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String NEW = "nieuw";

    private final transient Trainings trainings;
    private final transient Leaders leaders;
    private final transient Exploration exploration;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    TrainingPage(Trainings trainings, Leaders leaders, Exploration exploration, CurrentActor actor, Undo undo) {
        this.trainings = trainings;
        this.leaders = leaders;
        this.exploration = exploration;
        this.actor = actor;
        this.undo = undo;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        var day = code.equals(NEW)
                ? ofOwnPartner(Trainings.blank())
                : trainings.find(actor.get(), code).orElseThrow(NotFoundException::new);
        removeAll();
        boolean mayChange = trainings.mayChange(actor.get(), day);
        add(new PageHead(title(day), getTranslation("training.lead")));
        if (!mayChange) {
            add(new Paragraph(getTranslation("training.others")));
        }
        var form = form(day);
        form.setEnabled(mayChange);
        add(form);
        if (mayChange && !day.isNew()) {
            add(delete(day));
        }
    }

    private Sheet ofOwnPartner(Sheet day) {
        return day.with(Trainings.PARTNER, actor.get().partner().stream().toList());
    }

    private String title(Sheet day) {
        return day.isNew()
                ? getTranslation("trainings.new")
                : getTranslation("training.sort." + day.text(Trainings.SORT).orElseThrow()) + " "
                        + day.date(Trainings.ON).map(Wording::day).orElse("");
    }

    private SheetForm form(Sheet day) {
        var form = new SheetForm(
                day,
                (operation, seen, wanted) -> trainings.save(operation, actor.get(), seen, wanted),
                (operation, stored) -> {
                    undo.offer(
                            getTranslation("training.stored"),
                            operation,
                            () -> UI.getCurrent().navigate(TrainingsView.class));
                    UI.getCurrent().navigate(TrainingPage.class, stored.code());
                });
        form.choice(
                Trainings.SORT,
                "training.sort",
                Stream.of(Trainings.Sort.values()).map(Enum::name).toList(),
                sort -> getTranslation("training.sort." + sort),
                false);
        form.date(Trainings.ON, "trainings.on");
        form.choice(
                Trainings.PARTNER,
                "series.partner",
                Partners.all().stream().map(Partners.Partner::code).toList(),
                code -> code,
                true);
        form.choice(
                Trainings.PLACE,
                "series.municipality",
                Municipalities.all().stream()
                        .map(Municipalities.Municipality::code)
                        .toList(),
                Municipalities::name,
                false);
        form.text(Trainings.TOPIC, "trainings.topic");
        var names = names();
        form.many(
                        Trainings.PEOPLE,
                        "training.people",
                        names.keySet(),
                        code -> Objects.requireNonNullElse(names.get(code), code))
                .setHelperText(getTranslation("training.people.help"));
        return form;
    }

    /// Everybody in the pool, as this reader may call them.
    private Map<String, String> names() {
        var pool =
                leaders.list(actor.get()).stream().map(Leaders.Leader::person).toList();
        return exploration.byCodes(actor.get(), pool).stream()
                .collect(Collectors.toMap(
                        hit -> hit.node().code(),
                        hit -> Wording.nameKindAndPlace(hit.node(), hit.name(), getLocale())));
    }

    private Button delete(Sheet day) {
        var away = new Button(getTranslation("training.delete"), click -> {
            var operation = OperationId.random();
            trainings.delete(operation, actor.get(), day);
            undo.offer(
                    getTranslation("training.deleted"),
                    operation,
                    () -> UI.getCurrent().refreshCurrentRoute(false));
            UI.getCurrent().navigate(TrainingsView.class);
        });
        away.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return away;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.trainings") + " · Inktvlek";
    }
}
