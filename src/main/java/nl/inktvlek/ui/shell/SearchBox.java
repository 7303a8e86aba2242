package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Location;
import java.util.Map;
import nl.inktvlek.access.Actor;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.shell.Goals.Goal;

/// From any page to any thing: Ctrl K or /, a few letters, Enter. What was typed stays out of the address: it may be
/// a name.
class SearchBox extends ComboBox<Goal> {

    private static final long serialVersionUID = 1L;

    SearchBox(Goals goals, Actor actor, Map<String, String> pages) {
        addClassName("search-everything");
        setId("search-everything");
        setAriaLabel(getTranslation("shell.search"));
        setPlaceholder(getTranslation(
                pages.containsKey("zoeken") ? "shell.search.placeholder" : "shell.search.placeholder.outside"));
        setPrefixComponent(Symbol.SEARCH.icon());
        setItemLabelGenerator(Goal::title);
        setRenderer(new ComponentRenderer<>(SearchBox::row));
        setItems(query ->
                goals.find(actor, query.getFilter().orElse(""), pages, this::getTranslation, getLocale()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var goal = new Location(change.getValue().path());
                clear();
                UI.getCurrent().navigate(goal.getPath(), goal.getQueryParameters());
            }
        });
    }

    private static Div row(Goal goal) {
        var title = new Span(goal.title());
        title.addClassName("goal-title");
        var detail = new Span(goal.detail());
        detail.addClassName("quiet");
        var sort = new Span(goal.sort());
        sort.addClassNames("quiet", "goal-sort");
        var row = new Div(goal.symbol().icon(), new Div(title, detail), sort);
        row.addClassName("goal");
        return row;
    }
}
