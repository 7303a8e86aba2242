package nl.inktvlek.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.access.AuditTrail;

/// Files to take along. What is about people is there by their codes only, and only after the reader has said what for.
/// The audit trail holds who took what.
public class Downloads extends Div {

    private static final long serialVersionUID = 1L;

    /// What a file about people is for.
    enum Purpose {
        PLANNING,
        ACCOUNT,
        RESEARCH,
        OTHER
    }

    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private final ComboBox<Purpose> purpose = new ComboBox<>();
    private final Div links = new Div();
    private final transient List<Anchor> all = new ArrayList<>();
    private final boolean isAboutPeople;

    public Downloads(boolean isAboutPeople) {
        this.isAboutPeople = isAboutPeople;
        links.addClassName("actions");
        purpose.setLabel(getTranslation("download.purpose"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(each -> getTranslation("download.purpose." + each.name()));
        purpose.setHelperText(getTranslation("download.purpose.help"));
        purpose.setVisible(isAboutPeople);
        purpose.addValueChangeListener(change -> all.forEach(link -> link.setEnabled(isAllowed())));
        add(purpose, links);
    }

    private boolean isAllowed() {
        return !isAboutPeople || purpose.getValue() != null;
    }

    /// Adds a file.
    ///
    /// @param name of the file, with its ending
    public void add(String name, String contentType, String text, Content content) {
        var link = new Anchor(file(name, contentType, content), text);
        link.setEnabled(isAllowed());
        all.add(link);
        links.add(link);
    }

    /// Takes all files away.
    public void clear() {
        all.clear();
        links.removeAll();
    }

    private DownloadHandler file(String name, String contentType, Content content) {
        var instantiator = VaadinService.getCurrent().getInstantiator();
        var trail = instantiator.getOrCreate(AuditTrail.class);
        var actor = instantiator.getOrCreate(CurrentActor.class).get();
        return event -> {
            if (!isAllowed()) {
                event.getResponse().setStatus(403);
                return;
            }
            var why = Optional.ofNullable(purpose.getValue())
                    .map(each -> " " + each.name())
                    .orElse("");
            trail.record(actor.username(), AuditTrail.Action.EXPORTED, List.of(), name + why);
            event.setFileName(name);
            event.setContentType(contentType);
            content.write(event.getOutputStream());
        };
    }
}
