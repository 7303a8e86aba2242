package nl.inktvlek.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Register;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Things;
import org.springframework.stereotype.Service;

/// Organisations and how they belong to the partners, as people keep them.
@Service
public class Organisations implements Register<Organisation> {

    private static final String SOURCE = "Inktvlek";

    private final Things<Organisation> organisations;
    private final Graph graph;
    private final PerVersion<Map<String, Counts>> counts;
    private final Numbers numbers;
    private final Belonging belonging;
    private final HiddenOrganisations hidden;
    private final AccessDecision access;

    Organisations(
            Graph graph,
            Journal journal,
            Numbers numbers,
            Belonging belonging,
            HiddenOrganisations hidden,
            AccessDecision access) {
        this.organisations = journal.own(Organisation.KIND, new Rules());
        this.graph = graph;
        this.counts = new PerVersion<>(graph, Set.of(Concern.NETWORK, Concern.PROGRAMME), this::readCounts);
        this.numbers = numbers;
        this.belonging = belonging;
        this.hidden = hidden;
        this.access = access;
    }

    private final class Rules implements Journal.Owner<Organisation> {

        @Override
        public void check(Actor actor, Optional<Organisation> before, Optional<Organisation> after) {
            Organisations.this.check(actor, before, after, organisation -> List.of());
        }

        /// Who was left to nobody by the change comes back with it.
        @Override
        public void checkUndo(Actor actor, Instant made, Optional<Organisation> before, Optional<Organisation> after) {
            Organisations.this.check(actor, before, after, organisation -> nobodysSince(organisation, made));
        }
    }

    /// @param theirs people of an organisation who may be tied to a partner although nobody's
    private void check(
            Actor actor,
            Optional<Organisation> before,
            Optional<Organisation> after,
            Function<String, List<String>> theirs) {
        before.ifPresent(organisation -> requireChange(actor, organisation));
        new Problems()
                .when(
                        after.isEmpty()
                                && before.filter(Organisations::staysForGood).isPresent(),
                        "kind",
                        "problem.partner-stays")
                .refuse();
        after.ifPresent(organisation -> {
            requireChange(actor, organisation);
            organisation.check();
            boolean isClaimed = before.filter(was -> !was.partners().containsAll(organisation.partners()))
                    .isPresent();
            if (isClaimed) {
                var people = new ArrayList<>(people(organisation.code()));
                people.removeAll(theirs.apply(organisation.code()));
                requireKnown(actor, people);
            }
        });
    }

    /// The partners came with the product, and everything is told by partner.
    public static boolean staysForGood(Organisation organisation) {
        return Partners.all().stream().anyMatch(partner -> partner.code().equals(organisation.code()));
    }

    private void requireChange(Actor actor, Organisation organisation) {
        access.requireChange(actor, DataKind.ORGANISATION, organisation.partners());
    }

    /// To tie people of others to a partner would make their names this partner's.
    private void requireKnown(Actor actor, List<String> people) {
        new Problems()
                .when(!belonging.knowsAll(actor, people), "affiliations", "problem.people-of-others")
                .refuse();
    }

    private List<String> people(String organisation) {
        return graph.list(
                "MATCH (:Organisation {code: $code})<-[:MEMBER_OF|HOLDS]-(p:Person) RETURN DISTINCT p.code AS code",
                Map.of("code", organisation),
                row -> row.get("code").asString());
    }

    /// People of an organisation who are nobody's, and were of it at a moment already.
    private List<String> nobodysSince(String organisation, Instant moment) {
        return graph.list(
                """
                MATCH (:Organisation {code: $code})<-[r:MEMBER_OF|HOLDS]-(p:Person)
                WHERE r.movedFrom IS NULL AND NOT EXISTS { (i:Import {id: r.batch}) WHERE i.at >= $moment }
                WITH DISTINCT p, """ + Belonging.PARTNERS + """
                 AS partners WHERE size(partners) = 0
                RETURN p.code AS code""",
                Map.of("code", organisation, "moment", moment.toEpochMilli()),
                row -> row.get("code").asString());
    }

    @Override
    public Kind<Organisation> kind() {
        return Organisation.KIND;
    }

    @Override
    public boolean mayChange(Actor actor, Organisation organisation) {
        return access.mayChange(actor, DataKind.ORGANISATION, organisation.partners());
    }

