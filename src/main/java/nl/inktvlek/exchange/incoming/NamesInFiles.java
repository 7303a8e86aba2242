package nl.inktvlek.exchange.incoming;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.inktvlek.vocabulary.Municipalities;

/// What may be the name of a person or an organisation in a file, and how it is told.
final class NamesInFiles {

    /// What people write where they know nothing.
    private static final Set<String> NOTHING = Set.of(
            "-", "--", "—", "–", "?", "??", "???", "…", "nvt", "n/a", "onbekend", "unknown", "nieuw", "bilinmiyor");

    /// The same with points between or behind the letters, without them.
    private static final Set<String> WITH_POINTS = Set.of("", "nvt", "nn", "na");

    /// The same, where a code may be so short.
    private static final Set<String> NOBODY =
            Set.of("geen", "none", "nihil", "leeg", "niemand", "nobody", "x", "xx", "xxx", "tbd");

    /// "Ali en Ayşe", "Ali & Zeki", "Aad / Bea", "Fam. Bedacht"; a slash within a word is part of it ("A/rahman").
    private static final Pattern SEVERAL = Pattern.compile(
            "\\p{L}\\s+(?:en|and|ve|et)\\s+\\p{L}|\\p{L}\\.?\\s*[&+|]\\s*\\p{L}|\\p{L}{2}\\s+/|/\\s+\\p{L}{2}|^(?i:fam\\.?|familie)\\s");

    private static final int LONGEST = 200;

    private static final Pattern WITH_PHONE = Pattern.compile("(?:\\+|\\b0)\\d(?:[\\s./-]?\\d){7,}");

    private static final Pattern REMARK = Pattern.compile("\\(\\p{Ll}[^)]*\\)$|\\s[-–—:]\\s+\\p{Ll}");
    private static final Pattern TOTAL = Pattern.compile(
            "(?i)(?:(?:sub|eind)?tota(?:al|len|l)|grand total|gemiddelden?|average|toplam|ortalama|aantal(?:len)?)(?:\\s*:?\\s*[\\d.,]*|\\s[^\\d]*:?\\s*[\\d.,]+)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]*");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]*");
    private static final Pattern HEADING = Pattern.compile(".*:|\\*\\*.*|=.*|#.*|(?i)https?:.*|www\\..*");

    /// What stands alone in a line of a list of people, above them or in the place of somebody.
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?i)bestuur|vrijwilligers|deelnemers|deelneemsters|leden|reserves?|volgt(?: nog)?|organisaties|gespreksleiders|sleutelfiguren"
                    + "|wachtlijst|afgemeld|overigen?|gasten|team|commissie|werkgroep|plek \\d+|plaats \\d+|groep [\\dA-D]|vacature|vacant"
                    + "|(?:legenda|bron|let op|n\\.?b\\.?)\\s*:.*|(?:laatst )?bijgewerkt\\b.*|zie (?:tab|blad|ook|onder|boven).*"
                    + "|(?:stichting|vereniging|moskee|buurthuis|wijkcentrum|gemeente) .*");

    /// What stands in the place of a name until there is one, or means the line above.
    private static final Pattern NOBODY_YET =
            Pattern.compile("(?i)vacant|vacature|vacancy|nog te benoemen|nog onbekend|idem|ditto|zie (?:hier)?boven");

    /// Letters that a program could not read, or read with another alphabet: "Ren\uFFFD", "GÃ¼l".
    private static final Pattern BROKEN =
            Pattern.compile(".*(?:\uFFFD|[ÃÄÅ][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Ð[\u0080-\u00BF]).*");

    /// "Jansen, Fatma", "de Vries, P.": the last name first.
    private static final Pattern TURNED =
            Pattern.compile("((?:(?:van|de|den|der|het|'t|ten|ter|el|al|bin|ben|von)\\s+)*\\p{Lu}[\\p{L}\\p{M}'’ -]*),"
                    + "\\s*(\\p{Lu}(?:\\p{Ll}[\\p{L}\\p{M}'’ -]*|\\.(?:\\s?\\p{Lu}\\.)*))");

    private NamesInFiles() {}

    /// Whether a cell says that nothing is known.
    static boolean isNothing(String text) {
        return isNoCode(text) || NOBODY.contains(text.toLowerCase(Locale.ROOT));
    }

    /// Whether it stands where there is no code yet.
    static boolean isNoCode(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return NOTHING.contains(small) || small.indexOf('.') >= 0 && WITH_POINTS.contains(small.replace(".", ""));
    }

    /// On one line, the first name first.
    static String ofPerson(String text) {
        var turned = TURNED.matcher(text);
        return turned.matches() ? turned.group(2) + " " + turned.group(1) : text;
    }

    /// Why a text is nobody's name, as a key of a problem.
    static Optional<String> faultOfPerson(String name) {
        var fault = fault(name);
        if (fault.isPresent()) {
            return fault;
        }
        if (WITH_PHONE.matcher(name).find()) {
            return Optional.of("name-with-number");
        }
        if (NOBODY_YET.matcher(name).matches()) {
            return Optional.of("not-a-name");
        }
        return name.length() <= LONGEST && SEVERAL.matcher(name).find()
                ? Optional.of("name-of-two")
                : NO_LETTERS.matcher(name).matches() ? Optional.of("not-a-name") : Optional.empty();
    }

    /// Whether a telephone number stands in a text.
    static boolean hasPhone(String text) {
        return WITH_PHONE.matcher(text).find();
    }

    /// Whether something stands behind a name that may be no part of it: "Fatma (tolk)".
    static boolean hasRemark(String name) {
        return REMARK.matcher(name).find();
    }

    /// Why a text is the name of nothing.
    static Optional<String> fault(String name) {
        if (BROKEN.matcher(name).matches()) {
            return Optional.of("letters-broken");
        }
        if (TOTAL.matcher(name).matches()) {
            return Optional.of("id-is-total");
        }
        return isNothing(name)
                        || NO_WORD.matcher(name).matches()
                        || HEADING.matcher(name).matches()
                ? Optional.of("not-a-name")
                : Optional.empty();
    }

    /// Whether it is nobody where it stands alone in its line: a place, a group or a remark above the people it is
    /// about.
    static boolean isAboveOthers(String name) {
        return Municipalities.byCodeOrName(name).isPresent()
                || NO_PERSON.matcher(name).matches();
    }
}
