package nl.inktvlek.reports;

import java.util.List;
import java.util.stream.IntStream;

/// The classes of the map, in people per 10,000 inhabitants, as `RatioClasses` of the figures have them.
public final class Shades {

    private Shades() {}

    /// @param from where it begins; 0 for the first
    /// @param to where the next begins; 0 for the last
    public record Shade(int number, int from, int to) {}

    public static List<Shade> legend(List<Integer> begins) {
        return IntStream.rangeClosed(0, begins.size())
                .mapToObj(i -> new Shade(i + 1, i == 0 ? 0 : begins.get(i - 1), i == begins.size() ? 0 : begins.get(i)))
                .toList();
    }
}
