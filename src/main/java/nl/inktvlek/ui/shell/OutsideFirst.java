package nl.inktvlek.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads who is outside straight to what was published: they need nothing of the product to read it.
class OutsideFirst extends OncePerRequestFilter {

    private static final Set<String> OUTSIDE = Arrays.stream(Role.values())
            .filter(role -> !role.isInside())
            .map(role -> "ROLE_" + role)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")
                && request.getServletPath().equals("/")
                && !request.getParameterMap().containsKey("v-r")
                && isOutside()) {
            response.sendRedirect(request.getContextPath() + "/openbaar");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOutside() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(OUTSIDE::contains);
    }
}
