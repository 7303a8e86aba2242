package nl.inktvlek.database;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A statement, or a part of one, made of constants of the code only; what somebody gave goes into parameters.
///
/// Error Prone refuses anything but a constant; names of labels, relationships and properties are letters.
public final class Cypher {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final String text;

    private Cypher(String text) {
        this.text = text;
    }

    public static Cypher of(@CompileTimeConstant final String text) {
        return new Cypher(text);
    }

    /// The name of a label, relationship or property.
    ///
    /// @throws IllegalArgumentException unless it is made of letters, digits and lines
    public static Cypher name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name: " + name);
        }
        return new Cypher(name);
    }

    /// @param template with a `%s` for every part
    public static Cypher of(@CompileTimeConstant final String template, Cypher... parts) {
        return new Cypher(
                template.formatted(Arrays.stream(parts).map(Cypher::text).toArray()));
    }

    public static Cypher joined(List<Cypher> parts) {
        return new Cypher(parts.stream().map(Cypher::text).collect(Collectors.joining(", ")));
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
