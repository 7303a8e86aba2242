package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.exchange.incoming.CheckedImport.AttendanceRow;
import nl.inktvlek.exchange.incoming.CheckedImport.MembershipRow;
import nl.inktvlek.exchange.incoming.CheckedImport.NominationRow;
import nl.inktvlek.exchange.incoming.CheckedImport.PositionRow;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.KnownIds;
import nl.inktvlek.network.OrganisationRegister;
import nl.inktvlek.network.People;
import nl.inktvlek.network.SourceKey;
import nl.inktvlek.network.Ties;
import nl.inktvlek.programme.series.SeriesRegister;
import nl.inktvlek.recruitment.Nominations;
import nl.inktvlek.rights.ErasedSources;
import org.springframework.stereotype.Component;

/// What the database holds of one source: numbers by id, and what there is between them. Used by one thread.
///
/// @param meetings by number of a series the numbers of its meetings
/// @param others what is not the actor's
/// @param erased by id of a person the day they were erased
public record KnownRows(
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
    /// @param own code of the actor's own partner, of which their series are where the file says nothing
    public record Others(Set<Integer> people, Set<Integer> partners, Optional<String> own) {

        public static final Others NONE = new Others(Set.of(), Set.of(), Optional.empty());
    }

    /// Reads it through the modules that own it.
    @Component
    public record Reader(
            OrganisationRegister organisations,
            ErasedSources erasedSources,
            People people,
            Ties ties,
            Nominations nominations,
            SeriesRegister series,
            Belonging belonging,
            AccessDecision access) {

        /// @throws VaultLocked without the key: nobody could tell what is known
        public KnownRows of(Actor actor, String source) {
            var knownPeople = people.bySourceId(source);
            var erasedOn = erasedSources.erasedOn();
            boolean none = knownPeople.isEmpty(); // then there is nothing between them either
            return new KnownRows(
                    organisations.partners(),
                    organisations.bySourceId(source),
                    knownPeople,
                    none ? Set.of() : people.toldBySource(source),
                    series.bySourceId(source),
                    none ? Set.of() : positions(source),
                    none ? Set.of() : memberships(source),
                    none ? Set.of() : ties.known(source),
                    none ? Set.of() : nominations(source),
                    none ? Set.of() : attendances(source),
                    series.meetingsBySource(source),
                    actor.partner().map(own -> others(actor, own, source)).orElse(Others.NONE),
                    id -> id.isBlank() ? Optional.empty() : erasedOn.apply(new SourceKey(source, id)));
        }

        /// Whom the actor's own partner brought in is not of others before they belong anywhere.
        private Others others(Actor actor, String own, String source) {
            var codes = people.notImportedBy(own, source);
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
