package nl.inktvlek.files.networks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Mode;
import nl.inktvlek.files.networks.NetworkFile.Node;
import nl.inktvlek.files.networks.NetworkFile.Period;

/// GEXF 1.1 to 1.3: attributes by declared name, periods, values that change over time, nodes inside nodes.
final class GexfReader {

    private static final Set<String> APPEARANCE =
            Set.of("color", "position", "size", "thickness", "shape", "hex", "image");

    /// What holds other things together.
    private static final Set<String> STRUCTURE =
            Set.of("gexf", "meta", "nodes", "edges", "attvalues", "spells", "slices", "parents");

    /// Characters of a period that is written out; only to know how many there can be.
    private static final int LONGEST_PERIOD = 60;

    private final Draft draft;
    private final Map<String, Declared> declared = new HashMap<>();
    private final Deque<Thing> open = new ArrayDeque<>();
    private final Map<String, String> parents = new HashMap<>();
    private String classOfAttributes = "";
    private boolean directed;
    private int graphs;
    private Declared last = new Declared("");

    /// An attribute as declared.
    private static final class Declared {
        private final String title;
        private String otherwise = "";

        private Declared(String title) {
            this.title = title;
        }
    }

    GexfReader(Draft draft) {
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
        if (hasCycle()) {
            draft.notes().count("network-nested-cycle", 0);
        }
        return draft.finish();
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "graph" -> graph(xml);
            case "attributes" -> classOfAttributes = xml.attribute("class");
            case "attribute" -> declare(xml);
            case "default" -> otherwise(xml.text());
            case "options" -> xml.skip();
            case "node", "edge" -> open.push(thing(xml));
            case "attvalue" -> value(xml);
            case "spell" ->
                inOpen(thing -> {
                    draft.times(xml.line(), thing.periods.size());
                    thing.periods.add(period(xml));
                });
            case "parent" -> inOpen(thing -> thing.attributes.put("parent", xml.attribute("for")));
            case "description" -> draft.title(xml.text().strip());
            case "creator", "keywords" -> leftOut(xml, xml.name());
            case String name when APPEARANCE.contains(name) -> leftOut(xml, "viz:" + name);
            case String name
            when !STRUCTURE.contains(name) -> draft.notes().count("network-left-out", name, xml.line());
            default -> {}
        }
    }

    private void leftOut(Xml xml, String what) {
        draft.notes().count("network-left-out", what, xml.line());
        xml.skip();
    }

    private void graph(Xml xml) {
        directed = xml.attribute("defaultedgetype").equals("directed");
        if (++graphs > 1) {
            draft.notes().count("network-graphs-joined", xml.line());
        }
        if (xml.attribute("mode").equals("slice")) {
            var slice = xml.attribute("timestamp", xml.attribute("start"));
            draft.notes().count("network-slice", slice.isEmpty() ? "-" : slice, xml.line());
        }
        var zone = xml.attribute("timezone");
        if (!zone.isEmpty()) {
            draft.notes().count("network-left-out", "timezone=" + zone, xml.line());
        }
    }

    private void declare(Xml xml) {
        var id = xml.attribute("id", xml.attribute("title"));
        var title = xml.attribute("title", id);
        boolean taken = declared.entrySet().stream()
                .anyMatch(each -> each.getKey().startsWith(classOfAttributes + " ")
                        && each.getValue().title.equals(title));
        if (declared.size() > Draft.MOST_NAMES) {
            throw draft.refusal(xml.line(), "network-too-many-attributes", Draft.MOST_NAMES);
        }
        last = new Declared(taken ? title + " (" + id + ")" : title);
        declared.put(classOfAttributes + " " + id, last);
    }

    private void otherwise(String value) {
        last.otherwise = value;
    }

    private Thing thing(Xml xml) {
        var thing = new Thing(xml.name(), xml.line());
        for (var name : List.of("id", "label", "source", "target", "type", "weight", "kind")) {
            thing.own.put(name, xml.attribute(name));
        }
        var outer = open.peek();
        if (thing.name.equals("node")) {
            thing.attributes.put("parent", xml.attribute("pid", outer == null ? "" : outer.id()));
        }
        var period = period(xml);
        if (!period.start().isEmpty() || !period.end().isEmpty()) {
            thing.periods.add(period);
        }
        var several = xml.attribute("spells", xml.attribute("timestamps", xml.attribute("intervals")));
        draft.times(xml.line(), several.length() / LONGEST_PERIOD);
        thing.periods.addAll(GexfTimes.periods(several));
        return thing;
    }

    private Period period(Xml xml) {
        for (var name : List.of("startopen", "endopen")) {
            if (!xml.attribute(name).isEmpty()) {
                draft.notes().count("network-left-out", name, xml.line()); // that the moment itself is outside
            }
        }
        var moment = xml.attribute("timestamp");
        return new Period(
                xml.attribute("start", xml.attribute("startopen", moment)),
                xml.attribute("end", xml.attribute("endopen", moment)));
    }

    private void value(Xml xml) {
        var id = xml.attribute("for", xml.attribute("id"));
        var period = period(xml);
        inOpen(thing -> {
            var known = declared.get(thing.name + " " + id);
            if (known == null) {
                draft.notes().count("network-attribute-undeclared", id.isEmpty() ? "-" : id, xml.line());
            }
            draft.times(xml.line(), ++thing.count);
            thing.values
                    .computeIfAbsent(known == null ? id : known.title, any -> new ArrayList<>())
                    .add(new GexfTimes.Timed(period, xml.attribute("value")));
        });
    }

    private void inOpen(Consumer<Thing> use) {
        var thing = open.peek();
        if (thing != null) {
            use.accept(thing);
        }
    }

    private void end(String name) {
        if (name.equals("node") || name.equals("edge")) {
            var thing = open.pop();
            settle(thing);
            if (name.equals("node")) {
                node(thing);
            } else {
                edge(thing);
            }
        }
    }

    /// Takes over values: what changes over time as one text, the last as weight.
    private void settle(Thing thing) {
        thing.values.forEach((title, values) -> {
            boolean changes = values.size() > 1 || !values.getFirst().isAlways();
            boolean weight = thing.name.equals("edge") && title.equalsIgnoreCase("weight");
            if (changes) {
                draft.notes().count("network-changes-in-time", title, thing.line);
                thing.attributes.put(title, GexfTimes.text(values));
            } else if (!weight || !thing.own("weight").isEmpty()) {
                thing.attributes.put(title, values.getFirst().value());
            }
            if (weight && thing.own("weight").isEmpty()) {
                thing.own.put("weight", values.getLast().value());
            }
        });
        declared.forEach((key, each) -> {
            if (key.startsWith(thing.name + " ") && !each.otherwise.isEmpty()) {
                thing.attributes.putIfAbsent(each.title, each.otherwise);
            }
        });
    }

    private void node(Thing thing) {
        var parent = thing.attributes.getOrDefault("parent", "");
        if (!parent.isEmpty()) {
            parents.put(thing.id(), parent);
            draft.notes().count("network-nested", thing.line);
        }
        draft.node(
                thing.line,
                new Node(
                        thing.id(), thing.own("label"), Mode.taken(thing.attributes), thing.periods, thing.attributes));
    }

    private void edge(Thing thing) {
        var type = thing.own("type");
        if (type.equals("mutual")) {
            draft.notes().count("network-mutual", thing.line);
            thing.attributes.put("direction", "mutual");
        }
        thing.attributes.put("id", thing.id());
        thing.attributes.put("label", thing.own("label"));
        boolean known = type.equals("directed") || type.equals("undirected") || type.equals("mutual");
        draft.edge(
                thing.line,
                new Edge(
                        thing.own("source"),
                        thing.own("target"),
                        known ? type.equals("directed") : directed,
                        draft.weight(thing.line, thing.own("weight")),
                        known || type.isEmpty() ? kind(thing) : type,
                        thing.periods,
                        thing.attributes));
    }

    /// Of the tie itself, or as Gephi and networkx write it: an attribute.
    private static String kind(Thing thing) {
        return thing.own("kind").isEmpty() ? Edge.kindTaken(thing.attributes) : thing.own("kind");
    }

    private boolean hasCycle() {
        var good = new HashSet<String>();
        for (var start : parents.keySet()) {
            var way = new HashSet<String>();
            for (String at = start; at != null && !good.contains(at); at = parents.get(at)) {
                if (!way.add(at)) {
                    return true;
                }
            }
            good.addAll(way);
        }
        return false;
    }

    /// A node or tie of which the end has not been read.
    private static final class Thing {
        private final String name;
        private final long line;
        private final Map<String, String> own = new HashMap<>();
        private final List<Period> periods = new ArrayList<>();
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final Map<String, List<GexfTimes.Timed>> values = new LinkedHashMap<>();
        private int count;

        private Thing(String name, long line) {
            this.name = name;
            this.line = line;
        }

        private String id() {
            return own("id");
        }

        private String own(String what) {
            return own.getOrDefault(what, "");
        }
    }
}
