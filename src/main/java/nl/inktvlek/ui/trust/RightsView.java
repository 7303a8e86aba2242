package nl.inktvlek.ui.trust;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.AccessFilePage;
import nl.inktvlek.rights.BrokenGlass;
import nl.inktvlek.rights.PersonRights;
import nl.inktvlek.rights.PersonRights.AccessFile;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import tools.jackson.databind.json.JsonMapper;

/// What a person may ask: to see everything that is kept of them, and to be erased.
@Route("rechten")
@Menu(title = "nav.rights", order = 81)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.PRIVACY_OFFICER})
class RightsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient PersonRights rights;
    private final transient BrokenGlass glass;
    private final transient CurrentActor actor;
    private final TextField code = new TextField();
    private final Div shown = new Div();

    RightsView(PersonRights rights, BrokenGlass glass, CurrentActor actor) {
        this.rights = rights;
        this.glass = glass;
        this.actor = actor;
        code.setLabel(getTranslation("rights.code"));
        code.setHelperText(getTranslation("rights.code.help"));
        var open = new Button(getTranslation("rights.open"), click -> open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var asked = new Div(code, open);
        asked.addClassName("waiting");
        shown.getElement().setAttribute("role", "status");
        add(new PageHead(getTranslation("rights.title"), getTranslation("rights.lead")), asked, shown);
    }

    private void open() {
        shown.removeAll();
        var person = code.getValue().strip();
        boolean isOpen = rights.isOpenTo(actor.get(), person);
        code.setInvalid(!isOpen);
        code.setErrorMessage(getTranslation("rights.unknown"));
        if (isOpen) {
            shown.add(files(person));
            if (actor.get().role() == Role.PRIVACY_OFFICER) {
                shown.add(emergency(person));
            }
            shown.add(erasure(person));
        }
    }

    private Section files(String person) {
        var reader = actor.get();
        var locale = getLocale();
        var html = new Anchor(
                file(
                        "inzage.html",
                        "text/html; charset=utf-8",
                        person,
                        reader,
                        file -> AccessFilePage.html(file, locale)),
                getTranslation("rights.html"));
        var data = new Anchor(
                file("inzage.json", "application/json", person, reader, JSON::writeValueAsString),
                getTranslation("rights.json"));
        var links = new Div(html, data);
        links.addClassName("actions");
        return new Section(
                new H2(getTranslation("rights.access")), new Paragraph(getTranslation("rights.access.lead")), links);
    }

    private DownloadHandler file(
            String name, String type, String person, Actor reader, Function<AccessFile, String> write) {
        return event -> {
            event.setFileName(name);
            event.setContentType(type);
            event.getOutputStream()
                    .write(write.apply(rights.accessFile(reader, person)).getBytes(StandardCharsets.UTF_8));
        };
    }

    private Section emergency(String person) {
        var reason = new TextField(getTranslation("glass.reason"));
        reason.setHelperText(getTranslation("glass.reason.help"));
        var seen = new Paragraph();
        seen.getElement().setAttribute("role", "status");
        var open = new Button(getTranslation("glass.open"), click -> {
            try {
                glass.open(OperationId.random(), actor.get(), person, reason.getValue());
                reason.setInvalid(false);
                look(person, seen);
            } catch (IllegalArgumentException tooShort) {
                reason.setErrorMessage(getTranslation("glass.reason.short", BrokenGlass.SHORTEST_REASON));
                reason.setInvalid(true);
            }
        });
        open.setDisableOnClick(true);
        open.addClickListener(click -> open.setEnabled(true));
        look(person, seen);
        var asked = new Div(reason, open, seen);
        asked.addClassName("waiting");
        return new Section(new H2(getTranslation("glass.title")), new Paragraph(getTranslation("glass.lead")), asked);
    }

    private void look(String person, Paragraph seen) {
        glass.look(actor.get(), person)
                .ifPresent(identity -> seen.setText(Stream.of(identity.name(), identity.phone(), identity.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "))));
    }

    private Section erasure(String person) {
        var again = new TextField(getTranslation("rights.again"));
        again.setHelperText(getTranslation("rights.again.help", person));
        var erase = new Button(getTranslation("rights.erase"));
        erase.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.PRIMARY);
        erase.setDisableOnClick(true);
        var operation = OperationId.random();
        erase.addClickListener(click -> {
            boolean isSame = again.getValue().strip().toUpperCase(Locale.ROOT).equals(person.toUpperCase(Locale.ROOT));
            again.setInvalid(!isSame);
            again.setErrorMessage(getTranslation("rights.not-the-same"));
            if (isSame) {
                rights.erase(operation, actor.get(), person);
                code.clear();
                shown.removeAll();
                shown.add(new Paragraph(getTranslation("rights.erased")));
            } else {
                erase.setEnabled(true);
            }
        });
        var asked = new Div(again, erase);
        asked.addClassName("waiting");
        return new Section(
                new H2(getTranslation("rights.erasure")), new Paragraph(getTranslation("rights.erasure.lead")), asked);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.rights") + " · Inktvlek";
    }
}
