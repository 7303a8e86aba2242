package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.inktvlek.GraphTest;
import nl.inktvlek.SharedData;
import nl.inktvlek.access.Actor;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.Search;
import nl.inktvlek.figures.ReachByPlace;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.recruitment.Approaches;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// A hundred people who ask each five seconds what a page asks, beside the demonstration network, alone and while
/// 250,000 people and 1.16 million ties are imported; run by `bin/bench import-load`, not with the tests.
@GraphTest
@TestPropertySource(properties = "inktvlek.demonstration=true")
class ImportLoadBenchmark {

    private static final int USERS = 100;
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Actor ACTOR = Actor.commandLine();

    @Autowired
    Imports imports;

    @Autowired
    SeriesPlans series;

    @Autowired
    Organisations organisations;

    @Autowired
    Leaders leaders;

    @Autowired
    Approaches approaches;

    @Autowired
    ReachByPlace reach;

    @Autowired
    Search search;

    @Autowired
    Exploration exploration;

    /// How long what a page asks took.
    private record Asked(String page, long micros) {}

    private Map<String, Runnable> pages() {
        var pages = new LinkedHashMap<String, Runnable>();
        pages.put("series", () -> series.list(ACTOR));
        pages.put("organisations", () -> organisations.items(ACTOR));
        pages.put("leaders", () -> leaders.list(ACTOR));
        pages.put("waiting", () -> approaches.waiting(ACTOR));
        pages.put("reach", () -> reach.reach(ACTOR));
        pages.put("search", () -> search.find(ACTOR, "yilmaz"));
        pages.put("network", () -> exploration.choices(ACTOR));
        pages.put("imports", () -> imports.list(ACTOR));
        return pages;
    }

    @Test
    void a_hundred_people_ask_while_a_large_file_is_imported() throws Exception {
        ask(CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(20, TimeUnit.SECONDS)));
        var alone = ask(CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(25, TimeUnit.SECONDS)));
        var files = new ArrayList<MappedFile>();
        for (var name : List.of("nodes.csv.gz", "edges.csv.gz", "organisations.csv", "memberships.csv.gz")) {
            var file = SourceFile.read(SharedData.file("large/" + name));
            files.add(new MappedFile(file, FileRecognition.recognise(file)));
        }
        var checked = imports.check(ACTOR, new ImportRequest("large", files, true, false));
        long start = System.nanoTime();
        var beside = ask(CompletableFuture.runAsync(() -> imports.run(ACTOR, checked, Progress.UNWATCHED)));
        System.out.printf("BENCH import-load import beside a hundred %6.1f s%n", (System.nanoTime() - start) / 1e9);
        print("alone", alone);
        print("beside an import", beside);
    }

    /// Pages in turn at an even rate, whether or not those before have been answered, until the work is done.
    private List<Asked> ask(CompletableFuture<Void> work) throws Exception {
        var asked = new ConcurrentLinkedQueue<Asked>();
        var pages = List.copyOf(pages().entrySet());
        var goesOn = new AtomicBoolean(true);
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < USERS; i++) {
                int user = i;
                users.submit(() -> {
                    Thread.sleep(BETWEEN.toMillis() * user / USERS);
                    for (int turn = 0; goesOn.get(); turn++) {
                        var page = pages.get((user + turn) % pages.size());
                        long began = System.nanoTime();
                        page.getValue().run();
                        long took = System.nanoTime() - began;
                        asked.add(new Asked(page.getKey(), took / 1000));
                        Thread.sleep(Math.max(0, BETWEEN.toMillis() - took / 1_000_000));
                    }
                    return null;
                });
            }
            work.get();
            goesOn.set(false);
        }
        return List.copyOf(asked);
    }

    private static void print(String when, List<Asked> asked) {
        assertThat(asked).isNotEmpty();
        var pages = new LinkedHashMap<String, List<Long>>();
        asked.forEach(each -> {
            pages.computeIfAbsent("all", any -> new ArrayList<>()).add(each.micros());
            pages.computeIfAbsent(each.page(), any -> new ArrayList<>()).add(each.micros());
        });
        pages.forEach((page, micros) -> System.out.printf(
                "BENCH import-load %-16s %-14s %5d asked, p50 %7.1f ms, p95 %7.1f ms, longest %7.1f ms%n",
                when, page, micros.size(), quantile(micros, 0.5), quantile(micros, 0.95), quantile(micros, 1)));
    }

    private static double quantile(List<Long> micros, double share) {
        var sorted = micros.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1000.0;
    }
}
