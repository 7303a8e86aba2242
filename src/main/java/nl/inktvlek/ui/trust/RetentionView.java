package nl.inktvlek.ui.trust;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Period;
import java.util.List;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.access.Role;
import nl.inktvlek.rights.Retention;
import nl.inktvlek.rights.Retention.Line;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;

/// How long things are kept, what is due, and taking it away now.
@Route("bewaren")
@Menu(title = "nav.retention", order = 83)
@RolesAllowed(Role.Name.PRIVACY_OFFICER)
class RetentionView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final UnorderedList list = new UnorderedList();
    private final Paragraph told = new Paragraph();

    RetentionView(Retention retention, DemonstrationMode demonstration, CurrentActor actor) {
        var apply = new Button(getTranslation("retention.apply"), click -> {
            show(retention.apply(actor.get()), "retention.done");
            told.setText(getTranslation("retention.applied"));
        });
        apply.addThemeVariants(ButtonVariant.ERROR);
        var actions = new Div(apply);
        actions.addClassName("actions");
        told.getElement().setAttribute("role", "status");
        add(
                new PageHead(getTranslation("retention.title"), getTranslation("retention.lead")),
                new Paragraph(getTranslation(demonstration.isOn() ? "retention.not-at-night" : "retention.at-night")),
                list,
                actions,
                told);
        show(retention.due(actor.get()), "retention.due");
    }

    private void show(List<Line> lines, String key) {
        list.removeAll();
        lines.forEach(line -> list.add(new ListItem(
                getTranslation(key, getTranslation("retention." + line.rule()), period(line.period()), line.due()))));
    }

    private String period(Period period) {
        if (period.getYears() > 0) {
            return getTranslation("retention.years", period.getYears());
        }
        return period.getMonths() > 0
                ? getTranslation("retention.months", period.getMonths())
                : getTranslation("retention.days", period.getDays());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.retention") + " · Inktvlek";
    }
}
