package nl.inktvlek.network;

import java.util.List;
import java.util.Optional;
import nl.inktvlek.network.Consents.Purpose;

/// Something a module keeps of a person: how it is told to that person, and how it is erased.
///
/// @param read Cypher that gives, for the person with `$code`, rows with one map `row` each; codes of others only
/// @param erase Cypher that removes it, or makes it nobody's; "" where it stays as a number without a person
/// @param purpose what it is kept for, where that is asked for: a refusal erases it
public record PersonTrace(String name, String read, String erase, Optional<Purpose> purpose) {

    public PersonTrace(String name, String read, String erase) {
        this(name, read, erase, Optional.empty());
    }

    public PersonTrace(String name, String read, String erase, Purpose purpose) {
        this(name, read, erase, Optional.of(purpose));
    }

    /// What a module keeps; one bean a module.
    public record Of(List<PersonTrace> traces) {}
}
