package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.SavedViews.Frame;
import nl.inktvlek.explore.SavedViews.SavedView;
import nl.inktvlek.explore.ViewState.Arranging;
import nl.inktvlek.explore.ViewState.Face;
import nl.inktvlek.rights.PersonRights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// A picture that was kept comes back as it was, to who may see it.
class SavedViewsIT extends DozenSeries {

    @Autowired
    SavedViews views;

    @Autowired
    PersonRights rights;

    @AfterEach
    void forget() {
        graph.note("MATCH (v:SavedView) DELETE v", Map.of());
    }

    private ViewState chosenByHand() {
        return ViewState.start(Face.PEOPLE)
                .around(List.of(code("P1"), code("P2"), code("P3")), Optional.empty())
                .withPath(List.of(code("P1"), code("P2"), code("P3")));
    }

    private static final Frame PLACED = new Frame(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), List.of(0.5, 0.5, 2.0));

    private String kept(Actor actor, ViewState state, Frame frame) {
        return views.keep(OperationId.random(), actor, "De Bron", "voor maandag", state, frame);
    }

    @Test
    void it_comes_back_as_it_was() {
        var code = kept(IOT, chosenByHand(), PLACED);
        assertThat(views.find(IOT, code)).get().satisfies(view -> {
            assertThat(view.name()).isEqualTo("De Bron");
            assertThat(view.note()).isEqualTo("voor maandag");
            assertThat(view.by()).isEqualTo("iot");
            assertThat(view.state()).isEqualTo(chosenByHand());
            assertThat(view.frame()).isEqualTo(PLACED);
        });
    }

    @Test
    void filters_and_the_part_of_time_come_back_too() {
        var chosen = new Chosen(
                Map.of(Facet.ROLE, Set.of("LEADER", "PARTICIPANT"), Facet.LANGUAGE, Set.of("Turks=Koerdisch")),
                Optional.of(new Span(YearMonth.of(2024, 3), YearMonth.of(2025, 1), true)));
        var state = ViewState.start(Face.COMMUNITIES).choosing(chosen).withFace(Face.COMMUNITIES, true);
        var code = kept(IOT, state, Frame.WHOLE);
        assertThat(views.find(IOT, code)).get().extracting(SavedView::state).isEqualTo(state);
    }

    @Test
    void people_stand_around_the_same_one_again_and_without_them_around_another() {
        var around = chosenByHand().arrangedBy(new Arranging(Arrangement.STEPS, Optional.of(code("P2"))));
        var code = kept(IOT, around, Frame.WHOLE);
        assertThat(views.find(IOT, code)).get().extracting(SavedView::state).isEqualTo(around);
        rights.erase(OperationId.random(), Actor.commandLineOfRights(), code("P2"));
        assertThat(views.find(IOT, code))
                .get()
                .extracting(view -> view.state().arranging())
                .isEqualTo(new Arranging(Arrangement.STEPS, Optional.empty()));
    }

    @Test
    void colleagues_of_the_same_partner_see_it_and_others_do_not() {
        var code = kept(IOT, chosenByHand(), PLACED);
        assertThat(views.all(IOT_RECRUITER)).extracting(SavedView::code).containsExactly(code);
        assertThat(views.all(COORDINATOR)).extracting(SavedView::code).containsExactly(code);
        assertThat(views.all(FSAN)).isEmpty();
        assertThat(views.find(FSAN, code)).isEmpty();
        views.remove(OperationId.random(), FSAN, code);
        assertThat(views.find(IOT, code)).isPresent();
    }

    @Test
    void what_the_consortium_keeps_everybody_sees() {
        var code = kept(COORDINATOR, chosenByHand(), PLACED);
        assertThat(views.all(FSAN)).extracting(SavedView::code).containsExactly(code);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "PRIVACY_OFFICER", "FUNDER", "MUNICIPALITY"})
    void who_may_not_see_the_network_sees_no_picture_of_it(Role role) {
        var outside = new Actor("other", role, Optional.empty());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> views.all(outside));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> kept(outside, chosenByHand(), PLACED));
    }

    @Test
    void who_is_erased_is_in_no_picture_any_more_and_the_others_are_placed_anew() {
        var code = kept(IOT, chosenByHand(), PLACED);
        rights.erase(OperationId.random(), Actor.commandLineOfRights(), code("P2"));
        assertThat(views.find(IOT, code)).get().satisfies(view -> {
            assertThat(view.state().shown()).isEqualTo(new LinkedHashSet<>(List.of(code("P1"), code("P3"))));
            assertThat(view.state().path()).containsExactly(code("P1"), code("P3"));
            assertThat(view.frame().places()).isEmpty();
        });
    }

    @Test
    void keeping_it_twice_by_one_click_keeps_one_and_without_a_name_none() {
        var once = OperationId.random();
        var code = views.keep(once, IOT, "De Bron", "", chosenByHand(), PLACED);
        assertThat(views.keep(once, IOT, "De Bron", "", chosenByHand(), PLACED)).isEqualTo(code);
        assertThat(views.all(IOT)).hasSize(1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> views.keep(OperationId.random(), IOT, " ", "", chosenByHand(), PLACED));
        views.remove(OperationId.random(), IOT, code);
        assertThat(views.all(IOT)).isEmpty();
    }
}
