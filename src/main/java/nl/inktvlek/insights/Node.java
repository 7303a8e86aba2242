package nl.inktvlek.insights;

import java.util.Optional;
import java.util.Set;

/// One node of the network, without anything that is not for every insider: a person has no name here.
///
/// @param index number in the snapshot; valid as long as the snapshot is
/// @param nr number that lasts
/// @param label name of an organisation, description of a series; the code of a person
/// @param municipality CBS code
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
        Set<String> languages) {}
