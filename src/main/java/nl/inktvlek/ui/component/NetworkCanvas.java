package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.inktvlek.explore.Picture;
import tools.jackson.databind.JsonNode;

/// The network as a picture. The bytes go through a request of the same session, never through component state.
@Tag("inktvlek-graph")
@JsModule("./graph/inktvlek-graph.ts")
@NpmPackage(value = "kdbush", version = "4.0.2")
public class NetworkCanvas extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;

    /// Most nodes that get a name in the picture: the most influential.
    private static final int MOST_LABELS = 300;

    private int shown;

    /// How a network gets its places: as they are given, communities side by side, a neighbourhood by itself; or in
    /// groups: rings around the first, columns from left to right, patches each near a place of its own.
    public enum Way {
        GIVEN,
        COMMUNITIES,
        OWN,
        RINGS,
        COLUMNS,
        PATCHES
    }

    /// The groups that nodes are placed by.
    ///
    /// @param of number of the group of each node, in the order of the picture
    /// @param names of the groups, in order
    /// @param at where each wants to be, x to the right and y down, in any unit; only of patches
    public record Groups(List<Integer> of, List<String> names, List<Double> at) {

        public static final Groups NONE = new Groups(List.of(), List.of(), List.of());
    }

    /// What there is to see, everything in the order of the picture.
    ///
    /// @param details what is said of each beside its name
    /// @param path positions of the nodes of a path to be marked
    /// @param keys what is the same node from one scene to the next
    /// @param weights ties in each bundle, in the order of the ties
    /// @param beyond ties of each node to what is not shown
    /// @param shades of people by a measure, 1 (pale) to 5; 0 for what has none; empty to colour by kind
    public record Scene(
            Picture picture,
            List<GraphMark> marks,
            List<String> labels,
            List<String> details,
            String summary,
            Way way,
            List<Integer> path,
            List<Integer> keys,
            List<Integer> weights,
            List<Integer> beyond,
            List<Integer> shades,
            Groups groups) {}

    /// Where things stood before, to stand there again.
    ///
    /// @param places x and y of each node, in the order of the picture; empty where nobody knows
    /// @param seen middle and scale of the part that was seen; empty to see all
    public record Standing(List<Double> places, List<Double> seen) {

        public static final Standing NOWHERE = new Standing(List.of(), List.of());
    }

    /// What the element is told beside the bytes.
    public record Options(
            List<String> labels,
            List<String> details,
            String summary,
            String help,
            String zoomIn,
            String zoomOut,
            String fit,
            String choose,
            List<Integer> path,
            String way,
            List<Integer> keys,
            List<Double> pins,
            List<Double> seen,
            List<Integer> weights,
            List<Integer> beyond,
            List<Integer> shades,
            Groups groups,
            Legend legend,
            String colour) {}

    /// What stands below a picture that is taken along.
    ///
    /// @param marks what each mark is, in the order of [GraphMark]
    /// @param ramp what the shades from pale to dark say
    private record Legend(List<String> marks, String ramp) {}

    private boolean isExplored;

    /// Shows a picture as it was placed.
    ///
    /// @param labels what each node is called, in the order of the picture
    /// @param frames share reached per step and node; empty to colour by community
    /// @param path positions of the nodes of a path to be marked
    public void show(Picture picture, List<String> labels, float[][] frames, String summary, List<Integer> path) {
        var marks = picture.nodes().stream().map(GraphMark::of).toList();
        var scene = new Scene(
                picture,
                marks,
                labels,
                List.of(),
                summary,
                Way.GIVEN,
                path,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Groups.NONE);
        show(scene, Standing.NOWHERE, frames, "community");
    }

    /// Shows communities that fill, step by step.
    ///
    /// @param frames two rows a step: the share of each that is reached, and 1 for those where somebody was in it
    public void play(Scene scene, float[][] frames) {
        show(scene, Standing.NOWHERE, frames, "community");
    }

    /// Shows a scene to look around in.
    public void explore(Scene scene, Standing standing) {
        isExplored = true;
        show(scene, standing, new float[0][], "kind");
    }

    private void show(Scene scene, Standing standing, float[][] frames, String colour) {
        shown = scene.picture().nodes().size();
        getElement()
                .setPropertyBean(
                        "options",
                        new Options(
                                first(scene.labels()),
                                first(scene.details()),
                                scene.summary(),
                                getTranslation("canvas.help"),
                                getTranslation("canvas.zoom-in"),
                                getTranslation("canvas.zoom-out"),
                                getTranslation("canvas.fit"),
                                isExplored ? getTranslation("canvas.choose") : "",
                                scene.path(),
                                scene.way().name().toLowerCase(Locale.ROOT),
                                scene.keys(),
                                standing.places(),
                                standing.seen(),
                                scene.weights(),
                                scene.beyond(),
                                scene.shades(),
                                scene.groups(),
                                new Legend(
                                        Stream.of(GraphMark.values())
                                                .map(mark -> getTranslation("legend." + mark))
                                                .toList(),
                                        getTranslation("legend.less") + " → " + getTranslation("legend.more")),
                                colour));
        DownloadHandler bytes = event -> {
            event.setContentType("application/octet-stream");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(GraphWire.encode(scene.picture(), scene.marks(), frames));
        };
        getElement().setAttribute("src", bytes);
    }

    private static List<String> first(List<String> texts) {
        return texts.stream().limit(MOST_LABELS).toList();
    }

    /// Shows a step of what is played, or the communities again with -1.
    public void showStep(int step) {
        getElement().setProperty("step", step);
    }

    /// Marks what was chosen, by its place in the picture; -1 for nothing.
    public void select(int position) {
        getElement().setProperty("selected", position);
    }

    /// Nothing is chosen together any more.
    public void letGo() {
        getElement().callJsFunction("letGo");
    }

    /// A picture of pixels, or of lines that stay sharp on any paper.
    public enum Form {
        PNG,
        SVG
    }

    /// Saves the picture as a file on the reader's side, with its legend and without names of people.
    ///
    /// @param lines what stands below it
    public void saveImage(Form form, String... lines) {
        getElement()
                .callJsFunction(
                        "saveImage",
                        Stream.concat(Stream.of(form.name().toLowerCase(Locale.ROOT)), Stream.of(lines))
                                .toArray());
    }

    /// Calls `listener` with the place of the node that was clicked or chosen with the space bar.
    public void onChoose(IntConsumer listener) {
        onNode("node-chosen", listener);
    }

    /// Double click or Enter.
    public void onOpen(IntConsumer listener) {
        onNode("node-opened", listener);
    }

    /// Right click or Shift F10.
    public void onMenu(IntConsumer listener) {
        onNode("menu-wanted", listener);
    }

    private void onNode(String event, IntConsumer listener) {
        getElement()
                .addEventListener(event, happened -> {
                    int position =
                            happened.getEventData().get("event.detail.position").asInt();
                    if (position >= 0 && position < shown) {
                        listener.accept(position);
                    }
                })
                .addEventData("event.detail.position");
    }

    /// Calls `listener` with the places of all that were chosen together, in any order; with none when none is left.
    public void onGroup(Consumer<List<Integer>> listener) {
        getElement()
                .addEventListener(
                        "group-chosen",
                        event -> listener.accept(numbers(event.getEventData().get("event.detail.positions")).stream()
                                .map(Double::intValue)
                                .filter(position -> position >= 0 && position < shown)
                                .toList()))
                .addEventData("event.detail.positions");
    }

    /// What somebody asked for with a key.
    public enum Wish {
        TABLE,
        BACK,
        AGAIN,
        HELP
    }

    public void onWish(Consumer<Wish> listener) {
        for (var wish : Wish.values()) {
            getElement()
                    .addEventListener(wish.name().toLowerCase(Locale.ROOT) + "-wanted", event -> listener.accept(wish));
        }
    }

    public void onNothingChosen(Runnable listener) {
        getElement().addEventListener("selection-cleared", event -> listener.run());
    }

    /// Where everything stands, by key, once it has stood there for a moment.
    public record Settled(List<Integer> keys, List<Double> places, List<Double> seen) {}

    public void onSettled(Consumer<Settled> listener) {
        getElement()
                .addEventListener("settled", event -> {
                    var data = event.getEventData();
                    listener.accept(new Settled(
                            numbers(data.get("event.detail.keys")).stream()
                                    .map(Double::intValue)
                                    .toList(),
                            numbers(data.get("event.detail.places")),
                            numbers(data.get("event.detail.seen"))));
                    getElement().callJsFunction("known", data.get("event.detail.load"));
                })
                .addEventData("event.detail.load")
                .addEventData("event.detail.keys")
                .addEventData("event.detail.places")
                .addEventData("event.detail.seen");
    }

    private static List<Double> numbers(JsonNode array) {
        return array.values().stream().map(JsonNode::asDouble).toList();
    }
}
