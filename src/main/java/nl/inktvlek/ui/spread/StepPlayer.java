package nl.inktvlek.ui.spread;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.IntConsumer;

/// Buttons and a slider that go through steps; moves the canvas and the map beside it without the server.
@Tag("inktvlek-player")
@JsModule("./player/inktvlek-player.ts")
class StepPlayer extends Component {

    private static final long serialVersionUID = 1L;

    private static final int QUIET_MILLIS = 300;

    /// @param fresh per step, how many things appear: bars over the slider
    record Options(
            List<String> steps,
            List<Integer> fresh,
            String play,
            String pause,
            String previous,
            String next,
            String slider,
            String speed,
            String repeat) {}

    StepPlayer(IntConsumer shown) {
        getElement()
                .addEventListener(
                        "step-shown",
                        event -> shown.accept(
                                event.getEventData().get("event.detail.step").asInt()))
                .addEventData("event.detail.step")
                .debounce(QUIET_MILLIS);
    }

    void show(List<String> steps, List<Integer> fresh, int step) {
        getElement()
                .setPropertyBean(
                        "options",
                        new Options(
                                steps,
                                fresh,
                                getTranslation("player.play"),
                                getTranslation("player.pause"),
                                getTranslation("player.previous"),
                                getTranslation("player.next"),
                                getTranslation("player.slider"),
                                getTranslation("player.speed"),
                                getTranslation("player.repeat")));
        getElement().setProperty("step", step);
    }
}
