package nl.inktvlek.files.networks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;

/// Graph Modelling Language: keys with a number, a text or a list of keys.
final class GmlReader {

    private static final int DEEPEST = 50;

    /// How things are drawn.
    private static final Set<String> APPEARANCE = Set.of("graphics", "labelgraphics", "hierarchic", "edgeanchor");

    private final Draft draft;
    private boolean directed;
    private boolean found;

    GmlReader(Draft draft) {
        this.draft = draft;
    }

    NetworkFile read(String text) {
        var tokens = new GmlTokens(text, draft);
        for (var key = tokens.next(); !key.isEnd(); key = tokens.next()) {
            if (tokens.peek().isOpen()) {
                long line = tokens.next().line();
                if (key.isKey("graph") && !found) {
                    found = true;
                    graph(tokens, line);
                } else {
                    draft.notes().count("network-left-out", "[...]", line);
                    list(tokens, new LinkedHashMap<>(), "", 1);
                }
            } else {
                value(tokens);
                draft.notes().count("network-left-out", draft.name(key.line(), key.text()), key.line());
            }
        }
        return draft.finish();
    }

    private void graph(GmlTokens tokens, long opened) {
        for (var key = tokens.next(); !key.isClose(); key = tokens.next()) {
            if (key.isEnd()) {
                throw draft.cutOff(opened, "]");
            }
            if (!tokens.peek().isOpen()) {
                setting(key, value(tokens));
                continue;
            }
            tokens.next();
            var values = new LinkedHashMap<String, String>();
            list(tokens, values, "", 1);
            if (key.isKey("node")) {
                node(key.line(), values);
            } else if (key.isKey("edge")) {
                edge(key.line(), values);
            } else {
                draft.notes().count("network-left-out", key.text(), key.line());
            }
        }
    }

    private void setting(GmlTokens.Token key, String value) {
        switch (key.text().toLowerCase(Locale.ROOT)) {
            case "directed" -> directed = isTrue(value);
            case "label", "name" -> draft.title(value);
            default -> draft.notes().count("network-left-out", draft.name(key.line(), key.text()), key.line());
        }
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    /// Values of a list; those of a list inside it get both names.
    private void list(GmlTokens tokens, Map<String, String> values, String prefix, int depth) {
        if (depth > DEEPEST) {
            throw draft.refusal(tokens.peek().line(), "network-too-deep", DEEPEST);
        }
        for (var key = tokens.next(); !key.isClose(); key = tokens.next()) {
            if (key.isEnd()) {
                throw draft.cutOff(key.line(), "]");
            }
            if (!key.isWord()) {
                throw draft.expected(key.line(), key.text(), "key value");
            }
            var name = draft.name(key.line(), prefix + key.text());
            if (!tokens.peek().isOpen()) {
                put(values, name, value(tokens), key.line());
            } else if (APPEARANCE.contains(key.text().toLowerCase(Locale.ROOT))) {
                tokens.next();
                draft.notes().count("network-left-out", key.text(), key.line());
                list(tokens, new LinkedHashMap<>(), "", depth + 1);
            } else {
                tokens.next();
                list(tokens, values, name + ".", depth + 1);
            }
        }
    }

    /// A key that comes back is a list of values.
    private void put(Map<String, String> values, String name, String value, long line) {
        var before = values.get(name);
        if (before == null) {
            values.put(name, value);
            return;
        }
        if (Set.of("id", "source", "target").contains(name)) {
            throw draft.refusal(line, "network-key-twice", name);
        }
        if (before.length() + value.length() > Draft.LONGEST) {
            throw draft.refusal(line, "network-text-too-long", Draft.LONGEST);
        }
        draft.notes().count("network-list-joined", name, line);
        values.put(name, before + "; " + value);
    }

    private String value(GmlTokens tokens) {
        var token = tokens.next();
        if (token.isEnd()) {
            throw draft.cutOff(token.line(), "value");
        }
        if (token.isClose() || token.isOpen()) {
            throw draft.expected(token.line(), token.text(), "value");
        }
        return token.isQuoted() ? Entities.read(token.text(), draft.notes(), token.line()) : token.text();
    }

    private static String take(Map<String, String> values, String name) {
        var value = values.remove(name);
        return value == null ? "" : value;
    }

    private void node(long line, Map<String, String> values) {
        var id = take(values, "id");
        var label = take(values, "label");
        var periods = periods(values);
        draft.node(line, new Node(id, label, Mode.taken(values), periods, values));
    }

    private static List<Period> periods(Map<String, String> values) {
        var period = new Period(take(values, "start"), take(values, "end"));
        return period.start().isEmpty() && period.end().isEmpty() ? List.of() : List.of(period);
    }

    private void edge(long line, Map<String, String> values) {
        var source = take(values, "source");
        var target = take(values, "target");
        if (source.isEmpty() || target.isEmpty()) {
            throw draft.expected(line, source.isEmpty() ? target : source, "source target");
        }
        var own = take(values, "directed");
        var weight = draft.weight(line, take(values, values.containsKey("weight") ? "weight" : "value"));
        draft.edge(
                line,
                new Edge(
                        source,
                        target,
                        own.isEmpty() ? directed : isTrue(own),
                        weight,
                        Edge.kindTaken(values),
                        periods(values),
                        values));
    }
}
