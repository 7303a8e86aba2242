package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.files.forms.ColumnForms;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;

/// Where the table begins and ends among the lines of a file: titles stand above it, totals and remarks below.
final class TableShape {

    /// Lines among which the headers are looked for.
    static final int LINES_ABOVE = 60;

    /// Below a line as wide, headings have so many known words, and two of three cells are one.
    private static final int FEWEST_WORDS = 3;

    private static final int WORDS_OF_THREE = 3;

    static final Pattern NO_HEADER = Pattern.compile("[-+]?[\\d.,]+%?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|.+@.+");
    private static final Pattern FOOT = Pattern.compile(
            "(?i)(?:sub)?tota(?:al|len|l)|gemiddelden?|gem\\.|average|mean|som|sum|eindtotaal|grand total|bijgewerkt|updated"
                    + "|bron|source|noten?|note|opmerking(?:en)?|remarks?|toelichting|legenda|legend|aantal(?:len)?|count"
                    + "|minimum|min|maximum|max|mediaan|median|laatst gewijzigd|toplam|ortalama");
    private static final Pattern FIRST_WORDS = Pattern.compile("([\\p{L}. ]+?)\\s*(?:[:=(\\d].*)?");

    private TableShape() {}

    /// Whether this word tells what a line of sums or remarks is about, and nobody's name or code.
    static boolean isFootWord(String text) {
        return FOOT.matcher(text).matches();
    }

    /// The line with the headers: the first that can be one, unless a later one is clearly meant. Words that headers
    /// have stand in cells too ("leider", "school"), so they do not outweigh a line as wide that stands above.
    ///
    /// @return empty if there is none
    static Optional<Line> header(List<Line> lines) {
        Line best = null;
        int most = 0;
        int usual = usualWidth(lines);
        for (var line : lines) {
            if (Separators.isTold(line) || line.isBlank()) {
                continue;
            }
            int known = knownWords(line);
            if (!canBeHeader(line, known > 1) && !(known > 0 && headsCrosses(line, lines))) {
                continue;
            }
            boolean isWide = line.width() > 1 || usual <= 1;
            int score = known > 0 ? 1 + known : isWide && !isRemark(line, usual) ? 1 : 0;
            if (score > most && (best == null || isBelowTitle(best, most > 1, line, known))) {
                best = line;
                most = score;
            }
        }
        return Optional.ofNullable(best)
                .map(header -> together(Optional.of(header), at(lines, header.number() + 1), header))
                .map(header -> chosen(header, lines));
    }

    /// Days beside a known word, with ticks below each of them and no other day.
    private static boolean headsCrosses(Line line, List<Line> lines) {
        var below = lines.stream()
                .filter(other -> other.number() > line.number() && !other.isBlank() && !isFootWord(other.first()))
                .toList();
        var days = IntStream.range(0, line.cells().size())
                .filter(i -> ColumnDictionary.isDay(line.cells().get(i)))
                .boxed()
                .toList();
        return (days.size() > 1 || days.size() == 1 && knownWords(line) > 1)
                && below.stream()
                        .anyMatch(other ->
                                days.stream().anyMatch(i -> !cell(other, i).isEmpty()))
                && below.stream()
                        .allMatch(other -> days.stream()
                                .map(i -> cell(other, i))
                                .allMatch(text ->
                                        text.isEmpty() || CellReader.yes(text).isPresent()));
    }

    private static String cell(Line line, int column) {
        return column < line.cells().size() ? line.cells().get(column) : "";
    }

    /// Headings over two lines: "Bijeenkomst" above "1", "2" and "3"; "Contact" above "telefoon" and "e-mail". They
    /// stand on the second, together.
    ///
    /// @return `otherwise` if they do not tell more together
    private static Line together(Optional<Line> first, Optional<Line> second, Line otherwise) {
        if (first.isEmpty() || second.isEmpty() || !cell(second.get(), 0).isEmpty()) {
            return otherwise;
        }
        var header = first.get();
        var together = new ArrayList<String>();
        var above = "";
        for (int i = 0; i < Math.max(header.width(), second.get().width()); i++) {
            var upper = cell(header, i);
            var lower = cell(second.get(), i);
            above = upper.isEmpty() ? above : upper;
            var both = (above + " " + lower).strip();
            if (lower.isEmpty() || ColumnDictionary.isKnown(both)) {
                together.add(lower.isEmpty() ? upper : both);
            } else if (!ColumnDictionary.isKnown(lower)
                    && (ColumnDictionary.isKnown(upper)
                            || NO_HEADER.matcher(lower).matches())) {
                return otherwise; // somebody of whom the first cell is empty
            } else {
                together.add(lower);
            }
        }
        var joined = new Line(second.get().number(), together);
        return knownWords(joined) > knownWords(otherwise) ? joined : otherwise;
    }

    /// A line that the user chose for the headers, with the one above it where they are headings over two lines.
    static Line chosen(Line line, List<Line> lines) {
        return together(at(lines, line.number() - 1), Optional.of(line), line);
    }

    private static Optional<Line> at(List<Line> lines, long number) {
        return lines.stream()
                .filter(line -> line.number() == number && !line.isBlank())
                .findFirst();
    }

