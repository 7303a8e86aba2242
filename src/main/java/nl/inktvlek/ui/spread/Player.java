package nl.inktvlek.ui.spread;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.inkblot.InkBlots;
import nl.inktvlek.inkblot.Timeline;
import nl.inktvlek.inkblot.TimelineExport;
import nl.inktvlek.ui.component.Downloads;
import nl.inktvlek.ui.component.NetworkCanvas;
import nl.inktvlek.ui.component.PlaceMap;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// A timeline on the network, on the map and in a table, to be played; and to be taken along as a file.
class Player extends Div {

    private static final long serialVersionUID = 1L;

    /// Of full ink.
    private static final float EARLIER = 0.3f;

    final StepPlayer steps = new StepPlayer(this::tabulate);
    final NetworkCanvas canvas = new NetworkCanvas();
    final PlaceMap map = new PlaceMap();
    final Grid<Place> table = new Grid<>();
    private final Paragraph told = new Paragraph();
    private final Downloads files = new Downloads(true);

    private transient List<? extends Map<String, ? extends Number>> places = List.of();

    /// A municipality with the people reached there by the step shown.
    record Place(String name, double people) {}

    Player() {
        addClassName("player");
        table.addColumn(Place::name).setHeader(getTranslation("table.place")).setSortable(true);
        table.addColumn(place -> Wording.number(place.people(), getLocale()))
                .setHeader(getTranslation("table.people"))
                .setComparator(Comparator.comparing(Place::people));
        table.setEmptyStateText(getTranslation("table.empty"));
        table.setHeight("20rem");
        told.addClassName("quiet");
        add(steps, canvas, map, told, new H2(getTranslation("spread.by-place")), table, files);
    }

    /// What there is to play.
    ///
    /// @param picture of everybody who appears in it
    /// @param names what they are called, of the first
    /// @param communities those that fill; none where everybody can be seen
    /// @param byPlace per moment, people so far by municipality
    /// @param early per moment, municipalities whose new people are not to be counted on yet; empty where all are
    record Film(
            Timeline timeline,
            Picture picture,
            List<String> names,
            Optional<Communities> communities,
            List<? extends Map<String, ? extends Number>> byPlace,
            List<? extends Set<String>> early,
            UnaryOperator<String> stepName) {}

    /// Communities, and how they fill: see [NetworkCanvas#play].
    record Communities(NetworkCanvas.Scene scene, float[][] frames) {}

    /// @param moving its map, from moment to moment
    void show(Film film, Downloads.Content moving) {
        var timeline = film.timeline();
        places = film.byPlace();
        int last = timeline.moments().size() - 1;
        film.communities()
                .ifPresentOrElse(filling -> canvas.play(filling.scene(), filling.frames()), () -> people(film));
        told.setText(
                getTranslation(film.communities().isPresent() ? "spread.legend.communities" : "spread.legend.people"));
        canvas.showStep(last);
        map.play(film.byPlace(), film.early(), getTranslation("spread.map"));
        map.showStep(last);
        steps.show(
                timeline.moments().stream()
                        .map(moment -> film.stepName().apply(moment.label()))
                        .toList(),
                timeline.moments().stream().map(moment -> moment.nodes().size()).toList(),
                last);
        tabulate(last);
        var positions = positions(film.picture());
        files.clear();
        files.add(
                "inktvlek.dgs",
                "application/octet-stream",
                getTranslation("spread.export.dgs"),
                () -> out -> TimelineExport.dgs(timeline, out));
        files.add("inktvlek.gif", "image/gif", getTranslation("spread.export.gif"), () -> moving);
        files.add(
                "inktvlek.png",
                "image/png",
                getTranslation("spread.export.png"),
                () -> out -> TimelineExport.picture(timeline, id -> positions.getOrDefault(id, new float[2]), out));
    }

    private void people(Film film) {
        var ids = film.picture().nodes().stream().map(InkBlots::id).toList();
        var frames = film.timeline().frames(ids);
        if (!film.early().isEmpty()) {
            paler(frames);
        }
        canvas.show(
                film.picture(),
                film.names(),
                frames,
                getTranslation(film.early().isEmpty() ? "spread.canvas" : "spread.canvas.happened", ids.size()),
                List.of());
    }

    /// What really happened is news: who came before this step is paler than who comes in it.
    private static void paler(float[][] frames) {
        for (int step = frames.length - 1; step > 0; step--) {
            for (int node = 0; node < frames[step].length; node++) {
                if (frames[step - 1][node] > 0) {
                    frames[step][node] = EARLIER;
                }
            }
        }
    }

    private void tabulate(int step) {
        if (step < places.size()) {
            table.setItems(places.get(step).entrySet().stream()
                    .map(place -> new Place(
                            Municipalities.name(place.getKey()),
                            place.getValue().doubleValue()))
                    .sorted(Comparator.comparing(Place::people).reversed())
                    .toList());
        }
    }

    /// Where each node stands, 0..1 with one scale.
    private static Map<String, float[]> positions(Picture picture) {
        float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < picture.x().length; i++) {
            box[0] = Math.min(box[0], picture.x()[i]);
            box[1] = Math.min(box[1], picture.y()[i]);
            box[2] = Math.max(box[2], picture.x()[i]);
            box[3] = Math.max(box[3], picture.y()[i]);
        }
        float extent = Math.max(1e-6f, Math.max(box[2] - box[0], box[3] - box[1]));
        var places = new HashMap<String, float[]>();
        for (int i = 0; i < picture.x().length; i++) {
            places.put(
                    InkBlots.id(picture.nodes().get(i)),
                    new float[] {(picture.x()[i] - box[0]) / extent, (picture.y()[i] - box[1]) / extent});
        }
        return places;
    }
}
