package nl.inktvlek.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.exchange.CheckedImport.AttendanceRow;
import nl.inktvlek.exchange.CheckedImport.MembershipRow;
import nl.inktvlek.exchange.CheckedImport.NominationRow;
import nl.inktvlek.exchange.CheckedImport.PositionRow;
import nl.inktvlek.network.ErasedSources;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.People;
import nl.inktvlek.network.SourceKey;
import nl.inktvlek.network.Ties;
import nl.inktvlek.programme.SeriesRegister;
import nl.inktvlek.recruitment.Nominations;
import org.springframework.stereotype.Component;

/// What the database holds of one source: numbers by id, and what there is between them.
///
/// @param erased by id of a person the day they were erased
record KnownRows(
        Map<String, Integer> partners,
        Map<String, Integer> organisations,
        Map<String, Integer> people,
        Set<Integer> told,
        Map<String, Integer> series,
        Set<PositionRow> positions,
        Set<MembershipRow> memberships,
        Set<Ties.KnownTie> ties,
        Set<NominationRow> nominations,
        Set<AttendanceRow> attendances,
        Function<String, Optional<LocalDate>> erased) {

    /// Reads it through the modules that own it.
    @Component
    record Reader(
            Organisations organisations,
            ErasedSources erasedSources,
            People people,
            Ties ties,
            Nominations nominations,
            SeriesRegister series) {

        KnownRows of(String source) {
            var knownPeople = people.numbersBySourceId(source);
            var erasedOn = erasedSources.erasedOn();
            boolean none = knownPeople.isEmpty(); // then there is nothing between them either
            return new KnownRows(
                    organisations.partners(),
                    organisations.numbersBySourceId(source),
                    knownPeople,
                    none ? Set.of() : people.toldBySource(source),
                    series.numbersBySourceId(source),
                    none ? Set.of() : positions(source),
                    none ? Set.of() : memberships(source),
                    none ? Set.of() : ties.known(source),
                    none ? Set.of() : nominations(source),
                    none ? Set.of() : attendances(source),
                    id -> id.isBlank() ? Optional.empty() : erasedOn.apply(new SourceKey(source, id)));
        }

        private Set<PositionRow> positions(String source) {
            return organisations.knownPositions(source).stream()
                    .map(known -> new PositionRow(known.person(), known.organisation(), known.position(), null, null))
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
