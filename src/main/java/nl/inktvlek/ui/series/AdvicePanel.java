package nl.inktvlek.ui.series;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.inktvlek.access.Actor;
import nl.inktvlek.advice.SeriesAdvice;
import nl.inktvlek.advice.SeriesAdvice.Suggestion;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.ui.component.Wording;

/// What to think of beside a plan: rules it does not follow, and who could lead or host it.
class AdvicePanel extends Div {

    private static final long serialVersionUID = 1L;

    void show(
            SeriesAdvice advice, Actor actor, Series plan, Consumer<String> chooseHost, Consumer<String> chooseLeader) {
        removeAll();
        if (plan.municipality().isBlank() && plan.partner().isEmpty()) {
            return;
        }
        var warnings = advice.warnings(actor, plan);
        if (!warnings.isEmpty()) {
            var list = new UnorderedList();
            warnings.forEach(warning -> list.add(new ListItem(getTranslation(
                            "rule." + warning.rule().name(), warning.values().toArray())
                    + " (" + warning.source() + ")")));
            var section = new Section(new H2(getTranslation("series.think-of")), list);
            section.addClassName("warning");
            add(section);
        }
        if (plan.leaders().isEmpty()) {
            add(suggestions("series.suggested-leaders", advice.leaders(actor, plan), chooseLeader));
        }
        if (plan.host().isEmpty()) {
            add(suggestions("series.suggested-hosts", advice.hosts(actor, plan), chooseHost));
        }
    }

    private Component suggestions(String titleKey, List<Suggestion> suggestions, Consumer<String> choose) {
        var section = new Section(new H2(getTranslation(titleKey)));
        if (suggestions.isEmpty()) {
            section.add(new Span(getTranslation("series.no-suggestion")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("decisions");
        for (var suggestion : suggestions) {
            var called = Wording.name(suggestion.code(), suggestion.name(), getLocale());
            var why = suggestion.reasons().stream()
                    .map(reason -> getTranslation("why." + reason.name()))
                    .collect(Collectors.joining(", "));
            var take = new Button(getTranslation("series.choose"), click -> choose.accept(suggestion.code()));
            take.addThemeVariants(ButtonVariant.SMALL);
            take.setAriaLabel(getTranslation("series.choose.aria", called));
            list.add(new ListItem(new Span(called + ": " + why), take));
        }
        section.add(list);
        return section;
    }
}
