package nl.inktvlek.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import nl.inktvlek.accounts.AccessToken.Scope;
import org.junit.jupiter.api.Test;

/// Series and meetings for other programs: planned, changed, written up; each change once, and nobody's work lost.
class SeriesServiceIT extends Service {

    @Test
    void a_series_is_planned_read_changed_and_taken_away() {
        var program = program("coordinator", Scope.WRITE);
        var made = program.change("POST", "/api/v1/series", null, series("Oud-Noord"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("etag")).startsWith("\"1-");
        var path = made.header("location");
        assertThat(path).isEqualTo("/api/v1/series/" + made.json().get("code").asString());
        assertThat(made.json().get("place").asString()).isEqualTo("Tilburg");
        assertThat(made.json().get("afterCare").get("dueOn").asString()).isEqualTo("2027-01-14"); // eight weeks on

        var read = program.get(path);
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(program.ask("GET", path)
                        .with("If-None-Match", made.header("etag"))
                        .send()
                        .status())
                .isEqualTo(304);

        var changed = program.change("PUT", path, made.header("etag"), series("Broekhoven"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("neighbourhood").asString()).isEqualTo("Broekhoven");
        assertThat(changed.header("etag")).startsWith("\"2-");

        assertThat(program.change("DELETE", path, changed.header("etag"), "").status())
                .isEqualTo(204);
        assertThat(program.get(path).problem()).isEqualTo("not-found");
    }

    @Test
    void a_change_of_what_somebody_changed_meanwhile_is_refused_and_so_is_one_that_does_not_say_what_it_saw() {
        var program = program("coordinator", Scope.WRITE);
        var path = program.change("POST", "/api/v1/series", null, series("A")).header("location");
        var seen = program.get(path).header("etag");
        var first = program.change("PUT", path, seen, series("B"));
        assertThat(first.status()).isEqualTo(200);
        var late = program.change("PUT", path, seen, series("C"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.problem()).isEqualTo("changed-meanwhile");
        assertThat(program.get(path).json().get("neighbourhood").asString()).isEqualTo("B");
        assertThat(program.change("PUT", path, null, series("C")).status()).isEqualTo(428);
        assertThat(program.change("DELETE", path, "*", "").status()).isEqualTo(412);
        assertThat(program.change("DELETE", path, first.header("etag"), "").status())
                .isEqualTo(204);
    }

    @Test
    void the_same_change_sent_again_happens_once_and_is_answered_the_same_way() {
        var program = program("coordinator", Scope.WRITE);
        int before = program.get("/api/v1/series").json().get("total").asInt();
        var first = program.ask("POST", "/api/v1/series")
                .with("Idempotency-Key", "planned-by-hand")
                .json(series("A"))
                .send();
        var again = program.ask("POST", "/api/v1/series")
                .with("Idempotency-Key", "planned-by-hand")
                .json(series("A"))
                .send();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("location")).isEqualTo(first.header("location"));
        assertThat(program.get("/api/v1/series").json().get("total").asInt()).isEqualTo(before + 1);

        var path = first.header("location");
        var marks = new HashSet<String>();
        for (int i = 0; i < 2; i++) {
            var changed = program.ask("PUT", path)
                    .with("Idempotency-Key", "moved-by-hand")
                    .with("If-Match", first.header("etag"))
                    .json(series("B"))
                    .send();
            assertThat(changed.status()).isEqualTo(200);
            marks.add(changed.header("etag"));
        }
        assertThat(marks).hasSize(1);
        for (int i = 0; i < 2; i++) {
            assertThat(program.ask("DELETE", path)
                            .with("Idempotency-Key", "gone-by-hand")
                            .with("If-Match", marks.iterator().next())
                            .send()
                            .status())
                    .isEqualTo(204);
        }
        assertThat(program.get("/api/v1/series").json().get("total").asInt()).isEqualTo(before);
    }

    @Test
    void a_key_is_for_one_change_of_one_token_and_a_refused_change_can_be_mended_under_it() {
        var program = program("coordinator", Scope.WRITE);
        var mended = program.ask("POST", "/api/v1/series")
                .with("Idempotency-Key", "one-key-0001")
                .json("{}")
                .send();
        assertThat(mended.status()).isEqualTo(422);
        assertThat(mended.problem()).isEqualTo("rule");
        assertThat(mended.json()
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly("languages", "meetings", "municipality", "partner");
        var made = program.ask("POST", "/api/v1/series")
                .with("Idempotency-Key", "one-key-0001")
                .json(series("A"))
                .send();
        assertThat(made.status()).isEqualTo(201);
        var other = program.ask("POST", "/api/v1/series")
                .with("Idempotency-Key", "one-key-0001")
                .json(series("B"))
                .send();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-used");
        var elsewhere = program("coordinator", Scope.WRITE);
        var theirs = elsewhere
                .ask("POST", "/api/v1/series")
                .with("Idempotency-Key", "one-key-0001")
                .json(series("B"))
                .send();
        assertThat(theirs.status()).isEqualTo(201);
        for (var key : new String[] {"", "short", "with space in it", "x".repeat(65)}) {
            assertThat(program.ask("POST", "/api/v1/series")
                            .with("Idempotency-Key", key)
                            .json(series("A"))
                            .send()
                            .problem())
                    .as(key)
                    .isEqualTo("key-needed");
        }
        for (var each : new Program.Answer[] {made, theirs}) {
            assertThat(program.change("DELETE", each.header("location"), each.header("etag"), "")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void codes_of_nothing_are_refused_with_the_field_they_stand_in() {
        var program = program("coordinator", Scope.WRITE);
        var refused = program.change("POST", "/api/v1/series", null, """
                {"partner": "NOBODY", "municipality": "GM0000", "languages": ["Klingon"], "method": "X", "projects": ["X"],
                 "host": "0000000000", "leaders": ["0000000000"], "meetings": [{"number": 1, "on": "2026-12-01"}]}""");
        assertThat(refused.problem()).isEqualTo("rule");
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly("partner", "municipality", "languages", "method", "projects", "host", "leaders");
    }

    @Test
    void a_meeting_is_written_up_with_who_was_there_and_counts_in_the_figures() {
        var program = program("coordinator", Scope.WRITE);
        var series = program.change("POST", "/api/v1/series", null, series("Oud-Noord"));
        var code = series.json().get("code").asString();
        int reached = reach(program);
        var listed = program.get("/api/v1/meetings?series=" + code);
        assertThat(listed.json()
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("on").asString()))
                .containsExactly("2026-11-05", "2026-11-12", "2026-11-19");
        var path = "/api/v1/meetings/"
                + listed.json().get("items").get(0).get("code").asString();
        var mark = program.get(path).header("etag");
        var written = program.change("PUT", path, mark, """
                {"present": ["API-01", "API-02", "API-01"], "headCount": 3, "theme": "opvoeding", "forms": ["DIALOGUE", "FILM"],
                 "warmth": 4, "needsCare": true}""");
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json().get("present").valueStream().map(each -> each.asString()))
                .containsExactly("API-01", "API-02");
        assertThat(written.json().get("writtenUpOn").asString()).isEqualTo("2026-11-28");
        assertThat(written.header("etag")).isNotEqualTo(mark);
        assertThat(reach(program)).isEqualTo(reached + 2);
        assertThat(program.change("PUT", path, written.header("etag"), "{}").problem())
                .isEqualTo("rule");
        assertThat(program.get(path).json()).isEqualTo(written.json());
    }

    private static int reach(Program program) {
        return program.get("/api/v1/figures")
                .json()
                .get("figures")
                .get("DIRECT_REACH")
                .get("people")
                .get("people")
                .asInt();
    }

    @Test
    void a_recruiter_changes_series_of_their_own_partner_only_as_on_the_page() {
        var recruiter = program("recruiter", Scope.WRITE);
        var refused = recruiter.change("POST", "/api/v1/series", null, series("A"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("forbidden");
        var own = recruiter.change(
                "POST",
                "/api/v1/series",
                null,
                series("A").replace("IOT", actor("recruiter").partner().orElseThrow()));
        assertThat(own.status()).isEqualTo(201);
        assertThat(recruiter
                        .change("DELETE", own.header("location"), own.header("etag"), "")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_long_list_comes_in_parts_that_together_are_the_whole_of_it() {
        var program = program("recruiter", Scope.READ);
        var codes = new ArrayList<String>();
        var path = "/api/v1/series?limit=200";
        var part = program.get(path).json();
        int total = part.get("total").asInt();
        part.get("items").forEach(each -> codes.add(each.get("code").asString()));
        while (part.has("after")) {
            part = program.get(path + "&after=" + part.get("after").asString()).json();
            part.get("items").forEach(each -> codes.add(each.get("code").asString()));
        }
        assertThat(codes).hasSize(total).hasSizeGreaterThan(400);
        assertThat(new HashSet<>(codes)).hasSize(total);
        assertThat(program.get("/api/v1/series?after=0000000000").problem()).isEqualTo("invalid");
        for (var limit : new String[] {"0", "201", "x", "1e3", "99999999999"}) {
            assertThat(program.get("/api/v1/series?limit=" + limit).problem())
                    .as(limit)
                    .isEqualTo("invalid");
        }
    }

    @Test
    void a_list_that_did_not_change_is_not_sent_again() {
        var program = program("recruiter", Scope.READ);
        var mark = program.get("/api/v1/series").header("etag");
        assertThat(mark).isNotEmpty();
        assertThat(program.ask("GET", "/api/v1/series")
                        .with("If-None-Match", mark)
                        .send()
                        .status())
                .isEqualTo(304);
    }
}
