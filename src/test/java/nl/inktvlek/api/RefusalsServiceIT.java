package nl.inktvlek.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.inktvlek.accounts.AccessToken.Scope;
import org.junit.jupiter.api.Test;

/// Every refusal is a problem with a reason that stays the same, in Dutch or English, with nothing of the inside.
class RefusalsServiceIT extends Service {

    private static final String ADVICE = "/api/v1/advice/approach-first";

    @Test
    void a_problem_speaks_the_language_that_is_preferred() {
        var program = program("coordinator", Scope.READ);
        var dutch = program.get("/api/v1/series/0000000000");
        assertThat(dutch.header("content-type")).isEqualTo("application/problem+json");
        assertThat(dutch.json().get("title").asString()).isEqualTo("Dit is er niet, of niet voor dit account.");
        for (var language : new String[] {"en", "en-GB,nl;q=0.5", "fr, en;q=0.8, nl;q=0.2"}) {
            assertThat(program.ask("GET", "/api/v1/series/0000000000")
                            .with("Accept-Language", language)
                            .send()
                            .json()
                            .get("title")
                            .asString())
                    .as(language)
                    .isEqualTo("This is not there, or not for this account.");
        }
        for (var language : new String[] {"nl", "tr", "x-;;", "*"}) {
            assertThat(program.ask("GET", "/api/v1/series/0000000000")
                            .with("Accept-Language", language)
                            .send()
                            .header("content-language"))
                    .as(language)
                    .isEqualTo("nl");
        }
    }

    @Test
    void what_a_request_should_not_hold_is_refused_by_its_name() {
        var program = program("coordinator", Scope.READ);
        assertInvalid(program, "{\"howMany\": 3, \"colour\": \"red\"}", "colour");
        assertInvalid(program, "{\"scope\": {\"partner\": \"IOT\", \"town\": \"x\"}}", "scope.town");
        assertInvalid(program, "{\"howMany\": 11}", "howMany");
        assertInvalid(program, "{\"howMany\": 0}", "howMany");
        assertInvalid(program, "{\"howMany\": \"many\"}", "howMany");
        assertInvalid(program, "{\"howMany\": 2.5}", "howMany");
        assertInvalid(program, "{\"model\": \"RUMOUR\"}", "model");
        assertInvalid(program, "{\"model\": 1}", "model");
        assertInvalid(program, "{\"saysYes\": 1.5}", "saysYes");
        assertInvalid(program, "{\"scope\": {\"language\": \"" + "x".repeat(61) + "\"}}", "scope.language");
        assertInvalid(program, "{\"leftOut\": [\"" + "x".repeat(21) + "\"]}", "leftOut[0]");
    }

    private static void assertInvalid(Program program, String json, String field) {
        var answer = program.ask("POST", ADVICE).json(json).send();
        assertThat(answer.status()).as(json).isEqualTo(400);
        assertThat(answer.problem()).as(json).isEqualTo("invalid");
        assertThat(answer.json().get("errors").get(0).get("field").asString())
                .as(json)
                .isEqualTo(field);
    }

    @Test
    void what_is_no_request_at_all_is_refused_without_a_word_of_the_inside() {
        var program = program("coordinator", Scope.READ);
        for (var json : new String[] {
            "", "{", "[]", "null", "\u0000", "{\"howMany\": 1} {}", "{\"howMany\": 1, \"howMany\": 2}", "[".repeat(5000)
        }) {
            var answer = program.ask("POST", ADVICE).json(json).send();
            assertThat(answer.status()).as(json).isEqualTo(400);
            assertThat(answer.text()).as(json).doesNotContain("nl.inktvlek", "Exception", "jackson", "at ");
        }
        assertThat(program.ask("POST", ADVICE)
                        .with("Content-Type", "text/plain")
                        .send()
                        .problem())
                .isEqualTo("media-type");
        assertThat(program.ask("GET", "/api/v1/me")
                        .with("Accept", "image/png")
                        .send()
                        .status())
                .isEqualTo(406);
        assertThat(program.ask("DELETE", "/api/v1/me").send().problem()).isEqualTo("method");
        assertThat(program.get("/api/v1/nothing").problem()).isEqualTo("not-found");
        assertThat(program.get("/api/v1/").problem()).isEqualTo("not-found");
        assertThat(program.get("/api/v1/meetings?from=yesterday").problem()).isEqualTo("invalid");
        assertThat(program.get("/api/v1/figures?partner=NOBODY").problem()).isEqualTo("invalid");
        assertThat(program.get("/api/v1/exports/network?format=GEXF").problem()).isEqualTo("invalid");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_its_length_is_told_or_not() {
        var program = program("coordinator", Scope.READ);
        var large = "{\"leftOut\": [\"" + "x".repeat(1_100_000) + "\"]}";
        assertThat(program.ask("POST", ADVICE).json(large).send().status()).isEqualTo(413);
        assertThat(program.ask("POST", ADVICE).stream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .send()
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_token_that_asks_too_often_waits_as_long_as_it_is_told() {
        var program = program("privacy", Scope.READ);
        int asked = 0;
        while (program.get("/api/v1/me").status() == 200) {
            asked++;
        }
        assertThat(asked).isEqualTo(300);
        var refused = program.get("/api/v1/me");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isEqualTo(1);
        assertThat(program("privacy", Scope.READ).get("/api/v1/me").status())
                .as("another token")
                .isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void an_address_that_tries_tokens_is_held_back() {
        var guess = program("inktvlek_guess");
        int refused = 0;
        while (guess.get("/api/v1/me").status() == 401) {
            refused++;
        }
        assertThat(refused).isEqualTo(20);
        assertThat(guess.get("/api/v1/me").status()).isEqualTo(429);
        assertThat(program("coordinator", Scope.READ).get("/api/v1/me").status())
                .as("somebody else at that address")
                .isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        assertThat(guess.get("/api/v1/me").status()).isEqualTo(401);
    }
}
