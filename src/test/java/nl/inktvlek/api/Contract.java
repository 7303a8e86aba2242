package nl.inktvlek.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document of the service (OpenAPI 3.1), held against what the service answers.
final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    /// Operations by "GET /api/v1/series".
    private final Map<String, JsonNode> operations = new TreeMap<>();

    /// "GET /api/v1/series 200"
    private final Set<String> seen = new TreeSet<>();

    Contract(String document) {
        this.document = JSON.readTree(document);
        this.document
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue())));
    }

    JsonNode document() {
        return document;
    }

    Set<String> operations() {
        return operations.keySet();
    }

    /// Operations that answered with success.
    Set<String> succeeded() {
        return seen.stream()
                .filter(each -> each.matches(".* (2..|304)"))
                .map(each -> each.replaceFirst(" \\d+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// @throws AssertionError if the document says something else of this answer
    void check(String method, String path, int status, String contentType, String body) {
        var name = operation(method, path);
        if (name.isEmpty()) {
            assertThat(status).as("%s %s is not in the document", method, path).isIn(401, 404, 405, 429);
            return;
        }
        seen.add(name.get() + " " + status);
        if (status == 304 || status == 204) {
            assertThat(body).isEmpty();
            return;
        }
        var responses = Objects.requireNonNull(operations.get(name.get())).get("responses");
        var declared = responses.has(String.valueOf(status))
                ? responses.get(String.valueOf(status))
                : responses.get("default");
        assertThat(status < 300)
                .as("%s answers %d", name.get(), status)
                .isEqualTo(responses.has(String.valueOf(status)));
        var kind = contentType.replaceFirst(";.*", "");
        var content = declared.path("content").path(kind);
        assertThat(content.isMissingNode())
                .as("%s answers %d as %s", name.get(), status, kind)
                .isFalse();
        if (kind.endsWith("json")) {
            assertThat(faults(content.get("schema"), body))
                    .as("%s %d: %s", name.get(), status, body)
                    .isEmpty();
        }
    }

    private Optional<String> operation(String method, String path) {
        var plain = path.replaceFirst("\\?.*", "");
        return operations.keySet().stream()
                .filter(name -> name.startsWith(method + " "))
                .filter(name ->
                        plain.matches(name.substring(method.length() + 1).replaceAll("\\{\\w+}", "[^/]+")))
                .min(java.util.Comparator.comparingInt(name -> name.split("\\{", -1).length));
    }

    private Set<String> faults(JsonNode schema, String body) {
        var whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole.toString()).validate(body, InputFormat.JSON).stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
