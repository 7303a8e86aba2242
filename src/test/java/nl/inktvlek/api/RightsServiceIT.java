package nl.inktvlek.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.snapshot.NodeKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Route × role, as the running service answers. A route that is not in the table fails the build, and so does one that
/// the document does not tell of.
class RightsServiceIT extends Service {

    private static final Set<String> TEAM = Set.of("coordinator", "recruiter");
    private static final Set<String> INSIDE = Set.of("coordinator", "recruiter", "administrator", "privacy");
    private static final Set<String> EVERYBODY =
            Set.of("coordinator", "recruiter", "administrator", "privacy", "funder", "municipality");
    private static final Set<String> FILES = Set.of("coordinator", "administrator");

    /// Who may ask what; everybody else is refused.
    private static final Map<String, Set<String>> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /api/v1/me", EVERYBODY),
            Map.entry("GET /api/v1/reach", INSIDE),
            Map.entry("GET /api/v1/figures", INSIDE),
            Map.entry("POST /api/v1/advice/approach-first", TEAM),
            Map.entry("GET /api/v1/plan", TEAM),
            Map.entry("GET /api/v1/plan/places", TEAM),
            Map.entry("GET /api/v1/series", TEAM),
            Map.entry("POST /api/v1/series", TEAM),
            Map.entry("GET /api/v1/series/{code}", TEAM),
            Map.entry("PUT /api/v1/series/{code}", TEAM),
            Map.entry("DELETE /api/v1/series/{code}", TEAM),
            Map.entry("GET /api/v1/meetings", TEAM),
            Map.entry("GET /api/v1/meetings/{code}", TEAM),
            Map.entry("PUT /api/v1/meetings/{code}", TEAM),
            Map.entry("GET /api/v1/exports/network", TEAM),
            Map.entry("GET /api/v1/imports", FILES),
            Map.entry("GET /api/v1/imports/{id}", FILES),
            Map.entry("GET /api/v1/imports/{id}/work-since", FILES),
            Map.entry("POST /api/v1/imports/checks", Set.of("coordinator")), // who sees the list brings nothing in
            Map.entry("POST /api/v1/imports", FILES),
            Map.entry("POST /api/v1/imports/{id}/undo", FILES),
            Map.entry("POST /api/v1/imports/{id}/return", FILES),
            Map.entry("POST /api/v1/imports/{id}/remove", FILES)));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Autowired
    Exploration exploration;

    @Test
    void every_route_stands_in_the_table_and_in_the_document() {
        var mapped = new TreeSet<String>();
        endpoints
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
        assertThat(mapped).isEqualTo(EXPECTED.keySet());
        assertThat(contract.operations()).isEqualTo(EXPECTED.keySet());
    }

    /// With things that do not exist, so that nothing is changed: who may is told so, who may not learns nothing.
    @Test
    void every_role_asks_exactly_what_is_theirs() {
        var wrong = new ArrayList<String>();
        for (var role : EVERYBODY) {
            var program = program(role, Scope.IMPORT);
            EXPECTED.forEach((route, allowed) -> {
                var method = route.split(" ")[0];
                var path = route.split(" ")[1].replaceAll("\\{\\w+}", "0000000000");
                var request = program.ask(
                        method, path + (path.endsWith("network") ? "?format=GEXF&purpose=OTHER&most=1" : ""));
                if (!method.equals("GET")) {
                    request.with("Idempotency-Key", "matrix-" + role).with("If-Match", "\"1\"");
                }
                if (path.endsWith("checks")) {
                    request.form("x.csv", "x", "colour", "red");
                } else if (method.equals("POST") || method.equals("PUT")) {
                    request.json(path.endsWith("first") ? "{\"howMany\": 1}" : "{\"nothing\": 1}");
                }
                int status = request.send().status();
                if ((status == 403) == allowed.contains(role)) {
                    wrong.add(role + " " + route + " " + status);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whom_a_token_may_not_know_by_name_is_counted_and_not_told_as_on_the_page() {
        var answer = program("recruiter", Scope.READ)
                .ask("POST", "/api/v1/advice/approach-first")
                .json("{\"howMany\": 10}")
                .send();
        var shown = new ArrayList<String>();
        answer.json().get("recommended").forEach(each -> {
            var person = each.get("person");
            var hit = exploration
                    .byCodes(actor("recruiter"), List.of(person.get("code").asString()))
                    .getFirst();
            assertThat(person.path("name").asString(""))
                    .isEqualTo(hit.name().known().orElse(""));
            shown.add(person.get("shown").asString());
        });
        assertThat(shown).isNotEmpty().doesNotContain("CONFIDENTIAL", "HIDDEN");
        int elsewhere = answer.json()
                .get("elsewhere")
                .valueStream()
                .mapToInt(each -> each.get("people").asInt())
                .sum();
        assertThat(shown.size() + elsewhere).isEqualTo(10);
        assertThat(elsewhere).isPositive();
    }

    @Test
    void a_file_of_the_network_holds_no_name_of_a_person() {
        var file = program("coordinator", Scope.READ)
                .get("/api/v1/exports/network?format=GRAPHML&purpose=RESEARCH&most=500");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("content-disposition")).contains("inktvlek-netwerk.graphml");
        var people = exploration.nodes(actor("coordinator")).stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .limit(300)
                .toList();
        var names = exploration.hits(actor("coordinator"), people).stream()
                .flatMap(hit -> hit.name().known().stream())
                .toList();
        assertThat(names).hasSizeGreaterThan(50);
        assertThat(names.stream().filter(file.text()::contains)).isEmpty();
        for (var format : List.of("GEXF", "PAJEK", "KUMU", "DGS", "XLSX")) {
            assertThat(program("recruiter", Scope.READ)
                            .get("/api/v1/exports/network?format=%s&purpose=OTHER&most=20".formatted(format))
                            .status())
                    .as(format)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_description_is_open_the_same_every_time_and_runs_no_script() {
        var page = read("/api", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Inktvlek for other programs", "GET /api/v1/series", "id=\"not-found\"");
        assertThat(page.body()).doesNotContain("<script", "style=", "http:", "https:");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(read("/api/style.css").statusCode()).isEqualTo(200);
        assertThat(read("/api/openapi.json").body())
                .isEqualTo(read("/api/openapi.json").body());
        assertThat(read("/api/openapi.yaml").body()).contains("openapi: 3.1");
        assertThat(contract.document().get("openapi").asString()).startsWith("3.1");
        for (var path : List.of("/api/nothing", "/api/v2/series", "/api/openapi.xml")) {
            assertThat(read(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
