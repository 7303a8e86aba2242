package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.inktvlek.access.Role;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.insights.Advice;
import nl.inktvlek.insights.ApproachFirst;
import nl.inktvlek.insights.ApproachQuestion;
import nl.inktvlek.insights.Exploration;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ScopeFields;
import nl.inktvlek.ui.component.Wording;

/// Whom do we approach first, through whom, and what does that bring?
@Route("benaderen")
@Menu(title = "nav.approach", order = 20)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ApproachView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 10;

    private final transient ApproachFirst approachFirst;
    private final transient Approaches approaches;
    private final transient Exploration exploration;
    private final transient CurrentActor actor;

    final ScopeFields scope;
    final IntegerField howMany = new IntegerField();
    final Select<SpreadModel> model = new Select<>();
    final Div answer = new Div();

    /// One line of the comparison with simpler choices.
    record Line(String name, Estimate reach) {}

    ApproachView(ApproachFirst approachFirst, Approaches approaches, Exploration exploration, CurrentActor actor) {
        this.approachFirst = approachFirst;
        this.approaches = approaches;
        this.exploration = exploration;
        this.actor = actor;
        this.scope = new ScopeFields(exploration.choices(actor.get()), this::refresh);
        howMany.setLabel(getTranslation("approach.how-many"));
        howMany.setMin(1);
        howMany.setMax(MOST);
        howMany.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("approach.how-many.wrong", MOST))
                .setMinErrorMessage(getTranslation("approach.how-many.wrong", MOST))
                .setMaxErrorMessage(getTranslation("approach.how-many.wrong", MOST)));
        howMany.setValue(5);
        howMany.setStepButtonsVisible(true);
        howMany.addValueChangeListener(change -> refresh());
        model.setLabel(getTranslation("approach.model"));
        model.setItems(SpreadModel.values());
        model.setItemLabelGenerator(kind -> getTranslation("model." + kind.name()));
        model.setValue(SpreadModel.INDEPENDENT_CASCADE);
        model.addValueChangeListener(change -> refresh());
        var fields = new Div(howMany, model);
        fields.addClassName("fields");
        add(new PageHead(getTranslation("approach.title"), getTranslation("approach.lead")), scope, fields, answer);
        refresh();
    }

    private void refresh() {
        answer.removeAll();
        if (howMany.isEmpty() || howMany.isInvalid()) {
            answer.add(new Paragraph(getTranslation("approach.how-many.wrong", MOST)));
            return;
        }
        var question = new ApproachQuestion(scope.scope(), howMany.getValue(), model.getValue());
        answer.add(new Paragraph(getTranslation("model.help." + model.getValue().name())));
        approachFirst
                .advise(actor.get(), question)
                .ifPresentOrElse(this::show, () -> answer.add(new Paragraph(getTranslation("approach.nobody"))));
        showDecisions();
    }

    private void show(Advice advice) {
        var cards = new OrderedList();
        cards.addClassName("cards");
        advice.recommended()
                .forEach(recommendation -> cards.add(new RecommendationCard(
                        recommendation,
                        () -> decide(recommendation, ApproachStatus.IDENTIFIED),
                        () -> decide(recommendation, ApproachStatus.NOT_NOW))));
        var proven = getTranslation("approach.proven", Math.round(100 * advice.certifiedRatio()));
        answer.add(
                new H2(getTranslation("approach.first", advice.recommended().size())),
                new Paragraph(getTranslation(
                                "approach.reach",
                                Wording.people(advice.reach(), getLocale()),
                                Wording.number(advice.counted(), getLocale()))
                        + " " + proven),
                new Paragraph(hint(advice)),
                cards,
                spreadLink(advice),
                comparison(advice));
    }

    /// What the reader should know before trusting the order.
    private String hint(Advice advice) {
        int people = advice.recommended().size() + advice.countedOn().size();
        if (model.getValue() == SpreadModel.REINFORCED && advice.reach().mean() < 2 * people) {
            return getTranslation("approach.too-few-to-reinforce");
        }
        return advice.countedOn().isEmpty()
                ? ""
                : getTranslation("approach.counted-on", advice.countedOn().size());
    }

    private Component spreadLink(Advice advice) {
        var codes = advice.recommended().stream()
                .map(recommendation -> recommendation.person().code())
                .collect(Collectors.joining(","));
        var link = new Anchor("inktvlek?van=" + codes, getTranslation("approach.show-spread"));
        link.setRouterIgnore(false);
        return new Paragraph(link);
    }

    private Component comparison(Advice advice) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(getTranslation("approach.this-advice"), advice.reach()));
        advice.baselines()
                .forEach(baseline -> lines.add(
                        new Line(getTranslation("baseline." + baseline.kind().name()), baseline.reach())));
        var grid = new Grid<Line>();
        grid.addColumn(Line::name)
                .setHeader(getTranslation("approach.way"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(line -> Wording.people(line.reach(), getLocale()))
                .setHeader(getTranslation("approach.expected"))
                .setAutoWidth(true);
        grid.setItems(lines);
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        return new Section(
                new H2(getTranslation("approach.compared")),
                new Paragraph(getTranslation("approach.compared.help")),
                grid);
    }

    private void decide(Advice.Recommendation recommendation, ApproachStatus status) {
        var person = recommendation.person();
        approaches.decide(OperationId.random(), actor.get(), person.code(), status);
        var name = Wording.name(person, recommendation.name(), getLocale());
        Notification.show(getTranslation("approach.done." + status.name(), name));
        refresh();
    }

    /// People who were chosen or rejected, each with a way back.
    private void showDecisions() {
        var decisions = approaches.decisions(actor.get());
        if (decisions.isEmpty()) {
            return;
        }
        var people = exploration.byCodes(actor.get(), List.copyOf(decisions.keySet()));
        var list = new OrderedList();
        list.addClassName("decisions");
        people.forEach(hit -> list.add(
                new DecisionItem(hit, decisions.getOrDefault(hit.node().code(), ApproachStatus.IDENTIFIED), () -> {
                    approaches.withdraw(
                            OperationId.random(), actor.get(), hit.node().code());
                    refresh();
                })));
        answer.add(new Section(new H2(getTranslation("approach.decided")), list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.approach") + " · Inktvlek";
    }

    /// A button of a card.
    static Button button(String text, Runnable action, ButtonVariant... variants) {
        var button = new Button(text, click -> action.run());
        button.setDisableOnClick(true);
        button.addThemeVariants(variants);
        return button;
    }
}
