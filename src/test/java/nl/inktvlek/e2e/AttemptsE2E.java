package nl.inktvlek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What somebody may try who is logged in: another's things by their codes, the endpoints, messages sent again, and
/// messages of what a page does not offer.
@BrowserTest
class AttemptsE2E {

    @LocalServerPort
    int port;

    @Autowired
    Approaches approaches;

    @Autowired
    AuditTrail trail;

    @Autowired
    Graph graph;

    /// Who may not write up meetings is refused, with a good token too, and gets the same answer for one that does not
    /// exist. Who may is told that there is none.
    @Test
    void meetings_are_written_up_by_those_who_hold_them_only() {
        var meeting = code("MATCH (m:Meeting) RETURN m.code AS code LIMIT 1");
        for (var role : List.of("administrator", "privacy", "funder", "municipality")) {
            assertThat(answers(role, meeting)).as(role).containsExactly(403, 403);
        }
        assertThat(answers("coordinator", "nothing")).containsExactly(404, 404);
    }

    private List<Integer> answers(String role, String meeting) {
        try (var visitor = new Browser(port).visitor().logIn(role)) {
            visitor.open("privacy");
            return Stream.of(meeting, "nothing")
                    .map(code -> (Integer) visitor.page.evaluate("""
                            async (meeting) => {
                                const token = document.querySelector('meta[name=_csrf]').content;
                                const header = document.querySelector('meta[name=_csrf_header]').content;
                                const log = { present: ['ATTEMPT-1'], forms: [], needsCare: false, version: 1 };
                                const sent = await fetch('/log/meetings/' + meeting, {
                                    method: 'POST',
                                    redirect: 'manual',
                                    headers: { 'Content-Type': 'application/json', [header]: token },
                                    body: JSON.stringify({ operation: 'attempt-1', seen: log, wanted: log }),
                                });
                                return sent.status;
                            }""", code))
                    .toList();
        }
    }

    /// Borders of places are about nobody, but only who is at work here asks for them.
    @Test
    void borders_are_given_to_who_is_logged_in_only() {
        var address = new Browser(port).url("borders");
        try (var stranger = new Browser(port).visitor();
                var funder = new Browser(port).visitor().signedIn("funder")) {
            assertThat(stranger.page.request().get(address).text()).doesNotContain("GM0599");
            assertThat(funder.page.request().get(address).text()).contains("GM0599");
        }
    }

    /// A recruiter of one partner tries what is another's by its address, by the endpoint, and by sending the same
    /// message twice. Everything is refused, and the privacy officer reads it.
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
                            body: JSON.stringify({ operation: 'attempt-1', seen: log.seen, wanted: log.seen }),
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

    /// Every time that somebody was told stands in the trail.
    private long told() {
        return graph.find(
                        "MATCH (a:Audit {action: 'CHANGED', what: 'Notice'}) RETURN count(a) AS told",
                        Map.of(),
                        row -> row.get("told").asLong())
                .orElseThrow();
    }

    private String code(@CompileTimeConstant final String cypher) {
        return graph.find(cypher, Map.of(), row -> row.get("code").asString()).orElseThrow();
    }

    /// Of another partner's series there is no form at all; that of a project is switched off. Switched on again in the
    /// browser, what it sends is not taken.
    @Test
    void a_form_that_is_switched_on_in_the_browser_changes_nothing() {
        var series = code("MATCH (s:Series)-[:RUN_BY]->({code: 'FSAN'}) RETURN s.code AS code LIMIT 1");
        var others =
                code("MATCH (p:Project {name: 'Eigen kompas'})-[:CARRIED_BY]->({code: 'FSAN'}) RETURN p.code AS code");
        try (var visitor = new Browser(port).visitor().logIn("recruiter")) {
            var page = visitor.page;
            visitor.open("serie/" + series).atRest();
            PlaywrightAssertions.assertThat(page.locator(".known")).isVisible();
            PlaywrightAssertions.assertThat(page.locator("main vaadin-text-field"))
                    .hasCount(0);
            visitor.open("project/" + others).atRest();
            page.getByText("Project invullen").click();
            var before = properties(others);
            var sent = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("v-r=uidl")) {
                    sent.add(Objects.requireNonNullElse(request.postData(), ""));
                }
            });
            page.evaluate("""
                    document.querySelectorAll('main *').forEach((element) => {
                        element.removeAttribute('disabled');
                        element.disabled = false;
                    })""");
            var norm = page.getByLabel("Norm", new Page.GetByLabelOptions().setExact(true));
            norm.fill("gekaapt");
            norm.press("Tab");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Bewaren").setExact(true))
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .click();
            visitor.atRest();
            assertThat(sent).anyMatch(message -> message.contains("gekaapt") || message.contains("\"click\""));
            assertThat(properties(others)).isEqualTo(before);
        }
    }

    private Map<String, Object> properties(String project) {
        return graph.find(
                        "MATCH (p:Project {code: $code}) RETURN properties(p) AS fields",
                        Map.of("code", project),
                        row -> row.get("fields").asMap())
                .orElseThrow();
    }
}
