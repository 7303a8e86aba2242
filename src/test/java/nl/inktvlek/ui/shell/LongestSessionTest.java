package nl.inktvlek.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import nl.inktvlek.MovingClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LongestSessionTest {

    final MovingClock clock = new MovingClock(Instant.parse("2026-11-01T10:00:00Z"));
    final LongestSession filter = new LongestSession(Duration.ofHours(12), clock);
    final MockHttpSession session = new MockHttpSession();

    @Test
    void a_session_ends_after_twelve_hours_even_when_it_is_used() throws Exception {
        for (int hour = 0; hour <= 12; hour++) { // used at 10:00, 11:00 … 22:00
            use();
            assertThat(session.isInvalid()).isFalse();
            clock.forward(Duration.ofHours(1));
        }
        use();
        assertThat(session.isInvalid()).isTrue();
    }

    private void use() throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
