package nl.inktvlek.snapshot;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import nl.inktvlek.analytics.SnapshotPatch;
import org.jspecify.annotations.Nullable;

/// Something of every node that takes long to compute. While it is computed anew in the background for a network that
/// changed, it is shown as it was, with a guess for nodes that are new.
final class Following<T> {

    /// Stands for a node that was not there before.
    static final int NEW = SnapshotPatch.NONE;

    /// Takes over what was there.
    interface CarryOver<T> {
        /// @param places index that each node had before, or [#NEW]; shape `int[nodes]`
        T carry(T before, int[] places, LoadedNetwork network);
    }

    private record Made<T>(long version, Places nodes, T value) {}

    private final Background background;
    private final Function<LoadedNetwork, T> compute;
    private final CarryOver<T> carryOver;
    private final ReentrantLock computing = new ReentrantLock();
    private final AtomicReference<@Nullable LoadedNetwork> wanted = new AtomicReference<>();
    private volatile @Nullable Made<T> made;
    private volatile @Nullable Made<T> carried;

    Following(Background background, Function<LoadedNetwork, T> compute, CarryOver<T> carryOver) {
        this.background = background;
        this.compute = compute;
        this.carryOver = carryOver;
    }

    /// For this very network; whoever asks first computes it, and others wait.
    T exact(LoadedNetwork network) {
        var present = made;
        if (present != null && present.version() == network.tiesVersion()) {
            return present.value();
        }
        computing.lock();
        try {
            present = made;
            if (present != null && present.version() == network.tiesVersion()) {
                return present.value();
            }
            var value = compute.apply(network);
            if (present == null || present.version() < network.tiesVersion()) {
                made = new Made<>(network.tiesVersion(), network.places(), value);
            }
            return value;
        } finally {
            computing.unlock();
        }
    }

    /// What there is; computed now only where there is nothing, or the network has more than doubled.
    T shown(LoadedNetwork network) {
        var before = made;
        return before == null || network.nodes().size() > 2 * before.nodes().size()
                ? exact(network)
                : shownAtOnce(network);
    }

    /// What there is; computed now only where there is nothing.
    T shownAtOnce(LoadedNetwork network) {
        var before = made;
        if (before == null || before.version() == network.tiesVersion()) {
            return exact(network);
        }
        var present = carried;
        if (present == null || present.version() != network.tiesVersion()) {
            present = new Made<>(
                    network.tiesVersion(),
                    network.places(),
                    carryOver.carry(before.value(), places(before.nodes(), network), network));
            carried = present;
        }
        follow(network);
        return present.value();
    }

    /// As it was before the last changes, or what `otherwise` gives where there is nothing yet.
    T lastOr(LoadedNetwork network, Function<LoadedNetwork, T> otherwise) {
        var before = made;
        return before == null
                ? otherwise.apply(network)
                : carryOver.carry(before.value(), places(before.nodes(), network), network);
    }

    private void follow(LoadedNetwork network) {
        if (wanted.getAndSet(network) == null) {
            background.run(() -> {
                var latest = wanted.getAndSet(null);
                if (latest != null) {
                    exact(latest);
                }
            });
        }
    }

    /// Index that each node had before: both are in the order of their keys.
    private static int[] places(Places before, LoadedNetwork network) {
        return network.places().in(before);
    }
}
