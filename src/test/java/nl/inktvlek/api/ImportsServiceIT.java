package nl.inktvlek.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.inktvlek.accounts.AccessToken.Scope;
import org.junit.jupiter.api.Test;

/// Files in for other programs: checked, confirmed within a while by the same token, taken back.
class ImportsServiceIT extends Service {

    private static final String CHECKS = "/api/v1/imports/checks";
    private static final String PEOPLE = "code;name;municipality\nA1;Invented One;GM0855\nA2;Invented Two;GM0855\n";

    private static String confirmed(Program.Answer check) {
        return "{\"check\": \"" + check.json().get("check").asString() + "\"}";
    }

    @Test
    void a_file_is_checked_confirmed_once_listed_and_taken_back() {
        clock.forward(Duration.ofMinutes(1)); // later than the demonstration
        var program = program("coordinator", Scope.IMPORT);
        var check = program.ask("POST", CHECKS)
                .form("people.csv", PEOPLE, "source", "service")
                .send();
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.json().get("ready").asBoolean()).isTrue();
        assertThat(check.json().get("rows").get("people").get("added").asInt()).isEqualTo(2);
        assertThat(check.json().get("errors").asInt()).isZero();

        var done = program.ask("POST", "/api/v1/imports")
                .with("Idempotency-Key", "import-by-hand")
                .json(confirmed(check))
                .send();
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().get("people").asInt()).isEqualTo(2);
        var again = program.ask("POST", "/api/v1/imports")
                .with("Idempotency-Key", "import-by-hand")
                .json(confirmed(check))
                .send();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(done.json());
        var path = done.header("location");
        assertThat(program.get(path).json()).isEqualTo(done.json());
        assertThat(program.get("/api/v1/imports?limit=1").json().get("items").get(0))
                .isEqualTo(done.json());

        var known = program.ask("POST", CHECKS)
                .form("people.csv", PEOPLE, "source", "service")
                .send();
        assertThat(known.json().get("rows").get("people").get("known").asInt()).isEqualTo(2);
        assertThat(known.json().get("ready").asBoolean()).isFalse();

        var later = program.ask("POST", CHECKS)
                .form(
                        "people.csv",
                        PEOPLE.replace("Invented One", "Invented Other One"),
                        "source",
                        "service",
                        "takeOver",
                        "true")
                .send();
        assertThat(later.json().get("takenOver").asInt()).isEqualTo(1);
        assertThat(later.json().get("ready").asBoolean()).isTrue();

        var since = program.get(path + "/work-since");
        assertThat(since.json().get("meetings").asInt()).isZero();
        var undone = program.ask("POST", path + "/undo")
                .with("Idempotency-Key", "undo-by-hand")
                .send();
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.json().get("status").asString()).isEqualTo("UNDONE");
        var back = program.ask("POST", path + "/return")
                .with("Idempotency-Key", "return-by-hand")
                .send();
        assertThat(back.json().get("status").asString()).isEqualTo("DONE");
        var removed = program.change("POST", path + "/remove", null, "{\"agreed\": " + since.text() + "}");
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.json().get("status").asString()).isEqualTo("UNDONE");
        var kept = program.ask("POST", path + "/return")
                .with("Idempotency-Key", "return-again")
                .send();
        assertThat(kept.problem()).isEqualTo("import-not-possible");
    }

    @Test
    void what_is_wrong_is_told_by_line_and_column_and_nothing_is_taken_in() {
        var program = program("coordinator", Scope.IMPORT);
        var check = program.ask("POST", CHECKS)
                .form(
                        "people.csv",
                        "code;name;informed\nA1;Invented One;2026-11-01\nA2;Invented Two;soon\n",
                        "source",
                        "service")
                .with("Accept-Language", "en")
                .send();
        assertThat(check.json().get("ready").asBoolean()).isFalse();
        var problem = check.json().get("problems").get(0);
        assertThat(problem.get("file").asString()).isEqualTo("people.csv");
        assertThat(problem.get("line").asInt()).isEqualTo(3);
        assertThat(problem.get("column").asString()).isEqualTo("informed");
        assertThat(problem.get("severity").asString()).isEqualTo("error");
        var refused = program.change("POST", "/api/v1/imports", null, confirmed(check));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("import-not-possible");
    }

    @Test
    void a_check_is_for_its_own_token_for_a_quarter_of_an_hour() {
        var program = program("coordinator", Scope.IMPORT);
        var check = program.ask("POST", CHECKS)
                .form("people.csv", PEOPLE, "source", "service")
                .send();
        var other = program("coordinator", Scope.IMPORT);
        var theirs = other.change("POST", "/api/v1/imports", null, confirmed(check));
        var nobodys = other.change("POST", "/api/v1/imports", null, "{\"check\": \"0000000000\"}");
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.text()).isEqualTo(nobodys.text());
        clock.forward(Duration.ofMinutes(16));
        assertThat(program.change("POST", "/api/v1/imports", null, confirmed(check))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void forms_that_are_none_say_what_is_wrong() {
        var program = program("coordinator", Scope.IMPORT);
        assertThat(program.ask("POST", CHECKS).json("{}").send().status()).isEqualTo(415);
        var form = program.ask("POST", CHECKS)
                .form("people.csv", PEOPLE, "source", "service", "colour", "red")
                .send();
        assertThat(form.problem()).isEqualTo("invalid");
        assertThat(form.json().get("errors").get(0).get("field").asString()).isEqualTo("colour");
        assertThat(program.ask("POST", CHECKS)
                        .form("people.csv", PEOPLE)
                        .send()
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("source");
        assertThat(program.ask("POST", CHECKS)
                        .form("", "", "source", "x")
                        .send()
                        .json()
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("file");
        assertThat(program.ask("POST", CHECKS)
                        .form("people.csv", PEOPLE, "source", "x", "leaveOutErrors", "maybe")
                        .send()
                        .problem())
                .isEqualTo("invalid");
        var cut = program.ask("POST", CHECKS)
                .with("Content-Type", "multipart/form-data; boundary=x")
                .send();
        assertThat(cut.status()).isEqualTo(400);
        assertThat(program.ask("POST", CHECKS)
                        .form("people.csv", "", "source", "x")
                        .send()
                        .status())
                .isIn(200, 422);
    }
}
