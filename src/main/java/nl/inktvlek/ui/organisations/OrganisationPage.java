package nl.inktvlek.ui.organisations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.network.Affiliated;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.series.Method;
import nl.inktvlek.programme.series.Methods;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.Editors.Editor;
import nl.inktvlek.ui.component.Facts;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.ReadFirst;
import nl.inktvlek.ui.component.ThingForm;
import nl.inktvlek.ui.component.ThingFrame;
import nl.inktvlek.ui.component.ThingFrames;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// One organisation; of a partner also its method.
@Route("organisatie")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class OrganisationPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /// Series that are told at once.
    private static final int MOST = 8;

    private final transient Organisations organisations;
    private final transient SeriesPlans series;
    private final transient Clock clock;
    private final transient Methods methods;
    private final transient Editors editors;
    private final transient CurrentActor actor;
    private final transient Undo undo;
    private final ThingFrame<Organisation> frame;

    OrganisationPage(
            ThingFrames frames,
            Organisations organisations,
            SeriesPlans series,
            Methods methods,
            Editors editors,
            CurrentActor actor,
            Undo undo,
            Clock clock) {
        this.organisations = organisations;
        this.series = series;
        this.clock = clock;
        this.methods = methods;
        this.editors = editors;
        this.actor = actor;
        this.undo = undo;
        frame = frames.of(organisations, "organisation", OrganisationsView.class)
                .called(Organisation::name)
                .alsoTelling(this::tell)
                .fields(OrganisationPage::fields)
                .below(this::more)
                .staysIf(Organisations::staysForGood);
        add(frame);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        frame.open(code);
    }

    private static void fields(ThingForm<Organisation> form) {
        form.addAll();
        form.add(
                "affiliations",
                Editor.of(
                        new AffiliationsField(),
                        affiliations -> ((List<?>) affiliations)
                                .stream().map(Affiliated.class::cast).toList(),
                        affiliations -> affiliations,
                        String::valueOf));
    }

    private void tell(Organisation shown, Facts facts) {
        if (!shown.affiliations().isEmpty()) {
            facts.add(
                    getTranslation("organisation.affiliations"),
                    shown.affiliations().stream().map(this::told).collect(Collectors.joining("; ")));
        }
    }

    private String told(Affiliated affiliated) {
        var kind = getTranslation("affiliation." + affiliated.kind().name());
        var from = affiliated.from().map(day -> getTranslation("organisation.since", Wording.day(day)));
        var to = affiliated.to().map(day -> getTranslation("organisation.until", Wording.day(day)));
        return "%s (%s)"
                .formatted(
                        affiliated.partner(),
                        Stream.of(Optional.of(kind), from, to)
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")));
    }

    private List<Component> more(Organisation shown, boolean mayChange) {
        var method = methods.find(actor.get(), shown.code());
        if (method.isPresent()) {
            return List.of(method(method.get(), mayChange));
        }
        var more = new ArrayList<Component>(List.of(series(shown), people(shown)));
        if (mayChange) {
            more.add(merging(shown));
        }
        return more;
    }

    /// The series that it hosts, latest first.
    private Component series(Organisation shown) {
        var section = new Section(new H2(getTranslation("organisation.series")));
        var hosted = series.list(actor.get()).stream()
                .filter(item ->
                        item.series().host().filter(shown.code()::equals).isPresent())
                .toList();
        if (hosted.isEmpty()) {
            section.add(new Paragraph(getTranslation("organisation.series.none")));
        } else {
            section.add(listed(hosted.stream().limit(MOST).toList()));
        }
        if (hosted.size() > MOST) {
            var others = hosted.stream().skip(MOST).toList();
            section.add(new Details(getTranslation("organisation.series.more", others.size()), listed(others)));
        }
        section.add(Links.line(
                "serie/nieuw?gastheer=%s&gemeente=%s".formatted(shown.code(), shown.municipality()),
                getTranslation("organisation.series.new")));
        return section;
    }

    private Component listed(List<SeriesPlans.Item> hosted) {
        var list = new UnorderedList();
        list.addClassName("outcomes");
        for (var item : hosted) {
            var languages = Wording.languages(item.series().languages(), getLocale());
            var link = Links.to("serie/" + item.code(), item.title() + (languages.isEmpty() ? "" : ", " + languages));
            var came = new Span(item.participants() == 0 ? "" : getTranslation("series.came", item.participants()));
            list.add(new ListItem(link, came));
        }
        return list;
    }

    private Component people(Organisation shown) {
        var known = organisations.known(actor.get(), shown, LocalDate.now(clock));
        var section = new Section(new H2(getTranslation("organisation.people")));
        if (known.members() + known.posts() == 0) {
            section.add(new Paragraph(getTranslation("organisation.people.none")));
        } else {
            section.add(
                    new Paragraph(getTranslation("organisation.people.count", known.posts(), known.members())),
                    Links.line("netwerk?rond=" + shown.code(), getTranslation("organisation.people.see")));
        }
        return section;
    }

    private Component method(Method method, boolean mayChange) {
        var section = new Section();
        show(method, mayChange, section);
        return section;
    }

    private void show(Method method, boolean mayChange, Section section) {
        section.removeAll();
        section.add(
                new H2(getTranslation("method.title")),
                new ReadFirst(
                        new Facts(Method.KIND, method, editors),
                        mayChange,
                        () -> new ThingForm<>(
                                        Method.KIND,
                                        editors,
                                        method,
                                        (operation, seen, wanted) -> methods.save(operation, actor.get(), seen, wanted),
                                        (operation, now) -> {
                                            undo.offer(getTranslation("method.stored"), operation, frame::reload);
                                            show(now, mayChange, section);
                                        })
                                .addAll()));
    }

    private Component merging(Organisation shown) {
        var same = new ComboBox<Organisation>(getTranslation("organisation.same"));
        same.setItems(organisations.list(actor.get()).stream()
                .filter(other -> !other.code().equals(shown.code()) && !Organisations.staysForGood(other))
                .sorted(Comparator.comparing(OrganisationPage::label))
                .toList());
        same.setItemLabelGenerator(OrganisationPage::label);
        same.setWidth("min(100%, 26rem)");
        var merge = new Button(getTranslation("organisation.merge"), click -> {
            same.setErrorMessage(getTranslation("problem.needed"));
            same.setInvalid(same.getValue() == null);
            if (same.getValue() != null) {
                confirmMerge(shown, same.getValue());
            }
        });
        var fields = new Div(same, merge);
        fields.addClassName("fields");
        return new Details(
                getTranslation("organisation.more"), new Paragraph(getTranslation("organisation.merge.help")), fields);
    }

    private static String label(Organisation organisation) {
        var place = organisation.municipality();
        var partners = organisation.partners().stream().sorted().collect(Collectors.joining(", "));
        return organisation.name()
                + (place.isEmpty() ? "" : ", " + Municipalities.name(place))
                + (partners.isEmpty() ? "" : " (" + partners + ")");
    }

    private void confirmMerge(Organisation kept, Organisation gone) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("organisation.merge"));
        dialog.setText(getTranslation("organisation.merge.sure", label(gone), kept.name()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("consent.keep"));
        dialog.setConfirmText(getTranslation("organisation.merge"));
        dialog.addConfirmListener(confirm -> merge(kept, gone));
        dialog.open();
    }

    private void merge(Organisation kept, Organisation gone) {
        var operation = OperationId.random();
        try {
            organisations.merge(operation, actor.get(), kept, gone);
        } catch (NotFilledIn refused) {
            refused.problems().values().forEach(problem -> Notification.show(getTranslation(problem)));
            return;
        }
        undo.offer(
                getTranslation("organisation.merged"),
                operation,
                () -> UI.getCurrent().refreshCurrentRoute(false));
        UI.getCurrent().navigate(OrganisationsView.class);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.organisations") + " · Inktvlek";
    }
}
