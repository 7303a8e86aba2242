package nl.inktvlek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.AuditTrail.Entry;
import nl.inktvlek.access.AuditTrail.Question;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessToken;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.accounts.TokenRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A token opens the service for its account as long as it holds: until its day, its account or its owner says no.
class TokensServiceIT extends Service {

    @Autowired
    AccountAdministration administration;

    @Test
    void a_token_says_whom_it_works_for() {
        var me = program("recruiter", Scope.READ).get("/api/v1/me").json();
        assertThat(me.get("username").asString()).isEqualTo("recruiter");
        assertThat(me.get("role").asString()).isEqualTo("RECRUITER");
        assertThat(me.get("partner").asString()).isEqualTo("KEZBAN");
        assertThat(me.get("scope").asString()).isEqualTo("READ");
        assertThat(me.get("until").asString())
                .isEqualTo(LocalDate.now(clock).plusDays(30).toString());
    }

    @Test
    void nothing_of_the_secret_is_kept_but_its_hash() {
        var secret = token("coordinator", Scope.READ).secret();
        assertThat(secret).matches("inktvlek_[0-9A-Za-z_-]{43}");
        var kept = graph.list(
                "MATCH (t:ApiToken) RETURN properties(t) AS all",
                Map.of(),
                row -> row.get("all").asMap().toString());
        assertThat(kept).isNotEmpty().noneMatch(all -> all.contains(secret.substring(9)));
    }

