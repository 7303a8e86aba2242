package nl.inktvlek.network;

import java.util.List;

/// Something a module keeps of a person: how it is told to that person, and how it is erased.
///
/// @param read Cypher that gives, for the person with `$code`, rows with one map `row` each; codes of others only
/// @param erase Cypher that removes it, or makes it nobody's; "" where it stays as a number without a person
public record PersonTrace(String name, String read, String erase) {

    /// What a module keeps; one bean a module.
    public record Of(List<PersonTrace> traces) {}
}
