package nl.inktvlek.ui.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.figures.ReachByPlace;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.vocabulary.Municipalities;
import org.junit.jupiter.api.Test;

/// Where how many people were reached, the largest first.
@ViewPackages(classes = ReachView.class)
class ReachViewTest extends BrowserlessTest {

    @Test
    void municipalities_are_listed_by_reach() {
        var view = open(row("GM0599", 3), row("GM0344", 40), row("GM0363", 1125));

        assertThat(test(view.table).getCellText(0, 0)).isEqualTo("Amsterdam");
        assertThat(test(view.table).getCellText(0, 2)).isEqualTo("1,125");
        assertThat(test(view.table).getCellText(1, 0)).isEqualTo("Utrecht");
        assertThat(test(view.table).getCellText(2, 0)).isEqualTo("Rotterdam");
    }

    @Test
    void without_participants_there_is_nothing_in_the_table() {
        assertThat(test(open().table).size()).isZero();
    }

    private static ReachByPlace.Row row(String code, int people) {
        return new ReachByPlace.Row(Municipalities.byCode(code).orElseThrow(), people, Optional.empty());
    }

    private static ReachView open(ReachByPlace.Row... rows) {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var reach = mock(ReachByPlace.class);
        when(reach.reach(any())).thenReturn(new ReachByPlace.Reach(List.of(rows), 1168));
        var actor = mock(CurrentActor.class);
        when(actor.get()).thenReturn(new Actor("coordinator", Role.COORDINATOR, Optional.empty()));
        var view = new ReachView(reach, new AccessDecision(), actor);
        UI.getCurrent().add(view);
        return view;
    }
}
