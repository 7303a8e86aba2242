package nl.inktvlek.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another program that asks the service with a token; every answer is held against the document.
final class Program {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final String secret;
    private final Contract contract;

    Program(String address, String secret, Contract contract) {
        this.address = address;
        this.secret = secret;
        this.contract = contract;
    }

    /// What came back.
    record Answer(int status, HttpResponse<byte[]> response) {

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(text());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /// "not-found" of a problem.
        String problem() {
            return json().path("type").asString("").replaceFirst(".*#", "");
        }
    }

    /// A request on its way.
    final class Request {
        private final String method;
        private final String path;
        private final HttpRequest.Builder builder;
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        private Request(String method, String path) {
            this.method = method;
            this.path = path;
            this.builder = HttpRequest.newBuilder(URI.create(address + path));
            if (!secret.isEmpty()) {
                builder.header("Authorization", "Bearer " + secret);
            }
        }

        Request with(String header, String value) {
            builder.header(header, value);
            return this;
        }

        Request json(String text) {
            builder.header("Content-Type", "application/json");
            body = BodyPublishers.ofString(text);
            return this;
        }

        /// A file of people or ties, as a form sends it.
        Request form(String file, String content, String... fieldsAndValues) {
            var boundary = "----inktvlek";
            var text = new StringBuilder();
            for (int i = 0; i < fieldsAndValues.length; i += 2) {
                text.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, fieldsAndValues[i], fieldsAndValues[i + 1]));
            }
            if (!file.isEmpty()) {
                text.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n"
                                .formatted(boundary, file, content));
            }
            builder.header("Content-Type", "multipart/form-data; boundary=" + boundary);
            body = BodyPublishers.ofString(text + "--" + boundary + "--\r\n");
            return this;
        }

        /// Of a length that nobody tells.
        Request stream(byte[] bytes) {
            builder.header("Content-Type", "application/json");
            body = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes));
            return this;
        }

        Answer send() {
            try {
                var response =
                        CLIENT.send(builder.method(method, body).build(), HttpResponse.BodyHandlers.ofByteArray());
                var answer = new Answer(response.statusCode(), response);
                contract.check(method, path, answer.status(), answer.header("content-type"), answer.text());
                return answer;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    Request ask(String method, String path) {
        return new Request(method, path);
    }

    Answer get(String path) {
        return ask("GET", path).send();
    }

    /// A change under a key of its own.
    Answer change(String method, String path, @Nullable String ifMatch, String json) {
        var request =
                ask(method, path).with("Idempotency-Key", UUID.randomUUID().toString());
        if (ifMatch != null) {
            request.with("If-Match", ifMatch);
        }
        return (json.isEmpty() ? request : request.json(json)).send();
    }
}
