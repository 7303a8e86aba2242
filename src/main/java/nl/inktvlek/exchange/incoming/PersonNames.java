package nl.inktvlek.exchange.incoming;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.vocabulary.PlainWords;

/// What somebody is called by a row of a list of people.
final class PersonNames {

    private static final Pattern SORTED = Pattern.compile(
            "(?i)([^,]+),\\s*((?:van|de|den|der|het|'t|ten|ter|te|in|op|aan|bij|la|le|el|al|bin|ibn|ben|von|zu|du|da|dos)(?:\\s+(?:de|den|der|het|'t|la|le))?)");

    private PersonNames() {}

    /// Of one column, or of a column for each part of it; beside a first name, "naam" is the last one.
    static String of(Row row) {
        var whole = row.line("name");
        var given = row.line("first_name");
        var first = given.isEmpty() && whole.isEmpty() ? row.line("initials") : given;
        var last = withInfixFirst(row.line("last_name"));
        boolean isWhole = first.isEmpty()
                || whole.indexOf(' ') > 0
                        && (" " + PlainWords.of(whole) + " ").contains(" " + PlainWords.of(first) + " ");
        return !whole.isEmpty() && isWhole
                ? NamesInFiles.ofPerson(whole)
                : joined(Stream.of(first, row.line("infix"), last.isEmpty() ? whole : last));
    }

    /// "Bedacht, van der": as members are sorted.
    private static String withInfixFirst(String last) {
        var sorted = SORTED.matcher(last);
        return sorted.matches() ? sorted.group(2) + " " + sorted.group(1) : last;
    }

    /// How versions before knew them: as it stood under "naam"; without initials, turned name or second first name.
    static Stream<String> asBefore(Row row) {
        var first = row.line("first_name");
        var last = row.line("last_name").isEmpty() ? row.line("name") : row.line("last_name");
        return Stream.of(
                        row.text("name"),
                        joined(Stream.of(first, row.line("infix"), last)),
                        joined(Stream.of(first, last)))
                .filter(name -> !name.isEmpty())
                .map(Ids::byName);
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