    @Test
    void a_token_holds_through_its_last_day_and_no_longer() {
        var began = clock.instant();
        var program = program("coordinator", Scope.READ); // thirty days
        try {
            clock.forward(Duration.ofDays(30));
            assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
            clock.forward(Duration.ofDays(1));
            var refused = program.get("/api/v1/me");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.problem()).isEqualTo("token-refused");
            assertThat(refused.header("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        } finally {
            clock.set(began);
        }
    }

    @Test
    void a_token_is_refused_as_soon_as_it_is_revoked_by_its_owner_or_an_administrator_and_by_nobody_else() {
        for (var by : List.of("coordinator", "administrator")) {
            var token = token("coordinator", Scope.READ);
            var program = program(token.secret());
            assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(tokens.revoke(actor("recruiter"), token.token().id())).isFalse();
            assertThat(tokens.revoke(actor("recruiter"), "0000000000")).isFalse();
            assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(tokens.revoke(actor(by), token.token().id())).isTrue();
            assertThat(program.get("/api/v1/me").status()).as(by).isEqualTo(401);
        }
    }

    @Test
    void a_token_is_refused_at_once_when_its_account_is_shut_gets_another_role_or_partner_or_is_removed() {
        var administrator = actor("administrator");
        var invitation = administration.invite(administrator, "somebody", Role.RECRUITER, "IOT");
        administration.accept(invitation, "a long enough password of somebody");
        var program = program("somebody", Scope.READ);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
        administration.change(administrator, "somebody", Role.RECRUITER, "IOT", true);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        administration.change(administrator, "somebody", Role.RECRUITER, "IOT", false);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
        administration.change(administrator, "somebody", Role.COORDINATOR, "IOT", false);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        administration.change(administrator, "somebody", Role.RECRUITER, "FSAN", false);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        administration.change(administrator, "somebody", Role.RECRUITER, "IOT", false);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
        administration.remove(administrator, "somebody");
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        administration.accept(
                administration.invite(administrator, "somebody", Role.RECRUITER, "IOT"),
                "a long enough password of another");
        assertThat(program.get("/api/v1/me").status())
                .as("of who had the name before")
                .isEqualTo(401);
        var again = token("somebody", Scope.READ).token();
        tokens.revoke(actor("somebody"), again.id());
        administration.remove(administrator, "somebody");
    }

    @Test
    void a_token_does_what_it_was_made_for_and_no_more() {
        var reading = program("coordinator", Scope.READ);
        assertThat(reading.get("/api/v1/series?limit=1").status()).isEqualTo(200);
        assertThat(reading.change("POST", "/api/v1/series", null, series("A")).problem())
                .isEqualTo("scope");
        var writing = program("coordinator", Scope.WRITE);
        assertThat(writing.ask("POST", "/api/v1/imports/checks")
                        .form("x.csv", "", "source", "x")
                        .send()
                        .problem())
                .isEqualTo("scope");
    }

    @Test
    void only_a_token_opens_the_service_no_session_and_nothing_that_looks_like_one() {
        var nobody = program("");
        var none = nobody.get("/api/v1/me");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.problem()).isEqualTo("no-token");
        assertThat(none.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(none.header("set-cookie")).isEmpty();
        for (var header : List.of(
                "Basic Y29vcmRpbmF0b3I6aW5rdHZsZWs=",
                "Bearer",
                "Bearer ",
                "Bearer inktvlek_x",
                "Bearer x y",
                "Token x")) {
            assertThat(nobody.ask("GET", "/api/v1/me")
                            .with("Authorization", header)
                            .send()
                            .status())
                    .as(header)
                    .isEqualTo(401);
        }
        assertThat(nobody.ask("GET", "/api/v1/me")
                        .with("Cookie", "INKTVLEK=0123456789ABCDEF")
                        .send()
                        .status())
                .isEqualTo(401);
        var answer = program("coordinator", Scope.READ).get("/api/v1/me");
        assertThat(answer.header("set-cookie")).isEmpty();
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.header("content-security-policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void making_using_refusing_and_revoking_stand_in_the_trail() {
        var token = token("municipality", Scope.READ);
        var program = program(token.secret());
        program.get("/api/v1/me");
        program.get("/api/v1/me");
        program.get("/api/v1/series");
        tokens.revoke(actor("municipality"), token.token().id());
        var id = token.token().id();
        assertThat(entries("municipality"))
                .extracting(Entry::action, Entry::what)
                .startsWith(
                        tuple(Action.ACCOUNT_CHANGED, "token %s of municipality revoked".formatted(id)),
                        tuple(Action.REFUSED, "GET /api/v1/series"),
                        tuple(Action.LOGGED_IN, "token " + id),
                        tuple(
                                Action.ACCOUNT_CHANGED,
                                "token %s READ until %s"
                                        .formatted(id, LocalDate.now(clock).plusDays(30))));
        program.get("/api/v1/me");
        assertThat(entries("?").getFirst().action()).isEqualTo(Action.LOGIN_REFUSED);
        assertThat(entries("?").getFirst().what()).isEqualTo("token");
    }

    private List<Entry> entries(String by) {
        return trail.find(
                actor("privacy"),
                new Question(
                        Optional.of(by), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 4));
    }

    @Test
    void a_token_without_a_name_or_for_too_long_is_not_made_and_an_account_has_so_many() {
        var actor = actor("funder");
        var today = LocalDate.now(clock);
        refused(TokenRefused.Why.NAME_NEEDED, " ", today);
        refused(TokenRefused.Why.NAME_TOO_LONG, "x".repeat(61), today);
        refused(TokenRefused.Why.DAY, "x", today.minusDays(1));
        refused(TokenRefused.Why.DAY, "x", today.plusYears(1).plusDays(1));
        var made = new java.util.ArrayList<AccessToken>();
        for (int i = 0; i < 20; i++) {
            made.add(tokens.make(actor, "x", Scope.READ, today.plusYears(1)).token());
        }
        refused(TokenRefused.Why.TOO_MANY, "x", today);
        made.forEach(token -> tokens.revoke(actor, token.id()));
        assertThat(tokens.list(actor)).isEmpty();
    }

    private void refused(TokenRefused.Why why, String name, LocalDate until) {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> tokens.make(actor("funder"), name, Scope.READ, until))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
