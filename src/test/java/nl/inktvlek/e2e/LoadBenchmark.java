package nl.inktvlek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.programme.series.OnwardTalk;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Sixty people who open a page each four seconds while two write, on the whole product with the demonstration network.
/// Run by `bin/bench load`, not with the tests.
@BrowserTest
class LoadBenchmark {

    private static final int SESSIONS = 60;
    private static final int VIEWS_A_SECOND = 15;
    private static final int SECONDS = 60;
    private static final int WARM_UP_SECONDS = 20;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

    @LocalServerPort
    int port;

    @Autowired
    Graph graph;

    @Autowired
    Approaches approaches;

    @Autowired
    SeriesPlans series;

    /// How long a page took.
    private record Opened(String page, long micros) {}

    private final ConcurrentLinkedQueue<Opened> opened = new ConcurrentLinkedQueue<>();

    @Test
    void sixty_people_look_while_two_write() throws Exception {
        var people = new ArrayList<HttpClient>();
        for (int i = 0; i < SESSIONS; i++) {
            people.add(logIn(i % 2 == 0 ? "coordinator" : "recruiter"));
        }
        var held = series.list(Actor.commandLine()).getFirst().series().code();
        var pages = List.of(
                "", "netwerk", "benaderen", "series", "serie/" + held, "gespreksleiders", "organisaties", "cijfers");
        look(people, pages, WARM_UP_SECONDS);
        opened.clear();
        long before = graph.statements();
        look(people, pages, SECONDS);
        print(graph.statements() - before);
    }

    /// Opens pages in turn at an even rate, whether or not those before have been answered.
    private void look(List<HttpClient> people, List<String> pages, int seconds) throws InterruptedException {
        try (var clock = Executors.newScheduledThreadPool(2);
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            clock.scheduleAtFixedRate(() -> readers.submit(this::talk), 0, 1, TimeUnit.SECONDS);
            clock.scheduleAtFixedRate(() -> readers.submit(this::approach), 500, 1000, TimeUnit.MILLISECONDS);
            for (int i = 0; i < seconds * VIEWS_A_SECOND; i++) {
                var who = people.get(i % SESSIONS);
                var page = pages.get(i % pages.size());
                clock.schedule(
                        () -> readers.submit(() -> open(who, page)), i * 1000L / VIEWS_A_SECOND, TimeUnit.MILLISECONDS);
            }
            clock.schedule(clock::shutdownNow, seconds, TimeUnit.SECONDS);
            clock.awaitTermination(seconds + 5L, TimeUnit.SECONDS);
        }
    }

    private void talk() {
        var held = series.list(Actor.commandLine()).getFirst().series().code();
        series.tell(OperationId.random(), Actor.commandLine(), held, Optional.empty(), 1, OnwardTalk.Kind.FAMILY);
    }

    private void approach() {
        var somebody = graph.find(
                        "MATCH (p:Person)-[:HOLDS]->() RETURN p.code AS code SKIP toInteger(rand() * 100) LIMIT 1",
                        Map.of(),
                        row -> row.get("code").asString())
                .orElseThrow();
        approaches.decide(OperationId.random(), Actor.commandLine(), somebody, ApproachStatus.IDENTIFIED);
    }

    private HttpClient logIn(String username) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var form = send(client, HttpRequest.newBuilder(uri("login")).GET());
        var token = CSRF.matcher(form.body());
        assertThat(token.find()).isTrue();
        var answer = send(
                client,
                HttpRequest.newBuilder(uri("login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=%s&password=%s&_csrf=%s"
                                .formatted(username, DemonstrationMode.PASSWORD, encoded(token.group(1))))));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse("")).doesNotContain("login");
        return client;
    }

    /// Opens a page as a browser does after its first file, and leaves it.
    private void open(HttpClient who, String page) {
        try {
            long began = System.nanoTime();
            var first = send(
                    who,
                    HttpRequest.newBuilder(uri("?v-r=init&location=" + encoded(page) + "&query="))
                            .GET());
            var key = KEY.matcher(first.body());
            var ui = UI.matcher(first.body());
            assertThat(key.find() && ui.find())
                    .as(page + " " + first.statusCode())
                    .isTrue();
            var shown = tell(who, ui.group(1), """
                    {"csrfToken": "%s", "syncId": 0, "clientId": 0, "rpc": [{"type": "event", "node": 1, "event": "ui-navigate",
                     "data": {"route": "%s", "query": "", "appShellTitle": "", "historyState": {"idx": 0}, "trigger": ""}}]}""".formatted(key.group(1), page));
            assertThat(shown.body()).as(page).contains("\"h1\"");
            opened.add(new Opened(page, (System.nanoTime() - began) / 1000));
            tell(who, ui.group(1), """
                    {"csrfToken": "%s", "rpc": [], "UNLOAD": true}""".formatted(key.group(1)));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> tell(HttpClient who, String ui, String json) throws IOException, InterruptedException {
        return send(
                who,
                HttpRequest.newBuilder(uri("?v-r=uidl&v-uiId=" + ui))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + "/" + path);
    }

    private void print(long statements) {
        var byPage = new TreeMap<String, List<Long>>();
        for (var each : opened) {
            byPage.computeIfAbsent(each.page().replaceFirst("/.*", ""), any -> new ArrayList<>())
                    .add(each.micros());
            byPage.computeIfAbsent("all", any -> new ArrayList<>()).add(each.micros());
        }
        byPage.forEach((page, micros) -> System.out.printf(
                "BENCH load %-16s %4d views, p50 %6.0f ms, p95 %6.0f ms, longest %6.0f ms%n",
                page.isEmpty() ? "vandaag" : page,
                micros.size(),
                quantile(micros, 0.5),
                quantile(micros, 0.95),
                quantile(micros, 1)));
        System.out.printf("BENCH load %d statements%n", statements);
        assertThat(byPage.getOrDefault("all", List.of())).hasSize(SECONDS * VIEWS_A_SECOND);
    }

    private static double quantile(List<Long> micros, double share) {
        var sorted = micros.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1000.0;
    }
}
