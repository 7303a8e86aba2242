package nl.inktvlek.rights;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.inktvlek.vocabulary.PlainWords;

/// Whether two names may be of one person: the same parts in whatever order, but for a letter or two.
final class NearNames {

    /// Letters of a name for which one more letter may differ.
    private static final int LETTERS = 8;

    private static final int MOST = 2;

    private NearNames() {}

    static boolean near(String a, String b) {
        var first = plain(a);
        var second = plain(b);
        int allowed = Math.min(MOST, 1 + Math.min(first.length(), second.length()) / LETTERS);
        return !first.isEmpty() && distance(first, second) <= allowed;
    }

    private static String plain(String name) {
        return Arrays.stream(PlainWords.of(name).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() > 1)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /// Letters to add, leave out or change at least; O(length · length).
    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
