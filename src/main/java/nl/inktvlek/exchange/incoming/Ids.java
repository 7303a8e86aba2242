package nl.inktvlek.exchange.incoming;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.vocabulary.PlainWords;

/// What may be the id of a person in a file: personal data until shown otherwise.
public final class Ids {

    /// Before a name that stands in for an id; no id in a file begins with it.
    private static final String BY_NAME = "\u001e";

    private static final Pattern PHONE = Pattern.compile("(?:\\+|00(?=[1-9])|0(?=[1-9]))[\\d\\s()./-]{8,17}|6\\d{8}");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{L}[\\p{L}\\p{M}'’.()-]*)+");
    private static final Pattern STREET = Pattern.compile(
            "(?i)\\p{L}[\\p{L} .'-]*(?:straat|str\\.|weg|laan|plein|kade|gracht|singel|dijk|hof|pad|dreef|steeg|plantsoen|street|road)"
                    + " \\d+ ?[a-z]?(?:,.*)?");
    private static final Pattern CODE =
            Pattern.compile("(?!.*\\p{L}{3,}[^\\p{L}\\d]+\\p{L}{3,})(?:\\S*\\d\\S*|[A-Z]{1,3}|[a-z])");
    private static final int LONGEST = 60;

    private Ids() {}

    /// Why a text is no id of a person, as a key of a problem.
    public static Optional<String> fault(String text) {
        if (text.indexOf('@') > 0) {
            return Optional.of("id-is-email");
        }
        if (PHONE.matcher(text).matches()) {
            return Optional.of("id-is-phone");
        }
        if (NAME.matcher(text).matches() || STREET.matcher(text).matches()) {
            return Optional.of("id-is-name");
        }
        return faultOfAny(text);
    }

    /// Whether a text is written as codes are, with a digit or very short: no name or number of somebody, so that a
    /// message may tell it.
    public static boolean isCode(String text) {
        return fault(text).isEmpty() && CODE.matcher(text).matches();
    }

    /// Whether a text says where somebody lives or is reached.
    static boolean isPlaceOrContact(String text) {
        return text.indexOf('@') >= 0
                || NamesInFiles.hasPhone(text)
                || STREET.matcher(text).matches();
    }

    /// Why a text is no id of anything.
    static Optional<String> faultOfAny(String text) {
        if (text.length() > LONGEST || text.indexOf(';') >= 0 || text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0) {
            return Optional.of("id-is-line");
        }
        if (NamesInFiles.isNoCode(text)) {
            return Optional.of("id-is-nothing");
        }
        return CellReader.isFootWord(text) ? Optional.of("id-is-total") : Optional.empty();
    }

    /// The id of who has none in the file: by the name, capitals and marks aside.
    public static String byName(String name) {
        return BY_NAME + PlainWords.of(name);
    }

    static boolean isName(String id) {
        return id.startsWith(BY_NAME);
    }
}
