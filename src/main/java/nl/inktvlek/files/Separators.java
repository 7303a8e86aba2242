package nl.inktvlek.files;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which character stands between the cells of a line.
public final class Separators {

    /// What may be chosen.
    public static final List<Character> CHOICES = List.of(',', ';', '\t', '|', ' ');

    /// `sep=;`, by which programs tell a spreadsheet.
    private static final Pattern TOLD = Pattern.compile("\"?sep=(.)\"?[;,\t|]*", Pattern.CASE_INSENSITIVE);

    private static final int WHOLE = 1000;

    private static final Pattern COMMA_ALONE = Pattern.compile(",[^ ]");

    private Separators() {}

    /// The one that the first line tells, if it does.
    static Optional<Character> told(String text) {
        var told = TOLD.matcher(text.lines().findFirst().orElse("").strip());
        return told.matches() ? Optional.of(told.group(1).charAt(0)) : Optional.empty();
    }

    static boolean isTold(Line line) {
        return line.number() == 1 && line.first().regionMatches(true, 0, "sep=", 0, 4);
    }

    /// The one whose lines agree best on how many cells there are; quotation marks are read first. Spaces, and commas
    /// with a space behind each, are writing where all lines agree on something else: "Bedacht, Aad;Den Haag".
    static char of(String beginning) {
        return told(beginning).orElseGet(() -> {
            var candidates = CHOICES.stream()
                    .map(separator ->
                            new Candidate(separator, agreement(beginning, separator), isWriting(beginning, separator)))
                    .filter(candidate -> candidate.agreement() > 0)
                    .toList();
            boolean isSure =
                    candidates.stream().anyMatch(candidate -> !candidate.isWriting() && candidate.agreement() >= WHOLE);
            return candidates.stream()
                    .filter(candidate -> !isSure || !candidate.isWriting())
                    .max(Comparator.comparingInt(Candidate::agreement))
                    .map(Candidate::separator)
                    .orElse(',');
        });
    }

    private record Candidate(char separator, int agreement, boolean isWriting) {}

    private static boolean isWriting(String beginning, char separator) {
        return separator == ' '
                || separator == ',' && !COMMA_ALONE.matcher(beginning).find();
    }

    /// The one within lines that each stand in quotation marks; empty where they are of one cell.
    static Optional<Character> inside(String lines) {
        return CHOICES.stream()
                .filter(separator -> separator != ' ' && agreement(lines, separator) >= WHOLE)
                .max(Comparator.comparingInt(separator -> agreement(lines, separator)));
    }

    /// In thousandths of the lines, and a little for more cells.
    private static int agreement(String beginning, char separator) {
        var lines = Lines.ofBeginning(beginning, separator).stream()
                .filter(line -> !line.isBlank() && !line.first().startsWith("# "))
                .toList();
        var widths = lines.stream()
                .map(line -> line.cells().size())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var usual = widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .max(Comparator.comparingLong((Map.Entry<Integer, Long> width) -> width.getValue())
                        .thenComparingInt(Map.Entry::getKey));
        if (usual.isEmpty()) {
            return 0;
        }
        int share = (int) (1000 * usual.get().getValue() / lines.size());
        boolean isText = separator == ' ' && share < 1000; // words of a sentence are no cells
        return isText ? 0 : share + Math.min(50, usual.get().getKey());
    }
}
