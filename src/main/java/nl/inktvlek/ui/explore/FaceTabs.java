package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import nl.inktvlek.ui.explore.ViewState.Face;

/// Which face of the network is seen: communities, people, or either as a table.
class FaceTabs extends Div {

    private static final long serialVersionUID = 1L;

    /// Told which face, and whether as a table.
    interface Listener {
        void face(Face face, boolean asTable);
    }

    private final transient Listener listener;
    private final Map<Face, NativeButton> buttons = new EnumMap<>(Face.class);
    private final NativeButton table;
    private Face face = Face.COMMUNITIES;
    private boolean asTable;

    FaceTabs(Listener listener) {
        this.listener = listener;
        addClassName("segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("network.twin"));
        for (var each : Face.values()) {
            var button = new NativeButton(getTranslation("face." + each), click -> listener.face(each, false));
            buttons.put(each, button);
            add(button);
        }
        table = new NativeButton(getTranslation("face.TABLE"), click -> showTable());
        add(table);
    }

    /// The same as a table, or as a picture again.
    void showTable() {
        listener.face(face, !asTable);
    }

    void show(Face now, boolean table) {
        face = now;
        asTable = table;
        buttons.forEach((each, button) -> press(button, each == now && !table));
        press(this.table, table);
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
