package nl.inktvlek.journal;

import java.util.Map;

/// Fields of a form that cannot be stored as they are.
public class NotFilledIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    /// @param problems per field what is wrong, as the key of a text ("problem.needed")
    public NotFilledIn(Map<String, String> problems) {
        super("Fields cannot be stored: " + problems.keySet());
        this.problems = Map.copyOf(problems);
    }

    public Map<String, String> problems() {
        return problems;
    }
}
