package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import nl.inktvlek.advice.Advice;
import nl.inktvlek.advice.ApproachQuestion;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// What an advice says besides its cards: how far, how sure, at what price, compared with what, and what changed.
class AdviceText extends Div {

    private static final long serialVersionUID = 1L;

    /// Prices below this are not worth telling.
    private static final double NO_PRICE = 1.005;

    private final transient ApproachQuestion question;
    private final transient Advice advice;

    /// One line of the comparison with simpler choices.
    record Line(String name, Estimate reach) {}

    AdviceText(ApproachQuestion question, Advice advice) {
        this.question = question;
        this.advice = advice;
    }

    /// Expected reach, proof, and what the reader should know before trusting the order.
    Div summary() {
        var summary = new Div(new Paragraph(getTranslation(
                        "approach.reach",
                        Wording.people(advice.reach(), getLocale()),
                        Wording.number(advice.counted(), getLocale()))
                + " " + getTranslation("approach.proven", Math.round(100 * advice.certifiedRatio()))));
        summary.add(new Paragraph(getTranslation(
                "approach.chance." + advice.chance().source(),
                Wording.chance(advice.chance().value().mean(), getLocale()))));
        int people = advice.recommended().size() + advice.countedOn().size();
        if (question.model() == SpreadModel.REINFORCED && advice.reach().mean() < 2 * people) {
            summary.add(new Paragraph(getTranslation("approach.too-few-to-reinforce")));
        } else if (!advice.countedOn().isEmpty()) {
            summary.add(new Paragraph(
                    getTranslation("approach.counted-on", advice.countedOn().size())));
        }
        if (advice.recommended().size() < question.howMany()) {
            summary.add(new Paragraph(getTranslation(
                    question.hours().isPresent() ? "approach.hours-spent" : "approach.no-more",
                    advice.recommended().size())));
        }
        if (advice.price() > NO_PRICE) {
            summary.add(new Paragraph(
                    getTranslation("approach.price", Math.round(1000 * (advice.price() - 1)) / 10.0)));
        }
        return summary;
    }

    Component comparison() {
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

    Component groups() {
        var grid = new Grid<Advice.GroupReach>();
        grid.addColumn(group -> groupName(group.group()))
                .setHeader(getTranslation("approach.group"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(group -> Wording.number(group.people(), getLocale()))
                .setHeader(getTranslation("approach.group.people"))
                .setAutoWidth(true);
        grid.addColumn(group -> Wording.people(group.reached(), getLocale()))
                .setHeader(getTranslation("approach.expected"))
                .setAutoWidth(true);
        grid.addColumn(group -> Math.round(1000 * group.share()) / 10.0 + " %")
                .setHeader(getTranslation("approach.group.share"))
                .setAutoWidth(true);
        grid.setItems(advice.groups());
        grid.setAllRowsVisible(advice.groups().size() <= 12);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        return new Section(
                new H2(getTranslation("approach.by-group")),
                new Paragraph(getTranslation("approach.by-group.help")),
                grid);
    }

    private String groupName(String group) {
        return question.fairness().by() == Fairness.By.MUNICIPALITY ? Municipalities.name(group) : group;
    }

    Component since(Advice.SinceLastRound since) {
        var changes = new UnorderedList();
        since.changes()
                .forEach(change -> changes.add(new ListItem(getTranslation(
                        "round.change." + change.kind().name(),
                        Wording.name(change.person(), change.name(), getLocale()),
                        Math.round(100 * change.covered())))));
        return new Section(
                new H2(getTranslation("round.since", since.round().number())),
                new Paragraph(getTranslation(
                        "round.reach",
                        Wording.number(since.round().reach(), getLocale()),
                        Wording.number(advice.reach().mean(), getLocale()),
                        since.round().on().toString())),
                changes);
    }
}
