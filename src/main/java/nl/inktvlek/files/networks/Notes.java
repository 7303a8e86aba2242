package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;

/// What is to be told of a file: the same thing once, with how often and where first.
public final class Notes {

    /// Lines listed one by one at the most; the rest is counted.
    private static final int MOST = 500;

    /// Different things told at the most; the rest is counted.
    private static final int MOST_SUBJECTS = 200;

    /// Lines left out at the most: behind that it is another kind of file.
    private static final int MOST_ERRORS = 100_000;

    private final String file;
    private final Map<Told, Count> counts = new LinkedHashMap<>();
    private final List<Problem> errors = new ArrayList<>();
    private int errorCount;

    /// @param subject a word of the format or a heading, never of a person; "" when the message needs none
    private record Told(String key, String subject) {}

    private static final class Count {
        private final long line;
        private long times;

        private Count(long line) {
            this.line = line;
        }
    }

    public Notes(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    public void count(String key, long line) {
        count(key, "", line);
    }

    public void count(String key, String subject, long line) {
        count(key, subject, line, 1);
    }

    void count(String key, String subject, long line, long times) {
        var told = new Told(key, subject);
        if (counts.size() >= MOST_SUBJECTS && !counts.containsKey(told)) {
            told = new Told("network-more-notes", "");
        }
        counts.computeIfAbsent(told, any -> new Count(line)).times += times;
    }

    /// A line that is left out.
    void error(String key, long line, Object... details) {
        if (++errorCount > MOST_ERRORS) {
            throw new FileNotUsable(Problem.error(file, line, "", "network-too-many-errors", MOST_ERRORS));
        }
        if (errors.size() < MOST) {
            errors.add(Problem.error(file, line, "", key, details));
        } else {
            count("network-more-errors", line);
        }
    }

    /// Messages get what it is about, if anything, and how many times.
    public List<Problem> told() {
        var all = new ArrayList<>(errors);
        counts.forEach((told, count) -> all.add(
                told.subject().isEmpty()
                        ? Problem.notice(file, count.line, "", told.key(), count.times)
                        : Problem.notice(file, count.line, "", told.key(), told.subject(), count.times)));
        return all;
    }

    void copy(Notes other) {
        other.counts.forEach((told, count) -> count(told.key(), told.subject(), count.line, count.times));
    }
}
