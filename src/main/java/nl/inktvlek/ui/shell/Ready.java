package nl.inktvlek.ui.shell;

import nl.inktvlek.explore.Exploration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says where the product is, and makes ready in the background what the first picture needs.
@Component
class Ready {

    private static final Logger log = LoggerFactory.getLogger(Ready.class);

    private final Exploration exploration;

    Ready(Exploration exploration) {
        this.exploration = exploration;
    }

    @EventListener
    void onReady(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            log.info(
                    "Inktvlek is ready: http://localhost:{}", web.getWebServer().getPort());
            Thread.ofPlatform().daemon().name("prepare").start(exploration::prepare);
        }
    }
}
