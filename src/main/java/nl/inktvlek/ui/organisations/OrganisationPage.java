package nl.inktvlek.ui.organisations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.insights.Exploration;
import nl.inktvlek.network.Languages;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.Methods;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.SheetForm;
import nl.inktvlek.ui.component.Undo;

/// One organisation; of a partner also its method.
@Route("organisatie")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class OrganisationPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String NEW = "nieuw";
    private static final int LARGEST_GROUP = 500;

    private final transient Organisations organisations;
    private final transient Methods methods;
    private final transient Exploration exploration;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    OrganisationPage(
            Organisations organisations, Methods methods, Exploration exploration, CurrentActor actor, Undo undo) {
        this.organisations = organisations;
        this.methods = methods;
        this.exploration = exploration;
        this.actor = actor;
        this.undo = undo;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        var shown = code.equals(NEW)
                ? Organisations.blank()
                : organisations.find(actor.get(), code).orElseThrow(NotFoundException::new);
        add(new PageHead(
                shown.text(Organisations.NAME).orElse(getTranslation("organisations.new")),
                getTranslation("organisation.lead")));
        boolean mayChange = organisations.mayChange(actor.get(), shown);
        if (!mayChange) {
            add(new Paragraph(getTranslation("organisation.others")));
        }
        var form = form(shown);
        form.setEnabled(mayChange);
        add(form);
        methods.find(actor.get(), code).ifPresent(method -> add(method(method, mayChange)));
        if (mayChange && !shown.isNew() && methods.find(actor.get(), code).isEmpty()) {
            add(more(shown));
        }
    }

    private SheetForm form(Sheet shown) {
        var form = new SheetForm(
                shown,
                (operation, seen, wanted) -> organisations.save(operation, actor.get(), seen, wanted),
                (operation, stored) -> {
                    undo.offer(
                            getTranslation("organisation.stored"),
                            operation,
                            () -> UI.getCurrent().navigate(OrganisationsView.class));
                    UI.getCurrent().navigate(OrganisationPage.class, stored.code());
                });
        form.text(Organisations.NAME, "organisations.name");
        form.choice(
                Organisations.KIND_OF,
                "organisations.kind",
                Stream.of(OrganisationKind.values()).map(OrganisationKind::name).toList(),
                kind -> getTranslation("organisation.kind." + kind),
                false);
        form.choice(
                Organisations.MUNICIPALITY,
                "series.municipality",
                Municipalities.all().stream()
                        .map(Municipalities.Municipality::code)
                        .toList(),
                Municipalities::name,
                false);
        form.many(
                Organisations.LANGUAGES,
                "series.languages",
                Languages.with(exploration.choices(actor.get()).languages()),
                language -> language);
        form.choice(
                Organisations.VISIBILITY,
                "organisation.visibility",
                Stream.of(Organisations.Openness.values())
                        .map(Organisations.Openness::name)
                        .toList(),
                openness -> getTranslation("openness." + openness),
                false);
        form.check("formal", "organisation.formal");
        form.field(
                Organisations.AFFILIATIONS,
                new AffiliationsField(),
                sheet -> Set.copyOf(sheet.texts(Organisations.AFFILIATIONS)),
                List::copyOf,
                String::valueOf);
        return form;
    }

    private Component method(Sheet method, boolean mayChange) {
        var form = new SheetForm(
                method,
                (operation, seen, wanted) -> methods.save(operation, actor.get(), seen, wanted),
                (operation, stored) -> undo.offer(getTranslation("method.stored"), operation, () -> {}));
        form.text(Methods.NAME, "method.name");
        form.number(Methods.LEAST, "method.least", 1, LARGEST_GROUP);
        form.number(Methods.MOST, "method.most", 1, LARGEST_GROUP);
        form.number(Methods.SOMETIMES, "method.sometimes", 1, LARGEST_GROUP);
        form.check(Methods.MIXED, "method.mixed");
        form.text(Methods.THEMES, "method.themes").setHelperText(getTranslation("method.themes.help"));
        form.text(Methods.SOURCE, "method.source");
        form.setEnabled(mayChange);
        return new Section(new H2(getTranslation("method.title")), form);
    }

    private Component more(Sheet shown) {
        var all = organisations.list(actor.get()).stream()
                .collect(Collectors.toMap(Organisations.Item::code, OrganisationPage::label));
        var same = new ComboBox<String>(getTranslation("organisation.same"));
        same.setItems(all.keySet().stream()
                .filter(code -> !code.equals(shown.code()))
                .sorted(Comparator.comparing(all::get))
                .toList());
        same.setItemLabelGenerator(code -> Objects.requireNonNullElse(all.get(code), code));
        same.setWidth("min(100%, 26rem)");
        var merge = new Button(getTranslation("organisation.merge"), click -> {
            same.setErrorMessage(getTranslation("problem.needed"));
            same.setInvalid(same.getValue() == null);
            if (same.getValue() != null) {
                confirmMerge(shown, same.getValue(), Objects.requireNonNullElse(all.get(same.getValue()), ""));
            }
        });
        var away = new Button(
                getTranslation("organisation.delete"),
                click -> leave(
                        "organisation.deleted", operation -> organisations.delete(operation, actor.get(), shown)));
        away.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        var fields = new Div(same, merge);
        fields.addClassName("fields");
        return new Details(
                getTranslation("organisation.more"),
                new Paragraph(getTranslation("organisation.merge.help")),
                fields,
                away);
    }

    private static String label(Organisations.Item item) {
        return item.name()
                + item.municipality()
                        .map(place -> ", " + Municipalities.name(place))
                        .orElse("")
                + (item.partners().isEmpty() ? "" : " (" + String.join(", ", item.partners()) + ")");
    }

    private void confirmMerge(Sheet kept, String code, String label) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("organisation.merge"));
        dialog.setText(getTranslation(
                "organisation.merge.sure", label, kept.text(Organisations.NAME).orElse("")));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("consent.keep"));
        dialog.setConfirmText(getTranslation("organisation.merge"));
        dialog.addConfirmListener(confirm -> organisations
                .find(actor.get(), code)
                .ifPresent(gone -> leave(
                        "organisation.merged", operation -> organisations.merge(operation, actor.get(), kept, gone))));
        dialog.open();
    }

    private void leave(String doneKey, Consumer<OperationId> action) {
        var operation = OperationId.random();
        try {
            action.accept(operation);
        } catch (NotFilledIn refused) {
            refused.problems().values().forEach(problem -> Notification.show(getTranslation(problem)));
            return;
        }
        undo.offer(getTranslation(doneKey), operation, () -> UI.getCurrent().refreshCurrentRoute(false));
        UI.getCurrent().navigate(OrganisationsView.class);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.organisations") + " · Inktvlek";
    }
}
