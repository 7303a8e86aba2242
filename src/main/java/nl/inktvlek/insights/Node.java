package nl.inktvlek.insights;

import java.util.Optional;
import java.util.Set;
import nl.inktvlek.network.PersonOfPartners;

/// One node of the network, without anything that is not for every insider: a person has no name here.
///
/// @param index number in the snapshot; valid as long as the snapshot is
/// @param nr number that lasts
/// @param label name of an organisation, description of a series; the code of a person
/// @param municipality CBS code
/// @param untoldAt of a key figure who has not been told yet that we know them: where they hold a position, or live;
///     "" where neither is known
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
        Optional<String> untoldAt) {

    /// As a person, for the decision who sees their name.
    PersonOfPartners person() {
        return new PersonOfPartners(code, partners, untoldAt.isEmpty());
    }
}
