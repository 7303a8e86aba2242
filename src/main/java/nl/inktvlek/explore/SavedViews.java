package nl.inktvlek.explore;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Visibility;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.ViewState.Arranging;
import nl.inktvlek.explore.ViewState.Face;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/// Pictures of the network that were kept under a name, to come back to and to share with one's own partner. What was
/// chosen by hand stays as it was; what filters chose is chosen anew every time. Only codes are kept: each reader sees
/// the names that they may.
@Service
public class SavedViews {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_NOTE = 500;

    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;

    SavedViews(Graph graph, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.clock = clock;
    }

    /// Where things stood in a picture.
    ///
    /// @param places x and y of each node of [ViewState#shown], in its order; empty where the picture places them
    /// @param seen middle and scale of the part that was seen; empty for all
    public record Frame(List<Double> places, List<Double> seen) {

        public static final Frame WHOLE = new Frame(List.of(), List.of());
    }

    /// A picture that was kept.
    ///
    /// @param note why, for others; may be empty
    /// @param by login of who kept it
    /// @param mayGo whether who asks may take it away
    public record SavedView(
            String code,
            String name,
            String note,
            String by,
            LocalDate on,
            boolean mayGo,
            ViewState state,
            Frame frame) {}

    /// Those of one's own partner and of the consortium, the newest first.
    public List<SavedView> all(Actor actor) {
        access.require(actor, DataKind.SAVED_VIEW);
        return graph
                .list(
                        "MATCH (v:SavedView) RETURN v ORDER BY v.on DESC, v.name, v.code",
                        Map.of(),
                        row -> read(actor, row.get("v")))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Empty as well for who may not see it.
    public Optional<SavedView> find(Actor actor, String code) {
        access.require(actor, DataKind.SAVED_VIEW);
        return graph.find(
                        "MATCH (v:SavedView {code: $code}) RETURN v",
                        Map.of("code", code),
                        row -> read(actor, row.get("v")))
                .flatMap(found -> found);
    }

    /// Keeps a picture.
    ///
    /// @return its code; the same every time for one operation
    /// @throws IllegalArgumentException for no name, or one or a note that is too long
    public String keep(OperationId operation, Actor actor, String name, String note, ViewState state, Frame frame) {
        access.requireChange(
                actor, DataKind.SAVED_VIEW, Set.copyOf(actor.partner().stream().toList()));
        if (name.isBlank()
                || name.strip().length() > LONGEST_NAME
                || note.strip().length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "A kept picture needs a name of at most %d characters".formatted(LONGEST_NAME));
        }
        var code = operation.code();
        var properties = new HashMap<String, @Nullable Object>(Map.of(
                "code", code,
                "name", name.strip(),
                "note", note.strip(),
                "by", actor.username(),
                "on", LocalDate.now(clock),
                "face", state.face().name(),
                "isTable", state.asTable(),
                "isEverything", state.everything()));
        properties.put("partner", actor.partner().orElse(null));
        properties.put("shown", List.copyOf(state.shown()));
        properties.put("path", state.path());
        properties.put("colouring", state.colouring().name());
        properties.put("arrangement", state.arranging().arrangement().name());
        properties.put("centre", state.arranging().centre().stream().toList());
        properties.put("near", state.near().stream().toList());
        properties.put("facets", facets(state.chosen()));
        state.chosen().span().ifPresent(span -> {
            properties.put("from", span.from().toString());
            properties.put("to", span.to().toString());
            properties.put("withUndated", span.withUndated());
        });
        properties.put("places", frame.places());
        properties.put("seen", frame.seen());
        graph.command(
                operation,
                actor.username(),
                work -> work.run("CREATE (v:SavedView) SET v = $properties", Map.of("properties", properties))
                        .consume());
        return code;
    }

    /// Takes one away: who kept it, or a coordinator of the same partner.
    public void remove(OperationId operation, Actor actor, String code) {
        find(actor, code)
                .filter(SavedView::mayGo)
                .ifPresent(view -> graph.command(
                        operation,
                        actor.username(),
                        work -> work.run("MATCH (v:SavedView {code: $code}) DELETE v", Map.of("code", view.code()))
                                .consume()));
    }

    private Optional<SavedView> read(Actor actor, Value stored) {
        var partner = Set.copyOf(optional(stored, "partner").stream().toList());
        if (access.decide(actor, DataKind.SAVED_VIEW, partner) != Visibility.VISIBLE) {
            return Optional.empty();
        }
        var shown = new LinkedHashSet<>(texts(stored, "shown"));
        var state = new ViewState(
                Face.valueOf(stored.get("face").asString()),
                stored.get("isTable").asBoolean(),
                stored.get("isEverything").asBoolean(),
                shown,
                chosen(stored),
                texts(stored, "near").stream().findFirst(),
                Optional.empty(),
                texts(stored, "path"),
                Colouring.valueOf(stored.get("colouring").asString()),
                new Arranging(
                        Arrangement.valueOf(stored.get("arrangement").asString()),
                        texts(stored, "centre").stream().findFirst()));
        var places = numbers(stored, "places");
        var by = stored.get("by").asString();
        return Optional.of(new SavedView(
                stored.get("code").asString(),
                stored.get("name").asString(),
                stored.get("note").asString(),
                by,
                stored.get("on").asLocalDate(),
                access.mayChange(actor, DataKind.SAVED_VIEW, partner),
                state,
                new Frame(places.size() == 2 * shown.size() ? places : List.of(), numbers(stored, "seen"))));
    }

    /// "ROLE=LEADER": a facet, and one chosen value.
    private static List<String> facets(Chosen chosen) {
        return chosen.values().entrySet().stream()
                .flatMap(some -> some.getValue().stream().map(value -> some.getKey() + "=" + value))
                .toList();
    }

    private static Chosen chosen(Value stored) {
        var chosen = Chosen.EVERYTHING;
        for (var text : texts(stored, "facets")) {
            var parts = text.split("=", 2);
            chosen = chosen.with(Facet.valueOf(parts[0]), parts[1], true);
        }
        var span = optional(stored, "from")
                .map(from -> new Span(
                        YearMonth.parse(from),
                        YearMonth.parse(stored.get("to").asString()),
                        stored.get("withUndated").asBoolean()));
        return chosen.within(span);
    }

    private static Optional<String> optional(Value stored, String name) {
        return Optional.ofNullable(stored.get(name).asString(null));
    }

    private static List<String> texts(Value stored, String name) {
        return stored.get(name).asList(Value::asString);
    }

    private static List<Double> numbers(Value stored, String name) {
        return stored.get(name).asList(Value::asDouble);
    }
}
