package nl.inktvlek.api.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.inktvlek.api.answers.ReaderLanguage;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.files.Messages;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the service: for programs as OpenAPI 3.1, for people as a page without any script.
@RestController
@Hidden
class DescriptionController {

    static final String JSON = "/api/openapi.json";
    static final String YAML = "/api/openapi.yaml";

    private final OpenApiResource description;
    private final JsonMapper json;

    DescriptionController(OpenApiResource description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping(value = JSON, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] json(HttpServletRequest request) throws JsonProcessingException {
        return description.openapiJson(request, JSON, Locale.ENGLISH);
    }

    @GetMapping(value = "/api", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(HttpServletRequest request) throws JsonProcessingException {
        var locale = ReaderLanguage.of(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html(json.readTree(json(request)), locale).getBytes(StandardCharsets.UTF_8));
    }

    private static String html(JsonNode document, Locale locale) {
        var sections = new StringBuilder();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                sections.append(operation(method.getKey(), path.getKey(), method.getValue(), locale))));
        var problems = Arrays.stream(Refusal.Why.values())
                .sorted(Comparator.comparingInt(Refusal.Why::status))
                .map(why -> "<tr id=\"%s\"><td>%d</td><th scope=\"row\"><code>%s</code></th><td>%s</td></tr>"
                        .formatted(Problem.anchor(why), why.status(), Problem.anchor(why), text(why.key(), locale)))
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="/api/style.css"></head><body><main>
                <h1>%s</h1><p>%s</p><p>%s <a href="%s">openapi.json</a> · <a href="%s">openapi.yaml</a></p>
                <h2>%s</h2>%s
                <h2>%s</h2><table><tbody>%s</tbody></table>
                </main></body></html>""".formatted(
                        locale.getLanguage(),
                        text("api.title", locale),
                        text("api.title", locale),
                        text("api.lead", locale),
                        text("api.for-programs", locale),
                        JSON,
                        YAML,
                        text("api.operations", locale),
                        sections,
                        text("api.refusals", locale),
                        problems);
    }

    private static String operation(String method, String path, JsonNode operation, Locale locale) {
        var inputs = new StringBuilder();
        operation
                .path("parameters")
                .forEach(parameter -> inputs.append("<li><code>%s</code>%s %s</li>"
                        .formatted(
                                escaped(parameter.path("name").asString("")),
                                parameter.path("required").asBoolean(false) ? " *" : "",
                                escaped(parameter.path("in").asString("")))));
        var answers = operation.path("responses").properties().stream()
                .map(answer -> "<code>%s</code>".formatted(escaped(answer.getKey())))
                .collect(Collectors.joining(" "));
        return """
                <section id="%s"><h3><code>%s %s</code></h3><p>%s</p><p>%s</p><ul>%s</ul><p>%s: %s</p></section>
                """.formatted(
                        escaped(operation.path("operationId").asString("")),
                        method.toUpperCase(Locale.ROOT),
                        escaped(path),
                        escaped(operation.path("summary").asString("")),
                        escaped(operation.path("description").asString("")),
                        inputs,
                        text("api.answers", locale),
                        answers);
    }

    private static String text(String key, Locale locale) {
        return escaped(Messages.text(key, List.of(), locale));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
