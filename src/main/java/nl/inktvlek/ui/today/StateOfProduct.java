package nl.inktvlek.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Vault;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.accounts.AccountAdministration.Login;
import nl.inktvlek.backup.Backups;
import nl.inktvlek.database.DiskSpace;
import nl.inktvlek.rights.Retention;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the product itself is doing, for who looks after it, and which clocks run, for the privacy officer.
@SpringComponent
class StateOfProduct {

    private static final Logger log = LoggerFactory.getLogger(StateOfProduct.class);
    private static final int BYTES_PER_KILOBYTE = 1000;

    private final Vault vault;
    private final DiskSpace disk;
    private final AccountAdministration accounts;
    private final Backups backups;
    private final Clock clock;
    private final Retention retention;
    private final AccessDecision access;

    StateOfProduct(
            Vault vault,
            DiskSpace disk,
            AccountAdministration accounts,
            Backups backups,
            Clock clock,
            Retention retention,
            AccessDecision access) {
        this.vault = vault;
        this.disk = disk;
        this.accounts = accounts;
        this.backups = backups;
        this.clock = clock;
        this.retention = retention;
        this.access = access;
    }

    boolean isFor(Actor actor) {
        return access.sees(actor, DataKind.ACCOUNT) || actor.role() == Role.PRIVACY_OFFICER;
    }

    /// What is all right and what is not, the latter first to be seen.
    Section of(Actor actor) {
        var list = new UnorderedList();
        list.addClassNames("rows", "state");
        if (access.sees(actor, DataKind.ACCOUNT)) {
            list.add(backup(actor), key(), room(), logins(actor));
        } else {
            retention
                    .due(actor)
                    .forEach(line -> list.add(line(
                            line.due() == 0,
                            text("today.clock", text("retention." + line.rule()), line.due()),
                            Links.to("bewaren", text("nav.retention")))));
            list.add(line(true, text("today.log"), Links.to("logboek", text("nav.audit"))));
        }
        return new Section(new H2(text("today.state")), list);
    }

    private ListItem backup(Actor actor) {
        var state = backups.state(actor);
        if (!state.isOurs()) {
            return line(true, text("today.backup.server"));
        }
        var told = new Span(last(state));
        var button = new Button(text("today.backup.now"));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                var made = backups.make(actor);
                told.setText(text(
                        "today.backup.made",
                        made.backup().file().getFileName(),
                        Math.ceilDiv(made.backup().bytes(), BYTES_PER_KILOBYTE)));
            } catch (IOException failure) {
                log.error("A backup could not be made", failure);
                told.setText(text("today.backup.failed", state.folder()));
            } finally {
                button.setEnabled(true);
            }
        });
        return line(state.isFresh(), told, button);
    }

    private String last(Backups.State state) {
        return state.last()
                .map(at -> text(
                        state.isFresh() ? "today.backup" : "today.backup.old",
                        Wording.day(LocalDate.ofInstant(at, clock.getZone()))))
                .orElseGet(() -> text("today.backup.never", state.folder()));
    }

    private ListItem key() {
        return switch (vault.status()) {
            case OPEN -> line(true, text("today.state.key"));
            case NO_KEY, OTHER_KEY, HALF_MOVED -> line(false, text("shell.vault." + vault.status()));
        };
    }

    private ListItem room() {
        var room = disk.room();
        var key = disk.isReadOnly()
                ? "today.state.disk.full"
                : room.isScarce() ? "today.state.disk.scarce" : "today.state.disk";
        return line(!disk.isReadOnly() && !room.isScarce(), text(key, room.free(), room.whole()));
    }

    private ListItem logins(Actor actor) {
        var all = accounts.list(actor);
        long open = all.stream().filter(login -> !login.isDisabled()).count();
        long bare = all.stream()
                .filter(login -> !login.isDisabled() && !login.hasSecondFactor())
                .map(Login::username)
                .count();
        return line(bare == 0, text("today.state.logins", open, bare), Links.to("accounts", text("nav.accounts")));
    }

    private static ListItem line(boolean isFine, String told, Component... more) {
        return line(isFine, new Span(told), more);
    }

    private static ListItem line(boolean isFine, Span told, Component... more) {
        var sign = new Span(text(isFine ? "today.state.fine" : "today.state.look"));
        sign.addClassName(isFine ? "fine" : "look");
        var item = new ListItem(sign, told);
        item.add(more);
        return item;
    }

    private static String text(String key, Object... values) {
        return UI.getCurrentOrThrow().getTranslation(key, values);
    }
}
