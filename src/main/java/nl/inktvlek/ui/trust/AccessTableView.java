package nl.inktvlek.ui.trust;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.AccessDecision.Line;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.ui.component.PageHead;

/// Who sees and changes what: the table that every part of the product asks.
@Route("toegang")
@Menu(title = "nav.access", order = 80)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.PRIVACY_OFFICER, Role.Name.COORDINATOR})
class AccessTableView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AccessTableView(AccessDecision access) {
        var table = new NativeTable();
        table.addClassName("plain");
        var head = new NativeTableRow(header(getTranslation("access.kind"), "col"));
        for (var role : Role.values()) {
            head.add(header(getTranslation("role." + role), "col"));
        }
        table.getHead().add(head);
        for (var kind : DataKind.values()) {
            var row = new NativeTableRow(header(getTranslation("access.kind." + kind), "row"));
            for (var role : Role.values()) {
                row.add(new NativeTableCell(text(access.line(role, kind))));
            }
            table.getBody().add(row);
        }
        var scrolled = new Div(table);
        scrolled.addClassName("scrolled");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("role", "region");
        scrolled.getElement().setAttribute("aria-label", getTranslation("access.title"));
        add(
                new PageHead(getTranslation("access.title"), getTranslation("access.lead")),
                scrolled,
                new Paragraph(getTranslation("access.legend")));
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private String text(Line line) {
        var own = getTranslation("access." + line.own().name().toLowerCase(Locale.ROOT));
        var seen = line.own() == line.others()
                ? own
                : getTranslation(
                        "access.own-and-others",
                        own,
                        getTranslation("access." + line.others().name().toLowerCase(Locale.ROOT)));
        if (line.changesOthers()) {
            return seen + ", " + getTranslation("access.changes-all");
        }
        return line.changesOwn() ? seen + ", " + getTranslation("access.changes-own") : seen;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.access") + " · Inktvlek";
    }
}
