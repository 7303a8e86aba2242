package nl.inktvlek.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.MovingClock;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.accounts.AccessToken;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.accounts.AccessTokens;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The running service, and programs that ask it. A test on it extends this.
@ServiceTest
abstract class Service {

    @LocalServerPort
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditTrail trail;

    @Autowired
    Graph graph;

    @Autowired
    MovingClock clock;

    Contract contract = new Contract("{\"paths\": {}}");

    private final List<AccessToken> made = new ArrayList<>();

    @BeforeEach
    void the_document_is_read() {
        clock.forward(java.time.Duration.ofMinutes(1)); // what was refused in another test does not count
        contract = new Contract(read("/api/openapi.json").body());
    }

    @AfterEach
    void tokens_are_taken_away() {
        made.forEach(token -> tokens.revoke(actor("administrator"), token.id()));
        made.clear();
    }

    String address() {
        return "http://localhost:" + port;
    }

    HttpResponse<String> read(String path, String... headers) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Actor actor(String account) {
        return accounts.loadUserByUsername(account).actor();
    }

    AccessToken.Made token(String account, Scope scope) {
        var token = tokens.make(
                actor(account), "proef", scope, java.time.LocalDate.now(clock).plusDays(30));
        made.add(token.token());
        return token;
    }

    Program program(String account, Scope scope) {
        return program(token(account, scope).secret());
    }

    Program program(String secret) {
        return new Program(address(), secret, contract);
    }

    /// A series of the coordinator's: three meetings in Tilburg.
    static String series(String neighbourhood) {
        return """
                {"partner": "IOT", "municipality": "GM0855", "neighbourhood": "%s", "languages": ["Turks"],
                 "expectedParticipants": 14,
                 "meetings": [{"number": 1, "on": "2026-11-05", "theme": "opvoeding"}, {"number": 2, "on": "2026-11-12"},
                              {"number": 3, "on": "2026-11-19", "theme": "gelijkheid"}]}""".formatted(neighbourhood);
    }
}
