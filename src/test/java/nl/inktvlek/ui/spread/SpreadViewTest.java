package nl.inktvlek.ui.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Seen;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.borders.Borders;
import nl.inktvlek.explore.CommunityMap;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.figures.ProgrammeCourse;
import nl.inktvlek.inkblot.History;
import nl.inktvlek.inkblot.InkBlots;
import nl.inktvlek.inkblot.Timeline;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.ui.component.CurrentActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.Mockito;

/// The ink blot opens without an advice, and simulates while the page is there.
@ViewPackages(classes = SpreadView.class)
@Timeout(60)
class SpreadViewTest extends BrowserlessTest {

    private final InkBlots inkBlots = mock(InkBlots.class);
    private final Rounds rounds = mock(Rounds.class);
    private final Exploration exploration = mock(Exploration.class);
    private final History history = mock(History.class);

    @Test
    void without_a_round_it_shows_what_happened_and_asks_with_whom_a_conversation_starts() {
        when(rounds.last(any())).thenReturn(Optional.empty());
        when(history.byMonth(any())).thenReturn(new History.ByMonth(new Timeline(List.of()), List.of(), List.of()));
        var view = open();
        assertThat(view.told.getText()).contains("no series yet");
        view.played.setValue(SpreadView.Played.SIMULATED);
        assertThat(view.told.getText()).contains("choose with whom");
        assertThat(view.working.isVisible()).isFalse();
        assertThat(view.pictures.isVisible()).as("nothing to play").isFalse();
        Mockito.verifyNoInteractions(inkBlots);
    }

    @Test
    void it_starts_with_the_last_round_and_opens_before_the_simulation_is_done() throws InterruptedException {
        when(rounds.last(any()))
                .thenReturn(Optional.of(new Rounds.Round(1, LocalDate.of(2026, 1, 1), List.of("ABC"), 10)));
        when(exploration.byCodes(any(), eq(List.of("ABC")))).thenReturn(List.of(hit("ABC")));
        var asked = new CountDownLatch(1);
        when(inkBlots.simulate(any(), eq(List.of("ABC")), any(), any(), any())).thenAnswer(simulates -> {
            asked.countDown();
            new CountDownLatch(1).await(); // for ever: the page does not wait for it
            return null;
        });
        var view = open();
        assertThat(view.working.isVisible()).isTrue();
        asked.await();
    }

    @Test
    void six_moments_are_equally_far_apart_and_the_last_is_among_them() {
        assertThat(SideBySide.chosen(12)).containsExactly(1, 3, 5, 7, 9, 11);
        assertThat(SideBySide.chosen(3)).containsExactly(0, 1, 2);
        assertThat(SideBySide.chosen(100)).hasSize(6).endsWith(99);
    }

    private static Exploration.Hit hit(String code) {
        var person = new Node(
                0,
                1,
                NodeKind.PERSON,
                code,
                code,
                Optional.empty(),
                Optional.empty(),
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
        return new Exploration.Hit(person, new Seen.Named("Anna"));
    }

    private SpreadView open() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var actor = mock(CurrentActor.class);
        when(actor.get()).thenReturn(new Actor("coordinator", Role.COORDINATOR, Optional.empty()));
        var view = new SpreadView(
                inkBlots,
                history,
                mock(ProgrammeCourse.class),
                mock(Borders.class),
                exploration,
                mock(CommunityMap.class),
                rounds,
                new Searches(),
                actor,
                Clock.systemUTC());
        UI.getCurrent().add(view);
        var enters = mock(BeforeEnterEvent.class);
        when(enters.getLocation()).thenReturn(new Location("inktvlek"));
        view.beforeEnter(enters);
        return view;
    }
}
