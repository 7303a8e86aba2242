package nl.inktvlek.e2e;

import static nl.inktvlek.DozenSeries.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.spring.SpringServlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.inktvlek.FilesOfTheDatabase;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Visibility;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.publishing.Publishing;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.releases.Release;
import nl.inktvlek.snapshot.NodeKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
            Map.entry("dezelfde", Set.of("coordinator")),
            Map.entry("krachten/:___url_parameter?", Set.of("coordinator", "recruiter")),
            Map.entry("projecten", Set.of("coordinator", "recruiter")),
            Map.entry("project/:___url_parameter", Set.of("coordinator", "recruiter")),
            Map.entry("kwetsbaarheid", Set.of("coordinator", "recruiter")),
            Map.entry("ijking", Set.of("coordinator", "recruiter")),
            Map.entry("netwerk", Set.of("coordinator", "recruiter")),
            Map.entry("inktvlek", Set.of("coordinator", "recruiter")),
            Map.entry("importeren", Set.of("coordinator", "administrator")),
            Map.entry("bereik", INSIDE),
            Map.entry("uitgaven", Set.of("coordinator", "administrator", "privacy")),
            Map.entry("uitleg", EVERYBODY),
            Map.entry("wachtwoord", EVERYBODY),
            Map.entry("vergrendeld", EVERYBODY),
            Map.entry("login", EVERYBODY)));

    private static final Set<String> NEVER_IN_A_FILE = Set.of("PERSON_NAME", "NAME_BEFORE_NOTICE", "PERSON_CONTACT");

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
    Trainings trainings;

    @Autowired
    Projects projects;

    @Autowired
    Forces forces;

    @Autowired
    Graph graph;

    @Autowired
    Publishing publishing;

    @Autowired
    Clock clock;

    @Autowired
    Exploration exploration;

    @Autowired
    DatabaseProperties database;

    @Autowired
    ServletRegistrationBean<SpringServlet> servlet;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") // the health check has one too
    RequestMappingHandlerMapping endpoints;

    @Test
    void every_route_of_the_product_stands_in_the_table() {
        var registry = servlet.getServlet().getService().getRouter().getRegistry();
        var routes = new TreeSet<>(routes(registry));
        assertThat(routes).isEqualTo(new TreeSet<>(EXPECTED.keySet()));
    }

    /// What answers beside the views. A new endpoint needs attempts of its own ([AttemptsE2E]); the service for other
    /// programs is walked by its own table (`RightsServiceIT`).
    @Test
    void every_endpoint_of_the_product_is_known() {
        assertThat(endpoints.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(path -> !path.startsWith("/api/v1/"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "/log/meetings/{code}",
                        "/calendar/{file}",
                        "/borders",
                        "/openbaar",
                        "/openbaar/plaats/{code}",
                        "/openbaar/kaart",
                        "/openbaar/doorwerking",
                        "/openbaar/hoe",
                        "/openbaar/bestanden",
                        "/openbaar/feed.atom",
                        "/openbaar/catalogus.jsonld",
                        "/openbaar/uitgave/{number}",
                        "/openbaar/uitgave/{number}/doorwerking",
                        "/openbaar/uitgave/{number}/{name}",
                        "/openbaar/uitgave/{number}/verslag/{place}.pdf",
                        "/openbaar/uitgave/{number}/memo/{place}.pdf",
                        "/openbaar/uitgave/{number}/bereik.xlsx",
                        "/openbaar/uitgave/{number}/jaarbeeld.pdf",
                        "/error",
                        "/api",
                        "/api/openapi",
                        "/api/openapi.json",
                        "/api/openapi.yaml");
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
        try (var things = new Things()) {
            for (var role : EVERYBODY) {
                try (var visitor = new Browser(port).visitor().signedIn(role).open("privacy")) {
                    EXPECTED.forEach((route, allowed) -> {
                        boolean isLedOutside = route.isEmpty() && !INSIDE.contains(role);
                        if (route.equals("login") || isLedOutside) {
                            return;
                        }
                        var view = route.replaceFirst("/.*", "");
                        visitor.goOn(route.replaceFirst(":___url_parameter\\??", things.of(view)));
                        boolean refused = visitor.heading().equals("Deze pagina is niet voor u");
                        if (refused == allowed.contains(role)) {
                            wrong.add(role + " " + route);
                        } else if (!refused) {
                            Stream.of(fields(visitor), fieldsToChange(visitor), columnsOfFile(visitor))
                                    .flatMap(List::stream)
                                    .forEach(field -> seen.computeIfAbsent(view + ";" + field, any -> new TreeSet<>())
                                            .add(role));
                        }
                    });
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(faults(seen)).isEmpty();
        assertThat(seen).as("what else changes after a withdrawal").containsKey("uitgaven;column;Nu te zien");
    }

    @Test
    void who_is_outside_begins_at_what_was_published() {
        for (var role : List.of("funder", "municipality")) {
            try (var visitor = new Browser(port).visitor().signedIn(role)) {
                visitor.page.navigate(new Browser(port).url(""));
                visitor.page.waitForURL("**/openbaar");
                assertThat(visitor.heading()).isEqualTo("Bereik");
            }
        }
    }

    /// One thing of each kind that has a page, of the recruiter's own partner; what the demonstration lacks is made.
    private final class Things implements AutoCloseable {

        private final Actor maker = Actor.commandLine();
        private final Training day = Training.KIND.blank(NodeCode.random());
        private final Project project = Project.KIND.blank(NodeCode.random());
        private final Force force = Force.KIND.blank(NodeCode.random());
        private final Map<String, String> codes;

        Things() {
            var approached =
                    code("MATCH (p:Person)-[:HOLDS]->() WHERE p.informedOn IS NOT NULL RETURN p.code AS code LIMIT 1");
            approaches.decide(OperationId.random(), maker, approached, ApproachStatus.INFORMED);
            trainings.save(
                    OperationId.random(),
                    maker,
                    day,
                    with(
                            Training.KIND,
                            day,
                            "sort",
                            Training.Form.WEEKEND,
                            "on",
                            LocalDate.now(clock),
                            "partner",
                            "KEZBAN"));
            projects.save(OperationId.random(), maker, project, with(Project.KIND, project, "name", "Proef"));
            forces.save(
                    OperationId.random(),
                    maker,
                    force,
                    with(
                            Force.KIND,
                            force,
                            "municipality",
                            "GM0344",
                            "norm",
                            "proef",
                            "direction",
                            Force.Direction.HELPS,
                            "strength",
                            3,
                            "circumstance",
                            "proef"));
            proposeAgain();
            codes = Map.of(
                    "benadering",
                    approached,
                    "scholingsdag",
                    day.code(),
                    "project",
                    project.code(),
                    "krachten",
                    force.code(),
                    "organisatie",
                    code("MATCH (o:Organisation)-[:AFFILIATED]->({code: 'KEZBAN'}) RETURN o.code AS code LIMIT 1"),
                    "serie",
                    code("MATCH (s:Series)-[:RUN_BY]->({code: 'KEZBAN'}) RETURN s.code AS code LIMIT 1"),
                    "bijeenkomst",
                    code(
                            "MATCH (m:Meeting)-[:PART_OF]->()-[:RUN_BY]->({code: 'KEZBAN'}) RETURN m.code AS code LIMIT 1"),
                    "gespreksleider",
                    code("MATCH (p:Person)-[:LED]->()-[:RUN_BY]->({code: 'KEZBAN'}) RETURN p.code AS code LIMIT 1"));
        }

        /// A release is taken out of use and proposed again: its page tells what else changes then.
        private void proposeAgain() {
            var coordinator = new Actor("amina", Role.COORDINATOR, Optional.empty());
            var last = publishing.releases(coordinator).stream()
                    .filter(Release::isUsed)
                    .reduce((_, later) -> later)
                    .orElseThrow();
            publishing.withdraw(coordinator, last.number(), "proef");
            publishing.propose(
                    OperationId.random(),
                    coordinator,
                    publishing.periods(coordinator).getFirst());
        }

        String of(String view) {
            return codes.getOrDefault(view, "nieuw");
        }

        @Override
        public void close() {
            approaches.withdraw(OperationId.random(), maker, of("benadering"));
            trainings.delete(OperationId.random(), maker, day);
            projects.delete(OperationId.random(), maker, project);
            forces.list(maker).stream()
                    .filter(each -> each.code().equals(force.code()))
                    .forEach(each -> forces.delete(OperationId.random(), maker, each));
        }
    }

    /// What the form of a thing has, on a page that shows the thing first.
    private static List<String> fieldsToChange(Browser.Visitor visitor) {
        var change = visitor.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wijzigen").setExact(true));
        for (int i = change.count(); i > 0; i--) {
            change.first().click();
            visitor.atRest();
        }
        return fields(visitor);
    }

    /// The columns of the list on this page as it is taken along, with all columns chosen; as "file;Taal".
    private List<String> columnsOfFile(Browser.Visitor visitor) {
        var page = visitor.page;
        var file = page.getByText("Meenemen als CSV");
        if (file.count() == 0) {
            return List.of();
        }
        page.evaluate(
                "document.querySelectorAll('.things vaadin-checkbox:not([checked])').forEach(column => column.click())");
        var purpose = page.getByLabel("Waarvoor neemt u dit mee?");
        if (purpose.isVisible()) {
            purpose.click();
            page.getByRole(AriaRole.OPTION).first().click();
        }
        visitor.atRest();
        var answer = page.request().get(new Browser(port).url(Objects.requireNonNull(file.getAttribute("href"))));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text()
                .replace("\ufeff", "")
                .lines()
                .limit(1)
                .flatMap(header -> Stream.of(header.split(";")))
                .map(column -> "file;" + column)
                .toList();
    }

    /// What was seen and is not declared in `fields.csv`, or is of a kind that the role may not see.
    private List<String> faults(Map<String, Set<String>> seen) throws IOException {
        var kinds = new HashMap<String, String>();
        read("fields.csv", kinds);
        var faults = new TreeSet<String>();
        seen.forEach((field, roles) -> roles.forEach(role -> {
            var kind = kinds.get(field);
            if (kind == null) {
                faults.add("not declared: " + field);
            } else if (field.contains(";file;") && NEVER_IN_A_FILE.contains(kind)) {
                faults.add("should not be in a file: " + field);
            } else if (!kind.equals("NONE")
                    && access.line(ROLES.getOrDefault(role, Role.FUNDER), DataKind.valueOf(kind))
                                    .own()
                            == Visibility.HIDDEN) {
                faults.add(role + " should not see " + field);
            }
        }));
        return List.copyOf(faults);
    }

    private static void read(String file, Map<String, String> kinds) throws IOException {
        try (var declared = Objects.requireNonNull(AccessMatrixE2E.class.getResourceAsStream(file))) {
            new String(declared.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1) // the header
                    .forEach(line -> kinds.put(
                            line.substring(0, line.lastIndexOf(';')), line.substring(line.lastIndexOf(';') + 1)));
        }
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
                        .filter((element) => element.localName.startsWith('vaadin-') && !element.localName.endsWith('-chip'))
                        .filter((element) => typeof element.label === 'string')
                        .map((element) => 'field;' + element.label.trim());
                    const told = [...document.querySelectorAll('dl.known dt')].map((term) => 'field;' + term.textContent.trim());
                    const log = document.querySelector('inktvlek-meeting-log')?.shadowRoot?.querySelectorAll('label') ?? [];
                    const labels = [...log].map((label) => 'field;' + label.textContent.trim());
                    return [...new Set([...columns, ...headers, ...fields, ...told, ...labels])]
                        .map((text) => text.replace(/;.*\\(Sleutelfiguur.*|;[A-Z0-9]{10}$/, ';‹mens›'))
                        .filter((text) => !/;\\d*$/.test(text));
                }""");
    }

    /// Labels and kinds of ties, their properties, and what data each is: a new one without a line fails the build.
    @Test
    void every_property_of_the_graph_is_declared() throws IOException {
        var declared = new TreeMap<String, String>();
        read("graph.csv", declared);
        var there = new TreeSet<String>();
        there.addAll(graph.list("""
                CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName
                UNWIND nodeLabels AS label
                RETURN DISTINCT label + ';' + coalesce(propertyName, '') AS line""", Map.of(), row -> row.get("line").asString()));
        there.addAll(graph.list("""
                CALL db.schema.relTypeProperties() YIELD relType, propertyName
                RETURN DISTINCT replace(replace(relType, ':', ''), '`', '') + ';' + coalesce(propertyName, '') AS line""", Map.of(), row -> row.get("line").asString()));
        there.removeIf(line -> declared.containsKey(line) || declared.containsKey(line.replaceFirst(";.*", ";*")));
        assertThat(there).as("properties that graph.csv does not declare").isEmpty();
        assertThat(declared.entrySet())
                .as("what tells who somebody is stands in the vault, sealed")
                .filteredOn(line -> NEVER_IN_A_FILE.contains(line.getValue()))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "Identity;sealed",
                        "Identity;nameKeys",
                        "Identity;phoneKey",
                        "Identity;emailKey",
                        "Identity;likeKey",
                        "Person;sealedId");
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
                .flatMap(hit -> hit.name().known().stream())
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
                    "openbaar",
                    "openbaar/kaart",
                    "openbaar/doorwerking",
                    "openbaar/uitgave/1/doorwerking",
                    "openbaar/uitgave/1/reach.csv",
                    "openbaar/uitgave/1/release.json",
                    "openbaar/uitgave/1/verslag/nl.pdf",
                    "openbaar/uitgave/1/memo/GM0855.pdf",
                    "openbaar/uitgave/1/bereik.xlsx",
                    "openbaar/uitgave/1/jaarbeeld.pdf",
                    "importeren",
                    "series",
                    "serie/nieuw",
                    "bijeenkomst/x",
                    "log/meetings/x",
                    "calendar/x",
                    "calendar/x.ics",
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

    private String code(@CompileTimeConstant final String cypher) {
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
