package nl.inktvlek.exchange;

import java.util.Map;
import nl.inktvlek.exchange.Impact.Rows;

/// What an import changes: per table how many rows are new, known already, or double within the files.
public record Impact(Map<TableKind, Rows> rows) {

    /// @param known rows that are in the database already and stay as they are
    /// @param doubles rows that say the same as an earlier row
    public record Rows(int added, int known, int doubles) {}

    public Rows of(TableKind table) {
        return rows.getOrDefault(table, new Rows(0, 0, 0));
    }

    /// Whether nothing would change.
    public boolean isNothing() {
        return rows.values().stream().allMatch(row -> row.added() == 0);
    }

    public int added() {
        return rows.values().stream().mapToInt(Rows::added).sum();
    }
}
