package nl.inktvlek.ui.spread;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.inktvlek.borders.Borders;
import nl.inktvlek.figures.ProgrammeCourse;
import nl.inktvlek.plots.MovingMap;
import nl.inktvlek.ui.component.AddressBar;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Segments;
import org.jspecify.annotations.Nullable;

/// Three pictures of the same: a film, its moments side by side, and which series grew from which. The address says
/// which one is to be seen: `?beeld=film`.
class Looks extends Div {

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

    private final Segments<Look> looks = new Segments<>(
            Look.class, getTranslation("spread.looks"), each -> getTranslation("spread.look." + each), this::asked);
    final Player player = new Player();
    private final SideBySide sideBySide = new SideBySide();
    private final FamiliesPanel families = new FamiliesPanel();

    private Look look = Look.FILM;

    /// Played last and not yet drawn side by side.
    private transient SideBySide.@Nullable Film film;

    Looks(ProgrammeCourse courses, Borders borders, CurrentActor actor, Clock clock) {
        this.courses = courses;
        this.borders = borders;
        this.actor = actor;
        this.clock = clock;
        add(looks, player, sideBySide, families);
        turnTo(Look.FILM);
        setVisible(false); // until there is something to play
    }

    private void turnTo(Look look) {
        this.look = look;
        looks.show(look);
        player.setVisible(look == Look.FILM);
        sideBySide.setVisible(look == Look.SIDE_BY_SIDE);
        families.setVisible(look == Look.GENERATIONS);
        draw();
    }

    /// Shows the picture that the address asks for.
    void open(QueryParameters asked) {
        asked.getSingleParameter(PARAMETER)
                .flatMap(name -> Arrays.stream(Look.values())
                        .filter(each -> each.address.equals(name))
                        .findFirst())
                .ifPresent(this::turnTo);
    }

    void play(Player.Film shown) {
        setVisible(true);
        var moments = new SideBySide.Film(
                shown.timeline().moments().stream()
                        .map(moment -> shown.stepName().apply(moment.label()))
                        .toList(),
                shown.byPlace(),
                shown.early());
        var drawn = borders.drawn(actor.get());
        var captions = captions();
        var source = getTranslation(
                "map.source",
                drawn.edition().source(),
                String.valueOf(drawn.edition().year()));
        player.show(
                shown,
                out -> MovingMap.write(
                        SideBySide.maps(
                                moments,
                                drawn.outline(),
                                captions,
                                IntStream.range(0, moments.moments().size())
                                        .boxed()
                                        .toList()),
                        source,
                        out));
        film = moments;
        draw();
    }

    /// "2024-03" as "mrt 2024".
    String month(String label) {
        return captions().month(YearMonth.parse(label).atDay(1));
    }

    private Captions captions() {
        return new Captions(getLocale(), LocalDate.now(clock));
    }

    /// Draws what is looked at; the others when somebody turns to them.
    private void draw() {
        switch (look) {
            case FILM -> {}
            case SIDE_BY_SIDE -> {
                if (film != null) {
                    sideBySide.show(film, borders.drawn(actor.get()).outline(), captions());
                    film = null;
                }
            }
            case GENERATIONS -> {
                if (families.getElement().getChildCount() == 0) {
                    families.show(courses.descended(actor.get()), captions());
                }
            }
        }
    }

    private void asked(Look wanted) {
        turnTo(wanted);
        AddressBar.change(UI.getCurrentOrThrow(), List.of(), Map.of(PARAMETER, look.address));
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
                            turnTo(Look.SIDE_BY_SIDE);
                        }
                    });
        }
    }
}
