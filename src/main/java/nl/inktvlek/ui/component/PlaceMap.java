package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// A map of Dutch municipalities with an ink blot for each value.
@Tag("inktvlek-map")
@JsModule("./map/inktvlek-map.ts")
@NpmPackage(value = "ol", version = "10.11.0")
public class PlaceMap extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;

    record Options(String summary, String schematic, String zoomIn, String zoomOut) {}

    record Place(String code, String name, double lon, double lat) {}

    record Data(List<Place> places, List<List<Double>> frames) {}

    /// Shows values per step and municipality (CBS code); places without any value are left out.
    public void show(List<? extends Map<String, ? extends Number>> steps, String summary) {
        var codes = new TreeSet<String>();
        steps.forEach(step -> codes.addAll(step.keySet()));
        var places = codes.stream()
                .map(Municipalities::byCode)
                .flatMap(Optional::stream)
                .toList();
        var frames = new ArrayList<List<Double>>();
        for (var step : steps) {
            frames.add(places.stream().map(place -> value(step, place)).toList());
        }
        getElement()
                .setPropertyBean(
                        "options",
                        new Options(
                                summary,
                                getTranslation("map.schematic"),
                                getTranslation("canvas.zoom-in"),
                                getTranslation("canvas.zoom-out")));
        getElement()
                .setPropertyBean(
                        "data",
                        new Data(
                                places.stream()
                                        .map(place -> new Place(
                                                place.code(), place.name(), place.longitude(), place.latitude()))
                                        .toList(),
                                frames));
    }

    private static double value(Map<String, ? extends Number> step, Municipality place) {
        var value = step.get(place.code());
        return value == null ? 0 : Math.round(value.doubleValue() * 100) / 100.0;
    }

    public void showStep(int step) {
        getElement().setProperty("step", step);
    }
}
