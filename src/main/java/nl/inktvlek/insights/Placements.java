package nl.inktvlek.insights;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.inkblot.Layouts;
import nl.inktvlek.inkblot.Positions;
import nl.inktvlek.network.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where each node of a loaded network stands: as kept, or, while a new layout is being made in the background, around
/// the centre of its municipality.
@Component
class Placements {

    /// Somebody is waiting for the picture: a kept layout is there within this, a new one is not waited for.
    private static final long PATIENCE_MILLIS = 400;

    /// Nodes of one place lie within about this many degrees of its centre.
    private static final double SPREAD_DEGREES = 0.12;

    private record Placing(long version, CompletableFuture<Positions> positions) {}

    private final Layouts layouts;
    private @Nullable Placing placing;

    Placements(Layouts layouts) {
        this.layouts = layouts;
    }

    Positions of(LoadedNetwork network) {
        var guess = guess(network);
        try {
            return placing(network, guess).positions().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return guess;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return guess;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The network could not be laid out", failure.getCause());
        }
    }

    private synchronized Placing placing(LoadedNetwork network, Positions guess) {
        var present = placing;
        if (present == null || present.version() != network.version()) {
            var keys = network.nodes().stream().mapToLong(Placements::key).toArray();
            present = new Placing(
                    network.version(),
                    CompletableFuture.supplyAsync(() -> layouts.place(network.snapshot(), keys, guess)));
            placing = present;
        }
        return present;
    }

    /// What a node is called for good: its kind and number.
    private static long key(Node node) {
        return (long) node.kind().ordinal() << 32 | node.nr();
    }

    private static Positions guess(LoadedNetwork network) {
        int nodes = network.nodes().size();
        var positions = new Positions(new float[nodes], new float[nodes]);
        for (var node : network.nodes()) {
            var place = node.municipality().flatMap(Municipalities::byCode);
            var chance = new Chance(key(node), 0);
            double angle = 2 * Math.PI * chance.nextDouble();
            double radius = SPREAD_DEGREES * Math.sqrt(chance.nextDouble());
            double longitude = place.map(Municipalities.Municipality::longitude).orElse(3.6);
            double latitude = place.map(Municipalities.Municipality::latitude).orElse(53.3);
            // 0.61 = cos(52.4°): a degree east is so much shorter than a degree north here.
            positions.x()[node.index()] = (float) (0.61 * longitude + radius * Math.cos(angle));
            positions.y()[node.index()] = (float) (-latitude + radius * Math.sin(angle));
        }
        return positions;
    }
}
