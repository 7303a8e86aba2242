package nl.inktvlek.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Who sees and changes what, as the file `access-table.csv` declares it: a line for every role and kind of data.
final class AccessTable {

    private static final String FILE = "access-table.csv";

    /// What of a kind of data an account changes.
    public enum Changes {
        NOTHING,
        /// What belongs to their own partner, or to none.
        OWN,
        ALL
    }

    /// @param own what is seen of data of one's own partner, or of none
    /// @param others what is seen of data of other partners
    record Rule(Visibility own, Visibility others, Changes changes) {}

    private final Map<Role, Map<DataKind, Rule>> rules;

    private AccessTable(Map<Role, Map<DataKind, Rule>> rules) {
        this.rules = rules;
    }

    /// @throws IllegalStateException if a role and kind of data is missing from the file, or there twice
    static AccessTable load() {
        try (var in = Objects.requireNonNull(AccessTable.class.getResourceAsStream(FILE))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static AccessTable parse(List<String> lines) {
        var rules = new EnumMap<Role, Map<DataKind, Rule>>(Role.class);
        var wrong = new ArrayList<String>();
        for (var role : Role.values()) {
            rules.put(role, new EnumMap<>(DataKind.class));
        }
        for (var line : lines) {
            var cells = line.toUpperCase(Locale.ROOT).split(";");
            var ofRole = Objects.requireNonNull(rules.get(Role.valueOf(cells[0])));
            var rule = new Rule(Visibility.valueOf(cells[2]), Visibility.valueOf(cells[3]), Changes.valueOf(cells[4]));
            if (ofRole.put(DataKind.valueOf(cells[1]), rule) != null) {
                wrong.add("twice: " + line);
            }
        }
        rules.forEach((role, ofRole) -> {
            for (var kind : DataKind.values()) {
                if (!ofRole.containsKey(kind)) {
                    wrong.add("missing: " + role + " " + kind);
                }
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(FILE + ": " + String.join(", ", wrong));
        }
        return new AccessTable(rules);
    }

    Rule rule(Role role, DataKind kind) {
        return Objects.requireNonNull(Objects.requireNonNull(rules.get(role)).get(kind));
    }
}
