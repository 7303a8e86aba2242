package nl.inktvlek.ui.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.series.Series;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// What the phone of a leader of IOT sends, and what it is answered; `sending.ts` says what it makes of that.
class MeetingLogEndpointIT extends DozenSeries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPERATION = "5f0c2f4e-1f7b-4a3c-9d56-0a1b2c3d4e5f";
    private static final Actor ADMINISTRATOR = new Actor("boss", Role.ADMINISTRATOR, Optional.empty());
    private static final Actor LEADER = new Actor("leider", Role.RECRUITER, Optional.of("IOT"));

    @Autowired
    WebApplicationContext context;

    @Autowired
    LogSize size;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    Meetings meetings;

    @Autowired
    Journal journal;

    MockMvc server;
    Series planned;
    LoggedMeeting seen;

    @BeforeEach
    void a_leader_signed_in_on_a_phone_and_a_meeting_that_was_held() {
        server = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .addFilters(size)
                .build();
        invite(LEADER.username(), LEADER.role(), "IOT");
        planned = plan(TILBURG, "Turks", "IOT", lately());
        seen = LoggedMeeting.of(meeting());
    }

    @AfterEach
    void signed_out() {
        graph.note("MATCH (a:Account) DETACH DELETE a", Map.of());
        graph.note("MATCH (p:Person) WHERE p.code STARTS WITH 'PHONE-' DETACH DELETE p", Map.of());
        remove(reread(planned));
    }

    @Test
    void what_was_ticked_is_stored_with_who_is_new_and_acknowledged() throws Exception {
        var answer = send(OPERATION, wanted(List.of("PHONE-1", "PHONE-2")));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(meeting().present()).containsExactly("PHONE-1", "PHONE-2");
        assertThat(meeting().loggedOn()).contains(today());
    }

    @Test
    void what_is_sent_again_because_the_answer_got_lost_is_acknowledged_and_stored_once() throws Exception {
        send(OPERATION, wanted(List.of("PHONE-1")));
        var stored = meeting();
        var changes = journal.mine(LEADER);
        assertThat(send(OPERATION, wanted(List.of("PHONE-1"))).getStatus()).isEqualTo(200);
        assertThat(meeting()).isEqualTo(stored);
        assertThat(journal.mine(LEADER)).isEqualTo(changes);
    }

    @Test
    void something_else_under_an_id_that_was_used_is_refused_and_says_so() throws Exception {
        send(OPERATION, wanted(List.of("PHONE-1")));
        var answer = send(OPERATION, wanted(List.of("PHONE-2")));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(body(answer)).isEqualTo(Map.of("reason", "reused"));
        assertThat(meeting().present()).containsExactly("PHONE-1");
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_told_and_not_overwritten() throws Exception {
        var page = meetings.find(COORDINATOR, code()).orElseThrow();
        meetings.writeUp(
                OperationId.random(),
                COORDINATOR,
                page,
                page.meeting(),
                with(Meeting.KIND, page.meeting(), "headCount", 14));
        var answer = send(OPERATION, new LoggedMeeting(List.of(), 12, seen.theme(), List.of(), null, false, 1));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(body(answer)).containsEntry("fields", List.of("headCount")).containsKey("current");
        assertThat(meeting().headCount()).contains(14);
    }

    @Test
    void what_no_form_of_ours_sends_is_not_taken() throws Exception {
        assertThat(send("", wanted(List.of("PHONE-1"))).getStatus()).isEqualTo(400);
        assertThat(send("log/../x", wanted(List.of("PHONE-1"))).getStatus()).isEqualTo(400);
        assertThat(send(null, wanted(List.of("PHONE-1"))).getStatus()).isEqualTo(400);
        assertThat(send(OPERATION, null).getStatus()).isEqualTo(400);
        var unknownForm = new LoggedMeeting(List.of("PHONE-1"), null, null, List.of("SEANCE"), null, false, 1);
        assertThat(send(OPERATION, unknownForm).getStatus()).isEqualTo(400);
        assertThat(send(signedIn(), "{\"operation\": \"").getStatus()).isEqualTo(400);
        assertThat(meeting().loggedOn()).isEmpty();
        assertThat(count("MATCH (p:Person) WHERE p.code STARTS WITH 'PHONE-' RETURN count(p) AS n"))
                .isZero();
    }

    @Test
    void what_is_larger_than_a_meeting_can_be_is_not_read() throws Exception {
        var padded = json(OPERATION, wanted(List.of("PHONE-1"))) + " ".repeat(64 * 1024);
        assertThat(send(signedIn(), padded).getStatus()).isEqualTo(413);
        assertThat(meeting().loggedOn()).isEmpty();
    }

    /// Not "logged out": signing in again would not help.
    @Test
    void the_meeting_of_another_partner_is_refused_as_another_partners() throws Exception {
        var ofFsan = series.list(COORDINATOR).stream()
                .filter(each -> each.series().partners().contains("FSAN"))
                .findFirst()
                .orElseThrow();
        var before =
                meetings.find(COORDINATOR, ofFsan.code() + "-1").orElseThrow().meeting();
        int refused = count("MATCH (a:Audit {action: 'REFUSED', by: 'leider'}) RETURN count(a) AS n");
        var answer = send(signedIn(), ofFsan.code() + "-1", json(OPERATION, wanted(List.of("PHONE-1"))));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(body(answer)).isEqualTo(Map.of("reason", "others"));
        assertThat(meetings.find(COORDINATOR, ofFsan.code() + "-1")
                        .orElseThrow()
                        .meeting())
                .isEqualTo(before);
        assertThat(count("MATCH (a:Audit {action: 'REFUSED', by: 'leider'}) RETURN count(a) AS n"))
                .isEqualTo(refused + 1);
    }

    /// The phone follows no redirection, and a refusal without a reason of ours is that of a session that is over.
    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_nothing_is_stored() throws Exception {
        var written = json(OPERATION, wanted(List.of("PHONE-1")));
        assertThat(send(anonymous(), written))
                .extracting(MockHttpServletResponse::getStatus, MockHttpServletResponse::getRedirectedUrl)
                .containsExactly(302, "/login");
        var ofNoSession = server.perform(toMeeting(code(), written).with(anonymous()))
                .andReturn()
                .getResponse();
        assertThat(ofNoSession.getStatus()).isEqualTo(403);
        assertThat(ofNoSession.getContentAsString()).isEmpty();
        assertThat(meeting().loggedOn()).isEmpty();
    }

    @Test
    void whose_role_writes_up_no_meetings_is_refused_before_anything_is_read() throws Exception {
        invite("ambtenaar", Role.PRIVACY_OFFICER, null);
        var officer = user(accounts.loadUserByUsername("ambtenaar"));
        var answer = send(officer, json(OPERATION, wanted(List.of("PHONE-1"))));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).isEmpty();
        assertThat(meeting().loggedOn()).isEmpty();
    }

    @Test
    void a_refused_save_leaves_no_person_and_no_entry_and_can_be_mended_under_its_id() throws Exception {
        int entries = count("MATCH (a:Audit) RETURN count(a) AS n");
        var changes = journal.mine(LEADER);
        var answer = send(OPERATION, wanted(List.of("PHONE-1", "Jan de Vries")));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).isEqualTo(Map.of("problems", Map.of("present", "problem.code")));
        assertThat(count("MATCH (p:Person) WHERE p.code STARTS WITH 'PHONE-' RETURN count(p) AS n"))
                .isZero();
        assertThat(count("MATCH (a:Audit) RETURN count(a) AS n")).isEqualTo(entries);
        assertThat(journal.mine(LEADER)).isEqualTo(changes);
        assertThat(meeting().loggedOn()).isEmpty();
        assertThat(send(OPERATION, wanted(List.of("PHONE-1"))).getStatus()).isEqualTo(200);
    }

    private void invite(String username, Role role, @Nullable String partner) {
        administration.accept(administration.invite(ADMINISTRATOR, username, role, partner), "a long enough password");
    }

    private String code() {
        return planned.code() + "-1";
    }

    private Meeting meeting() {
        return meetings.find(COORDINATOR, code()).orElseThrow().meeting();
    }

    private LoggedMeeting wanted(List<String> present) {
        return new LoggedMeeting(List.copyOf(present), null, seen.theme(), List.of(), null, false, seen.version());
    }

    private String json(@Nullable String operation, @Nullable LoggedMeeting wanted) {
        var written = new HashMap<String, @Nullable Object>();
        written.put("operation", operation);
        written.put("seen", seen);
        written.put("wanted", wanted);
        return JSON.writeValueAsString(written);
    }

    private RequestPostProcessor signedIn() {
        return user(accounts.loadUserByUsername(LEADER.username()));
    }

    private MockHttpServletResponse send(@Nullable String operation, @Nullable LoggedMeeting wanted) throws Exception {
        return send(signedIn(), json(operation, wanted));
    }

    private MockHttpServletResponse send(RequestPostProcessor by, String body) throws Exception {
        return send(by, code(), body);
    }

    private MockHttpServletResponse send(RequestPostProcessor by, String meeting, String body) throws Exception {
        return server.perform(toMeeting(meeting, body).with(by).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder toMeeting(String code, String body) {
        return post("/" + MeetingLogEndpoint.PATH + code)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(MockHttpServletResponse answer) throws Exception {
        return JSON.readValue(answer.getContentAsString(), Map.class);
    }

    private int count(@CompileTimeConstant final String question) {
        return graph.find(question, Map.of(), row -> row.get("n").asInt()).orElseThrow();
    }
}
