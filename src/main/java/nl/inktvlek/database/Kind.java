package nl.inktvlek.database;

import java.util.List;
import java.util.stream.Collectors;

/// A kind of thing that people edit: nodes with one label and a `code`, with fields, and links to other things.
///
/// Every module declares its kinds as constants; only those can be changed through [Journal].
///
/// @param label label of the nodes, with a uniqueness constraint on `code`
public record Kind(String label, List<Link> links) {

    /// Fields of a thing that stand in the graph around it.
    ///
    /// @param name of the field; its value is a list of codes, or of texts that `write` understands
    /// @param read Cypher expression that gives the value for the node `n`
    /// @param write Cypher statement that makes it `$to` for the node with `$code`
    /// @param isSet whether two changes can be merged item by item
    public record Link(String name, String read, String write, boolean isSet) {

        /// Relationships from the thing to others, each with a code.
        public static Link to(String name, String label, String type, String otherLabel) {
            return related(name, label, "-[r:%s]->".formatted(type), "-[:%s]->".formatted(type), otherLabel);
        }

        /// Relationships from others, each with a code, to the thing.
        public static Link from(String name, String label, String type, String otherLabel) {
            return related(name, label, "<-[r:%s]-".formatted(type), "<-[:%s]-".formatted(type), otherLabel);
        }

        private static Link related(String name, String label, String named, String arrow, String other) {
            return new Link(
                    name,
                    "[(n)%s(x:%s) | x.code]".formatted(arrow, other),
                    """
                    MATCH (n:%s {code: $code})
                    CALL (n) { MATCH (n)%s(x:%s) WHERE NOT x.code IN $to DELETE r }
                    UNWIND $to AS other
                    MATCH (x:%s {code: other})
                    MERGE (n)%s(x)""".formatted(label, named, other, other, arrow),
                    true);
        }
    }

    /// Cypher expression for all fields of the node `n`, its links among them.
    String fields() {
        return links.stream()
                .map(link -> ", `%s`: %s".formatted(link.name(), link.read()))
                .collect(Collectors.joining("", "n {.*", "}"));
    }
}
