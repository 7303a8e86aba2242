package nl.inktvlek.exchange.incoming;

import java.util.Map;
import nl.inktvlek.exchange.incoming.Impact.Rows;
import nl.inktvlek.files.TableKind;

/// What an import changes: per table how many rows are new, known already, or double within the files.
///
/// @param told people who are known already and of whom the file says for the first time that they were told
/// @param meetings added to series that are known
/// @param differing lines about known things that say something else than is stored
public record Impact(Map<TableKind, Rows> rows, int told, int meetings, int differing) {

    /// @param known rows that are in the database already and stay as they are
    /// @param doubles rows that say the same as an earlier row
    /// @param addedUp rows that say more about what an earlier row is about
    public record Rows(int added, int known, int doubles, int addedUp) {}

    public Rows of(TableKind table) {
        return rows.getOrDefault(table, new Rows(0, 0, 0, 0));
    }

    /// Whether nothing would change.
    public boolean isNothing() {
        return added() == 0;
    }

    public int added() {
        return told + meetings + rows.values().stream().mapToInt(Rows::added).sum();
    }
}
