package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects problems, listing no more than a person can read; notices never crowd out errors.
public final class ProblemList {

    /// Errors listed at the most, and notices; the rest is counted.
    public static final int MOST = 500;

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();
    private final Map<String, Set<Long>> linesWithErrors = new HashMap<>();
    private int countedErrors;

    public void add(Problem problem) {
        boolean isError = problem.severity() == Problem.Severity.ERROR;
        if (isError) {
            countedErrors++;
            linesWithErrors
                    .computeIfAbsent(problem.file(), file -> new HashSet<>())
                    .add(problem.line());
        }
        var listed = isError ? errors : notices;
        if (listed.size() < MOST) {
            listed.add(problem);
        }
    }

    /// Errors first.
    public List<Problem> listed() {
        var all = new ArrayList<>(errors);
        all.addAll(notices);
        return List.copyOf(all);
    }

    public int errors() {
        return countedErrors;
    }

    /// Lines that cannot be used, by name of the table; line 0 stands for the table as a whole.
    public Map<String, Set<Long>> linesWithErrors() {
        var copy = new HashMap<String, Set<Long>>();
        linesWithErrors.forEach((file, lines) -> copy.put(file, Set.copyOf(lines)));
        return Map.copyOf(copy);
    }
}
