package nl.inktvlek.exchange;

import java.util.ArrayList;
import java.util.List;

/// Collects problems, listing no more than a person can read.
final class ProblemList {

    /// Problems listed at the most; the rest is counted.
    static final int MOST = 500;

    private final List<Problem> listed = new ArrayList<>();
    private int errors;

    void add(Problem problem) {
        errors += problem.severity() == Problem.Severity.ERROR ? 1 : 0;
        if (listed.size() < MOST) {
            listed.add(problem);
        }
    }

    List<Problem> listed() {
        return List.copyOf(listed);
    }

    int errors() {
        return errors;
    }
}