    /// Whether what stands above is a title, and no headings of as many columns.
    private static boolean isBelowTitle(Line above, boolean hasKnownWords, Line line, int known) {
        int filled = line.filled();
        return above.filled() < filled
                || known == filled && known > 1 && knownWords(above) < above.filled()
                || !hasKnownWords && known >= FEWEST_WORDS && known * WORDS_OF_THREE >= 2 * filled;
    }

    /// Headers may be numbers of meetings, beside one that is a word.
    private static int knownWords(Line line) {
        boolean hasWord = line.cells().stream()
                .anyMatch(cell -> ColumnDictionary.isKnown(cell)
                        && !NO_HEADER.matcher(cell).matches());
        return hasWord
                ? (int) line.cells().stream().filter(ColumnDictionary::isKnown).count()
                : 0;
    }

    private static int usualWidth(List<Line> lines) {
        var widths = new HashMap<Integer, Integer>();
        lines.stream().filter(line -> !line.isBlank()).forEach(line -> widths.merge(line.width(), 1, Integer::sum));
        return widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static boolean isRemark(Line line, int usualWidth) {
        return line.first().startsWith("#") && line.width() < usualWidth;
    }

    /// Words, those that are known each once.
    private static boolean canBeHeader(Line line, boolean hasKnownWords) {
        var words = new HashSet<String>();
        return line.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> (words.add(cell.toLowerCase(Locale.ROOT)) || hasKnownWords)
                        && (!NO_HEADER.matcher(cell).matches() || hasKnownWords && ColumnDictionary.isKnown(cell)));
    }

    /// What is found in one reading of all lines below the headers.
    static final class Reading {

        private static final int LONGEST_FOOT = 40;
        private static final int DIGITS_OF_PHONE = 9;

        private final long headerLine;
        private final int columns;
        private final List<Line> last = new ArrayList<>();
        private final Map<Integer, DateReader.Evidence> days = new HashMap<>();
        private final Map<Integer, NumberReader.Evidence> numbers = new HashMap<>();
        private final Map<Integer, PlaceForm.Evidence> places = new HashMap<>();

        Reading(long headerLine, int columns) {
            this.headerLine = headerLine;
            this.columns = columns;
        }

        void add(Line line) {
            if (line.number() <= headerLine) {
                return;
            }
            if (last.size() == 2 * LONGEST_FOOT) {
                last.subList(0, LONGEST_FOOT).clear();
            }
            last.add(line);
            int cells = Math.min(columns, line.cells().size());
            for (int i = 0; i < cells; i++) {
                add(i, line.cells().get(i));
            }
        }

        private void add(int column, String cell) {
            boolean isInFigures =
                    cell.length() > 2 && (Character.isDigit(cell.charAt(0)) || Character.isDigit(cell.charAt(1)));
            if (isInFigures && (cell.indexOf(',') > 0 || cell.indexOf('.') > 0)) {
                numbers.computeIfAbsent(column, any -> new NumberReader.Evidence())
                        .add(cell);
            }
            if (isInFigures && cell.length() < 8 || cell.startsWith("GM")) {
                places.computeIfAbsent(column, any -> new PlaceForm.Evidence()).add(cell);
            }
            if (cell.length() > 7 && Character.isDigit(cell.charAt(0))) {
                for (var day : CellReader.days(cell)) {
                    days.computeIfAbsent(column, any -> new DateReader.Evidence())
                            .add(day);
                }
            }
        }

        /// What the cells of each column decide of how they are written.
        ColumnForms forms() {
            return new ColumnForms(
                    ColumnForms.Choices.of(days, DateReader.Evidence::order, DateReader.Evidence::isInFigures),
                    ColumnForms.Choices.of(numbers, NumberReader.Evidence::form, NumberReader.Evidence::isMarked),
                    ColumnForms.Choices.of(places, PlaceForm.Evidence::form, PlaceForm.Evidence::isTwofold),
                    days.entrySet().stream()
                            .filter(column -> column.getValue().isHalfUnderstood())
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        }

        /// First line of the foot, or 0 where the table ends with the file.
        long foot() {
            long foot = 0;
            for (int i = last.size() - 1; i >= 0; i--) {
                var line = last.get(i);
                if (isFoot(line) || isRemarkBelow(i)) {
                    foot = line.number();
                } else if (!line.isBlank()) {
                    break;
                }
            }
            return foot;
        }

        /// Begins with a word for sums or remarks, and says no more than numbers beside it.
        private boolean isFoot(Line line) {
            var words = FIRST_WORDS.matcher(CellText.onOneLine(line.first()));
            return words.matches()
                    && isFootWord(words.group(1))
                    && line.cells().stream()
                            .filter(cell -> !cell.isEmpty() && !cell.equals(line.first()))
                            .allMatch(cell -> NO_HEADER.matcher(cell).matches() && !isContact(cell));
        }

        /// A telephone number or an address: the line is of somebody, whatever they are called.
        private static boolean isContact(String cell) {
            return cell.indexOf('@') > 0
                    || cell.chars().filter(Character::isDigit).count() >= DIGITS_OF_PHONE;
        }

        /// A sentence alone, below a line that was left open.
        private boolean isRemarkBelow(int i) {
            var line = last.get(i);
            boolean isBelowOpenLine =
                    i > 0 && (last.get(i - 1).isBlank() || last.get(i - 1).number() + 1 < line.number());
            return columns > 1 && line.filled() == 1 && line.first().contains(" ") && isBelowOpenLine;
        }
    }
}
