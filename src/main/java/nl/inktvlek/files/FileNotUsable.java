package nl.inktvlek.files;

/// A file is not a table of text; the problem says why.
public final class FileNotUsable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public FileNotUsable(Problem problem) {
        super("%s: %s".formatted(problem.file(), problem.key()));
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
