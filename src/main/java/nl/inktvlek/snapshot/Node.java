package nl.inktvlek.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.network.PersonOfPartners;

/// One node of the network. A person has no name here; what a reader may call a node is not decided here.
///
/// @param index number in the snapshot; valid as long as the snapshot is
/// @param nr number that lasts
/// @param label name of an organisation, which may be hidden; description of a series; the code of a person
/// @param municipality CBS code
/// @param untoldAt of a key figure who has not been told yet that we know them: organisations where they hold a
///     position, in order of number and without an index; absent for everybody else
/// @param partners codes of the consortium partners it has to do with
public record Node(
        int index,
        int nr,
        NodeKind kind,
        String code,
        String label,
        Optional<String> municipality,
        Optional<String> neighbourhood,
        String source,
        Set<PersonRole> roles,
        Set<String> partners,
        Set<String> languages,
        Optional<List<Node>> untoldAt) {

    /// As a person, for the decision who sees their name.
    public PersonOfPartners person() {
        return new PersonOfPartners(code, partners, untoldAt.isEmpty());
    }

    /// What it is called for good: its kind and number.
    long key() {
        return (long) kind.ordinal() << 32 | nr & 0xffff_ffffL;
    }

    /// The same under another index.
    Node at(int place) {
        return new Node(
                place,
                nr,
                kind,
                code,
                label,
                municipality,
                neighbourhood,
                source,
                roles,
                partners,
                languages,
                untoldAt);
    }

    /// The same with what it has or takes over from others.
    Node with(
            Set<PersonRole> newRoles,
            Set<String> newPartners,
            Set<String> newLanguages,
            Optional<List<Node>> newUntoldAt) {
        return new Node(
                index,
                nr,
                kind,
                code,
                label,
                municipality,
                neighbourhood,
                source,
                newRoles,
                newPartners,
                newLanguages,
                newUntoldAt);
    }
}
