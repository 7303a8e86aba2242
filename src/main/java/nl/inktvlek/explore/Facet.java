package nl.inktvlek.explore;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.snapshot.PersonRole;

/// A property by which nodes are chosen. Within one, any of the chosen values will do; of all of them, each has to
/// hold.
public enum Facet {
    KIND,
    ROLE,
    PARTNER,
    MUNICIPALITY,
    LANGUAGE,
    SOURCE;

    /// What organisations and series have for a role.
    public static final String NO_PERSON = "NO_PERSON";

    /// What a node has of it, by the words of the data: a name of an enumeration, a code, a language.
    Collection<String> of(Node node) {
        return switch (this) {
            case KIND -> Set.of(node.kind().name());
            case ROLE ->
                node.kind() == NodeKind.PERSON
                        ? node.roles().stream().map(PersonRole::name).collect(Collectors.toSet())
                        : Set.of(NO_PERSON);
            case PARTNER -> node.partners();
            case MUNICIPALITY -> node.municipality().map(Set::of).orElse(Set.of());
            case LANGUAGE -> node.languages();
            case SOURCE -> node.source().isEmpty() ? Set.of() : Set.of(node.source());
        };
    }
}
