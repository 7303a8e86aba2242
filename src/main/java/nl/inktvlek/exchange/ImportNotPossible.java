package nl.inktvlek.exchange;

import java.util.List;

/// An import, or taking one back, cannot be carried out now; the message stands in the bundles under `import.` + key.
public final class ImportNotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> details;

    ImportNotPossible(String key, String... details) {
        super(key + " " + String.join(", ", details));
        this.key = key;
        this.details = List.of(details);
    }

    public String key() {
        return key;
    }

    public List<String> details() {
        return details;
    }
}
