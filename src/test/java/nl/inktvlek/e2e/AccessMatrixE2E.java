package nl.inktvlek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.spring.SpringServlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.inktvlek.FilesOfTheDatabase;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Visibility;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.insights.Exploration;
import nl.inktvlek.insights.NodeKind;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/// Route × role, as the running product answers. A route that is not in the table fails the build.
@BrowserTest
class AccessMatrixE2E {

    private static final Set<String> INSIDE = Set.of("coordinator", "recruiter", "administrator", "privacy");
    private static final Set<String> EVERYBODY =
            Set.of("coordinator", "recruiter", "administrator", "privacy", "funder", "municipality");

    /// Who may open what; everybody else is refused, and who is not logged in is sent to the login.
    private static final Map<String, Set<String>> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("", INSIDE),
            Map.entry("benaderen", Set.of("coordinator", "recruiter")),
            Map.entry("plannen", Set.of("coordinator", "recruiter")),
            Map.entry("toegang", Set.of("coordinator", "administrator", "privacy")),
            Map.entry("logboek", Set.of("privacy")),
            Map.entry("bewaren", Set.of("privacy")),
            Map.entry("privacy", EVERYBODY),
            Map.entry("accounts", Set.of("administrator")),
            Map.entry("uitnodiging/:___url_parameter", EVERYBODY),
            Map.entry("rechten", Set.of("coordinator", "privacy")),
            Map.entry("zoeken", Set.of("coordinator", "recruiter")),
            Map.entry("cijfers", INSIDE),
            Map.entry("scholing", Set.of("coordinator", "recruiter")),
            Map.entry("scholingsdag/:___url_parameter", Set.of("coordinator", "recruiter")),
            Map.entry("series", Set.of("coordinator", "recruiter")),
            Map.entry("serie/:___url_parameter", Set.of("coordinator", "recruiter")),
            Map.entry("bijeenkomst/:___url_parameter", Set.of("coordinator", "recruiter")),
            Map.entry("benadering/:___url_parameter", Set.of("coordinator", "recruiter")),
            Map.entry("gespreksleiders", Set.of("coordinator", "recruiter")),
            Map.entry("gespreksleider/:___url_parameter", Set.of("coordinator", "recruiter")),
            Map.entry("organisaties", Set.of("coordinator", "recruiter")),
            Map.entry("organisatie/:___url_parameter", Set.of("coordinator", "recruiter")),
            Map.entry("krachten/:___url_parameter?", Set.of("coordinator", "recruiter")),
            Map.entry("projecten", Set.of("coordinator", "recruiter")),
            Map.entry("project/:___url_parameter", Set.of("coordinator", "recruiter")),
            Map.entry("kwetsbaarheid", Set.of("coordinator", "recruiter")),
            Map.entry("ijking", Set.of("coordinator", "recruiter")),
            Map.entry("netwerk", Set.of("coordinator", "recruiter")),
            Map.entry("inktvlek", Set.of("coordinator", "recruiter")),
            Map.entry("importeren", Set.of("coordinator", "administrator")),
            Map.entry("bereik", EVERYBODY),
            Map.entry("uitleg", EVERYBODY),
            Map.entry("wachtwoord", EVERYBODY),
            Map.entry("vergrendeld", EVERYBODY),
            Map.entry("login", EVERYBODY)));

    private static final Map<String, Role> ROLES = Map.of(
            "coordinator", Role.COORDINATOR,
            "recruiter", Role.RECRUITER,
            "administrator", Role.ADMINISTRATOR,
            "privacy", Role.PRIVACY_OFFICER,
            "funder", Role.FUNDER,
            "municipality", Role.MUNICIPALITY);

    @LocalServerPort
    int port;

    @Autowired
    AccessDecision access;

    @Autowired
    Approaches approaches;

    @Autowired
    AuditTrail trail;

    @Autowired
    Graph graph;

    @Autowired
    Exploration exploration;

    @Autowired
    DatabaseProperties database;

    @Autowired
    ServletRegistrationBean<SpringServlet> servlet;

    @Test
    void every_route_of_the_product_stands_in_the_table() {
        var registry = servlet.getServlet().getService().getRouter().getRegistry();
        var routes = new TreeSet<>(routes(registry));
        assertThat(routes).isEqualTo(new TreeSet<>(EXPECTED.keySet()));
    }

    private static List<String> routes(RouteRegistry registry) {
        return registry.getRegisteredRoutes().stream()
                .map(RouteData::getTemplate)
                .toList();
    }

    @Test
    void every_role_opens_exactly_what_is_theirs_and_every_column_and_field_there_is_declared() throws IOException {
        var wrong = new ArrayList<String>();
        var seen = new TreeMap<String, Set<String>>();
        for (var role : EVERYBODY) {
            try (var visitor = new Browser(port).visitor().logIn(role)) {
                EXPECTED.forEach((route, allowed) -> {
                    if (route.equals("login")) {
                        return;
                    }
                    visitor.open(route.replaceFirst(":___url_parameter\\??", "nieuw"));
                    boolean refused = visitor.heading().equals("Deze pagina is niet voor u")
                            || route.isEmpty() && visitor.heading().equals("Bereik");
                    if (refused == allowed.contains(role)) {
                        wrong.add(role + " " + route);
                    } else if (!refused) {
                        fields(visitor)
                                .forEach(field -> seen.computeIfAbsent(
                                                route.replaceFirst("/.*", "") + ";" + field, any -> new TreeSet<>())
                                        .add(role));
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(faults(seen)).isEmpty();
    }

    /// What was seen and is not declared in `fields.csv`, or is of a kind that the role may not see.
    private List<String> faults(Map<String, Set<String>> seen) throws IOException {
        var kinds = new HashMap<String, String>();
        try (var declared = Objects.requireNonNull(AccessMatrixE2E.class.getResourceAsStream("fields.csv"))) {
            new String(declared.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1) // the header
                    .forEach(line -> kinds.put(
                            line.substring(0, line.lastIndexOf(';')), line.substring(line.lastIndexOf(';') + 1)));
        }
        var faults = new TreeSet<String>();
        seen.forEach((field, roles) -> roles.forEach(role -> {
            var kind = kinds.get(field);
            if (kind == null) {
                faults.add("not declared: " + field);
            } else if (!kind.equals("NONE")
                    && access.line(ROLES.getOrDefault(role, Role.FUNDER), DataKind.valueOf(kind))
                                    .own()
                            == Visibility.HIDDEN) {
                faults.add(role + " should not see " + field);
            }
        }));
        return List.copyOf(faults);
    }

    /// Columns of tables and fields of forms that a page shows now, as "column;Naam" or "field;Taal".
    @SuppressWarnings("unchecked")
    private static List<String> fields(Browser.Visitor visitor) {
        return (List<String>) visitor.page.evaluate("""
                async () => {
                    const isBusy = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some((client) => client.isActive?.());
                    while (isBusy()) {
                        await new Promise(requestAnimationFrame);
                    }
                    const columns = [...document.querySelectorAll('vaadin-grid')]
                        .flatMap((grid) => [...grid.shadowRoot.querySelectorAll('thead th slot')])
                        .flatMap((slot) => slot.assignedNodes().map((node) => 'column;' + node.textContent.trim()));
                    const headers = [...document.querySelectorAll('th[scope=col], thead th')].map((th) => 'column;' + th.textContent.trim());
                    const fields = [...document.querySelectorAll('*')]
                        .filter((element) => element.localName.startsWith('vaadin-') && typeof element.label === 'string')
                        .map((element) => 'field;' + element.label.trim());
                    return [...new Set([...columns, ...headers, ...fields])]
                        .map((text) => text.replace(/;.*\\(Sleutelfiguur.*/, ';‹mens›'))
                        .filter((text) => !/;\\d*$/.test(text));
                }""");
    }

    @Test
    void the_files_of_the_demonstration_hold_none_of_its_names() throws IOException {
        var actor = Actor.commandLine();
        var people = exploration.nodes(actor).stream()
                .filter(node ->
                        node.kind() == NodeKind.PERSON && node.untoldAt().isEmpty())
                .limit(60)
                .toList();
        var names = exploration.hits(actor, people).stream()
                .flatMap(hit -> hit.name().stream())
                .toList();
        assertThat(names).hasSize(60).allMatch(name -> name.contains(" "));
        assertThat(FilesOfTheDatabase.holding(database.directory(), names)).isEmpty();
        assertThat(FilesOfTheDatabase.holding(database.directory(), List.of("nameKeys")))
                .isNotEmpty();
    }

    @Test
    void who_is_not_logged_in_gets_no_further_than_the_login() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of(
                    "",
                    "benaderen",
                    "netwerk",
                    "bereik",
                    "importeren",
                    "series",
                    "serie/nieuw",
                    "bijeenkomst/x",
                    "log/meetings/x",
                    "//bereik",
                    "bereik;x",
                    "BEREIK/",
                    "%62ereik",
                    "actuator",
                    "actuator/env",
                    "nothing-here",
                    "VAADIN/dynamic/resource/0/x/")) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isIn(302, 400, 403, 404);
                assertThat(answer.headers().firstValue("location").orElse("login"))
                        .as(path)
                        .contains("login");
            }
        }
    }

    /// Who may not write up meetings gets the same answer for a meeting that exists and one that does not.
    @Test
    void meetings_are_written_up_by_those_who_hold_them_only() {
        for (var role : List.of("administrator", "privacy", "funder", "municipality")) {
            try (var visitor = new Browser(port).visitor().logIn(role)) {
                var answer = visitor.page.evaluate(
                        "async () => (await fetch('/log/meetings/x', {method: 'POST', redirect: 'manual', body: '{}'})).status");
                assertThat(answer).as(role).isEqualTo(403);
            }
        }
    }

    /// A recruiter of one partner tries what is another's by its address, by the endpoint, and by sending the same
    /// message
    /// twice. Everything is refused, and the privacy officer reads it.
    @Test
    void attempts_at_what_is_anothers_are_refused_and_stand_in_the_trail() {
        var approached =
                code("MATCH (p:Person)-[:HOLDS]->() WHERE p.informedOn IS NOT NULL RETURN p.code AS code LIMIT 1");
        var own = code("""
                MATCH (m:Meeting)-[:PART_OF]->(:Series)-[:RUN_BY]->(:Organisation {code: 'KEZBAN'})
                RETURN m.code AS code LIMIT 1""");
        var others = code("""
                MATCH (m:Meeting)-[:PART_OF]->(:Series)-[:RUN_BY]->(:Organisation {code: 'FSAN'})
                RETURN m.code AS code LIMIT 1""");
        approaches.decide(OperationId.random(), Actor.commandLine(), approached, ApproachStatus.INFORMED);
        try (var visitor = new Browser(port).visitor().logIn("recruiter")) {
            var page = visitor.page;
            visitor.open("benadering/" + approached).atRest();
            PlaywrightAssertions.assertThat(page.locator("vaadin-text-area"))
                    .hasCount(0); // the note is of the team that approaches
            assertThat(visitor.open("rechten").heading()).isEqualTo("Deze pagina is niet voor u");
            visitor.open("bijeenkomst/" + own);
            PlaywrightAssertions.assertThat(page.locator("inktvlek-meeting-log"))
                    .isVisible();
            var answer = page.evaluate("""
                    async (meeting) => {
                        const log = document.querySelector('inktvlek-meeting-log').options;
                        const sent = await fetch('/log/meetings/' + meeting, {
                            method: 'POST',
                            headers: { 'Content-Type': 'application/json', [log.csrfHeader]: log.csrfToken },
                            body: JSON.stringify({ operation: 'attempt', seen: log.seen, wanted: log.seen }),
                        });
                        return sent.status;
                    }""", others);
            assertThat(answer).isEqualTo(403);
        } finally {
            approaches.withdraw(OperationId.random(), Actor.commandLine(), approached);
        }
        var refused = trail.find(
                new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty()),
                new AuditTrail.Question(
                        Optional.of("recruiter"),
                        Optional.of(AuditTrail.Action.REFUSED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        50));
        assertThat(refused).extracting(AuditTrail.Entry::what).contains("rechten", "Meeting");
    }

    /// The button Verteld on Vandaag: its message caught and sent again does nothing more.
    @Test
    void a_message_that_is_sent_again_changes_nothing_more() {
        try (var visitor = new Browser(port).visitor().logIn("coordinator")) {
            var page = visitor.page;
            visitor.open("").atRest();
            var sent = new ArrayList<Request>();
            page.onRequest(request -> {
                if (request.url().contains("v-r=uidl")) {
                    sent.add(request);
                }
            });
            long before = told();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verteld"))
                    .first()
                    .click();
            PlaywrightAssertions.assertThat(page.getByText("Verteld:").first()).isVisible();
            assertThat(told()).isEqualTo(before + 1);
            for (var request : List.copyOf(sent)) {
                page.request()
                        .post(
                                request.url(),
                                RequestOptions.create()
                                        .setHeader("Content-Type", "application/json")
                                        .setData(Objects.requireNonNullElse(request.postData(), "")));
            }
            assertThat(sent).isNotEmpty();
            assertThat(told()).isEqualTo(before + 1);
        }
    }

    private long told() {
        return graph.find(
                        "MATCH (p:Person) WHERE p.informedOn = date() RETURN count(p) AS told",
                        Map.of(),
                        row -> row.get("told").asLong())
                .orElseThrow();
    }

    private String code(String cypher) {
        return graph.find(cypher, Map.of(), row -> row.get("code").asString()).orElseThrow();
    }

    @Test
    void health_is_open_and_says_nothing_else() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("UP").doesNotContain("neo4j");
        }
    }

    @Test
    void pages_cannot_be_framed_and_are_not_sniffed() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("x-frame-options")).contains("DENY");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
            assertThat(answer.headers().firstValue("referrer-policy")).contains("same-origin");
            var policy = answer.headers().firstValue("content-security-policy").orElse("");
            assertThat(policy).contains("frame-ancestors 'none'", "object-src 'none'", "script-src 'self' 'nonce-");
            assertThat(policy.replaceAll("style-src [^;]*;", "")).doesNotContain("unsafe-inline");
            assertThat(answer.headers().allValues("content-security-policy")).hasSize(1);
        }
    }
}
