package nl.inktvlek.exchange.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Period;
import nl.inktvlek.files.networks.Notes;

/// Ties of a network file as rows of the tables that hold them; what none holds is told, once for each thing.
final class NetworkTies {

    static final List<String> TIE = List.of("from", "to", "kind", "strength", "confidence", "since", "direction");
    static final List<String> MEMBERSHIP = List.of("person", "organisation");
    static final List<String> POSITION = List.of("person", "organisation", "position", "from", "to");
    static final List<String> ATTENDANCE = List.of("person", "series", "meetings", "onward people", "onward kind");

    private static final List<String> TITLES = List.of("position", "positie", "functie", "label");

    final List<List<String>> ties = new ArrayList<>();
    final List<List<String>> memberships = new ArrayList<>();
    final List<List<String>> positions = new ArrayList<>();
    final List<List<String>> attendance = new ArrayList<>();

    /// By id of a series the codes of those who led it, of its hosts and of its partners.
    final Map<String, Set<String>> leaders = new HashMap<>();

    final Map<String, Set<String>> hosts = new HashMap<>();
    final Map<String, Set<String>> partners = new HashMap<>();
    private final NodeSorts sorts;
    private final Map<String, String> codes;
    private final Notes notes;

    /// @param codes by id in the file
    NetworkTies(NodeSorts sorts, Map<String, String> codes, Notes notes) {
        this.sorts = sorts;
        this.codes = codes;
        this.notes = notes;
    }

    void read(NetworkFile network) {
        network.edges().forEach(this::read);
    }

    private void read(Edge edge) {
        var from = sorts.of(edge.source());
        var to = sorts.of(edge.target());
        if (from.isEmpty() || to.isEmpty()) {
            notHeld(edge);
            return;
        }
        boolean forward = from.get().compareTo(to.get()) <= 0; // people before organisations before series
        var first = forward ? edge.source() : edge.target();
        var second = forward ? edge.target() : edge.source();
        switch (forward ? from.get() : to.get()) {
            case PERSON -> ofPerson(edge, first, second, forward ? to.get() : from.get());
            case ORGANISATION -> ofSeries(edge, second, first, forward ? to.get() : from.get());
            case SERIES -> notHeld(edge);
        }
    }

    private void ofPerson(Edge edge, String person, String other, NodeSort sort) {
        var means = TieSort.of(edge.kind());
        switch (sort) {
            case PERSON -> tie(edge, means);
            case ORGANISATION -> belonging(edge, person, other, means);
            case SERIES -> {
                if (means.equals(Optional.of(TieSort.LED))) {
                    add(leaders, other, code(person));
                    tell(edge, Set.of(), List.of("start", "end"));
                } else if (means.equals(Optional.of(TieSort.ATTENDED))) {
                    attended(edge, person, other);
                } else {
                    notHeld(edge);
                }
            }
        }
    }

    private void ofSeries(Edge edge, String series, String organisation, NodeSort sort) {
        var means = TieSort.of(edge.kind());
        if (sort == NodeSort.SERIES && means.equals(Optional.of(TieSort.HOSTED))) {
            add(hosts, series, code(organisation));
            tell(edge, Set.of(), List.of("start", "end"));
        } else if (sort == NodeSort.SERIES && means.equals(Optional.of(TieSort.RUN_BY))) {
            add(partners, series, code(organisation));
            tell(edge, Set.of(), List.of("start", "end"));
        } else {
            notHeld(edge);
        }
    }

    private static void add(Map<String, Set<String>> lists, String id, String code) {
        lists.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(code);
    }

    private void tie(Edge edge, Optional<TieSort> means) {
        boolean isNomination = means.equals(Optional.of(TieSort.NOMINATES));
        ties.add(List.of(
                code(edge.source()),
                code(edge.target()),
                isNomination ? "nominates" : edge.kind(),
                edge.weight().isPresent() ? String.valueOf(edge.weight().getAsDouble()) : "",
                Stream.of("confidence", "zekerheid")
                        .map(name -> NodeSorts.value(edge.attributes(), name))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse(""),
                date(edge, Period::start, "start"),
                !edge.directed() ? "undirected" : sorts.isOurs() ? "one way" : "directed"));
        tell(edge, Set.of("confidence", "zekerheid", "direction"), List.of("end"));
    }

    private void belonging(Edge edge, String person, String organisation, Optional<TieSort> means) {
        if (means.equals(Optional.of(TieSort.POSITION))) {
            positions.add(List.of(
                    code(person),
                    code(organisation),
                    title(edge),
                    date(edge, Period::start, "start"),
                    date(edge, Period::end, "end")));
            tell(edge, Set.copyOf(TITLES), List.of());
            return;
        }
        if (!edge.kind().isEmpty() && !means.equals(Optional.of(TieSort.MEMBER))) {
            notes.count("network-kind-as-membership", edge.kind(), 0);
        }
        memberships.add(List.of(code(person), code(organisation)));
        tell(edge, Set.of(), List.of("start", "end"));
    }

    private static String title(Edge edge) {
        return TITLES.stream()
                .map(name -> NodeSorts.value(edge.attributes(), name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(edge.kind());
    }

    private void attended(Edge edge, String person, String series) {
        var names = List.of("meetings", "onward people", "onward kind");
        var row = new ArrayList<>(List.of(code(person), code(series)));
        names.forEach(name -> row.add(NodeSorts.value(edge.attributes(), name)));
        attendance.add(row);
        tell(edge, Set.copyOf(names), List.of("start", "end"));
    }

    /// A day, or "" for what is none, which is told.
    private String date(Edge edge, Function<Period, String> which, String name) {
        if (edge.periods().isEmpty()) {
            return "";
        }
        var text = which.apply(edge.periods().getFirst()).replaceFirst("(?<=^\\d{4}-\\d\\d-\\d\\d)T.*", "");
        if (text.isEmpty() || DateReader.date(text, DateReader.Order.DAY_FIRST).isPresent()) {
            return text;
        }
        notes.count("network-left-out", name, 0);
        return "";
    }

    /// @param read attributes that are taken along, in small letters
    /// @param times parts of a period that are not
    private void tell(Edge edge, Set<String> read, List<String> times) {
        edge.attributes().keySet().stream()
                .filter(name -> !name.equals("id") && !read.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> notes.count("network-left-out", name, 0));
        if (edge.periods().size() > 1) {
            notes.count("network-periods-left-out", 0);
        }
        if (edge.weight().isPresent() && times.contains("start")) {
            notes.count("network-left-out", "weight", 0);
        }
        for (var name : times) {
            boolean said = edge.periods().stream()
                    .anyMatch(period -> !(name.equals("end") ? period.end() : period.start()).isEmpty());
            if (said) {
                notes.count("network-left-out", name, 0);
            }
        }
    }

    private void notHeld(Edge edge) {
        notes.count("network-tie-not-held", edge.kind().isEmpty() ? "-" : edge.kind(), 0);
    }

    private String code(String id) {
        return codes.getOrDefault(id, id);
    }
}
