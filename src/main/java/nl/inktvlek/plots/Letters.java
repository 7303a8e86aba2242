package nl.inktvlek.plots;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How wide words are in the letters of the product.
///
/// **Source.** Advance widths of Source Sans 3 (version 3.052, SIL Open Font License), regular and semibold, in
/// thousandths of the size of the letters: `widths.csv`.
enum Letters {
    REGULAR,
    SEMIBOLD;

    /// A letter that was not measured is held to be this wide: what the widest of Latin is.
    private static final int UNKNOWN = 950;

    /// Where the letters of the product are missing, those of the system are somewhat wider.
    private static final double OTHER_LETTERS = 1.06;

    private static final Map<Integer, int[]> WIDTHS = read();

    private static Map<Integer, int[]> read() {
        var widths = new HashMap<Integer, int[]>();
        var file = Objects.requireNonNull(Letters.class.getResourceAsStream("widths.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .forEach(cell -> widths.put(
                            Integer.parseInt(cell[0], 16),
                            new int[] {Integer.parseInt(cell[1]), Integer.parseInt(cell[2])}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return widths;
    }

    /// In pixels, at a size in pixels.
    double width(String text, double size) {
        int thousandths = text.codePoints()
                .map(letter -> {
                    var measured = WIDTHS.get(letter);
                    return measured == null ? UNKNOWN : measured[ordinal()];
                })
                .sum();
        return OTHER_LETTERS * thousandths * size / 1000;
    }

    /// Over as many lines as it needs: broken at spaces, and within a word that is wider than a line.
    List<String> wrap(String text, double size, double most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= most) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > most && line.length() > 2) {
                int fits = line.length() - 1;
                while (fits > 1 && width(broken(line, fits), size) > most) {
                    fits--;
                }
                lines.add(broken(line, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /// The first letters of a word, with a hyphen where it has none.
    private static String broken(String word, int letters) {
        var first = word.substring(0, letters);
        return first.endsWith("-") ? first : first + "-";
    }
}
