package nl.inktvlek.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node of the network with what hangs on it alone. Others by their lasting numbers, as they come and go.
///
/// @param isRefused whether a person refused to be on the map
/// @param posts of a person, by organisation
/// @param nominators who named this person, in order
/// @param start of a series, day of its first meeting
/// @param led who led a series, by number
/// @param talks after a series, by person
record Entry(
        Node node,
        boolean isRefused,
        List<Post> posts,
        List<Integer> nominators,
        @Nullable LocalDate start,
        List<Integer> led,
        List<Talk> talks) {

    /// A position that is held or was.
    ///
    /// @param organisation number
    record Post(int organisation, String title, Optional<LocalDate> until) {}

    /// With how many people a participant talked on.
    ///
    /// @param person number
    record Talk(int person, int people) {}

    static Entry of(Node node) {
        return new Entry(node, false, List.of(), List.of(), null, List.of(), List.of());
    }

    static Entry ofSeries(Node node, LocalDate start, List<Integer> led, List<Talk> talks) {
        return new Entry(node, false, List.of(), List.of(), start, led, talks);
    }

    /// The same under another index.
    Entry at(int index) {
        return node.index() == index
                ? this
                : new Entry(node.at(index), isRefused, posts, nominators, start, led, talks);
    }
}
