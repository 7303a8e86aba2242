package nl.inktvlek.explore;

import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Seen;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.stereotype.Service;

/// One search over everything the actor may see. All words have to fit, each the beginning of a word of the thing;
/// people are found as [PeopleSearch] says. **Cost.** Reads all things but people.
@Service
public class Search {

    /// Hits given of each sort.
    public static final int MOST = PeopleSearch.MOST;

    private static final int FEWEST_LETTERS = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final PeopleSearch people;
    private final Names names;
    private final Organisations organisations;
    private final SeriesPlans series;
    private final Projects projects;
    private final Forces forces;
    private final Trainings trainings;
    private final AccessDecision access;

    Search(
            PeopleSearch people,
            Names names,
            Organisations organisations,
            SeriesPlans series,
            Projects projects,
            Forces forces,
            Trainings trainings,
            AccessDecision access) {
        this.people = people;
        this.names = names;
        this.organisations = organisations;
        this.series = series;
        this.projects = projects;
        this.forces = forces;
        this.trainings = trainings;
        this.access = access;
    }

    public enum Sort {
        PERSON(DataKind.PERSON_IN_NETWORK),
        ORGANISATION(DataKind.ORGANISATION),
        SERIES(DataKind.SERIES),
        PROJECT(DataKind.SERIES),
        FORCE(DataKind.FORCE),
        TRAINING(DataKind.LEADER);

        private final DataKind kind;

        Sort(DataKind kind) {
            this.kind = kind;
        }
    }

    /// Something found.
    ///
    /// @param title what it is called
    /// @param detail what else is known, in words that need no translation
    public record Found(Sort sort, String code, Seen title, String detail) {}

    /// Something that may be found.
    private record Thing(Sort sort, String code, String title, String detail) {

        @SafeVarargs
        static Thing of(Sort sort, String code, String title, Stream<String>... detail) {
            return new Thing(
                    sort,
                    code,
                    title,
                    Stream.of(detail)
                            .flatMap(texts -> texts)
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining(", ")));
        }

        private String text() {
            return title + " " + detail;
        }
    }

    /// Hits of one sort.
    ///
    /// @param all how many there are
    public record Hits(List<Found> first, int all) {}

    /// Sorts without hits are absent; nothing is found with fewer than two letters.
    public Map<Sort, Hits> find(Actor actor, String text) {
        var words = PeopleSearch.words(text);
        var hits = new EnumMap<Sort, Hits>(Sort.class);
        if (words.isEmpty() || words.stream().allMatch(word -> word.length() < FEWEST_LETTERS)) {
            return hits;
        }
        for (var sort : Sort.values()) {
            if (access.sees(actor, sort.kind)) {
                var found = sort == Sort.PERSON ? people(actor, words) : things(actor, sort, words);
                if (found.all() > 0) {
                    hits.put(sort, found);
                }
            }
        }
        return hits;
    }

    private Hits people(Actor actor, List<String> words) {
        var all = people.find(actor, words);
        var nodes = all.stream().limit(MOST).toList();
        var seen = names.of(actor, nodes);
        return new Hits(
                nodes.stream()
                        .map(node -> new Found(
                                Sort.PERSON, node.code(), seen.of(node).name(), PeopleSearch.detail(node)))
                        .toList(),
                all.size());
    }

    private Hits things(Actor actor, Sort sort, List<String> words) {
        var found = things(actor, sort)
                .filter(thing -> PeopleSearch.fits(words, thing.text()))
                .toList();
        return new Hits(
                found.stream().limit(MOST).map(thing -> found(actor, thing)).toList(), found.size());
    }

    private Found found(Actor actor, Thing thing) {
        return new Found(
                thing.sort(),
                thing.code(),
                access.thing(
                        actor,
                        thing.sort().kind,
                        Set.of(),
                        () -> thing.title().isBlank() ? thing.code() : thing.title()),
                thing.detail());
    }

    private Stream<Thing> things(Actor actor, Sort sort) {
        return switch (sort) {
            case PERSON -> Stream.of();
            case ORGANISATION -> organisations.list(actor).stream().map(Search::thing);
            case SERIES -> series.list(actor).stream().map(Search::thing);
            case PROJECT ->
                projects.list(actor).stream()
                        .map(each -> Thing.of(sort, each.code(), each.name(), Stream.of(each.funder())));
            case FORCE ->
                forces.list(actor).stream()
                        .map(each -> Thing.of(
                                sort,
                                each.code(),
                                each.norm(),
                                Stream.of(Municipalities.name(each.municipality()), each.circumstance())));
            case TRAINING ->
                trainings.list(actor).stream()
                        .map(each -> Thing.of(
                                sort,
                                each.code(),
                                each.on().map(DAY::format).orElse("") + " " + each.topic(),
                                Stream.of(Municipalities.name(each.municipality())),
                                each.partner().stream()));
        };
    }

    private static Thing thing(Organisation organisation) {
        return Thing.of(
                Sort.ORGANISATION,
                organisation.code(),
                organisation.name(),
                Stream.of(organisation.municipality())
                        .filter(place -> !place.isEmpty())
                        .map(Municipalities::name),
                organisation.languages().stream(),
                organisation.partners().stream().sorted());
    }

    private static Thing thing(SeriesPlans.Item listed) {
        var series = listed.series();
        return Thing.of(
                Sort.SERIES,
                listed.code(),
                series.place()
                        + series.start().map(day -> " " + DAY.format(day)).orElse(""),
                series.languages().stream(),
                Stream.of(series.neighbourhood(), series.group()),
                series.partner().stream(),
                listed.hostName().stream());
    }
}
