package nl.inktvlek.rights;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.rights.Consents.Purpose;

/// Something a module keeps of a person: how it is told to that person, and how it is erased.
///
/// @param read gives, for the person with `$code`, rows with one map `row` each; codes of others only
/// @param erase removes it, or makes it nobody's; absent where it stays as a number without a person
/// @param purpose what it is kept for, where that is asked for: a refusal erases it
public record PersonTrace(String name, Cypher read, Optional<Cypher> erase, Optional<Purpose> purpose) {

    /// What stays as a number without a person.
    public static PersonTrace kept(String name, @CompileTimeConstant final String read) {
        return new PersonTrace(name, Cypher.of(read), Optional.empty(), Optional.empty());
    }

    public static PersonTrace erased(
            String name, @CompileTimeConstant final String read, @CompileTimeConstant final String erase) {
        return new PersonTrace(name, Cypher.of(read), Optional.of(Cypher.of(erase)), Optional.empty());
    }

    /// The same for what is kept for a purpose.
    public PersonTrace of(Purpose kept) {
        return new PersonTrace(name, read, erase, Optional.of(kept));
    }

    /// What a module keeps; one bean a module.
    public record Of(List<PersonTrace> traces) {}
}
