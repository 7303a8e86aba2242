package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;
import org.jspecify.annotations.Nullable;

/// Events of GraphStream: nodes and ties that come, change and go; what went is kept with the time it was there.
final class DgsReader {

    private final Draft draft;
    private final Map<String, Thing> nodes = new LinkedHashMap<>();
    private final Map<String, Thing> edges = new LinkedHashMap<>();

    /// Ids of the ties that a node has or had; empty until a node goes.
    private final Map<String, Set<String>> ties = new HashMap<>();

    private String time = "";
    private long line;

    /// A node or tie with the periods it was there; the last is open while it is.
    private static final class Thing {
        private final long line;
        private final String source; // of a node its own id
        private final String target;
        private final boolean directed;
        private List<Period> periods = List.of();
        private Map<String, String> values = Map.of();
        private String began = "";
        private boolean there = true;

        private Thing(long line, String source, String target, boolean directed) {
            this.line = line;
            this.source = source;
            this.target = target;
            this.directed = directed;
        }

        /// Most ties say nothing more, so room for it is made when needed.
        private Map<String, String> values() {
            if (values.isEmpty()) {
                values = new LinkedHashMap<>();
            }
            return values;
        }

        private void was(Period period) {
            if (periods.isEmpty()) {
                periods = new ArrayList<>();
            }
            periods.add(period);
        }

        private List<Period> periods() {
            var own = new Period(take(values, "start"), take(values, "end"));
            if (there && !began.isEmpty()) {
                was(new Period(began, ""));
            }
            if (periods.isEmpty() && !(own.start().isEmpty() && own.end().isEmpty())) {
                return List.of(own);
            }
            return periods;
        }
    }

    DgsReader(Draft draft) {
        this.draft = draft;
    }

    NetworkFile read(String text) {
        text.lines().forEach(each -> {
            line++;
            var plain = each.strip();
            if (line > 2 && !plain.isEmpty() && !plain.startsWith("#")) {
                event(new DgsLine(plain, line, draft));
            }
        });
        if (line < 2) {
            throw draft.cutOff(line, "null 0 0");
        }
        nodes.forEach(this::node);
        edges.forEach(this::edge);
        return draft.finish();
    }

    private void event(DgsLine event) {
        switch (event.word("an")) {
            case "an" -> addNode(event);
            case "ae" -> addEdge(event);
            case "cn" -> change(nodes, event);
            case "ce" -> change(edges, event);
            case "dn" -> removeNode(event.word("id"));
            case "de" -> removed(edges, event.word("id"));
            case "cg" -> {
                var values = new LinkedHashMap<String, String>();
                event.values(values);
                values.keySet().forEach(name -> draft.notes().count("network-left-out", name, line));
            }
            case "st" -> time = event.word("time");
            case "cl" -> {
                clear();
                draft.notes().count("network-left-out", "cl", line);
            }
            case String other -> throw draft.expected(line, other, "an | ae | cn | ce | dn | de | cg | st | cl");
        }
    }

    private void addNode(DgsLine event) {
        var id = event.word("id");
        add(nodes, id, new Thing(line, id, "", false), event);
    }

    /// The same id is kept once.
    private String known(String id) {
        var node = nodes.get(id);
        return node == null ? id : node.source;
    }

    private void addEdge(DgsLine event) {
        var id = event.word("id");
        var source = event.word("source");
        char arrow = event.arrow();
        var target = event.word("target");
        boolean back = arrow == '<';
        if (edges.size() >= Draft.MOST_EDGES) {
            throw draft.refusal(line, "network-too-many-ties", Draft.MOST_EDGES);
        }
        add(
                edges,
                id,
                new Thing(line, known(back ? target : source), known(back ? source : target), arrow != ' '),
                event);
        if (!ties.isEmpty()) {
            connect(id);
        }
    }

    /// Something new, or something of before that is back.
    private void add(Map<String, Thing> things, String id, Thing fresh, DgsLine event) {
        var thing = things.get(id);
        if (thing != null && thing.there) {
            throw draft.refusal(line, "network-id-twice", Draft.shown(id));
        }
        if (thing != null && thing.source.equals(fresh.source) && thing.target.equals(fresh.target)) {
            thing.there = true;
        } else if (thing != null) {
            things.put(id + " (" + thing.line + ")", thing);
            things.put(id, fresh);
            thing = fresh;
        } else {
            draft.room(line, nodes.size());
            things.put(id, fresh);
            thing = fresh;
        }
        thing.began = time;
        event.values(thing.values());
    }

    private void change(Map<String, Thing> things, DgsLine event) {
        var id = event.word("id");
        var thing = things.get(id);
        if (thing == null) {
            draft.notes().error("network-id-unknown", line, Draft.shown(id));
            return;
        }
        draft.notes().count("network-changes-in-file", line);
        event.values(thing.values());
    }

    private void connect(String id) {
        var edge = edges.get(id);
        if (edge != null) {
            ties.computeIfAbsent(edge.source, any -> new LinkedHashSet<>()).add(id);
            ties.computeIfAbsent(edge.target, any -> new LinkedHashSet<>()).add(id);
        }
    }

    /// With a node go its ties.
    private void removeNode(String id) {
        removed(nodes, id);
        if (ties.isEmpty()) {
            edges.keySet().forEach(this::connect);
        }
        var gone = ties.remove(id);
        if (gone != null) {
            gone.stream().filter(name -> isThere(edges.get(name))).forEach(name -> removed(edges, name));
        }
    }

    private static boolean isThere(@Nullable Thing thing) {
        return thing != null && thing.there;
    }

    /// Everything goes.
    private void clear() {
        nodes.keySet().stream().filter(id -> isThere(nodes.get(id))).toList().forEach(this::removeNode);
    }

    private void removed(Map<String, Thing> things, String id) {
        var thing = things.get(id);
        if (thing == null || !thing.there) {
            draft.notes().error("network-id-unknown", line, Draft.shown(id));
            return;
        }
        thing.there = false;
        draft.times(line, thing.periods.size());
        thing.was(new Period(thing.began, time));
        draft.notes().count("network-removed", line);
    }

    private void node(String id, Thing thing) {
        var label = take(thing.values, "label");
        if (label.isEmpty()) {
            label = take(thing.values, "ui.label");
        }
        var periods = thing.periods();
        draft.node(thing.line, new Node(id, label, Mode.taken(thing.values), periods, thing.values));
    }

    private void edge(String id, Thing thing) {
        var weight = draft.weight(thing.line, take(thing.values, "weight"));
        var kind = take(thing.values, "kind");
        var periods = thing.periods();
        thing.values().put("id", id);
        draft.edge(
                thing.line, new Edge(thing.source, thing.target, thing.directed, weight, kind, periods, thing.values));
    }

    private static String take(Map<String, String> values, String name) {
        return values.containsKey(name) ? values.remove(name) : "";
    }
}
