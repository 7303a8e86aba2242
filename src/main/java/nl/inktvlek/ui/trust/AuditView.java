package nl.inktvlek.ui.trust;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.AuditTrail.Entry;
import nl.inktvlek.access.Role;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.PageHead;

/// Who saw, changed or took along what of whom; and whether the trail is whole.
@Route("logboek")
@Menu(title = "nav.audit", order = 82)
@RolesAllowed(Role.Name.PRIVACY_OFFICER)
class AuditView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");

    private final transient AuditTrail trail;
    private final transient CurrentActor actor;
    private final TextField by = new TextField();
    private final TextField subject = new TextField();
    private final ComboBox<Action> action = new ComboBox<>();
    private final DatePicker from = Editors.dates(new DatePicker());
    private final DatePicker until = Editors.dates(new DatePicker());
    private final Grid<Entry> grid = new Grid<>();
    private final Paragraph told = new Paragraph();

    AuditView(AuditTrail trail, CurrentActor actor, Clock clock) {
        this.trail = trail;
        this.actor = actor;
        by.setLabel(getTranslation("audit.by"));
        subject.setLabel(getTranslation("audit.subject"));
        action.setLabel(getTranslation("audit.action"));
        action.setItems(Action.values());
        action.setItemLabelGenerator(each -> getTranslation("audit.action." + each));
        action.setClearButtonVisible(true);
        from.setLabel(getTranslation("audit.from"));
        until.setLabel(getTranslation("audit.until"));
        var fields = new Div(by, subject, action, from, until);
        fields.addClassName("fields");
        var buttons = new Div(
                new Button(getTranslation("audit.find"), click -> find()),
                new Button(getTranslation("audit.check"), click -> check()));
        buttons.addClassName("actions");
        told.getElement().setAttribute("role", "status");
        var time = TIME.withZone(clock.getZone());
        grid.addColumn(entry -> time.format(entry.at()))
                .setHeader(getTranslation("audit.at"))
                .setAutoWidth(true);
        grid.addColumn(Entry::by).setHeader(getTranslation("audit.by")).setAutoWidth(true);
        grid.addColumn(entry -> getTranslation("audit.action." + entry.action()))
                .setHeader(getTranslation("audit.action"))
                .setAutoWidth(true);
        grid.addColumn(Entry::what).setHeader(getTranslation("audit.what")).setAutoWidth(true);
        grid.addColumn(entry -> String.join(" ", entry.subjects())).setHeader(getTranslation("audit.subject"));
        grid.setItemDetailsRenderer(
                new ComponentRenderer<>(entry -> new Paragraph(String.join(" ", entry.subjects()))));
        grid.setEmptyStateText(getTranslation("audit.empty"));
        grid.setHeight("34rem");
        add(new PageHead(getTranslation("audit.title"), getTranslation("audit.lead")), fields, buttons, told, grid);
        find();
    }

    private void find() {
        var found = trail.find(
                actor.get(),
                new AuditTrail.Question(
                        given(by),
                        action.getOptionalValue(),
                        given(subject),
                        from.getOptionalValue(),
                        until.getOptionalValue(),
                        MOST));
        grid.setItems(found);
        told.setText(getTranslation(found.size() == MOST ? "audit.first" : "audit.found", found.size()));
    }

    private static Optional<String> given(TextField field) {
        return field.getOptionalValue().map(String::strip).filter(text -> !text.isEmpty());
    }

    private void check() {
        var check = trail.check(actor.get());
        told.setText(
                check.broken().isPresent()
                        ? getTranslation("audit.broken", check.broken().get())
                        : getTranslation("audit.whole", check.entries(), check.head()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.audit") + " · Inktvlek";
    }
}
