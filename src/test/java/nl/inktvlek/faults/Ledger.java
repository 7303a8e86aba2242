package nl.inktvlek.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import nl.inktvlek.ProductProcess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Kills the product while programs write through its service, and holds what was acknowledged against what is there.
/// A program that got no answer asks the same again, with the same key, until it has one.
final class Ledger implements AutoCloseable {

    private static final String SERIES = "/api/v1/series";
    private static final String PLANNED = """
            {"partner": "IOT", "municipality": "GM0855", "languages": ["Turks"], "expectedParticipants": 14,
             "meetings": [{"number": 1, "on": "2026-11-05", "theme": "opvoeding"}, {"number": 2, "on": "2026-11-12"}]}""";
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CREATED = 201;
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    /// Answers between two kills, at most.
    private static final int MOST_ANSWERS = 60;

    private final Path folder;
    private final RandomGenerator random;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Semaphore answers = new Semaphore(0);
    private final Object comesBack = new Object();
    private Process product;
    private String secret = "";
    private @Nullable String address;
    private boolean ends;

    /// @param folder empty
    Ledger(Path folder, RandomGenerator random) throws IOException {
        this.folder = folder;
        this.random = random;
        product = start("new");
    }

    /// What became of what was written.
    ///
    /// @param acknowledged series that the product said it had made
    /// @param unanswered questions that were asked again after a kill
    /// @param lost acknowledged, and not there
    /// @param unknown there, and never acknowledged: made twice
    record Outcome(int kills, int acknowledged, int unanswered, int lost, int unknown) {}

    Outcome run(int kills, int writers) throws Exception {
        var programs = new ArrayList<Future<@Nullable Void>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                int writer = i;
                programs.add(threads.submit(() -> {
                    write(writer);
                    return null;
                }));
            }
            try {
                for (int kill = 0; kill < kills; kill++) {
                    await(random.nextInt(1, MOST_ANSWERS));
                    kill();
                    product = start();
                }
                await(writers); // somebody wrote after the last kill too
            } finally {
                synchronized (comesBack) {
                    ends = true;
                }
            }
        }
        for (var program : programs) {
            program.get();
        }
        var there = there();
        var said = new HashSet<>(acknowledged);
        int lost = (int) said.stream().filter(code -> !there.contains(code)).count();
        int unknown = (int) there.stream().filter(code -> !said.contains(code)).count()
                + there.size()
                - new HashSet<>(there).size();
        return new Outcome(kills, acknowledged.size(), unanswered.get(), lost, unknown);
    }

    private void await(int more) throws InterruptedException {
        if (!answers.tryAcquire(more, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("No answers any more");
        }
    }

    private void kill() throws InterruptedException {
        synchronized (comesBack) {
            address = null;
        }
        product.destroyForcibly();
        product.waitFor();
    }

    private Process start(String... arguments) throws IOException {
        var started = ProductProcess.of(
                        folder.resolve("data"),
                        ServedProduct.class.getName(),
                        List.of(
                                "server.port=0",
                                "vaadin.productionMode=true",
                                "inktvlek.neo4j.page-cache-megabytes=64",
                                "inktvlek.api.requests-per-minute=1000000"),
                        List.of(arguments))
                .redirectErrorStream(true)
                .start();
        var told = new ArrayList<String>();
        var lines = started.inputReader();
        for (var line = lines.readLine(); ; line = lines.readLine()) {
            if (line == null) {
                throw new IOException("The product did not start:\n" + String.join("\n", told));
            }
            told.add(line);
            if (line.startsWith(ServedProduct.READY)) {
                var parts = line.split(" ", -1);
                secret = parts[2].isEmpty() ? secret : parts[2];
                synchronized (comesBack) {
                    address = "http://localhost:" + parts[1];
                    comesBack.notifyAll();
                }
                Thread.ofVirtual().start(() -> lines.lines().forEach(any -> {})); // so that it can go on telling
                return started;
            }
        }
    }

    /// Where the product is; waits while it is not there.
    private String address() throws InterruptedException {
        synchronized (comesBack) {
            while (address == null) {
                comesBack.wait();
            }
            return address;
        }
    }

    private boolean ends() {
        synchronized (comesBack) {
            return ends;
        }
    }

    private void write(int writer) throws InterruptedException {
        for (int entry = 0; !ends(); entry++) {
            var key = "ledger-%d-%d".formatted(writer, entry);
            var answer = ask(key);
            while (answer == null) {
                unanswered.incrementAndGet();
                answer = ask(key);
            }
            acknowledged.add(answer);
            answers.release();
        }
    }

    /// Code of the series that was made; null without an answer.
    private @Nullable String ask(String key) throws InterruptedException {
        var request = request(SERIES)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(PLANNED))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= REFUSED && answer.statusCode() < FAILED) {
                throw new IllegalStateException(answer.body());
            }
            return answer.statusCode() == CREATED ? read(answer).get("code").asString() : null;
        } catch (IOException killed) {
            return null;
        }
    }

    private HttpRequest.Builder request(String path) throws InterruptedException {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(DEADLINE)
                .header("Authorization", "Bearer " + secret);
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    /// Codes of all series.
    private List<String> there() throws Exception {
        var codes = new ArrayList<String>();
        String after = "";
        do {
            var page = read(client.send(
                    request(SERIES + "?limit=100" + (after.isEmpty() ? "" : "&after=" + after))
                            .build(),
                    BodyHandlers.ofString()));
            page.get("items").forEach(item -> codes.add(item.get("code").asString()));
            after = page.path("after").asString("");
        } while (!after.isEmpty());
        return codes;
    }

    /// Stops the product as somebody would, and waits for it.
    @Override
    public void close() throws InterruptedException {
        client.close();
        product.destroy();
        product.waitFor();
    }

    /// @param args how often it is killed, and by how many programs at once it is written to
    public static void main(String[] args) throws Exception {
        int kills = Integer.parseInt(args[0]);
        int writers = Integer.parseInt(args[1]);
        var folder = Files.createTempDirectory("inktvlek-faults");
        try (var ledger = new Ledger(folder, RandomGenerator.getDefault())) {
            var outcome = ledger.run(kills, writers);
            System.out.println(outcome);
            if (outcome.lost() + outcome.unknown() > 0) {
                System.exit(1);
            }
        }
    }
}
