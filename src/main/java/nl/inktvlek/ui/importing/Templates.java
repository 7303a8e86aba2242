package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import nl.inktvlek.files.TableKind;

/// The product's own templates, to fill in.
class Templates extends Details {

    private static final long serialVersionUID = 1L;

    Templates() {
        setSummaryText(getTranslation("templates.title"));
        var list = new UnorderedList();
        for (var table : TableKind.values()) {
            var file = table.name().toLowerCase(Locale.ROOT) + ".csv";
            DownloadHandler download = event -> {
                event.setFileName(file);
                event.setContentType("text/csv; charset=utf-8");
                event.getOutputStream().write(read(file));
            };
            list.add(new ListItem(new Anchor(download, getTranslation("table-kind." + table.name()))));
        }
        add(new Paragraph(getTranslation("templates.lead")), list);
    }

    private static byte[] read(String file) throws IOException {
        try (var in = Objects.requireNonNull(Templates.class.getResourceAsStream("/import/templates/" + file))) {
            return in.readAllBytes();
        }
    }
}
