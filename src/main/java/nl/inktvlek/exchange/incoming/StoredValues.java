package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
/// @param meetingDays days of the meetings of a series, by its number
/// @param meetingsAttended numbers of the meetings that a person attended of a series
public record StoredValues(
        Function<Collection<Integer>, Map<Integer, Person>> people,
        Function<Collection<String>, Set<String>> contacts,
        Map<Integer, Organisation> organisations,
        Map<Integer, Set<LocalDate>> meetingDays,
        Map<Attended, Set<Integer>> meetingsAttended) {

    public static final StoredValues NONE =
            new StoredValues(numbers -> Map.of(), contacts -> Set.of(), Map.of(), Map.of(), Map.of());

    public record Person(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String municipality,
            @Nullable String neighbourhood) {}

    public record Organisation(String name, @Nullable String municipality) {}

    public record Attended(int person, int series) {}

    /// Reads them of some sources.
    @Component
    public record Reader(
            People people, Identities identities, OrganisationRegister organisations, SeriesRegister series) {

        public StoredValues of(Collection<String> sources) {
            return new StoredValues(
                    this::people,
                    identities::knownContacts,
                    sources.stream()
                            .flatMap(source -> organisations.placesBySource(source).stream())
                            .collect(Collectors.toUnmodifiableMap(
                                    OrganisationRegister.Placed::number,
                                    placed -> new Organisation(placed.name(), placed.municipality()))),
                    meetingDays(sources),
                    sources.stream()
                            .flatMap(source -> series.meetingsAttendedBySource(source).stream())
                            .collect(Collectors.toUnmodifiableMap(
                                    of -> new Attended(of.person(), of.series()),
                                    of -> Set.copyOf(of.meetings()),
                                    (one, other) -> one)));
        }

        private Map<Integer, Set<LocalDate>> meetingDays(Collection<String> sources) {
            var days = new HashMap<Integer, Set<LocalDate>>();
            sources.forEach(source -> days.putAll(series.meetingDaysBySource(source)));
            return days;
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
