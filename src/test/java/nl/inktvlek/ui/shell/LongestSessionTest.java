package nl.inktvlek.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LongestSessionTest {

    private static final Duration TWELVE_HOURS = Duration.ofHours(12);

    @Test
    void a_session_ends_after_twelve_hours_even_when_it_is_used() throws Exception {
        assertThat(isLeftAfter(TWELVE_HOURS.minusMinutes(1))).isTrue();
        assertThat(isLeftAfter(TWELVE_HOURS.plusMinutes(1))).isFalse();
    }

    private static boolean isLeftAfter(Duration age) throws Exception {
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var filter = new LongestSession(TWELVE_HOURS, Clock.offset(Clock.systemUTC(), age));
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return !session.isInvalid();
    }
}
