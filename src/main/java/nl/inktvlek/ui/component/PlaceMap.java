package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// The Netherlands by municipality: a ratio in classes, people as circles, or ink blots that go through steps.
@Tag("inktvlek-map")
@JsModule("./map/inktvlek-map.ts")
@NpmPackage(value = "ol", version = "10.11.0")
public class PlaceMap extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;

    /// How an area is filled; what it means stands in the legend.
    public enum Fill {
        NONE("none"),
        UNKNOWN("unknown"),
        FIRST("1"),
        SECOND("2"),
        THIRD("3"),
        FOURTH("4"),
        FIFTH("5");

        private final String sign;

        Fill(String sign) {
            this.sign = sign;
        }

        /// @param number of the class, from 1
        public static Fill ofClass(int number) {
            return values()[UNKNOWN.ordinal() + number];
        }

        public String sign() {
            return sign;
        }
    }

    /// How numbers are drawn.
    public enum Drawn {
        AREAS,
        CIRCLES
    }

    /// How a blot is drawn at a step.
    private enum Mark {
        NEW,
        EARLIER,
        EARLY,
        NOT_YET;

        String sign() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A municipality (CBS code), what is told of it, and how it is drawn.
    public record Place(String code, String said, Fill fill, int people) {}

    /// @param sign a fill, or what is drawn on areas
    public record LegendLine(String sign, String text) {}

    /// What a map shows.
    ///
    /// @param summary sentences that say it: the name of the map
    /// @param places those of which something is known
    /// @param nothing what is told of the others
    public record Shown(Drawn drawn, String summary, List<Place> places, List<LegendLine> legend, String nothing) {}

    private record Options(
            String summary,
            String help,
            String source,
            String nothing,
            String people,
            String fresh,
            String early,
            String failed,
            String zoomIn,
            String zoomOut,
            String fit,
            String drawn,
            List<LegendLine> legend) {}

    private record Sent(String code, String said, String fill, int people) {}

    private record Frames(List<List<Double>> values, List<List<Integer>> early) {}

    private record Data(List<Sent> places, Frames frames) {}

    public void show(Shown shown) {
        tell(shown.drawn() == Drawn.AREAS ? "areas" : "circles", shown.summary(), shown.nothing(), shown.legend());
        getElement()
                .setPropertyBean(
                        "data",
                        new Data(
                                shown.places().stream()
                                        .map(each -> new Sent(
                                                each.code(),
                                                each.said(),
                                                each.fill().sign(),
                                                each.people()))
                                        .toList(),
                                new Frames(List.of(), List.of())));
    }

    /// Shows people per step and municipality (CBS code) as blots; places without any are left out.
    ///
    /// @param early per step, the municipalities whose number is not to be counted on yet; empty where all are
    public void play(
            List<? extends Map<String, ? extends Number>> steps, List<? extends Set<String>> early, String summary) {
        var codes = new TreeSet<String>();
        steps.forEach(step -> codes.addAll(step.keySet()));
        var places = codes.stream()
                .map(Municipalities::byCode)
                .flatMap(Optional::stream)
                .toList();
        tell("blots", summary, getTranslation("map.not-yet"), blots(!early.isEmpty()));
        getElement()
                .setPropertyBean(
                        "data",
                        new Data(
                                places.stream()
                                        .map(place -> new Sent(place.code(), "", Fill.NONE.sign(), 0))
                                        .toList(),
                                new Frames(
                                        steps.stream()
                                                .map(step -> places.stream()
                                                        .map(place -> value(step, place))
                                                        .toList())
                                                .toList(),
                                        early.stream()
                                                .map(step -> positions(step, places))
                                                .toList())));
    }

    private List<LegendLine> blots(boolean canBeEarly) {
        return EnumSet.allOf(Mark.class).stream()
                .filter(mark -> canBeEarly || mark != Mark.EARLY)
                .map(mark -> new LegendLine(mark.sign(), getTranslation("map.legend." + mark)))
                .toList();
    }

    private static double value(Map<String, ? extends Number> step, Municipality place) {
        var value = step.get(place.code());
        return value == null ? 0 : Math.round(value.doubleValue() * 100) / 100.0;
    }

    private static List<Integer> positions(Set<String> codes, List<Municipality> places) {
        return IntStream.range(0, places.size())
                .filter(position -> codes.contains(places.get(position).code()))
                .boxed()
                .toList();
    }

    private void tell(String drawn, String summary, String nothing, List<LegendLine> legend) {
        getElement()
                .setPropertyBean(
                        "options",
                        new Options(
                                summary,
                                getTranslation("map.help"),
                                getTranslation("map.source"),
                                nothing,
                                getTranslation("map.people"),
                                getTranslation("map.fresh"),
                                getTranslation("map.early"),
                                getTranslation("map.failed"),
                                getTranslation("canvas.zoom-in"),
                                getTranslation("canvas.zoom-out"),
                                getTranslation("canvas.fit"),
                                drawn,
                                legend));
    }

    public void showStep(int step) {
        getElement().setProperty("step", step);
    }

    /// Marks a municipality (CBS code); "" for none.
    public void select(String code) {
        getElement().setProperty("selected", code);
    }

    /// Calls `listener` with the municipality that was clicked or chosen with Enter; empty where none is any more.
    public void onChoose(Consumer<Optional<Municipality>> listener) {
        getElement()
                .addEventListener(
                        "place-chosen",
                        event -> listener.accept(Municipalities.byCode(
                                event.getEventData().get("event.detail.code").asString())))
                .addEventData("event.detail.code");
    }
}
