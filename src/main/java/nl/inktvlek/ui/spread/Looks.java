package nl.inktvlek.ui.spread;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.inktvlek.borders.Borders;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.figures.ProgrammeCourse;
import nl.inktvlek.inkblot.Timeline;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.CurrentActor;

/// Three pictures of the same: a film, its moments side by side, and which series grew from which. The address says
/// which one is to be seen: `?beeld=film`.
class Looks extends TabSheet {

    private static final long serialVersionUID = 1L;

    private static final String PARAMETER = "beeld";

    /// With what stands in the address.
    enum Look {
        FILM("film"),
        SIDE_BY_SIDE("naast-elkaar"),
        GENERATIONS("generaties");

        private final String address;

        Look(String address) {
            this.address = address;
        }
    }

    private final transient ProgrammeCourse courses;
    private final transient Borders borders;
    private final transient CurrentActor actor;
    private final transient Clock clock;

    final Player player = new Player();
    private final SideBySide sideBySide = new SideBySide();
    private final FamiliesPanel families = new FamiliesPanel();

    Looks(ProgrammeCourse courses, Borders borders, CurrentActor actor, Clock clock) {
        this.courses = courses;
        this.borders = borders;
        this.actor = actor;
        this.clock = clock;
        addClassName("ink-blot");
        for (var look : Look.values()) {
            var content = switch (look) {
                case FILM -> player;
                case SIDE_BY_SIDE -> sideBySide;
                case GENERATIONS -> families;
            };
            add(new Tab(getTranslation("spread.look." + look)), content);
        }
        addSelectedChangeListener(change -> {
            drawGenerations();
            if (change.isFromClient()) {
                remember();
            }
        });
    }

    /// Hidden in the browser only: a sheet that the server leaves out comes back without what was chosen in it.
    void show(boolean isShown) {
        getElement().setAttribute("hidden", !isShown);
    }

    boolean isShown() {
        return !getElement().hasAttribute("hidden");
    }

    /// Shows the picture that the address asks for.
    void open(QueryParameters asked) {
        asked.getSingleParameter(PARAMETER)
                .flatMap(name -> Arrays.stream(Look.values())
                        .filter(each -> each.address.equals(name))
                        .findFirst())
                .ifPresent(each -> setSelectedIndex(each.ordinal()));
    }

    /// @param early per step, municipalities whose new people are not to be counted on yet; empty where all are
    void play(
            Timeline timeline,
            Picture picture,
            List<String> names,
            List<? extends Map<String, ? extends Number>> places,
            List<? extends Set<String>> early,
            UnaryOperator<String> stepName) {
        show(true);
        player.show(timeline, picture, names, places, early, stepName);
        var moments = timeline.moments().stream()
                .map(moment -> stepName.apply(moment.label()))
                .toList();
        sideBySide.show(
                new SideBySide.Film(moments, places, early),
                borders.drawn(actor.get()).outline(),
                captions());
    }

    /// "2024-03" as "mrt 2024".
    String month(String label) {
        return captions().month(YearMonth.parse(label).atDay(1));
    }

    private Captions captions() {
        return new Captions(getLocale(), LocalDate.now(clock));
    }

    private Look look() {
        return Look.values()[getSelectedIndex()];
    }

    /// What really grew from what is only asked for by who looks at it.
    private void drawGenerations() {
        if (look() == Look.GENERATIONS && families.getElement().getChildCount() == 0) {
            families.show(courses.descended(actor.get()), captions());
        }
    }

    private void remember() {
        var ui = UI.getCurrentOrThrow();
        var here = ui.getActiveViewLocation();
        var parameters = new TreeMap<>(here.getQueryParameters().getParameters());
        parameters.put(PARAMETER, List.of(look().address));
        ui.getPage().getHistory().replaceState(null, new Location(here.getPath(), new QueryParameters(parameters)));
    }

    /// Who does not want to see things move gets the moments side by side, unless the address says what.
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var here = attached.getUI().getActiveViewLocation().getQueryParameters();
        if (here.getSingleParameter(PARAMETER).isEmpty()) {
            getElement()
                    .executeJs("return matchMedia('(prefers-reduced-motion: reduce)').matches")
                    .then(Boolean.class, isStill -> {
                        if (isStill) {
                            setSelectedIndex(Look.SIDE_BY_SIDE.ordinal());
                        }
                    });
        }
    }
}
