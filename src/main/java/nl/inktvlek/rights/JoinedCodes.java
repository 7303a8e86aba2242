package nl.inktvlek.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Statements;
import nl.inktvlek.rights.Joining.Join;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Lists of codes of people, in the order somebody gave them: advice that was kept, pictures that were, codes
/// on a sheet.
@Component
class JoinedCodes {

    /// A list of codes of people.
    ///
    /// @param label of the things that have it
    /// @param key by which one of them is found again
    private record Codes(Cypher label, Cypher key, Cypher name) {}

    /// In this order for good: joins of before know them by their number.
    private static final List<Codes> ALL = List.of(
            new Codes(Cypher.of("Round"), Cypher.of("number"), Cypher.of("people")),
            new Codes(Cypher.of("Series|Deleted"), Cypher.of("code"), Cypher.of("sheet")),
            new Codes(Cypher.of("SavedView"), Cypher.of("code"), Cypher.of("shown")),
            new Codes(Cypher.of("SavedView"), Cypher.of("code"), Cypher.of("path")),
            new Codes(Cypher.of("SavedView"), Cypher.of("code"), Cypher.of("near")),
            new Codes(Cypher.of("SavedView"), Cypher.of("code"), Cypher.of("centre")));

    /// What was changed in a list.
    ///
    /// @param index at which the code of the one that went stood
    /// @param isBoth whether the code of the one that stays stood there too
    private record Place(int list, String key, int index, boolean isBoth) {

        private static final String LINE = "|";

        String text() {
            return String.join(LINE, String.valueOf(list), key, String.valueOf(index), String.valueOf(isBoth));
        }

        static Place read(String text) {
            var parts = text.split("\\|", -1);
            return new Place(
                    Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2]), Boolean.parseBoolean(parts[3]));
        }
    }

    /// Puts the code of the one that stays in the place of that of the one that goes.
    ///
    /// @return what was changed, for [#apart]
    List<String> join(Statements writing, Join join) {
        var places = new ArrayList<String>();
        for (int i = 0; i < ALL.size(); i++) {
            var list = ALL.get(i);
            var found = writing.run(
                            Cypher.of(
                                    "MATCH (n:%s) WHERE $gone IN n.%s RETURN toString(n.%s) AS key, n.%s AS codes",
                                    list.label(), list.name(), list.key(), list.name()),
                            join.parameters())
                    .list();
            for (var row : found) {
                var codes = new ArrayList<>(row.get("codes").asList(Value::asString));
                int index = codes.indexOf(join.gone());
                boolean isBoth = codes.contains(join.kept());
                if (isBoth) {
                    codes.remove(index);
                } else {
                    codes.set(index, join.kept());
                }
                write(writing, list, row.get("key").asString(), codes);
                places.add(new Place(i, row.get("key").asString(), index, isBoth).text());
            }
        }
        return places;
    }

    /// Puts it back, where the one that stays still stands.
    void apart(Statements writing, List<String> places, String kept, String gone) {
        for (var place : places.stream().map(Place::read).toList()) {
            var list = ALL.get(place.list());
            writing.run(
                            Cypher.of(
                                    "MATCH (n:%s) WHERE toString(n.%s) = $key AND $kept IN n.%s RETURN n.%s AS codes",
                                    list.label(), list.key(), list.name(), list.name()),
                            Map.of("key", place.key(), "kept", kept))
                    .forEachRemaining(row -> {
                        var codes = new ArrayList<>(row.get("codes").asList(Value::asString));
                        if (place.isBoth()) {
                            codes.add(Math.min(place.index(), codes.size()), gone);
                        } else {
                            codes.set(codes.indexOf(kept), gone);
                        }
                        write(writing, list, place.key(), codes);
                    });
        }
    }

    private static void write(Statements writing, Codes list, String key, List<String> codes) {
        writing.run(
                        Cypher.of(
                                "MATCH (n:%s) WHERE toString(n.%s) = $key SET n.%s = $codes",
                                list.label(), list.key(), list.name()),
                        Map.of("key", key, "codes", codes))
                .consume();
    }
}
