package nl.inktvlek.exchange.incoming;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.inktvlek.exchange.incoming.CheckedCells.Cell;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.ProblemList;
import org.jspecify.annotations.Nullable;

/// Reads where somebody is reached, and notes what is wrong with it.
record ContactCells(ProblemList problems) {

    private static final Pattern BETWEEN_PHONES =
            Pattern.compile("\\s+(?:of|or|en)\\s+|[,;/\\n]|\\s(?=0[1-9])|(?<=\\d)\\s*\\+\\s*(?=\\d)");

    private static final Pattern ROUNDED = Pattern.compile("\\d+(?:[.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]{2,}");
    /// "mailto:…", "Somebody <…>", with a point behind it.
    private static final Pattern ONE_EMAIL =
            Pattern.compile("(?:[^<@]*<)?(?i:mailto:)?([^\\s@<>,;:]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]{2,})[>.,;]*");

    /// What programs for forms write where somebody did not log in.
    private static final Set<String> NOBODYS = Set.of("anonymous", "anoniem");

    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9](?:[ .-]?\\d){8}");
    private static final int FEWEST_DIGITS = 10;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 200;

    /// A telephone number: one that a spreadsheet rounded is lost, and a word is none; what else looks odd is told and
    /// stays as it was written.
    Cell<String> phone(Row row) {
        var phone = phoneOf(row);
        if (phone == null) {
            return new Cell<>(null, true);
        }
        if (ROUNDED.matcher(phone).matches()) {
            problems.add(row.error("phone", "phone-rounded"));
            return new Cell<>(null, false);
        }
        if (phone.length() > LONGEST || phone.chars().noneMatch(Character::isDigit)) {
            problems.add(row.error("phone", "not-a-phone"));
            return new Cell<>(null, false);
        }
        if (!phone.equals(row.text("phone"))) {
            problems.add(row.notice("phone", "phone-zero"));
        } else if (!isComplete(phone)) {
            problems.add(row.notice("phone", "phone-odd"));
        }
        return new Cell<>(phone, true);
    }

    private static boolean isComplete(String text) {
        return BETWEEN_PHONES
                .splitAsStream(text)
                .map(number -> number.replaceAll("\\D", "").length())
                .filter(digits -> digits > 0)
                .allMatch(digits -> digits >= FEWEST_DIGITS && digits <= MOST_DIGITS);
    }

    /// Without what people write where they know none; with the zero at the beginning that a spreadsheet took away.
    static @Nullable String phoneOf(Row row) {
        var text = row.text("phone");
        boolean isNone = text.isEmpty()
                || NamesInFiles.isNothing(text)
                || text.chars().noneMatch(Character::isDigit)
                        && text.toLowerCase(Locale.ROOT).contains("geen");
        return isNone ? null : WITHOUT_ZERO.matcher(text).matches() ? "0" + text : text;
    }

    /// An address, or several; what has none is told.
    Cell<String> email(Row row) {
        var email = emailOf(row);
        if (email == null) {
            return new Cell<>(null, true);
        }
        if (email.indexOf('@') < 0) {
            problems.add(row.error("email", "not-an-email"));
            return new Cell<>(null, false);
        }
        if (email.length() > LONGEST || !EMAIL.matcher(email).find()) {
            problems.add(row.notice("email", "email-odd"));
        }
        return new Cell<>(email, true);
    }

    static @Nullable String emailOf(Row row) {
        var text = row.text("email");
        boolean isNone =
                text.isEmpty() || NamesInFiles.isNothing(text) || NOBODYS.contains(text.toLowerCase(Locale.ROOT));
        var one = ONE_EMAIL.matcher(text);
        return isNone ? null : one.matches() ? one.group(1) : text;
    }
}
