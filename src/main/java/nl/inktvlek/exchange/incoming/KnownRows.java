package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.exchange.incoming.CheckedImport.AttendanceRow;
import nl.inktvlek.exchange.incoming.CheckedImport.MembershipRow;
import nl.inktvlek.exchange.incoming.CheckedImport.NominationRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.KnownIds;
import nl.inktvlek.network.KnownIds.Coded;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.OrganisationRegister;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.People;
import nl.inktvlek.network.SourceKey;
import nl.inktvlek.network.Ties;
import nl.inktvlek.programme.series.SeriesRegister;
import nl.inktvlek.recruitment.Nominations;
import nl.inktvlek.rights.ErasedSources;
import nl.inktvlek.vocabulary.PlainWords;
import org.springframework.stereotype.Component;

/// What the database holds of the source of an import and of what its files call by code: numbers by id, and what
/// there is between them. Used by one thread.
///
/// @param sources of which it holds what there is
/// @param meetings by number of a series the numbers of its meetings
/// @param others what is not the actor's
/// @param erased by id of a person the day they were erased
public record KnownRows(
        Set<String> sources,
        Map<String, Integer> partners,
        KnownIds organisations,
        KnownIds people,
        Set<Integer> told,
        KnownIds series,
        Set<PositionRow> positions,
        Set<MembershipRow> memberships,
        Set<Ties.KnownTie> ties,
        Set<NominationRow> nominations,
        Set<AttendanceRow> attendances,
        Map<Integer, Set<Integer>> meetings,
        Others others,
        Function<String, Optional<LocalDate>> erased) {

    /// What the actor may not tie to something of their own.
    ///
    /// @param people numbers of people of other partners
    /// @param partners numbers of the partners for whom the actor plans no series
    /// @param series numbers of series, called by their codes, that the actor does not change
    /// @param own code of the actor's own partner, of which their series are where the file says nothing
    public record Others(Set<Integer> people, Set<Integer> partners, Set<Integer> series, Optional<String> own) {

        public static final Others NONE = new Others(Set.of(), Set.of(), Set.of(), Optional.empty());
    }

    /// Reads it through the modules that own it.
    @Component
    public record Reader(
            OrganisationRegister organisations,
            Organisations known,
            ErasedSources erasedSources,
            People people,
            Ties ties,
            Nominations nominations,
            SeriesRegister series,
            Belonging belonging,
            AccessDecision access) {

        /// @throws VaultLocked without the key: nobody could tell what is known
        public KnownRows of(Actor actor, ImportRequest request) {
            var codes = CodesInFiles.of(request);
            var coded = codes.isEmpty() ? List.<Coded>of() : people.byCodes(codes);
            var codedSeries = codes.isEmpty() ? List.<Coded>of() : series.byCodes(codes);
            var codedOrganisations = codes.isEmpty() ? List.<Coded>of() : organisations.byCodes(codes);
            var called = new HashMap<>(numbers(codedOrganisations));
            called.putAll(named(actor, request));
            var sources = Stream.of(coded, codedSeries, codedOrganisations)
                    .flatMap(List::stream)
                    .map(Coded::source)
                    .collect(Collectors.toCollection(TreeSet::new));
            sources.add(request.source());
            var knownPeople = people.bySourceId(request.source()).withCodes(numbers(coded));
            var others = actor.partner()
                    .map(own -> others(actor, own, sources, codes))
                    .orElse(Others.NONE);
            boolean none = knownPeople.isEmpty(); // then there is nothing between them either
            return new KnownRows(
                    sources,
                    organisations.partners(),
                    organisations.bySourceId(request.source()).withCodes(called),
                    knownPeople,
                    none ? Set.of() : all(sources, people::toldBySource),
                    series.bySourceId(request.source()).withCodes(numbers(codedSeries)),
                    none ? Set.of() : all(sources, this::positions),
                    none ? Set.of() : all(sources, this::memberships),
                    none ? Set.of() : all(sources, ties::known),
                    none ? Set.of() : all(sources, this::nominations),
                    none ? Set.of() : all(sources, this::attendances),
                    meetings(sources),
                    others,
                    erased(request.source()));
        }

        /// Organisations that lists of people call by their names, whatever source they came from, of those the actor
        /// may know of; where several have a name, none.
        private Map<String, Integer> named(Actor actor, ImportRequest request) {
            var names = CodesInFiles.namesOfOrganisations(request);
            if (names.isEmpty() || !access.sees(actor, DataKind.ORGANISATION)) {
                return Map.of();
            }
            var codes = known.list(actor).stream()
                    .filter(organisation -> names.contains(PlainWords.of(organisation.name())))
                    .collect(Collectors.groupingBy(
                            organisation -> Ids.byName(organisation.name()),
                            Collectors.mapping(Organisation::code, Collectors.toList())));
            var numbers = numbers(organisations.byCodes(
                    codes.values().stream().flatMap(List::stream).toList()));
            return codes.entrySet().stream()
                    .filter(each -> each.getValue().size() == 1)
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            each -> numbers.get(each.getValue().getFirst())));
        }

        private static Map<String, Integer> numbers(List<Coded> coded) {
            return coded.stream().collect(Collectors.toUnmodifiableMap(Coded::code, Coded::number));
        }

        private static <T> Set<T> all(Set<String> sources, Function<String, Set<T>> known) {
            return sources.stream().map(known).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        }

        private Map<Integer, Set<Integer>> meetings(Set<String> sources) {
            var meetings = new HashMap<Integer, Set<Integer>>();
            sources.forEach(source -> meetings.putAll(series.meetingsBySource(source)));
            return meetings;
        }

        /// By their id in the source, or by the code they had here.
        private Function<String, Optional<LocalDate>> erased(String source) {
            var erasedOn = erasedSources.erasedOn();
            return id -> id.isBlank()
                    ? Optional.empty()
                    : erasedOn.apply(new SourceKey(source, id))
                            .or(() -> NodeCode.isOne(id) ? erasedOn.apply(ErasedSources.byCode(id)) : Optional.empty());
        }

        /// Whom the actor's own partner brought in is not of others before they belong anywhere.
        private Others others(Actor actor, String own, Set<String> sources, Set<String> codesInFiles) {
            var seriesByCode =
                    codesInFiles.isEmpty() ? Map.<Integer, Set<String>>of() : series.partnersByCodes(codesInFiles);
            var codes = new HashMap<String, Integer>();
            sources.forEach(source -> codes.putAll(people.notImportedBy(own, source)));
            var ofOthers = belonging.ofOthers(actor, codes.keySet());
            return new Others(
                    codes.entrySet().stream()
                            .filter(person -> ofOthers.contains(person.getKey()))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.toUnmodifiableSet()),
                    organisations.partners().entrySet().stream()
                            .filter(partner -> !access.mayChange(actor, DataKind.SERIES, Set.of(partner.getKey())))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.toUnmodifiableSet()),
                    seriesByCode.entrySet().stream()
                            .filter(of -> !access.mayChange(actor, DataKind.SERIES, of.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toUnmodifiableSet()),
                    Optional.of(own));
        }

        private Set<PositionRow> positions(String source) {
            return organisations.knownPositions(source).stream()
                    .map(known ->
                            new PositionRow(known.person(), known.organisation(), known.position(), known.from(), null))
                    .collect(Collectors.toSet());
        }

        private Set<MembershipRow> memberships(String source) {
            return organisations.knownMemberships(source).stream()
                    .map(known -> new MembershipRow(known.person(), known.organisation()))
                    .collect(Collectors.toSet());
        }

        private Set<NominationRow> nominations(String source) {
            return nominations.known(source).stream()
                    .map(known -> new NominationRow(known.by(), known.of()))
                    .collect(Collectors.toSet());
        }

        private Set<AttendanceRow> attendances(String source) {
            return series.knownAttendances(source).stream()
                    .map(known -> new AttendanceRow(known.person(), known.series(), List.of()))
                    .collect(Collectors.toSet());
        }
    }
}
