package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.List;

/// Collects problems, listing no more than a person can read.
public final class ProblemList {

    /// Problems listed at the most; the rest is counted.
    static final int MOST = 500;

    private final List<Problem> listed = new ArrayList<>();
    private int errors;

    public void add(Problem problem) {
        errors += problem.severity() == Problem.Severity.ERROR ? 1 : 0;
        if (listed.size() < MOST) {
            listed.add(problem);
        }
    }

    public List<Problem> listed() {
        return List.copyOf(listed);
    }

    public int errors() {
        return errors;
    }
}
