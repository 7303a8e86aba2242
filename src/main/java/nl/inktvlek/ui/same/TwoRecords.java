package nl.inktvlek.ui.same;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.rights.Doubles.Contacted;
import nl.inktvlek.rights.Doubles.Has;
import nl.inktvlek.vocabulary.Municipalities;
import org.jspecify.annotations.Nullable;

/// Two records beside each other: which one stays, and under which name.
class TwoRecords extends Section {

    private static final long serialVersionUID = 1L;

    /// What was chosen.
    ///
    /// @param takesName whether the name of the one that goes is the right one
    record Choice(String kept, String gone, boolean takesName) {}

    private final transient List<Contacted> both;
    private final NativeTable table = new NativeTable();

    TwoRecords(List<Contacted> both, Consumer<Choice> join, BiConsumer<String, String> notSame) {
        this.both = both;
        var first = both.getFirst().side();
        var second = both.getLast().side();
        var stays =
                choice("same.stays", Contacted::side, side -> getTranslation("same.record", side.name(), side.code()));
        var named = choice("same.name", Contacted::side, side -> side.name());
        var same = new Button(getTranslation("same.join"), click -> {
            var kept = stays.getValue();
            var gone = kept.equals(first) ? second : first;
            join.accept(new Choice(kept.code(), gone.code(), !named.getValue().equals(kept)));
        });
        same.addThemeVariants(ButtonVariant.PRIMARY);
        same.setDisableOnClick(true);
        var not = new Button(getTranslation("same.not"), click -> notSame.accept(first.code(), second.code()));
        not.setDisableOnClick(true);
        var buttons = new Div(same, not);
        buttons.addClassName("actions");
        fill();
        add(
                new H2(getTranslation("same.compare", first.name(), second.name())),
                table,
                stays,
                named,
                new Paragraph(getTranslation("same.rule")),
                buttons);
    }

    private <T> RadioButtonGroup<T> choice(String key, Function<Contacted, T> value, Function<T, String> label) {
        var choice = new RadioButtonGroup<T>();
        choice.setLabel(getTranslation(key));
        choice.setItems(both.stream().map(value).toList());
        choice.setItemLabelGenerator(label::apply);
        choice.setValue(value.apply(both.getFirst()));
        return choice;
    }

    private void fill() {
        table.addClassName("plain");
        var head = new NativeTableRow(header(getTranslation("same.what"), "col"));
        both.forEach(each -> head.add(header(each.side().code(), "col")));
        table.getHead().add(head);
        row("same.field.name", each -> each.side().name());
        row("same.field.phone", each -> contact(each, Identity::phone));
        row("same.field.email", each -> contact(each, Identity::email));
        row(
                "same.field.place",
                each -> each.side().municipality().map(Municipalities::name).orElse(""));
        row(
                "same.field.partners",
                each -> each.side().partners().stream().sorted().collect(Collectors.joining(", ")));
        for (var has : Has.values()) {
            row("same.has." + has, each -> String.valueOf(each.side().has().getOrDefault(has, 0)));
        }
    }

    private static String contact(Contacted each, Function<Identity, @Nullable String> field) {
        return each.identity()
                .flatMap(identity -> Optional.ofNullable(field.apply(identity)))
                .orElse("");
    }

    private void row(String key, Function<Contacted, String> value) {
        var row = new NativeTableRow(header(getTranslation(key), "row"));
        both.forEach(each -> row.add(new NativeTableCell(value.apply(each))));
        table.getBody().add(row);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
