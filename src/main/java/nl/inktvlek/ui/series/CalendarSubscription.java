package nl.inktvlek.ui.series;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.accounts.CalendarAddresses;
import nl.inktvlek.accounts.CalendarAddresses.Address;
import nl.inktvlek.network.Partners;
import nl.inktvlek.ui.component.Wording;

/// Addresses at which one's own calendar follows the meetings: made, shown once, and revoked.
class CalendarSubscription extends Details {

    private static final long serialVersionUID = 1L;

    private final transient CalendarAddresses addresses;
    private final transient Actor actor;
    private final TextField name = new TextField();
    private final ComboBox<String> partner = new ComboBox<>();
    private final Button make = new Button();
    private final Div told = new Div();
    private final Div list = new Div();

    CalendarSubscription(CalendarAddresses addresses, Actor actor) {
        this.addresses = addresses;
        this.actor = actor;
        setSummaryText(getTranslation("calendar.title"));
        name.setLabel(getTranslation("calendar.address.name"));
        name.setPlaceholder(getTranslation("calendar.address.name.example"));
        name.setMaxLength(CalendarAddresses.LONGEST_NAME);
        partner.setLabel(getTranslation("series.partner"));
        partner.setItems(Partners.all().stream().map(Partners.Partner::code).toList());
        partner.setClearButtonVisible(true);
        partner.setPlaceholder(getTranslation("scope.all"));
        partner.setVisible(actor.partner().isEmpty());
        make.setText(getTranslation("calendar.address.make"));
        make.addClickListener(click -> make());
        told.getElement().setAttribute("role", "status");
        var fields = new Div(name, partner, make);
        fields.addClassName("fields");
        add(new Paragraph(getTranslation("calendar.lead")), list, fields, told);
        refresh();
    }

    private void make() {
        var secret = addresses.make(actor, name.getValue(), Optional.ofNullable(partner.getValue()), getLocale());
        name.clear();
        refresh();
        UI.getCurrent().getPage().fetchCurrentURL(url -> {
            var address =
                    url.toString().replaceFirst("/series.*", "/") + CalendarFeed.PATH + secret + CalendarFeed.ENDING;
            var shown = new TextField(getTranslation("calendar.address"));
            shown.setValue(address);
            shown.setReadOnly(true);
            shown.setWidthFull();
            shown.setHelperText(getTranslation("calendar.address.help"));
            var copy = new Button(getTranslation("calendar.address.copy"));
            copy.addClickListener(click -> copy.getElement()
                    .executeJs("return navigator.clipboard.writeText($0).then(() => true, () => false)", address)
                    .then(
                            Boolean.class,
                            isDone -> copy.setText(
                                    getTranslation(isDone ? "calendar.address.copied" : "calendar.address.by-hand"))));
            var here = new Anchor(address.replaceFirst("^https?", "webcal"), getTranslation("calendar.address.here"));
            var ways = new Div(copy, here);
            ways.addClassName("actions");
            told.removeAll();
            told.add(shown, ways);
        });
    }

    private void refresh() {
        var present = addresses.list(actor);
        make.setEnabled(present.size() < CalendarAddresses.MOST);
        make.setTooltipText(present.size() < CalendarAddresses.MOST ? "" : getTranslation("calendar.address.most"));
        list.removeAll();
        if (!present.isEmpty()) {
            var items = new UnorderedList();
            present.forEach(address -> items.add(item(address)));
            list.add(items);
        }
    }

    private ListItem item(Address address) {
        var said = "%s · %s · %s · %s"
                .formatted(
                        address.name().isEmpty() ? getTranslation("calendar.address.unnamed") : address.name(),
                        actor.partner().or(address::partner).orElse(getTranslation("scope.all")),
                        getTranslation("calendar.address.made", Wording.day(address.madeOn())),
                        address.readOn()
                                .map(day -> getTranslation("calendar.address.read", Wording.day(day)))
                                .orElse(getTranslation("calendar.address.unread")));
        var revoke = new Button(getTranslation("calendar.address.revoke"), click -> {
            addresses.revoke(actor, address.code());
            told.removeAll();
            refresh();
        });
        revoke.addThemeVariants(ButtonVariant.SMALL);
        revoke.setAriaLabel(getTranslation("calendar.address.revoke") + ": " + said);
        revoke.setDisableOnClick(true);
        return new ListItem(new Span(said), revoke);
    }
}
