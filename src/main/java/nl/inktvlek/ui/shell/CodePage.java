package nl.inktvlek.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.inktvlek.accounts.SecondFactors;
import nl.inktvlek.accounts.SecondFactors.Answer;
import nl.inktvlek.accounts.SignedIn;
import nl.inktvlek.files.Messages;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/// The second step of logging in. Until it is taken a session gets this page and nothing else, whatever it asks for; so
/// it is a page by itself, not a view.
final class CodePage extends OncePerRequestFilter {

    private static final String PATH = "/tweede-stap";
    private static final Pattern OF_THE_PAGE =
            Pattern.compile("/styles\\.css|/icons/inktvlek\\.svg|/fonts/[a-z0-9-]+\\.woff2");

    private final SecondFactors factors;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    CodePage(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn half
                && half.awaitsCode()
                && !isOpen(request)) {
            if (request.getMethod().equals("POST") && request.getRequestURI().equals(PATH)) {
                check(half, request, response);
            } else if (request.getMethod().equals("GET")) {
                show(request, response, "");
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /// What the page itself needs. Vaadin answers its events on any path, so a query opens nothing.
    private static boolean isOpen(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getQueryString() == null
                && (request.getMethod().equals("GET")
                                && OF_THE_PAGE.matcher(path).matches()
                        || request.getMethod().equals("POST") && path.equals("/logout"));
    }

    private void check(SignedIn half, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = factors.verify(half.getUsername(), Objects.requireNonNullElse(request.getParameter("code"), ""));
        if (answer != Answer.RIGHT) {
            show(request, response, answer == Answer.WAIT ? "second.wait" : "second.wrong");
            return;
        }
        var whole = half.afterCode();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(whole, null, whole.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
        response.sendRedirect("/");
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, String problem)
            throws IOException {
        var locale = ReaderSettings.language(request.getCookies());
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write("""
                        <!DOCTYPE html>
                        <html lang="%s"><head><meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%2$s · Inktvlek</title><link rel="stylesheet" href="/styles.css"></head>
                        <body><main class="login"><h1>%2$s</h1><p>%3$s</p>
                        <form method="post" action="%4$s" class="code">
                        <input type="hidden" name="%5$s" value="%6$s">
                        <label>%7$s <input name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus></label>
                        <p role="alert">%8$s</p><button>%9$s</button></form>
                        <form method="post" action="/logout"><input type="hidden" name="%5$s" value="%6$s">
                        <button>%10$s</button></form></main></body></html>
                        """.formatted(
                        locale.getLanguage(),
                        text("second.page", locale),
                        text("second.page.lead", locale),
                        PATH,
                        csrf.getParameterName(),
                        csrf.getToken(),
                        text("second.code", locale),
                        problem.isEmpty() ? "" : text(problem, locale),
                        text("login.submit", locale),
                        text("shell.log-out", locale)));
    }

    private static String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(Messages.text(key, List.of(), locale));
    }
}
