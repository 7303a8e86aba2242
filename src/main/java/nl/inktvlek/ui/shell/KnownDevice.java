package nl.inktvlek.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.accounts.LoginDetails;
import nl.inktvlek.accounts.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Marks a device on which somebody logged in, so that strangers who guess at the same name do not keep it waiting.
/// Only logging in gets to see the mark.
final class KnownDevice extends OncePerRequestFilter {

    private static final String COOKIE = "inktvlek-toestel-";
    private static final String MARKED = KnownDevice.class.getName() + ".marked";
    private static final Duration KNOWN_FOR = Duration.ofDays(365);

    private final Accounts accounts;

    KnownDevice(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && session.getAttribute(MARKED) == null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && !signedIn.awaitsCode()) {
            session.setAttribute(MARKED, true);
            response.addCookie(cookie(signedIn.getUsername(), request.isSecure()));
        }
        chain.doFilter(request, response);
    }

    private Cookie cookie(String username, boolean isSecure) {
        var cookie = new Cookie(nameFor(username), accounts.deviceMark(username));
        cookie.setPath("/login");
        cookie.setMaxAge((int) KNOWN_FOR.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /// What a request to log in says of where it comes from.
    static LoginDetails detailsOf(HttpServletRequest request) {
        var username = Optional.ofNullable(request.getParameter("username")).orElse("");
        return new LoginDetails(
                request.getRemoteAddr(),
                Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(nameFor(username)))
                        .map(Cookie::getValue)
                        .findFirst());
    }

    /// One for each who uses the device; a name may hold what a cookie's may not.
    private static String nameFor(String username) {
        return COOKIE
                + Integer.toHexString(username.strip().toLowerCase(Locale.ROOT).hashCode());
    }
}
