package nl.inktvlek.e2e;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The canvas beside sigma.js, on the same invented network in the same browser without a GPU: time to the first
/// picture, processor time of a redraw, of a step in which every node changes, and of a frame while it is dragged. Run
/// by `bin/bench canvas`, which builds the page; not with the tests.
class CanvasBenchmark {

    private static final int ROUNDS = 10;
    private static final int DRAGGED = 60;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private static final HttpServer SERVER = SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Path.of("target/canvas-bench").toAbsolutePath(),
            SimpleFileServer.OutputLevel.NONE);

    @BeforeAll
    static void serve() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    /// What one took, in milliseconds; processor time where it says so.
    private record Taken(double first, double redraw, double step, double drag, double framesASecond, long heap) {}

    @ParameterizedTest
    @ValueSource(ints = {10_000, 50_000, 100_000})
    void the_canvas_beside_sigma(int nodes) {
        var ours = measure("ours", nodes);
        var sigma = measure("sigma", nodes);
        tell(nodes, "canvas", ours);
        tell(nodes, "sigma", sigma);
        System.out.printf(
                Locale.ROOT,
                "BENCH %,d nodes: redraw %.0f times, step %.0f times, dragging %.0f times less than sigma%n",
                nodes,
                sigma.redraw() / ours.redraw(),
                sigma.step() / ours.step(),
                sigma.drag() / ours.drag());
    }

    private static void tell(int nodes, String what, Taken taken) {
        System.out.printf(
                Locale.ROOT,
                "BENCH %,d nodes, %s: first picture %.0f ms; CPU ms a redraw %.0f, a step %.0f, a dragged frame %.1f at "
                        + "%.0f frames/s; heap of the page %d MB%n",
                nodes,
                what,
                taken.first(),
                taken.redraw(),
                taken.step(),
                taken.drag(),
                taken.framesASecond(),
                taken.heap());
    }

    private static Taken measure(String kind, int nodes) {
        try (var visitor = new Browser(SERVER.getAddress().getPort()).visitor("nl", false, WIDTH, HEIGHT)) {
            var page = visitor.page;
            page.navigate(new Browser(SERVER.getAddress().getPort()).url("index.html"));
            page.waitForFunction("window.bench");
            page.evaluate("n => bench.invent(n)", nodes);
            double first = ((Number) page.evaluate("kind => bench.open(kind)", kind)).doubleValue();
            repeat(visitor, "redraw", 2);
            double redraw = repeat(visitor, "redraw", ROUNDS);
            double step = repeat(visitor, "step", ROUNDS);
            var before = cpu();
            long started = System.nanoTime();
            page.mouse().move(WIDTH / 2.0, HEIGHT / 2.0);
            page.mouse().down();
            for (int i = 1; i <= DRAGGED; i++) {
                page.mouse().move(WIDTH / 2.0 + 2 * i, HEIGHT / 2.0);
            }
            page.mouse().up();
            page.evaluate("() => new Promise(requestAnimationFrame)");
            double seconds = (System.nanoTime() - started) / 1e9;
            double drag = cpu().minus(before).toMillis() / (double) DRAGGED;
            return new Taken(first, redraw, step, drag, DRAGGED / seconds, heap(visitor));
        }
    }

    /// Processor milliseconds of one.
    private static double repeat(Browser.Visitor visitor, String what, int times) {
        var before = cpu();
        visitor.page.evaluate("([what, times]) => bench.repeat(what, times)", new Object[] {what, times});
        return cpu().minus(before).toMillis() / (double) times;
    }

    /// Of the page, in megabytes; a worker does not tell of its own.
    private static long heap(Browser.Visitor visitor) {
        return ((Number) visitor.page.evaluate("() => performance.memory.usedJSHeapSize")).longValue() / 1_000_000;
    }

    /// Of all processes of the browser so far.
    private static Duration cpu() {
        return ProcessHandle.current()
                .descendants()
                .sorted(Comparator.comparingLong(ProcessHandle::pid))
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
