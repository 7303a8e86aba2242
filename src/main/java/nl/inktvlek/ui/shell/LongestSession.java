package nl.inktvlek.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that has lasted as long as any may, used or not (ASVS 7.3.2).
final class LongestSession extends OncePerRequestFilter {

    private static final String BEGAN = LongestSession.class.getName() + ".began";

    private final Duration longest;
    private final Clock clock;

    LongestSession(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            var now = clock.instant();
            if (!(session.getAttribute(BEGAN) instanceof Instant began)) {
                session.setAttribute(BEGAN, now);
            } else if (began.plus(longest).isBefore(now)) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
