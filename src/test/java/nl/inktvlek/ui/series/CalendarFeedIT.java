package nl.inktvlek.ui.series;

import static nl.inktvlek.DozenSeries.with;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.TheDay;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.accounts.CalendarAddresses;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.MigratedDatabase;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A calendar of somebody's own follows the meetings, over the web, and reads no more than its owner may.
@Import(TheDay.class)
@ContextConfiguration(initializers = MigratedDatabase.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "inktvlek.neo4j.directory=target/databases/calendar-${random.uuid}",
            "inktvlek.neo4j.page-cache-megabytes=64",
            "vaadin.productionMode=true"
        })
class CalendarFeedIT {

    private static final Actor ADMINISTRATOR = new Actor("administrator", Role.ADMINISTRATOR, Optional.empty());
    private static final Actor SAMIRA = new Actor("samira", Role.RECRUITER, Optional.of("IOT"));
    private static final Actor COORDINATOR = Actor.commandLine();
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 3);

    @LocalServerPort
    int port;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    CalendarAddresses addresses;

    @Autowired
    SeriesPlans series;

    @Autowired
    Journal journal;

    @Autowired
    AuditTrail trail;

    @Autowired
    Graph graph;

    @Autowired
    Clock clock;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Series> made = new ArrayList<>();
    private String secret = "";

    @BeforeEach
    void a_login_with_an_address() {
        accounts.accept(accounts.invite(ADMINISTRATOR, "samira", Role.RECRUITER, "IOT"), "a long enough password");
        secret = addresses.make(SAMIRA, "Telefoon", Optional.empty(), Locale.of("nl"));
    }

    @AfterEach
    void as_it_was() {
        accounts.remove(ADMINISTRATOR, "samira");
        made.forEach(each -> series.delete(OperationId.random(), COORDINATOR, each));
        graph.note("MATCH (t:ToldMeeting) DELETE t", Map.of());
        client.close();
    }

    @Test
    void a_meeting_that_moves_and_one_that_goes_do_so_in_the_calendar_too() {
        var planned = plan("IOT", 3);
        assertThat(sequences()).isEqualTo(Map.of(1, "CONFIRMED 0", 2, "CONFIRMED 0", 3, "CONFIRMED 0"));
        var uid = event(2).getUid().getValue();
        assertThat(event(2)).satisfies(each -> {
            assertThat(each.getDateStart().getValue().getRawComponents())
                    .isEqualTo(new DateTimeComponents(2026, 12, 10));
            assertThat(each.getDateStart().getParameter("TZID")).isNull();
        });

        var moved = new ArrayList<>(planned.meetings());
        moved.set(1, new PlannedMeeting(2, FIRST.plusDays(8), Optional.empty()));
        save(planned, moved);
        assertThat(sequences()).isEqualTo(Map.of(1, "CONFIRMED 0", 2, "CONFIRMED 1", 3, "CONFIRMED 0"));
        assertThat(event(2).getUid().getValue()).isEqualTo(uid);
        assertThat(event(2).getDateStart().getValue().getRawComponents())
                .isEqualTo(new DateTimeComponents(2026, 12, 11));

        save(reread(planned), moved.subList(0, 2));
        assertThat(sequences()).isEqualTo(Map.of(1, "CONFIRMED 0", 2, "CONFIRMED 1", 3, "CANCELLED 1"));

        var deletion = OperationId.random();
        series.delete(deletion, COORDINATOR, reread(planned));
        assertThat(sequences()).isEqualTo(Map.of(1, "CANCELLED 1", 2, "CANCELLED 2", 3, "CANCELLED 1"));
        journal.undo(OperationId.random(), COORDINATOR, deletion.value());
        assertThat(sequences()).isEqualTo(Map.of(1, "CONFIRMED 2", 2, "CONFIRMED 3", 3, "CANCELLED 1"));
        assertThat(event(2).getUid().getValue()).isEqualTo(uid);
    }

    @Test
    void a_time_of_day_is_that_of_amsterdam_in_winter_and_in_summer() {
        var planned = plan("IOT", 1);
        save(
                planned,
                List.of(
                        new PlannedMeeting(1, FIRST, Optional.empty(), Optional.of(LocalTime.of(19, 30))),
                        new PlannedMeeting(
                                2, LocalDate.of(2027, 7, 1), Optional.empty(), Optional.of(LocalTime.of(9, 0))),
                        new PlannedMeeting(3, LocalDate.of(2027, 7, 8), Optional.empty())));
        assertThat(reread(planned).meetings().getFirst().at()).contains(LocalTime.of(19, 30));
        assertThat(get(secret).body())
                .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Europe/Amsterdam:20261203T193000", ";VALUE=DATE:20270708");
        assertThat(List.of(
                        event(1).getDateStart().getValue().toInstant(),
                        event(2).getDateStart().getValue().toInstant()))
                .extracting(Object::toString)
                .containsExactly("2026-12-03T18:30:00Z", "2027-07-01T07:00:00Z");
    }

    @Test
    void who_reads_sees_what_the_owner_may_now_and_nothing_of_people() {
        plan("IOT", 2);
        var others = plan("FSAN", 3);
        assertThat(sequences()).hasSize(2);
        assertThat(get(secret).body())
                .contains("SUMMARY:Bijeenkomst 1 · IOT", "LOCATION:Tilburg\\, Korvel", "NAME:Inktvlek IOT")
                .doesNotContain("Somali", "opvoeding", "vrouwen", "samira", "ATTENDEE", "ORGANIZER");
        accounts.change(ADMINISTRATOR, "samira", Role.RECRUITER, "FSAN", false);
        assertThat(sequences()).hasSize(3);
        assertThat(get(secret).body()).contains(others.code()).doesNotContain("· IOT");
        accounts.change(ADMINISTRATOR, "samira", Role.FUNDER, null, false);
        assertNothingAt(secret);
        accounts.change(ADMINISTRATOR, "samira", Role.COORDINATOR, null, false);
        assertThat(events()).hasSize(5);
        accounts.change(ADMINISTRATOR, "samira", Role.COORDINATOR, null, true);
        assertNothingAt(secret);
    }

    @Test
    void of_the_consortium_one_partner_can_be_chosen_and_of_a_partner_no_other() {
        plan("IOT", 2);
        plan("FSAN", 3);
        accounts.change(ADMINISTRATOR, "samira", Role.COORDINATOR, null, false);
        var ofFsan = addresses.make(SAMIRA, "", Optional.of("FSAN"), Locale.ENGLISH);
        assertThat(get(ofFsan).body()).contains("SUMMARY:Meeting 3 · FSAN").doesNotContain("IOT");
        accounts.change(ADMINISTRATOR, "samira", Role.COORDINATOR, "IOT", false);
        assertThat(get(ofFsan).body()).contains("· IOT").doesNotContain("FSAN");
    }

    @Test
    void what_is_revoked_unknown_or_of_a_login_that_is_gone_answers_alike() {
        var second = addresses.make(SAMIRA, "Kantoor", Optional.empty(), Locale.of("nl"));
        var kept = addresses.list(SAMIRA);
        assertThat(kept).extracting(CalendarAddresses.Address::name).containsExactlyInAnyOrder("Telefoon", "Kantoor");
        assertThat(graph.list(
                        "MATCH (a:CalendarAddress) RETURN a {.*} AS all",
                        Map.of(),
                        row -> row.get("all").toString()))
                .hasSize(2)
                .noneMatch(stored -> stored.contains(secret) || stored.contains(second));
        var phone = kept.stream()
                .filter(each -> each.name().equals("Telefoon"))
                .findFirst()
                .orElseThrow();
        addresses.revoke(COORDINATOR, phone.code());
        assertThat(get(secret).statusCode()).as("another cannot revoke it").isEqualTo(200);
        addresses.revoke(SAMIRA, phone.code());
        assertNothingAt(secret);
        assertThat(get(second).statusCode()).isEqualTo(200);
        accounts.remove(ADMINISTRATOR, "samira");
        accounts.accept(accounts.invite(ADMINISTRATOR, "samira", Role.RECRUITER, "IOT"), "a long enough password");
        assertNothingAt(second);
        for (var guess : List.of("x", secret.substring(1), secret + "x", "..%2f" + secret, "%00", "")) {
            assertThat(get(guess).statusCode()).as(guess).isIn(400, 404);
        }
    }

    @Test
    void asking_again_is_cheap_makes_no_session_and_stands_in_the_trail_once_a_day() {
        var planned = plan("IOT", 3);
        long before = readings();
        var first = get(secret);
        assertThat(first.headers().map()).doesNotContainKey("set-cookie");
        assertThat(first.headers().firstValue("content-type")).contains("text/calendar;charset=UTF-8");
        assertThat(first.headers().firstValue("cache-control").orElse("")).contains("private");
        var tag = first.headers().firstValue("etag").orElseThrow();
        var since = first.headers().firstValue("last-modified").orElseThrow();
        assertThat(get(secret, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(secret, "If-Modified-Since", since).statusCode()).isEqualTo(304);
        save(planned, planned.meetings().subList(0, 2));
        assertThat(get(secret, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(readings()).as("four times today").isEqualTo(before + 1);
        assertThat(addresses.list(SAMIRA))
                .extracting(CalendarAddresses.Address::readOn)
                .containsExactly(Optional.of(LocalDate.now(clock)));
    }

    /// Every line of the file is at most 75 octets and ends with CRLF, whatever stands in it.
    @Test
    void lines_are_folded_by_octets_and_what_means_something_is_marked() {
        var planned = plan("IOT", 1);
        var place = "Ünïcôde, wijk; \\ met een heel lange naam 😀😀😀😀 waar geen eind aan komt, ééééééééééééé";
        assertThat(series.save(
                        OperationId.random(), COORDINATOR, planned, with(Series.KIND, planned, "neighbourhood", place)))
                .isInstanceOf(Saved.Stored.class);
        var body = get(secret).body();
        assertThat(body.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(body.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(event(1).getLocation().getValue()).isEqualTo("Tilburg, " + place);
    }

    private long readings() {
        var all = new AuditTrail.Question(
                Optional.of("samira"),
                Optional.of(Action.EXPORTED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1000);
        return trail.find(new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty()), all).stream()
                .filter(entry -> entry.what().equals("calendar"))
                .count();
    }

    private Series plan(String partner, int meetings) {
        var blank = Series.blank();
        var all = new ArrayList<PlannedMeeting>();
        for (int i = 0; i < meetings; i++) {
            all.add(new PlannedMeeting(i + 1, FIRST.plusWeeks(i), Optional.of("opvoeding")));
        }
        var wanted = with(
                Series.KIND,
                blank,
                "partner",
                partner,
                "municipality",
                "GM0855",
                "neighbourhood",
                "Korvel",
                "group",
                "vrouwen",
                "languages",
                List.of("Somali"),
                "meetings",
                all);
        assertThat(series.save(OperationId.random(), COORDINATOR, blank, wanted))
                .isInstanceOf(Saved.Stored.class);
        made.add(blank);
        return reread(blank);
    }

    private void save(Series seen, List<PlannedMeeting> meetings) {
        assertThat(series.save(OperationId.random(), COORDINATOR, seen, with(Series.KIND, seen, "meetings", meetings)))
                .isInstanceOf(Saved.Stored.class);
    }

    private Series reread(Series planned) {
        return series.find(COORDINATOR, planned.code()).orElseThrow();
    }

    private List<VEvent> events() {
        var answer = get(secret);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Biweekly.parse(answer.body()).first().getEvents();
    }

    private VEvent event(int number) {
        return events().stream()
                .filter(each -> each.getSummary().getValue().contains(" " + number + " "))
                .findFirst()
                .orElseThrow();
    }

    /// Status and sequence of each meeting, by its number.
    private Map<Integer, String> sequences() {
        var all = new HashMap<Integer, String>();
        events().forEach(each -> all.put(
                Integer.valueOf(each.getSummary().getValue().split(" ")[1]),
                each.getStatus().getValue() + " " + each.getSequence().getValue()));
        return all;
    }

    private void assertNothingAt(String of) {
        var answer = get(of);
        var unknown = get("A".repeat(43));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(unknown.body());
        assertThat(answer.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    private HttpResponse<String> get(String of, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/calendar/" + of + ".ics"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
