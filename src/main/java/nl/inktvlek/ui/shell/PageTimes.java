package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;

/// Measures how long each page takes to be there: from the moment it is entered until its first answer is made. The
/// label is the name of the view; what stands in its address may be the code of a person.
@SpringComponent
class PageTimes implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final double HALF = 0.5;
    private static final double NINETEEN_OF_TWENTY = 0.95;

    private final transient MeterRegistry meters;

    PageTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    /// When a page was entered.
    private record Entered(Timer.Sample at) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            init.getUI().addBeforeEnterListener(this::enter);
            init.getUI().addAfterNavigationListener(this::enteredBy);
        });
    }

    private void enter(BeforeEnterEvent event) {
        ComponentUtil.setData(event.getUI(), Entered.class, new Entered(Timer.start(meters)));
    }

    private void enteredBy(AfterNavigationEvent event) {
        var ui = UI.getCurrentOrThrow();
        Optional.ofNullable(ComponentUtil.getData(ui, Entered.class)).ifPresent(entered -> {
            var view = event.getActiveChain().getFirst().getClass().getSimpleName();
            entered.at()
                    .stop(Timer.builder("inktvlek.page")
                            .description("How long a page takes to be there")
                            .tag("view", view)
                            .publishPercentiles(HALF, NINETEEN_OF_TWENTY)
                            .register(meters));
        });
        ComponentUtil.setData(ui, Entered.class, null);
    }
}
