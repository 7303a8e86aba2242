package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.function.Consumer;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.snapshot.Node;

/// The network as a picture. The bytes go through a request of the same session, never through component state.
@Tag("inktvlek-graph")
@JsModule("./graph/inktvlek-graph.ts")
@NpmPackage(value = "kdbush", version = "4.0.2")
public class NetworkCanvas extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;

    /// Most nodes that get a name in the picture: the most influential.
    private static final int MOST_LABELS = 300;

    private transient List<Node> shown = List.of();

    /// What the element is told beside the bytes.
    public record Options(
            List<String> labels,
            String summary,
            String help,
            String zoomIn,
            String zoomOut,
            String fit,
            List<Integer> path) {}

    /// Shows a picture.
    ///
    /// @param labels what each node is called, in the order of the picture
    /// @param frames share reached per step and node; empty to colour by community
    /// @param path positions of the nodes of a path to be marked
    public void show(Picture picture, List<String> labels, float[][] frames, String summary, List<Integer> path) {
        shown = picture.nodes();
        getElement()
                .setPropertyBean(
                        "options",
                        new Options(
                                labels.stream().limit(MOST_LABELS).toList(),
                                summary,
                                getTranslation("canvas.help"),
                                getTranslation("canvas.zoom-in"),
                                getTranslation("canvas.zoom-out"),
                                getTranslation("canvas.fit"),
                                path));
        DownloadHandler bytes = event -> {
            event.setContentType("application/octet-stream");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(GraphWire.encode(picture, frames));
        };
        getElement().setAttribute("src", bytes);
    }

    /// Shows a step of what is played, or the communities again with -1.
    public void showStep(int step) {
        getElement().setProperty("step", step);
    }

    /// Calls `listener` with the node that was clicked or chosen with Enter.
    public void onChoose(Consumer<Node> listener) {
        getElement()
                .addEventListener("node-chosen", event -> {
                    int position =
                            event.getEventData().get("event.detail.position").asInt();
                    if (position >= 0 && position < shown.size()) {
                        listener.accept(shown.get(position));
                    }
                })
                .addEventData("event.detail.position");
    }

    public void onTableWanted(Runnable listener) {
        getElement().addEventListener("table-wanted", event -> listener.run());
    }

    public void onBackWanted(Runnable listener) {
        getElement().addEventListener("back-wanted", event -> listener.run());
    }
}
