package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.OrganisationRegister;
import nl.inktvlek.network.People;
import nl.inktvlek.programme.series.SeriesRegister;
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
/// @param postEnds last day of the posts that ended, by the post without its end
public record StoredValues(
        Function<Collection<Integer>, Map<Integer, Person>> people,
        Function<Collection<String>, Set<String>> contacts,
        Map<Integer, Organisation> organisations,
        Map<Integer, Planned> series,
        Map<Attended, Set<Integer>> meetingsAttended,
        Map<PositionRow, LocalDate> postEnds) {

    public static final StoredValues NONE =
            new StoredValues(numbers -> Map.of(), contacts -> Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

    public record Person(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String municipality,
            @Nullable String neighbourhood) {}

    /// @param mayChange whether the importer may change it
    public record Organisation(String name, @Nullable String municipality, boolean mayChange) {}

    /// @param days of its meetings, by number
    /// @param mayChange whether the importer may change it
    public record Planned(SortedMap<Integer, LocalDate> days, boolean mayChange) {}

    public record Attended(int person, int series) {}

    /// Reads them of one source.
    @Component
    public record Reader(
            People people,
            Identities identities,
            OrganisationRegister organisations,
            SeriesRegister series,
            AccessDecision access) {

        public StoredValues of(Actor actor, String source) {
            return new StoredValues(
                    this::people,
                    identities::knownContacts,
                    organisations.placesBySource(source).stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    OrganisationRegister.Placed::number,
                                    placed -> new Organisation(
                                            placed.name(),
                                            placed.municipality(),
                                            access.mayChange(actor, DataKind.ORGANISATION, placed.partners())))),
                    series.plannedBySource(source).stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    SeriesRegister.Planned::number,
                                    planned -> new Planned(
                                            planned.days(),
                                            access.mayChange(actor, DataKind.SERIES, planned.partners())))),
                    series.meetingsAttendedBySource(source).stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    of -> new Attended(of.person(), of.series()),
                                    of -> Set.copyOf(of.meetings()),
                                    (one, other) -> one)),
                    organisations.knownPositions(source).stream()
                            .filter(post -> post.to() != null)
                            .collect(Collectors.toMap(
                                    post -> new PositionRow(
                                            post.person(), post.organisation(), post.position(), post.from(), null),
                                    post -> Objects.requireNonNull(post.to()),
                                    (one, other) -> other)));
        }

        private Map<Integer, Person> people(Collection<Integer> numbers) {
            var placed = people.placesByNumber(numbers);
            var names = identities.ofImported(
                    placed.stream().map(People.Placed::code).toList());
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
                                person.neighbourhood()));
            }
            return values;
        }
    }
}
