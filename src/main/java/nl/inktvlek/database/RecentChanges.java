package nl.inktvlek.database;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the last changes touched, by the version that each of them made. Known where the database runs in this process:
/// it tells of every change, whoever made it.
///
/// A change is noted before it can be seen, so whoever sees a version finds here what it touched.
public final class RecentChanges {

    /// Things touched that are remembered: some megabytes.
    private static final int MOST = 200_000;

    /// By part of a version and its value.
    private final LinkedHashMap<Made, Touched> changes = new LinkedHashMap<>();

    private Touched withoutVersion = new Touched();
    private int size;

    private record Made(String part, long value) {}

    RecentChanges() {}

    /// @param made values of parts of versions, which this change gives them
    synchronized void note(Map<String, Long> made, Touched touched) {
        made.forEach((part, value) -> {
            var before = changes.put(new Made(part, value), touched); // of a change that was not stored after all
            size += 1 + touched.size() - (before == null ? 0 : 1 + before.size());
        });
        for (Iterator<Touched> oldest = changes.values().iterator(); size > MOST && oldest.hasNext(); ) {
            size -= 1 + oldest.next().size();
            oldest.remove();
        }
    }

    /// Notes what a change touched that was stored and made no version.
    synchronized void noteWithoutVersion(Touched touched) {
        withoutVersion.addAll(touched);
    }

    /// What was touched from one moment to another, to whoever asks first. Empty where that is not known.
    public synchronized Optional<Touched> between(Graph.Versions from, Graph.Versions to) {
        var touched = withoutVersion;
        withoutVersion = new Touched();
        for (var part : to.parts().entrySet()) {
            long first = from.parts().getOrDefault(part.getKey(), 0L) + 1;
            for (long value = first; value <= part.getValue(); value++) {
                var change = changes.get(new Made(part.getKey(), value));
                if (change == null) {
                    return Optional.empty();
                }
                touched.addAll(change);
            }
        }
        return Optional.of(touched);
    }
}
