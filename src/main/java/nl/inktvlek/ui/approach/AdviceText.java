package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.stream.Collectors;
import nl.inktvlek.advice.Advice;
import nl.inktvlek.advice.ApproachQuestion;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.network.Partners;
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

    /// Expected reach, what the reader should know before trusting the order, and how it was worked out.
    Div summary() {
        var reach = Wording.people(advice.reach(), getLocale());
        var counted = Wording.number(advice.counted(), getLocale());
        int before = advice.countedOn().size();
        var summary = new Div(new Paragraph(
                before == 0
                        ? getTranslation("approach.reach", reach, counted)
                        : getTranslation("approach.reach.with-list", reach, counted, before)));
        int people = advice.recommended().size() + before;
        if (question.model() == SpreadModel.REINFORCED && advice.reach().mean() < 2 * people) {
            summary.add(new Paragraph(getTranslation("approach.too-few-to-reinforce")));
        }
        if (advice.chosen().size() < question.howMany()) {
            summary.add(new Paragraph(getTranslation(
                    question.hours().isPresent() ? "approach.hours-spent" : "approach.no-more",
                    advice.chosen().size())));
        }
        if (advice.price() > NO_PRICE) {
            summary.add(new Paragraph(
                    getTranslation("approach.price", Math.round(1000 * (advice.price() - 1)) / 10.0)));
        }
        if (!advice.otherSets().isEmpty()) {
            var sets = advice.otherSets().stream()
                    .map(set -> set.stream()
                            .map(person -> Wording.name(person, getLocale()))
                            .collect(Collectors.joining(" + ")))
                    .collect(Collectors.joining("; "));
            summary.add(new Paragraph(getTranslation("approach.other-sets", sets)));
        }
        switch (advice.work().endedBy()) {
            case TIME -> summary.add(new Paragraph(getTranslation("approach.ended.time")));
            case WORK, MEMORY -> summary.add(new Paragraph(getTranslation("approach.ended.limit")));
            case SETTLED, SETS, CERTAINTY, STOPPED -> {}
        }
        summary.add(new Details(
                getTranslation("how-counted"),
                new Paragraph(getTranslation("approach.proven", Math.round(100 * advice.certifiedRatio()))),
                new Paragraph(getTranslation(
                        "approach.chance." + advice.chance().source(),
                        Wording.chance(advice.chance().value().mean(), getLocale())))));
        return summary;
    }

    /// What stands above people who are as good as each other.
    ListItem equallyGood(Advice.EquallyGood group) {
        int listed = group.to() - group.from() + 1;
        var text = new StringBuilder(
                listed > 1
                        ? getTranslation("approach.equal", group.from(), group.to())
                        : getTranslation("approach.equal.one", group.from()));
        if (!group.others().isEmpty()) {
            var names = group.others().stream()
                    .map(other -> Wording.name(other, getLocale()))
                    .collect(Collectors.joining(", "));
            text.append(' ').append(getTranslation("approach.equal.others", names, group.more()));
        } else if (group.more() > 0) {
            text.append(' ').append(getTranslation("approach.equal.more", group.more()));
        }
        var item = new ListItem(text.toString());
        item.addClassName("equal");
        return item;
    }

    /// How many of the chosen others have to approach.
    Component elsewhere() {
        var lines = new Div();
        for (var elsewhere : advice.elsewhere()) {
            var partners =
                    elsewhere.partners().stream().map(AdviceText::partner).collect(Collectors.joining(", "));
            lines.add(new Paragraph(
                    partners.isEmpty()
                            ? getTranslation("approach.elsewhere.nobody", elsewhere.people())
                            : getTranslation("approach.elsewhere", elsewhere.people(), partners)));
        }
        return lines;
    }

    private static String partner(String code) {
        return Partners.all().stream()
                .filter(one -> one.code().equals(code))
                .map(Partners.Partner::name)
                .findFirst()
                .orElse(code);
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
        grid.addThemeVariants(GridVariant.NO_BORDER);
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
        grid.addThemeVariants(GridVariant.NO_BORDER);
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
