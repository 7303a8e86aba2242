package nl.inktvlek.ui.series;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.insights.Exploration;
import nl.inktvlek.insights.SeriesAdvice;
import nl.inktvlek.network.Languages;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.AttendanceSheet;
import nl.inktvlek.programme.MeetingPlan;
import nl.inktvlek.programme.Methods;
import nl.inktvlek.programme.Methods.Method;
import nl.inktvlek.programme.Projects;
import nl.inktvlek.programme.SeriesPlans;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.SheetForm;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;

/// One series, from plan to after-care.
@Route("serie")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class SeriesPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String NEW = "nieuw";

    private final transient SeriesPlans series;
    private final transient SeriesAdvice advice;
    private final transient AfterSeries afterSeries;
    private final transient AttendanceSheet sheets;
    private final transient Organisations organisations;
    private final transient Methods methods;
    private final transient Projects projects;
    private final transient Exploration exploration;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    private final AdvicePanel advised = new AdvicePanel();
    private transient Sheet shown = SeriesPlans.blank();

    SeriesPage(
            SeriesPlans series,
            SeriesAdvice advice,
            AfterSeries afterSeries,
            AttendanceSheet sheets,
            Organisations organisations,
            Methods methods,
            Projects projects,
            Exploration exploration,
            CurrentActor actor,
            Undo undo) {
        this.series = series;
        this.advice = advice;
        this.afterSeries = afterSeries;
        this.sheets = sheets;
        this.organisations = organisations;
        this.methods = methods;
        this.projects = projects;
        this.exploration = exploration;
        this.actor = actor;
        this.undo = undo;
    }

    /// `serie/nieuw?gemeente=GM0599&taal=Turks&partner=IOT` begins with these filled in.
    @Override
    public void setParameter(BeforeEvent event, String code) {
        if (code.equals(NEW)) {
            shown = SeriesPlans.blank();
            show(from(event.getLocation().getQueryParameters()));
        } else {
            shown = series.find(actor.get(), code).orElseThrow(NotFoundException::new);
            show(shown);
        }
    }

    private Sheet from(QueryParameters asked) {
        var begun = shown;
        var place = asked.getSingleParameter("gemeente").flatMap(Municipalities::byCode);
        if (place.isPresent()) {
            begun = begun.with(SeriesPlans.MUNICIPALITY, place.get().code());
        }
        var language = asked.getSingleParameter("taal");
        if (language.isPresent()) {
            begun = begun.with(SeriesPlans.LANGUAGES, List.of(language.get()));
        }
        var partner = asked.getSingleParameter("partner").or(() -> actor.get().partner());
        return partner.isPresent() ? begun.with(SeriesPlans.PARTNER, List.of(partner.get())) : begun;
    }

    private void show(Sheet begun) {
        removeAll();
        boolean isNew = shown.isNew();
        add(new PageHead(
                isNew ? getTranslation("series.new") : SeriesPlans.title(shown),
                getTranslation(isNew ? "series.new.lead" : "series.page.lead")));
        boolean mayChange = series.mayChange(actor.get(), begun);
        if (!isNew && mayChange) {
            add(afterSeries.meetings(shown));
        }
        var form = form(begun);
        form.setEnabled(mayChange);
        if (!mayChange) {
            add(new Paragraph(getTranslation("series.others")));
        }
        add(form, advised);
        if (!isNew && mayChange) {
            add(
                    afterSeries.onward(shown, this::reload),
                    afterSeries.wantsToLead(shown),
                    afterSeries.care(shown),
                    more());
        }
    }

    private SheetForm form(Sheet begun) {
        var form = new SheetForm(begun, this::store, (operation, stored) -> {
            undo.offer(getTranslation("series.stored"), operation, this::reload);
            if (shown.isNew()) {
                UI.getCurrent().navigate(SeriesPage.class, stored.code());
            } else {
                reload();
            }
        });
        var choices = exploration.choices(actor.get());
        form.choice(
                SeriesPlans.PARTNER,
                "series.partner",
                Partners.all().stream().map(Partners.Partner::code).toList(),
                code -> code,
                true);
        var named =
                projects.list(actor.get()).stream().collect(Collectors.toMap(Projects.Item::code, Projects.Item::name));
        form.many(
                SeriesPlans.PROJECTS,
                "nav.projects",
                named.keySet(),
                code -> Objects.requireNonNullElse(named.get(code), code));
        var followed = methods.all(actor.get()).stream()
                .collect(Collectors.toMap(Method::partner, method -> method.partner() + ": " + method.name()));
        form.choice(
                        SeriesPlans.METHOD,
                        "series.method",
                        followed.keySet(),
                        code -> Objects.requireNonNullElse(followed.get(code), code),
                        true)
                .setHelperText(getTranslation("series.method.help"));
        form.choice(
                SeriesPlans.MUNICIPALITY,
                "series.municipality",
                Municipalities.all().stream()
                        .map(Municipalities.Municipality::code)
                        .toList(),
                Municipalities::name,
                false);
        form.text(SeriesPlans.NEIGHBOURHOOD, "series.neighbourhood")
                .setHelperText(getTranslation("series.neighbourhood.help"));
        form.many(SeriesPlans.LANGUAGES, "series.languages", Languages.with(choices.languages()), language -> language);
        form.text(SeriesPlans.GROUP, "series.group").setHelperText(getTranslation("series.group.help"));
        form.number(SeriesPlans.EXPECTED, "series.expected", 1, 200);
        var names = organisations.names(actor.get());
        var host = form.choice(
                SeriesPlans.HOST,
                "series.host",
                names.keySet(),
                code -> Objects.requireNonNullElse(names.get(code), code),
                true);
        var leaders = form.field(
                SeriesPlans.LEADERS,
                leaderField(),
                sheet -> hits(sheet.texts(SeriesPlans.LEADERS)),
                hits -> hits.stream().map(hit -> hit.node().code()).toList(),
                String::valueOf);
        form.field(SeriesPlans.MEETINGS, new MeetingsField(), MeetingPlan::of, MeetingPlan::field, String::valueOf);
        form.whenChanged(() -> advised.show(advice, exploration, actor.get(), form.wanted(), host::setValue, code -> {
            var chosen = new HashSet<>(leaders.getValue());
            chosen.addAll(hits(List.of(code)));
            leaders.setValue(chosen);
        }));
        return form;
    }

    private MultiSelectComboBox<Exploration.Hit> leaderField() {
        var field = new MultiSelectComboBox<Exploration.Hit>(getTranslation("series.leaders"));
        field.setItemLabelGenerator(hit -> Wording.name(hit.node(), hit.name(), getLocale()));
        field.setHelperText(getTranslation("person.find"));
        field.setItemsPageable((page, text) ->
                page.getPageNumber() > 0 || text.isEmpty() ? List.of() : exploration.searchPeople(actor.get(), text));
        return field;
    }

    private Set<Exploration.Hit> hits(List<String> codes) {
        return exploration.byCodes(actor.get(), codes).stream().collect(Collectors.toSet());
    }

    /// What a new series began with counts as filled in, not as seen.
    private Saved store(OperationId operation, Sheet seen, Sheet wanted) {
        return series.save(operation, actor.get(), shown.isNew() ? shown : seen, wanted);
    }

    private Div more() {
        var sheet = new Anchor(sheetFile(), getTranslation("series.sheet"));
        var away = new Button(getTranslation("series.delete"), click -> {
            var operation = OperationId.random();
            series.delete(operation, actor.get(), shown);
            undo.offer(
                    getTranslation("series.deleted"),
                    operation,
                    () -> UI.getCurrent().refreshCurrentRoute(false));
            UI.getCurrent().navigate(SeriesView.class);
        });
        away.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(sheet, away);
        actions.addClassName("actions");
        return actions;
    }

    private DownloadHandler sheetFile() {
        return event -> {
            event.setFileName("aanwezigheid-" + shown.code() + ".pdf");
            event.setContentType("application/pdf");
            event.getOutputStream().write(sheets.pdf(actor.get(), shown.code()));
        };
    }

    private void reload() {
        series.find(actor.get(), shown.code())
                .ifPresentOrElse(
                        now -> {
                            shown = now;
                            show(now);
                        },
                        () -> UI.getCurrent().navigate(SeriesView.class));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.series") + " · Inktvlek";
    }
}
