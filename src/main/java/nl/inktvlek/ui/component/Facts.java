package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import nl.inktvlek.journal.Field.Holds;
import nl.inktvlek.journal.FieldOf;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Thing;

/// What is filled in of a thing, to be read: each field by its name, in words.
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    private boolean isEmpty = true;

    /// Of every field.
    public <T extends Record & Thing> Facts(Kind<T> kind, T thing, Editors editors) {
        this(
                kind,
                kind.fields().stream()
                        .filter(field -> field.declared().isPresent())
                        .map(FieldOf::name)
                        .toList(),
                thing,
                editors);
    }

    /// @param fields what is told of it; rows of their own are left to the page
    public <T extends Record & Thing> Facts(Kind<T> kind, List<String> fields, T thing, Editors editors) {
        addClassName("known");
        for (var name : fields) {
            var field = kind.field(name);
            var value = field.get(thing);
            if (value != null && !(field.value() instanceof FieldOf.Value.RowsOf)) {
                var declared = field.declared().orElseThrow();
                var links = editors.links(field, value);
                if (links.isEmpty()) {
                    add(
                            getTranslation(declared.text()),
                            editors.told(field).apply(value),
                            declared.holds() == Holds.FREE_TEXT);
                } else {
                    add(getTranslation(declared.text()), links);
                }
            }
        }
    }

    /// Tells something that is no field of its own.
    public void add(String name, String told) {
        add(name, told, false);
    }

    private void add(String name, List<RouterLink> links) {
        var description = new Description();
        for (var link : links) {
            if (description.getComponentCount() > 0) {
                description.add(new Text(", "));
            }
            description.add(link);
        }
        super.add(new Div(new Term(name), description));
        isEmpty = false;
    }

    private void add(String name, String told, boolean isLong) {
        if (told.isBlank()) {
            return;
        }
        var fact = new Div(new Term(name), new Description(told));
        fact.setClassName("long", isLong);
        super.add(fact);
        isEmpty = false;
    }

    /// Whether nothing is told.
    public boolean isEmpty() {
        return isEmpty;
    }
}
