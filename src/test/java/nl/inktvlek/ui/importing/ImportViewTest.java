package nl.inktvlek.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.borders.Borders;
import nl.inktvlek.exchange.ImportSummary;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.ui.Background;
import nl.inktvlek.ui.component.CurrentActor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Taking an import back while the page goes on.
@ViewPackages(classes = ImportView.class)
@Timeout(60)
class ImportViewTest extends BrowserlessTest {

    private final Imports imports = mock(Imports.class);

    @Test
    void an_import_is_taken_back_in_the_background() {
        var removed = new CountDownLatch(1);
        when(imports.takeBack(any(), eq("I"), any())).thenAnswer(undo -> {
            assertThat(undo.getArgument(2, Progress.class).goesOn(5, 10)).isTrue();
            removed.await();
            return summary(ImportSummary.Status.UNDONE);
        });
        var view = open();
        view.takeBack(summary(ImportSummary.Status.DONE));
        assertThat(view.removing.isVisible()).isTrue();
        removed.countDown();
        told(view, "has been taken back");
    }

    @Test
    void who_stops_waiting_is_told_that_it_goes_on_by_itself() {
        when(imports.takeBack(any(), eq("I"), any())).thenReturn(summary(ImportSummary.Status.UNDOING));
        var view = open();
        view.takeBack(summary(ImportSummary.Status.DONE));
        told(view, "is removed by itself");
    }

    private static void told(ImportView view, String text) {
        Background.until(() -> !view.removing.isVisible());
        assertThat(view.outcome.getElement().getTextRecursively()).contains(text);
    }

    private static ImportSummary summary(ImportSummary.Status status) {
        return new ImportSummary(
                "I", "Dorpen", List.of("people.csv"), status, "coordinator", Instant.EPOCH, 10, 0, 10, true, 0, null);
    }

    private ImportView open() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var actor = mock(CurrentActor.class);
        when(actor.get()).thenReturn(new Actor("coordinator", Role.COORDINATOR, Optional.empty()));
        when(imports.list(any())).thenReturn(List.of());
        var view = new ImportView(
                imports, new BordersPanel(mock(Borders.class), actor, Clock.systemUTC()), actor, Clock.systemUTC());
        UI.getCurrent().add(view);
        return view;
    }
}
