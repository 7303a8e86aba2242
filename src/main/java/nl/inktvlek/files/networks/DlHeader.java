package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a text file of UCINET says before its data: how many nodes, how they are written, their labels.
final class DlHeader {

    /// Longest header, in characters.
    private static final int LONGEST = 10_000_000;

    private static final Pattern DATA = Pattern.compile("(?i)(?<![\\w=])data\\s*:[ \\t]*\\R?");
    private static final Pattern SIZE = Pattern.compile("(?i)\\b(n|nr|nc|nm)\\s*(?:=|\\s)\\s*(\\d{1,9})\\b");
    private static final Pattern FORMAT = Pattern.compile("(?i)\\bformat\\s*[=\\s]\\s*(\\w+)");
    private static final Pattern TITLE =
            Pattern.compile("(?i)\\btitle\\s*[=:]\\s*(?:\"([^\"\\r\\n]*)\"|([^\\r\\n,]*))");
    private static final Pattern NO_DIAGONAL = Pattern.compile("(?i)\\bdiagonal\\s*[=\\s]\\s*absent");
    private static final Pattern EMBEDDED =
            Pattern.compile("(?i)\\b(?:(row|col|column)\\s+)?(?:labels?\\s+)embedded\\s*:?");
    private static final Pattern LABELS = Pattern.compile(
            "(?i)(?:\\b(row|col|column|matrix|level)\\s+)?\\blabels?\\s*:(.*?)"
                    + "(?=(?:\\b(?:row|col|column|matrix|level)\\s+)?\\blabels?\\s*(?::|embedded)"
                    + "|\\b(?:format|title|diagonal|n[rcm]?)\\s*=|\\z)",
            Pattern.DOTALL);

    private final String text;
    private final int begin;
    private final long before;
    private final boolean ownLine;
    private final int rowCount;
    private final int columnCount;
    private final int matrices;
    private final boolean twoMode;
    private final String format;
    private final String title;
    private final boolean diagonal;
    private boolean rowsEmbedded;
    private boolean columnsEmbedded;
    private final List<String> rowLabels = new ArrayList<>();
    private final List<String> columnLabels = new ArrayList<>();
    private final List<String> matrixLabels = new ArrayList<>();

    DlHeader(String text, Draft draft) {
        var data = DATA.matcher(text);
        if (!data.find()) {
            throw draft.cutOff(text.lines().count(), "data:");
        }
        if (data.start() > LONGEST) {
            throw draft.refusal(1, "network-text-too-long", LONGEST);
        }
        var whole = text.substring(0, data.start());
        this.text = text;
        begin = data.end();
        before = text.substring(0, begin).lines().count();
        ownLine = data.group().endsWith("\n") || data.group().endsWith("\r");
        var labels = LABELS.matcher(whole);
        var settings = labels.replaceAll(" ");
        int n = size(settings, "n");
        int nr = size(settings, "nr");
        int nc = size(settings, "nc");
        matrices = Math.max(1, size(settings, "nm"));
        if (matrices > Draft.MOST_NAMES) {
            throw draft.expected(1, settings.strip(), "nm <= " + Draft.MOST_NAMES);
        }
        twoMode = nr > 0 && nc > 0;
        rowCount = twoMode ? nr : Math.max(n, Math.max(nr, nc));
        columnCount = twoMode ? nc : rowCount;
        if (rowCount < 1) {
            throw draft.expected(1, settings.strip(), "n = ...");
        }
        format = first(FORMAT, settings, "fullmatrix").toLowerCase(Locale.ROOT);
        title = first(TITLE, settings, "");
        diagonal = !NO_DIAGONAL.matcher(settings).find();
        EMBEDDED.matcher(whole).results().forEach(found -> embedded(found.group(1)));
        labels.reset();
        while (labels.find()) {
            labels(labels, draft);
        }
        if (!twoMode && rowLabels.isEmpty()) {
            rowLabels.addAll(columnLabels);
        }
    }

    private void embedded(@Nullable String which) {
        rowsEmbedded |= which == null || which.equalsIgnoreCase("row");
        columnsEmbedded |= which == null || !which.equalsIgnoreCase("row");
    }

    private void labels(Matcher found, Draft draft) {
        var which = found.group(1) == null ? "" : found.group(1).toLowerCase(Locale.ROOT);
        var text = EMBEDDED.matcher(found.group(2)).replaceAll("");
        var names = new ArrayList<String>();
        for (var each : (Iterable<String>) text.lines()::iterator) {
            names.addAll(draft.words(0, each, ",").texts());
            draft.room(0, names.size());
        }
        switch (which) {
            case "" -> {
                rowLabels.addAll(names);
                columnLabels.addAll(names);
            }
            case "row" -> rowLabels.addAll(names);
            case "matrix", "level" -> matrixLabels.addAll(names);
            default -> columnLabels.addAll(names);
        }
    }

    private int size(String settings, String which) {
        return SIZE.matcher(settings)
                .results()
                .filter(found -> found.group(1).equalsIgnoreCase(which))
                .mapToInt(found -> Integer.parseInt(found.group(2)))
                .findFirst()
                .orElse(0);
    }

    private static String first(Pattern pattern, String settings, String otherwise) {
        var found = pattern.matcher(settings);
        if (!found.find()) {
            return otherwise;
        }
        for (int i = 1; i <= found.groupCount(); i++) {
            var group = found.group(i);
            if (group != null) {
                return group.strip();
            }
        }
        return otherwise;
    }

    /// Lines of the data; the first may stand on the line of the word itself.
    Iterable<String> data() {
        var rest = ownLine ? Stream.<String>empty() : Stream.of(restOfLine());
        return Stream.concat(rest, text.lines().skip(before))::iterator;
    }

    private String restOfLine() {
        int end = begin;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(begin, end);
    }

    /// Line in the file on which the data begin.
    long line() {
        return ownLine ? before + 1 : before;
    }

    boolean isTwoMode() {
        return twoMode;
    }

    int rowCount() {
        return rowCount;
    }

    int columnCount() {
        return columnCount;
    }

    int matrices() {
        return matrices;
    }

    String format() {
        return format;
    }

    String title() {
        return title;
    }

    /// Whether the matrices have their diagonal.
    boolean diagonal() {
        return diagonal;
    }

    boolean rowsEmbedded() {
        return rowsEmbedded;
    }

    boolean columnsEmbedded() {
        return columnsEmbedded;
    }

    /// Labels of the rows, and of both in a network of one kind; grows while labels stand in the data.
    List<String> rowLabels() {
        return rowLabels;
    }

    List<String> columnLabels() {
        return columnLabels;
    }

    /// Kind of the ties of a matrix: its label or number, "" when there is one matrix.
    String kind(int matrix) {
        if (matrix < matrixLabels.size()) {
            return matrixLabels.get(matrix);
        }
        return matrices == 1 ? "" : String.valueOf(matrix + 1);
    }
}
