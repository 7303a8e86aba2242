package nl.inktvlek.api.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.inktvlek.api.answers.ReaderLanguage;
import nl.inktvlek.api.answers.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes refusals before anything of the service was reached.
@Component
class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        var locale = ReaderLanguage.of(request);
        response.setStatus(refusal.why().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        refusal.pause()
                .ifPresent(wait ->
                        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds()))));
        if (refusal.why().status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    refusal.why() == Refusal.Why.NO_TOKEN ? "Bearer" : "Bearer error=\"invalid_token\"");
        }
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(refusal, locale)));
    }
}
