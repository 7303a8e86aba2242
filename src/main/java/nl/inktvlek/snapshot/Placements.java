package nl.inktvlek.snapshot;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.vocabulary.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where each node of a loaded network stands. Nodes stay where they were while the network is placed anew in the
/// background; a new one waits near its neighbours, or else around the centre of its municipality.
@Component
public class Placements {

    /// Somebody is waiting for the first picture: a kept layout is there within this, a new one is not waited for.
    private static final long PATIENCE_MILLIS = 400;

    /// Nodes of one place lie within about this many degrees of its centre.
    private static final double SPREAD_DEGREES = 0.12;

    /// Where nodes stand, in any unit; shape `float[nodes]` each. The arrays are not to be changed.
    public record Positions(float[] x, float[] y) {}

    private final Layouts layouts;
    private final Following<Positions> following;
    private @Nullable CompletableFuture<Positions> first;

    Placements(Layouts layouts, Background background) {
        this.layouts = layouts;
        following = new Following<>(background, this::place, Placements::carry);
    }

    public Positions of(LoadedNetwork network) {
        var before = first(network);
        if (before.isDone()) {
            return following.shownAtOnce(network);
        }
        try {
            before.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return following.shownAtOnce(network);
        } catch (TimeoutException notYet) {
            return guess(network);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return guess(network);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The network could not be laid out", failure.getCause());
        }
    }

    private synchronized CompletableFuture<Positions> first(LoadedNetwork network) {
        var present = first;
        if (present == null || present.isCompletedExceptionally()) {
            present = CompletableFuture.supplyAsync(() -> following.exact(network));
            first = present;
        }
        return present;
    }

    private Positions place(LoadedNetwork network) {
        var keys = network.nodes().stream().mapToLong(Node::key).toArray();
        return layouts.place(network.snapshot(), keys, following.lastOr(network, Placements::guess));
    }

    private static Positions carry(Positions before, int[] places, LoadedNetwork network) {
        var now = guess(network);
        for (int node = 0; node < places.length; node++) {
            if (places[node] != Following.NEW) {
                now.x()[node] = before.x()[places[node]];
                now.y()[node] = before.y()[places[node]];
            }
        }
        for (int node = 0; node < places.length; node++) {
            if (places[node] == Following.NEW) {
                near(now, node, places, network);
            }
        }
        return now;
    }

    /// Moves a new node from its guess to the middle of the neighbours that had a place, a little aside.
    private static void near(Positions now, int node, int[] places, LoadedNetwork network) {
        var known = network.neighbours(node).stream()
                .mapToInt(neighbour -> neighbour)
                .filter(neighbour -> places[neighbour] != Following.NEW)
                .toArray();
        if (known.length > 0) {
            var aside = new Chance(network.node(node).key(), 1);
            now.x()[node] = (float) (mean(now.x(), known) + SPREAD_DEGREES * (aside.nextDouble() - 0.5));
            now.y()[node] = (float) (mean(now.y(), known) + SPREAD_DEGREES * (aside.nextDouble() - 0.5));
        }
    }

    private static double mean(float[] values, int[] of) {
        return Arrays.stream(of).mapToDouble(i -> values[i]).average().orElseThrow();
    }

    private static Positions guess(LoadedNetwork network) {
        int nodes = network.nodes().size();
        var positions = new Positions(new float[nodes], new float[nodes]);
        for (var node : network.nodes()) {
            var place = node.municipality().flatMap(Municipalities::byCode);
            var chance = new Chance(node.key(), 0);
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
