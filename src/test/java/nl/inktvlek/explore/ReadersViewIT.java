package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Seen;
import nl.inktvlek.access.Vault;
import nl.inktvlek.advice.Advice;
import nl.inktvlek.advice.Advice.Reason;
import nl.inktvlek.advice.ApproachFirst;
import nl.inktvlek.advice.ApproachQuestion;
import nl.inktvlek.advice.Dependence;
import nl.inktvlek.advice.SeriesAdvice;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.rights.Notice;
import nl.inktvlek.snapshot.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// A shelter of FSAN that only FSAN may know of: Ada presides over it and leads a series in it, Dirk is its imam, and
/// Bea is its secretary and was not told yet that she is known. Every way in which the product says a name is asked by
/// every reader.
@GraphTest
class ReadersViewIT {

    static final String SHELTER = "De Schuilplaats";
    static final String ADA = "Ada Schuilenburg";
    static final String BEA = "Bea Stilstaander";
    static final String ROTTERDAM = "GM0599";
    static final Scope HERE = new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("schuil"));

    static final Actor CONSORTIUM = Actor.commandLine();
    static final Actor FSAN = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));
    static final Actor FSAN_RECRUITER = new Actor("fsan-r", Role.RECRUITER, Optional.of("FSAN"));
    static final List<Actor> MAY_KNOW = List.of(CONSORTIUM, FSAN, FSAN_RECRUITER);
    static final List<Actor> MAY_NOT = List.of(
            new Actor("iot", Role.COORDINATOR, Optional.of("IOT")),
            new Actor("iot-r", Role.RECRUITER, Optional.of("IOT")),
            new Actor("administrator", Role.ADMINISTRATOR, Optional.empty()),
            new Actor("fsan-a", Role.ADMINISTRATOR, Optional.of("FSAN")),
            new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty()),
            new Actor("funder", Role.FUNDER, Optional.empty()),
            new Actor("municipality", Role.MUNICIPALITY, Optional.empty()));

    @Autowired
    Imports imports;

    @Autowired
    Graph graph;

    @Autowired
    Vault vault;

    @Autowired
    Exploration exploration;

    @Autowired
    Search search;

    @Autowired
    Organisations organisations;

    @Autowired
    Identities identities;

    @Autowired
    SeriesPlans series;

    @Autowired
    SeriesAdvice seriesAdvice;

    @Autowired
    Notice notice;

    @Autowired
    ApproachFirst approachFirst;

    @Autowired
    Dependence dependence;

    private String imported = "";

    @BeforeEach
    void a_shelter_that_is_hidden() {
        var files = Stream.of(
                        file(
                                "people",
                                "code;name;municipality;informed\nA;%s;Rotterdam;01-02-2024\nB;%s;Rotterdam;\nD;Dirk Dijkman;Rotterdam;01-02-2024\nE;Els Eik;Rotterdam;\n"
                                        .formatted(ADA, BEA)),
                        file(
                                "organisations",
                                "code;name;partner;municipality\nO;%s;FSAN;Rotterdam\n".formatted(SHELTER)),
                        file("positions", "person;organisation;position\nA;O;voorzitter\nB;O;secretaris\nD;O;imam\n"),
                        file("ties", "from;to;kind\nA;D;nominates\nD;E;knows\n"),
                        file(
                                "series",
                                "code;partner;host;municipality;languages;meetings;leaders\n"
                                        + "S;FSAN;O;Rotterdam;Somali;01-03-2024;A\n"))
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        var checked = imports.check(CONSORTIUM, new ImportRequest("schuil", files, true, false));
        assertThat(checked.problems()).isEqualTo(List.of());
        imported = imports.run(CONSORTIUM, checked, Progress.UNWATCHED).id();
        exploration.prepare();
        graph.note("MATCH (o:Organisation {name: $name}) SET o.visibility = 'HIDDEN'", Map.of("name", SHELTER));
    }

    @AfterEach
    void take_back() {
        imports.remove(CONSORTIUM, imported);
    }

    @Test
    void a_hidden_organisation_is_named_to_its_own_partner_and_the_consortium_and_to_nobody_else_by_any_way() {
        var ways = new LinkedHashMap<String, Function<Actor, Stream<String>>>();
        ways.put("list", actor -> organisations.list(actor).stream().map(Organisation::name));
        ways.put("page", actor -> organisations.find(actor, shelter()).stream().map(Organisation::name));
        ways.put("choice", actor -> organisations.names(actor).values().stream());
        ways.put("host of a series", actor -> series.list(actor).stream().flatMap(item -> item.hostName().stream()));
        ways.put(
                "suggested host",
                actor -> seriesAdvice.hosts(actor, Series.KIND.with(Series.blank(), "municipality", ROTTERDAM)).stream()
                        .flatMap(suggestion -> said(suggestion.name())));
        ways.put(
                "who has to be told",
                actor -> notice.waiting(actor, 10).first().stream().flatMap(waiting -> waiting.at().stream()));
        ways.put("who was not told", actor -> said(exploration.byCodes(actor, List.of(code("B")))));
        ways.put("search in the network", actor -> said(exploration.search(actor, "schuilpl")));
        ways.put(
                "search",
                actor -> search.find(actor, "schuilplaats").values().stream()
                        .flatMap(hits -> hits.first().stream())
                        .flatMap(found -> Stream.concat(said(found.title()), Stream.of(found.detail()))));
        ways.put(
                "picture",
                actor -> said(exploration.hits(actor, around(actor, code("A")).nodes())));
        ways.put(
                "its node",
                actor -> exploration.detail(actor, shelter()).stream()
                        .flatMap(detail -> said(detail.node().name())));
        ways.put(
                "a position",
                actor -> exploration.detail(actor, code("A")).stream()
                        .flatMap(detail -> detail.posts().stream())
                        .flatMap(post -> said(post.organisation().name())));
        ways.put(
                "a tie", actor -> exploration.detail(actor, code("A")).stream().flatMap(detail -> said(detail.ties())));
        ways.put("a path", actor -> said(exploration.introduction(actor, code("A"), code("B"))));
        ways.put(
                "a reason",
                actor -> advised(actor)
                        .flatMap(recommendation -> recommendation.reasons().stream())
                        .flatMap(reason -> reason instanceof Reason.HoldsPosition held
                                ? said(held.organisation().name())
                                : Stream.of()));
        sayOnlyToWhoMayKnow(ways, SHELTER);
    }

    @Test
    void a_person_is_named_to_their_own_partner_and_the_consortium_and_to_nobody_else_by_any_way() {
        sayOnlyToWhoMayKnow(waysToAPerson("A", "ada schuilenburg", ADA), ADA);
    }

    @Test
    void who_was_not_told_yet_is_named_to_nobody_by_any_way() {
        waysToAPerson("B", "bea stilstaander", BEA)
                .forEach((way, ask) -> Stream.concat(MAY_KNOW.stream(), MAY_NOT.stream())
                        .forEach(actor -> assertThat(asked(ask, actor))
                                .as(way + " to " + actor)
                                .doesNotContain(BEA)));
    }

    private Map<String, Function<Actor, Stream<String>>> waysToAPerson(String id, String words, String name) {
        var ways = new LinkedHashMap<String, Function<Actor, Stream<String>>>();
        ways.put("search in the network", actor -> said(exploration.search(actor, words)));
        ways.put(
                "search",
                actor -> search.find(actor, words).values().stream()
                        .flatMap(hits -> hits.first().stream())
                        .flatMap(found -> said(found.title())));
        ways.put(
                "search in the vault",
                actor -> identities
                        .search(
                                actor,
                                List.of(words.split(" ")),
                                code -> exploration.nodes(CONSORTIUM).stream()
                                        .filter(node -> node.code().equals(code))
                                        .findFirst()
                                        .map(node -> node.person()))
                        .values()
                        .stream());
        ways.put("by code", actor -> said(exploration.byCodes(actor, List.of(code(id)))));
        ways.put(
                "picture",
                actor -> said(exploration.hits(actor, around(actor, code(id)).nodes())));
        ways.put("a path", actor -> said(exploration.introduction(actor, code(id), code("E"))));
        ways.put(
                "a tie", actor -> exploration.detail(actor, shelter()).stream().flatMap(detail -> said(detail.ties())));
        ways.put(
                "contact",
                actor -> exploration.byCodes(actor, List.of(code(id))).stream()
                        .flatMap(hit -> exploration.contact(actor, hit.node()).stream())
                        .map(Identities.Identity::name));
        ways.put("an advice", actor -> advised(actor).flatMap(recommendation -> said(recommendation.name())));
        if (name.equals(ADA)) {
            ways.put(
                    "a reason",
                    actor -> advised(actor)
                            .flatMap(recommendation -> recommendation.reasons().stream())
                            .flatMap(reason ->
                                    reason instanceof Reason.NamedBy named ? said(named.some()) : Stream.of()));
            ways.put(
                    "an introduction",
                    actor -> advised(actor).flatMap(recommendation -> said(recommendation.introduction())));
            ways.put(
                    "on whom it depends",
                    actor -> dependence.ofLeaders(actor, HERE).losses().stream().flatMap(loss -> said(loss.name())));
        }
        return ways;
    }

    private static void sayOnlyToWhoMayKnow(Map<String, Function<Actor, Stream<String>>> ways, String name) {
        ways.forEach((way, ask) -> {
            MAY_KNOW.forEach(actor ->
                    assertThat(asked(ask, actor)).as(way + " to " + actor).contains(name));
            MAY_NOT.forEach(actor ->
                    assertThat(asked(ask, actor)).as(way + " to " + actor).doesNotContain(name));
        });
    }

    /// Everything that is said; nothing where the question is refused.
    private static String asked(Function<Actor, Stream<String>> ask, Actor actor) {
        try {
            return String.join("; ", ask.apply(actor).toList());
        } catch (AccessDeniedException _) {
            return "";
        }
    }

    private static Stream<String> said(List<Hit> hits) {
        return hits.stream().flatMap(hit -> said(hit.name()));
    }

    private static Stream<String> said(Seen seen) {
        return switch (seen) {
            case Seen.Named(var text) -> Stream.of(text);
            case Seen.Untold(var at) -> Stream.of(at);
            case Seen.Confidential(), Seen.Hidden() -> Stream.of();
        };
    }

    private Picture around(Actor actor, String code) {
        return exploration.look(actor, new Exploration.Question(Set.of(code), Chosen.EVERYTHING, 300));
    }

    /// All three key figures: Ada leads already, but nobody decided about her.
    private Stream<Advice.Recommendation> advised(Actor actor) {
        var question = new ApproachQuestion(HERE, 3, SpreadModel.INDEPENDENT_CASCADE);
        return approachFirst.advise(actor, question).stream().flatMap(advice -> advice.recommended().stream());
    }

    private String shelter() {
        return graph.find(
                        "MATCH (o:Organisation {name: $name}) RETURN o.code AS code",
                        Map.of("name", SHELTER),
                        row -> row.get("code").asString())
                .orElseThrow();
    }

    private String code(String id) {
        return new InTheFile(graph, vault, "schuil").person(id);
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
