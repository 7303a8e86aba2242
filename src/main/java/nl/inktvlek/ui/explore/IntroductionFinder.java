package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Wording;

/// How can one be introduced to another?
class IntroductionFinder extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Exploration exploration;
    private final transient CurrentActor actor;
    private final transient Consumer<List<String>> found;

    final ComboBox<Exploration.Hit> from = new ComboBox<>();
    final ComboBox<Exploration.Hit> to = new ComboBox<>();
    final Paragraph answer = new Paragraph();

    IntroductionFinder(Exploration exploration, CurrentActor actor, Consumer<List<String>> found) {
        this.exploration = exploration;
        this.actor = actor;
        this.found = found;
        prepare(from, "network.from");
        prepare(to, "network.to");
        var find = new Button(getTranslation("network.find-path"), click -> find());
        var fields = new Div(from, to, find);
        fields.addClassName("fields");
        add(fields, answer);
    }

    private void prepare(ComboBox<Exploration.Hit> field, String label) {
        field.setLabel(getTranslation(label));
        field.setItemLabelGenerator(hit -> Wording.nameKindAndPlace(hit.node(), hit.name(), getLocale()));
        field.setItemsPageable((page, text) ->
                page.getPageNumber() > 0 || text.isEmpty() ? List.of() : exploration.search(actor.get(), text));
    }

    private void find() {
        if (from.getValue() == null || to.getValue() == null) {
            answer.setText(getTranslation("network.choose-both"));
            return;
        }
        var path = exploration.introduction(
                actor.get(), from.getValue().node().code(), to.getValue().node().code());
        answer.setText(path.isEmpty() ? getTranslation("network.no-path") : Wording.path(path, getLocale()));
        found.accept(path.stream().map(step -> step.node().code()).toList());
    }
}
