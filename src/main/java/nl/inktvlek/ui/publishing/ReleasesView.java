package nl.inktvlek.ui.publishing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.publishing.NotPublished;
import nl.inktvlek.publishing.Proposal;
import nl.inktvlek.publishing.Publishing;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.ReleaseDamaged;
import nl.inktvlek.reports.Reports;
import nl.inktvlek.reports.Shelf;
import nl.inktvlek.reports.Words;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PlainTable;
import nl.inktvlek.ui.component.Wording;

/// What goes outside: a proposal is made, a second person reads and publishes it, and a wrong release is withdrawn.
@Route("uitgaven")
@Menu(title = "nav.releases", order = 52)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.PRIVACY_OFFICER, Role.Name.ADMINISTRATOR})
class ReleasesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Publishing publishing;
    private final transient Reports reports;
    private final transient Shelf shelf;
    private final transient CurrentActor actor;
    private final transient ZoneId zone;
    private final Section waiting = new Section();
    private final Section published = new Section();
    private final Paragraph told = new Paragraph();

    ReleasesView(Publishing publishing, Reports reports, Shelf shelf, CurrentActor actor, Clock clock) {
        this.publishing = publishing;
        this.reports = reports;
        this.shelf = shelf;
        this.actor = actor;
        this.zone = clock.getZone();
        told.getElement().setAttribute("role", "status");
        add(new PageHead(getTranslation("releases.title"), getTranslation("releases.lead")), told, waiting, published);
        show();
    }

    private void show() {
        waiting.removeAll();
        published.removeAll();
        try {
            show(publishing.releases(actor.get()));
        } catch (ReleaseDamaged damaged) {
            told.setText(getTranslation("releases.damaged", damaged.getMessage()));
        }
    }

    private void show(List<Release> releases) {
        publishing.proposal(actor.get()).ifPresentOrElse(this::showProposal, () -> offer(releases));
        shelf.latest().ifPresent(release -> published.add(new ReportForm(reports, shelf, release)));
        published.add(new H2(getTranslation("releases.published")));
        if (releases.isEmpty()) {
            published.add(new Paragraph(getTranslation("releases.none")));
            return;
        }
        published.add(
                new Paragraph(new Anchor("openbaar", getTranslation("releases.see"))),
                new PlainTable(
                        List.of(
                                getTranslation("releases.column.number"),
                                getTranslation("plot.quarter-head"),
                                getTranslation("releases.column.made"),
                                getTranslation("releases.column.state")),
                        releases.reversed().stream().map(this::row).toList()));
        var used = releases.reversed().stream().filter(Release::isUsed).toList();
        if (publishing.mayPublish(actor.get()) && !used.isEmpty()) {
            published.add(new Details(getTranslation("releases.withdraw-one"), withdrawal(used)));
        }
    }

    private void offer(List<Release> releases) {
        if (!publishing.mayPublish(actor.get())) {
            return;
        }
        waiting.add(new Paragraph(getTranslation("releases.steps")));
        var actions = new Div();
        actions.addClassName("fields");
        var periods = publishing.periods(actor.get());
        if (!periods.isEmpty()) {
            var period = new Select<Period>();
            period.setLabel(getTranslation("releases.period"));
            period.setItems(periods);
            period.setItemLabelGenerator(this::named);
            period.setValue(periods.getFirst());
            var propose = new Button(
                    getTranslation("releases.propose"),
                    click -> doing(() -> {
                        publishing.propose(OperationId.random(), actor.get(), period.getValue());
                        return getTranslation("releases.proposed");
                    }));
            propose.addThemeVariants(ButtonVariant.PRIMARY);
            propose.setDisableOnClick(true);
            actions.add(period, propose);
        }
        releases.stream()
                .filter(Release::isUsed)
                .reduce((earlier, later) -> later)
                .ifPresent(last -> {
                    var correct = new Button(
                            getTranslation("releases.correct", last.number()),
                            click -> doing(() -> {
                                publishing.correct(OperationId.random(), actor.get());
                                return getTranslation("releases.proposed");
                            }));
                    correct.setDisableOnClick(true);
                    actions.add(correct);
                });
        waiting.add(actions);
    }

    private void showProposal(Proposal proposal) {
        waiting.add(
                new H2(getTranslation(
                        "releases.proposal",
                        proposal.number(),
                        named(Period.named(proposal.table().period())))),
                new Paragraph(getTranslation("releases.proposal-by", proposal.by(), Wording.day(proposal.on()))));
        proposal.corrects()
                .ifPresent(number -> waiting.add(new Paragraph(getTranslation("releases.puts-right", number))));
        if (publishing.mayPublish(actor.get())) {
            showActions(proposal);
        }
        waiting.add(new ProposalTables(
                proposal,
                shelf.latest().map(shelf::table),
                shelf.latest().flatMap(shelf::spread),
                reports.words(Words.locale(getLocale().getLanguage()))));
    }

    private void showActions(Proposal proposal) {
        var actions = new Div();
        actions.addClassName("actions");
        if (proposal.by().equals(actor.get().username())) {
            waiting.add(new Paragraph(getTranslation("releases.second")));
        } else {
            var publish = new Button(
                    getTranslation("releases.publish"),
                    click -> doing(() -> {
                        var release = publishing.publish(OperationId.random(), actor.get(), proposal.code());
                        return getTranslation("releases.done", release.number());
                    }));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            publish.setDisableOnClick(true);
            actions.add(publish);
        }
        actions.add(new Button(
                getTranslation("releases.drop"),
                click -> doing(() -> {
                    publishing.drop(actor.get());
                    return getTranslation("releases.dropped");
                })));
        waiting.add(actions);
    }

    private List<String> row(Release release) {
        return List.of(
                String.valueOf(release.number()),
                named(Period.named(release.period())),
                Wording.day(release.made().atZone(zone).toLocalDate()),
                release.withdrawn()
                        .map(withdrawal -> getTranslation("releases.withdrawn", withdrawal.reason()))
                        .or(() -> release.corrects().map(number -> getTranslation("releases.corrects", number)))
                        .orElseGet(() -> getTranslation("releases.used")));
    }

    private Div withdrawal(List<Release> used) {
        var release = new Select<Release>();
        release.setLabel(getTranslation("releases.column.number"));
        release.setItems(used);
        release.setItemLabelGenerator(
                each -> getTranslation("releases.number", each.number(), named(Period.named(each.period()))));
        release.setValue(used.getFirst());
        var reason = new TextField(getTranslation("releases.reason"));
        var withdraw = new Button(
                getTranslation("releases.withdraw"),
                click -> doing(() -> {
                    int number = release.getValue().number();
                    publishing.withdraw(actor.get(), number, reason.getValue());
                    return getTranslation("releases.gone", number);
                }));
        withdraw.addThemeVariants(ButtonVariant.ERROR);
        withdraw.setDisableOnClick(true);
        var fields = new Div(release, reason, withdraw);
        fields.addClassName("fields");
        return fields;
    }

    /// A step, with what is said of it.
    private void doing(Supplier<String> step) {
        try {
            told.setText(step.get());
        } catch (NotPublished refused) {
            told.setText(getTranslation("releases.refused." + refused.why()));
        }
        show();
    }

    private String named(Period quarter) {
        return getTranslation("plot.quarter", quarter.quarter(), String.valueOf(quarter.year()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.releases") + " · Inktvlek";
    }
}
