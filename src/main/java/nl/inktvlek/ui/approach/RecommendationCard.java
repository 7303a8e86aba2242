package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.inktvlek.advice.Advice;
import nl.inktvlek.advice.Advice.Reason;
import nl.inktvlek.ui.component.Wording;

/// One person to approach: who, why, what it brings, through whom, and what we do.
class RecommendationCard extends ListItem {

    private static final long serialVersionUID = 1L;

    RecommendationCard(Advice.Recommendation recommendation, Runnable choose, Runnable reject, Runnable whatIf) {
        var person = recommendation.person();
        var name = Wording.name(person, recommendation.name(), getLocale());
        var reasons = new UnorderedList();
        reasons.add(new ListItem(
                getTranslation("reason.only-them", Wording.people(recommendation.onlyThem(), getLocale()))));
        recommendation.reasons().stream()
                .filter(reason -> recommendation.place() > 1 || !(reason instanceof Reason.BringsNewContacts))
                .forEach(reason -> reasons.add(new ListItem(Wording.reason(reason, getLocale()))));
        long overlap = Math.round(100 * recommendation.overlap());
        if (overlap > 0) {
            reasons.add(new ListItem(getTranslation("reason.overlap", overlap)));
        }
        var extra = new Span(Wording.number(recommendation.extraReach().mean(), getLocale()));
        extra.addClassName("figure-large");
        var bounds =
                new Span(getTranslation("approach.extra", Wording.likely(recommendation.extraReach(), getLocale())));
        bounds.addClassName("quiet");
        var number = new Div(extra, bounds);
        number.addClassName("extra");
        var who = new Div(new H3(name), new Paragraph(Wording.place(person)));
        var head = new Div(who, number);
        head.addClassName("card-head");
        var path = recommendation.introduction().size() < 2
                ? getTranslation("approach.no-introduction")
                : getTranslation("approach.introduction", Wording.path(recommendation.introduction(), getLocale()));
        addClassName("card");
        getStyle().set("counter-set", "place " + recommendation.place());
        add(head);
        recommendation.steadiness().ifPresent(share -> {
            var steady = new Span(
                    getTranslation("approach.steady", Math.round(share * Advice.ASSUMPTIONS), Advice.ASSUMPTIONS));
            steady.addClassName("always");
            add(steady);
        });
        add(reasons, new Paragraph(path));
        recommendation
                .hours()
                .ifPresent(hours ->
                        add(new Paragraph(getTranslation("approach.takes", Wording.number(hours, getLocale())))));
        add(actions(name, choose, reject, whatIf));
    }

    private Div actions(String name, Runnable choose, Runnable reject, Runnable whatIf) {
        var chosen = ApproachView.button(getTranslation("approach.choose"), choose, ButtonVariant.PRIMARY);
        chosen.setAriaLabel(getTranslation("approach.choose.aria", name));
        var rejected = ApproachView.button(getTranslation("approach.reject"), reject);
        rejected.setAriaLabel(getTranslation("approach.reject.aria", name));
        var imagined = ApproachView.button(getTranslation("approach.if-no"), whatIf, ButtonVariant.TERTIARY);
        imagined.setAriaLabel(getTranslation("approach.if-no.aria", name));
        var actions = new Div(chosen, rejected, imagined);
        actions.addClassName("actions");
        return actions;
    }
}
