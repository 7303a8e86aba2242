package nl.inktvlek.api.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import nl.inktvlek.accounts.AccessToken.Bearer;
import nl.inktvlek.accounts.AccessTokens;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.api.answers.Refusal.Why;
import nl.inktvlek.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets through who shows a token that holds, not too often, with a body of a size that people make.
final class TokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TokenFilter.class);

    static final String PREFIX = "/api/v1/";

    private static final String BEARER = "bearer ";

    private final AccessTokens tokens;
    private final RateLimits limits;
    private final Problems problems;
    private final long largest;

    TokenFilter(AccessTokens tokens, RateLimits limits, Problems problems, ApiProperties properties) {
        this.tokens = tokens;
        this.limits = limits;
        this.problems = problems;
        this.largest = properties.largestBody().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith(PREFIX)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var bearer = bearer(request);
            limits.ask(bearer.token()).ifPresent(TokenFilter::wait);
            if (request.getContentLengthLong() > largest && !isFiles(request)) {
                throw new Refusal(Why.TOO_LARGE);
            }
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
            return;
        } catch (RuntimeException failure) {
            boolean isAway = DatabaseAway.isBehind(failure);
            if (!isAway) {
                log.error("A token could not be looked at", failure);
            }
            problems.write(request, response, isAway ? Refusal.away() : new Refusal(Why.BROKEN));
            return;
        }
        chain.doFilter(isFiles(request) ? request : new Limited(request, largest), response);
    }

    private static final int NETWORK_GROUPS = 4;
    private static final int LONGEST_ADDRESS = 45;

    private static void wait(Duration wait) {
        throw Refusal.later(Why.TOO_MANY, wait);
    }

    /// An address that tries many secrets is told to wait, and its attempts do not fill the audit trail; a token that
    /// holds is let through from there too, since many may share an address.
    private Bearer bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new Refusal(Why.NO_TOKEN);
        }
        var secret = header.substring(BEARER.length()).strip();
        boolean canBeOne = AccessTokens.isShaped(secret);
        var bearer = canBeOne ? tokens.open(secret) : Optional.<Bearer>empty();
        if (bearer.isEmpty()) {
            limits.refuse(network(request.getRemoteAddr())).ifPresent(TokenFilter::wait);
            if (canBeOne) {
                tokens.noteRefusal(secret);
            }
            throw new Refusal(Why.TOKEN_REFUSED);
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Caller.ByToken(bearer.get()));
        SecurityContextHolder.setContext(context);
        return bearer.get();
    }

    /// Who has one address of IPv6 has a network of them.
    private static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length > NETWORK_GROUPS
                ? String.join(":", Arrays.asList(groups).subList(0, NETWORK_GROUPS))
                : address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }

    private static boolean isFiles(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/form-data");
    }

    /// A body whose length nobody told is counted while it is read.
    private static final class Limited extends HttpServletRequestWrapper {

        private final long largest;

        Limited(HttpServletRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), largest);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0 && --left < 0) {
                throw new Refusal(Why.TOO_LARGE);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = body.read(bytes, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Refusal(Why.TOO_LARGE);
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
