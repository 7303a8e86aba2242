package nl.inktvlek.files.networks;

import java.util.Map;
import nl.inktvlek.files.networks.NetworkFile.Mode;

/// The two sides of a network, as networkx writes them: an attribute `bipartite` that is 0 or 1.
public final class Modes {

    public static final String NAME = "bipartite";

    private Modes() {}

    /// Takes the attribute out if it says which side.
    static Mode taken(Map<String, String> attributes) {
        var mode = switch (attributes.getOrDefault(NAME, "")) {
            case "0" -> Mode.FIRST;
            case "1" -> Mode.SECOND;
            default -> Mode.ONE;
        };
        if (mode != Mode.ONE) {
            attributes.remove(NAME);
        }
        return mode;
    }

    /// The value of the attribute, or "" in a network of one kind of nodes.
    public static String written(Mode mode) {
        return switch (mode) {
            case ONE -> "";
            case FIRST -> "0";
            case SECOND -> "1";
        };
    }
}
