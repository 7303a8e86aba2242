package nl.inktvlek.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.inktvlek.access.AuditTrail;
import org.jspecify.annotations.Nullable;

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
    private final boolean isAboutPeople;

    /// Read by downloads, which do not hold the session.
    private volatile @Nullable Purpose chosen;

    public Downloads(boolean isAboutPeople) {
        this.isAboutPeople = isAboutPeople;
        links.addClassName("actions");
        purpose.setLabel(getTranslation("download.purpose"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(each -> getTranslation("download.purpose." + each.name()));
        purpose.setHelperText(getTranslation("download.purpose.help"));
        purpose.setVisible(isAboutPeople);
        purpose.setWidth("min(100%, 24rem)");
        purpose.addValueChangeListener(change -> {
            chosen = change.getValue();
            links.setEnabled(chosen != null);
        });
        links.setEnabled(!isAboutPeople);
        add(purpose, links);
    }

    /// Adds a file.
    ///
    /// @param name of the file, with its ending
    /// @param content made from what the page shows when it is asked for, while nobody else changes the page
    public void add(String name, String contentType, String text, Supplier<Content> content) {
        links.add(new Anchor(file(name, contentType, content), text));
    }

    /// The same by a button: made of what was chosen before it was pressed, also where the browser is still telling
    /// that.
    public void addButton(String name, String contentType, String text, Supplier<Content> content) {
        var link = new Anchor(file(name, contentType, content), "");
        link.getElement().setAttribute("hidden", true);
        links.add(new Button(text, click -> link.getElement().callJsFunction("click")), link);
    }

    /// Takes all files away.
    public void clear() {
        links.removeAll();
    }

    private DownloadHandler file(String name, String contentType, Supplier<Content> made) {
        var instantiator = VaadinService.getCurrent().getInstantiator();
        var trail = instantiator.getOrCreate(AuditTrail.class);
        var actor = instantiator.getOrCreate(CurrentActor.class).get();
        return event -> {
            var why = chosen;
            if (isAboutPeople && why == null) {
                event.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
                return;
            }
            trail.record(
                    actor.username(),
                    AuditTrail.Action.EXPORTED,
                    List.of(),
                    why == null ? name : name + " " + why.name());
            event.setFileName(name);
            event.setContentType(contentType);
            var content = new AtomicReference<Content>();
            event.getUI().accessSynchronously(() -> content.set(made.get()));
            Objects.requireNonNull(content.get()).write(event.getOutputStream());
        };
    }
}