    /// All organisations the actor may know of, by name.
    public List<Organisation> list(Actor actor) {
        access.require(actor, DataKind.ORGANISATION);
        var seen = hidden.seenBy(actor);
        return organisations.list().stream()
                .filter(organisation -> seen.isNamed(organisation.code(), organisation.partners()))
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    /// An organisation in a list.
    ///
    /// @param series that it hosts
    public record Item(Organisation organisation, int series, int members) {}

    /// The same, with how much hangs on each.
    public List<Item> items(Actor actor) {
        var counted = counts.get();
        return list(actor).stream()
                .flatMap(organisation -> Optional.ofNullable(counted.get(organisation.code())).stream()
                        .map(count -> new Item(organisation, count.series(), count.members())))
                .toList();
    }

    /// How many people are members of an organisation, or hold a post there on a day.
    public record Known(int members, int posts) {}

    public Known known(Actor actor, Organisation organisation, LocalDate on) {
        access.require(actor, DataKind.ORGANISATION);
        return graph.list(
                        """
                        MATCH (o:Organisation {code: $code})
                        RETURN COUNT { MATCH (o)<-[:MEMBER_OF]-(p:Person) RETURN DISTINCT p } AS members,
                            COUNT {
                                MATCH (o)<-[post:HOLDS]-(p:Person)
                                WHERE coalesce(post.from <= $on, true) AND coalesce(post.to >= $on, true)
                                RETURN DISTINCT p
                            } AS posts""",
                        Map.of("code", organisation.code(), "on", on),
                        row -> new Known(
                                row.get("members").asInt(), row.get("posts").asInt()))
                .getFirst();
    }

    private record Counts(int series, int members) {}

    private Map<String, Counts> readCounts() {
        return graph.list("""
                        MATCH (o:Organisation)
                        RETURN o.code AS code,
                            COUNT { MATCH (o)<-[:HOSTED_BY]-(s:Series) RETURN DISTINCT s } AS series,
                            COUNT { MATCH (o)<-[:MEMBER_OF]-(p:Person) RETURN DISTINCT p } AS members""", Map.of(), row -> row).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("code").asString(),
                        row -> new Counts(
                                row.get("series").asInt(), row.get("members").asInt())));
    }

    /// Names of all organisations the actor may know of but the partners, by code, in the order of their names.
    public Map<String, String> names(Actor actor) {
        var names = new LinkedHashMap<String, String>();
        list(actor).stream()
                .filter(organisation -> !organisation.isPartner())
                .forEach(organisation -> names.put(organisation.code(), organisation.name()));
        return names;
    }

    @Override
    public Optional<Organisation> find(Actor actor, String code) {
        access.require(actor, DataKind.ORGANISATION);
        return organisations
                .find(code)
                .filter(organisation -> hidden.seenBy(actor).isNamed(code, organisation.partners()));
    }

    /// @throws NotFilledIn if a membership ends before it begins, it is hidden from everybody, or people of others
    /// would be tied to this partner
    @Override
    public Saved<Organisation> save(OperationId operation, Actor actor, Organisation seen, Organisation wanted) {
        return organisations.save(operation, actor, seen, wanted, (work, after) -> {
            if (seen.isNew()) {
                work.run(
                                """
                                MATCH (o:Organisation {code: $code}) WHERE o.nr IS NULL
                                SET o.nr = $nr, o.source = $source, o.sourceKey = $key""",
                                Map.of(
                                        "code",
                                        after.code(),
                                        "nr",
                                        numbers.reserve(Numbers.Of.ORGANISATION, 1),
                                        "source",
                                        SOURCE,
                                        "key",
                                        new SourceKey(SOURCE, after.code()).readable()))
                        .consume();
            }
        });
    }

    @Override
    public Saved<Organisation> delete(OperationId operation, Actor actor, Organisation organisation) {
        return organisations.delete(operation, actor, organisation);
    }

    /// Two entries for one organisation become one: `kept` gets everything that hangs on `gone`.
    ///
    /// @throws NotFilledIn if that would tie people of others to this partner
    public Saved<Organisation> merge(OperationId operation, Actor actor, Organisation kept, Organisation gone) {
        boolean isOneOfThemClaimed = !now(kept).partners().equals(now(gone).partners());
        requireKnown(
                actor,
                isOneOfThemClaimed
                        ? Stream.concat(people(kept.code()).stream(), people(gone.code()).stream())
                                .toList()
                        : List.of());
        return organisations.merge(operation, actor, kept, gone);
    }

    private Organisation now(Organisation seen) {
        return organisations.find(seen.code()).orElse(seen);
    }
}
