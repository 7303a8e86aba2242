package nl.inktvlek.ui.component;

import nl.inktvlek.borders.Borders;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives the browser the borders of municipalities, which it keeps and asks about again.
@RestController
class BordersEndpoint {

    private final Borders borders;
    private final CurrentActor actor;

    BordersEndpoint(Borders borders, CurrentActor actor) {
        this.borders = borders;
        this.actor = actor;
    }

    /// The tag is a weak one: Tomcat packs no answer that has a strong one.
    @GetMapping(value = "/borders", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> borders() {
        var drawn = borders.drawn(actor.get());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"%s\"".formatted(drawn.tag()))
                .body(drawn.json());
    }
}
