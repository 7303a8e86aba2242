package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.OrganisationRegister;
import nl.inktvlek.network.People;
import nl.inktvlek.network.Ties;
import nl.inktvlek.programme.series.SeriesRegister;
import nl.inktvlek.rights.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is stored of the things a file speaks of, to be held against what it says: a line that is known and says
/// something else is never passed over in silence.
///
/// @param people by number, for those asked for
/// @param contacts which of the telephone numbers and addresses asked for are of somebody, of whatever source
/// @param organisations by number
/// @param series by number
/// @param meetingsAttended numbers of the meetings that a person attended of a series
/// @param talkedOn to how many people somebody talked on after a series
/// @param postEnds last day of the posts that ended, by the post without its end
/// @param strengths hands over every tie with its strength; NaN where it has none
public record StoredValues(
        Function<Collection<Integer>, Map<Integer, Person>> people,
        Function<Collection<String>, Set<String>> contacts,
        Map<Integer, Organisation> organisations,
        Map<Integer, Planned> series,
        Map<Attended, Set<Integer>> meetingsAttended,
        Map<Attended, Integer> talkedOn,
        Map<PositionRow, LocalDate> postEnds,
        Consumer<BiConsumer<Ties.KnownTie, Double>> strengths) {

    public static final StoredValues NONE = new StoredValues(
            numbers -> Map.of(), contacts -> Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), each -> {});

    /// @param mayHaveName whether a name may be stored: they have an identity, and did not refuse the attendance list
    /// @param mayHaveContact whether contact details may be: they have an identity, and did not refuse to be
    /// contacted
    public record Person(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String municipality,
            @Nullable String neighbourhood,
            boolean mayHaveName,
            boolean mayHaveContact,
            @Nullable LocalDate informedOn,
            boolean isKeyFigure) {}

    /// @param mayChange whether the importer may change it
    public record Organisation(OrganisationRegister.Placed placed, boolean mayChange) {}

    /// @param mayChange whether the importer may change it
    public record Planned(SeriesRegister.Planned planned, boolean mayChange) {

        static final Planned OF_NOBODY = new Planned(
                new SeriesRegister.Planned(
                        0,
                        new TreeMap<>(),
                        Map.of(),
                        Set.of(),
                        Optional.empty(),
                        Set.of(),
                        null,
                        null,
                        null,
                        List.of()),
                true);

        SortedMap<Integer, LocalDate> days() {
            return planned.days();
        }
    }

    public record Attended(int person, int series) {}

    /// Reads them of some sources.
    @Component
    public record Reader(
            People people,
            Identities identities,
            OrganisationRegister organisations,
            SeriesRegister series,
            Ties ties,
            Consents consents,
            AccessDecision access) {

        public StoredValues of(Actor actor, Collection<String> sources) {
            return new StoredValues(
                    this::people,
                    identities::knownContacts,
                    sources.stream()
                            .flatMap(source -> organisations.placesBySource(source).stream())
                            .collect(Collectors.toUnmodifiableMap(
                                    OrganisationRegister.Placed::number,
                                    placed -> new Organisation(
                                            placed,
                                            access.mayChange(actor, DataKind.ORGANISATION, placed.partners())))),
                    sources.stream()
                            .flatMap(source -> series.plannedBySource(source).stream())
                            .collect(Collectors.toUnmodifiableMap(
                                    SeriesRegister.Planned::number,
                                    planned -> new Planned(
                                            planned, access.mayChange(actor, DataKind.SERIES, planned.partners())))),
                    sources.stream()
                            .flatMap(source -> series.meetingsAttendedBySource(source).stream())
                            .collect(Collectors.toUnmodifiableMap(
                                    of -> new Attended(of.person(), of.series()),
                                    of -> Set.copyOf(of.meetings()),
                                    (one, other) -> one)),
                    sources.stream()
                            .flatMap(source -> series.talkedOnBySource(source).stream())
                            .collect(Collectors.toUnmodifiableMap(
                                    of -> new Attended(of.person(), of.series()),
                                    SeriesRegister.NewOnwardConversation::people,
                                    (one, other) -> one)),
                    sources.stream()
                            .flatMap(source -> organisations.knownPositions(source).stream())
                            .filter(post -> post.to() != null)
                            .collect(Collectors.toMap(
                                    post -> new PositionRow(
                                            post.person(), post.organisation(), post.position(), post.from(), null),
                                    post -> Objects.requireNonNull(post.to()),
                                    (one, other) -> other)),
                    each -> sources.forEach(source -> ties.strengths(source, each)));
        }

        private Map<Integer, Person> people(Collection<Integer> numbers) {
            var placed = people.placesByNumber(numbers);
            var codes = placed.stream().map(People.Placed::code).toList();
            var names = identities.ofImported(codes);
            var noName = consents.refusers(codes, Consents.Purpose.ATTENDANCE_LIST);
            var noContact = consents.refusers(codes, Consents.Purpose.CONTACT);
            var values = new HashMap<Integer, Person>();
            for (var person : placed) {
                var identity = names.get(person.code());
                values.put(
                        person.number(),
                        new Person(
                                identity == null ? "" : identity.name(),
                                identity == null ? null : identity.phone(),
                                identity == null ? null : identity.email(),
                                person.municipality(),
                                person.neighbourhood(),
                                identity != null && !noName.contains(person.code()),
                                identity != null && !noContact.contains(person.code()),
                                person.informedOn(),
                                person.isKeyFigure()));
            }
            return values;
        }
    }
}
