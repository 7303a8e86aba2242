package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.inktvlek.insights.Advice;
import nl.inktvlek.ui.component.Wording;

/// One person to approach: who, why, what it brings, through whom, and what we do.
class RecommendationCard extends ListItem {

    private static final long serialVersionUID = 1L;

    RecommendationCard(Advice.Recommendation recommendation, Runnable choose, Runnable reject) {
        var person = recommendation.person();
        var name = Wording.name(person, recommendation.name(), getLocale());
        var reasons = new UnorderedList();
        recommendation.reasons().forEach(reason -> reasons.add(new ListItem(Wording.reason(reason, getLocale()))));
        var extra =
                new Span(getTranslation("approach.extra", Wording.people(recommendation.extraReach(), getLocale())));
        extra.addClassName("extra");
        var path = recommendation.introduction().size() < 2
                ? getTranslation("approach.no-introduction")
                : getTranslation("approach.introduction", Wording.path(recommendation.introduction(), getLocale()));
        var chosen = ApproachView.button(getTranslation("approach.choose"), choose, ButtonVariant.LUMO_PRIMARY);
        chosen.setAriaLabel(getTranslation("approach.choose.aria", name));
        var rejected = ApproachView.button(getTranslation("approach.reject"), reject);
        rejected.setAriaLabel(getTranslation("approach.reject.aria", name));
        var actions = new Div(chosen, rejected);
        actions.addClassName("actions");
        addClassName("card");
        add(new H3(name), new Paragraph(Wording.place(person)), extra, reasons, new Paragraph(path), actions);
    }
}
