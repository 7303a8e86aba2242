package nl.inktvlek.files.networks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import org.jspecify.annotations.Nullable;

/// GraphML with declared data and their defaults, labels of yEd, direction per tie.
final class GraphmlReader {

    private static final Set<String> KINDS = Set.of("type", "relation", "relationship");

    private final Draft draft;

    /// By what they are for and their id: some files use an id twice.
    private final Map<String, Key> keys = new LinkedHashMap<>();

    private final Deque<Boolean> directed = new ArrayDeque<>();
    private final Deque<Thing> open = new ArrayDeque<>();
    private int graphs;

    /// Data as declared.
    private static final class Key {
        private final String owner;
        private final String name;
        private String otherwise = "";

        private Key(String owner, String name) {
            this.owner = owner;
            this.name = name;
        }

        private boolean isFor(String thing) {
            return owner.equals(thing) || owner.equals("all") || owner.isEmpty();
        }
    }

    private static final class Thing {
        private final String name;
        private final long line;
        private final Map<String, String> own = new HashMap<>();
        private final Map<String, String> data = new LinkedHashMap<>();
        private String drawn = "";

        private Thing(String name, long line) {
            this.name = name;
            this.line = line;
        }
    }

    GraphmlReader(Draft draft) {
        this.draft = draft;
    }

    NetworkFile read(String text) {
        var xml = new Xml(text, draft);
        while (xml.next()) {
            if (xml.isStart()) {
                start(xml);
            } else {
                end(xml.name());
            }
        }
        return draft.finish();
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "key" -> declare(xml);
            case "graph" -> {
                directed.push(!xml.attribute("edgedefault").equals("undirected"));
                if (open.isEmpty() && ++graphs > 1) {
                    draft.notes().count("network-graphs-joined", xml.line());
                }
            }
            case "node", "edge" -> open(xml);
            case "data" -> data(xml);
            case "desc" -> description(xml);
            case "hyperedge" -> {
                draft.notes().error("network-hyperedge", xml.line());
                xml.skip();
            }
            case String name
            when !name.equals("graphml") -> {
                draft.notes().count("network-left-out", name, xml.line());
                xml.skip();
            }
            default -> {}
        }
    }

    private void declare(Xml xml) {
        var id = xml.attribute("id");
        var owner = xml.attribute("for");
        var key = new Key(owner, xml.attribute("attr.name", xml.attribute("yfiles.type", id)));
        keys.put(owner + " " + id, key);
        if (keys.size() > Draft.MOST_NAMES) {
            throw draft.refusal(xml.line(), "network-too-many-attributes", Draft.MOST_NAMES);
        }
        int inside = xml.depth();
        while (xml.next() && xml.depth() >= inside) {
            if (xml.isStart() && xml.name().equals("default")) {
                key.otherwise = xml.text();
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
    }

    private void open(Xml xml) {
        var thing = new Thing(xml.name(), xml.line());
        for (var name : List.of("id", "source", "target", "directed")) {
            thing.own.put(name, xml.attribute(name));
        }
        if (!xml.attribute("sourceport").isEmpty()
                || !xml.attribute("targetport").isEmpty()) {
            draft.notes().count("network-left-out", "port", xml.line());
        }
        var outer = open.peek();
        if (outer != null && thing.name.equals("node")) {
            thing.data.put("parent", outer.own.getOrDefault("id", ""));
            draft.notes().count("network-nested", thing.line);
        }
        open.push(thing);
    }

    private void description(Xml xml) {
        var text = xml.text();
        var thing = open.peek();
        if (thing == null) {
            draft.title(text.strip());
        } else {
            thing.data.put("desc", text);
        }
    }

    private void data(Xml xml) {
        var thing = open.peek();
        var id = xml.attribute("key");
        if (thing == null) {
            draft.notes().count("network-left-out", id, xml.line());
            xml.skip();
            return;
        }
        var key = key(thing.name, id);
        long line = xml.line();
        var text = value(xml, thing);
        if (key == null) {
            draft.notes().count("network-attribute-undeclared", id.isEmpty() ? "-" : id, line);
        }
        thing.data.put(key == null ? id : key.name, text);
    }

    private @Nullable Key key(String owner, String id) {
        for (var each : List.of(owner, "all", "")) {
            var key = keys.get(each + " " + id);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    /// Text of a value; of a drawing of yEd only its label.
    private String value(Xml xml, Thing thing) {
        var text = new StringBuilder();
        boolean drawn = false;
        int inside = xml.depth();
        int at;
        do {
            at = xml.depth();
            var piece = xml.ownText();
            if (at == inside) {
                text.append(piece);
            }
            if (xml.isStart() && (xml.name().equals("NodeLabel") || xml.name().equals("EdgeLabel"))) {
                var label = xml.text().strip();
                thing.drawn = thing.drawn.isEmpty() ? label : thing.drawn + " " + label;
            } else if (xml.isStart()) {
                draft.notes().count("network-left-out", xml.name(), xml.line());
                drawn = true;
            }
        } while (xml.depth() >= inside);
        return drawn && text.toString().isBlank() ? "" : text.toString();
    }

    private void end(String name) {
        switch (name) {
            case "graph" -> directed.poll();
            case "node" -> node(open.pop());
            case "edge" -> edge(open.pop());
            default -> {}
        }
    }

    private boolean declares(String owner, String name) {
        return keys.values().stream().anyMatch(key -> key.isFor(owner) && key.name.equalsIgnoreCase(name));
    }

    /// Takes a value out, by name whatever its case.
    private String take(Thing thing, String name) {
        for (var each : thing.data.entrySet()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                var value = each.getValue();
                thing.data.remove(each.getKey());
                return value;
            }
        }
        return "";
    }

    private void defaults(Thing thing) {
        for (var key : keys.values()) {
            if (key.isFor(thing.name) && !key.otherwise.isEmpty()) {
                thing.data.putIfAbsent(key.name, key.otherwise);
            }
        }
    }

    private void node(Thing thing) {
        defaults(thing);
        var label = take(thing, "label");
        if (label.isEmpty()) {
            label = thing.drawn;
        }
        if (label.isEmpty() && !declares("node", "label")) {
            label = thing.data.getOrDefault("name", "");
        }
        var periods = periods(thing);
        draft.node(
                thing.line,
                new Node(thing.own.getOrDefault("id", ""), label, Mode.taken(thing.data), periods, thing.data));
    }

    private List<Period> periods(Thing thing) {
        var period = new Period(take(thing, "start"), take(thing, "end"));
        return period.start().isEmpty() && period.end().isEmpty() ? List.of() : List.of(period);
    }

    private void edge(Thing thing) {
        defaults(thing);
        var weight = draft.weight(thing.line, take(thing, "weight"));
        var kind = take(thing, "kind");
        if (!declares("edge", "kind")) {
            kind = KINDS.stream()
                    .sorted()
                    .map(name -> take(thing, name))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(kind);
        }
        if (!thing.drawn.isEmpty()) {
            thing.data.putIfAbsent("label", thing.drawn);
        }
        var own = thing.own.getOrDefault("directed", "");
        boolean arrow = own.isEmpty() ? !Boolean.FALSE.equals(directed.peek()) : own.equals("true") || own.equals("1");
        thing.data.put("id", thing.own.getOrDefault("id", ""));
        draft.edge(
                thing.line,
                new Edge(
                        thing.own.getOrDefault("source", ""),
                        thing.own.getOrDefault("target", ""),
                        arrow,
                        weight,
                        kind,
                        periods(thing),
                        thing.data));
    }
}
