package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.LocalDate;
import java.util.List;

/// What of the loaded network hangs on the programme. People and organisations by their lasting numbers, as the network
/// may be read anew without this. Not changed once read.
///
/// @param version of the programme
/// @param newcomers people who came in by a code on a sheet, by number
/// @param series in the order of their numbers
/// @param attendances in the order in which they were read
/// @param told numbers of people who know that we know them: they came to something or lead
/// @param talks by series and person
record ProgrammePart(
        long version,
        List<Node> newcomers,
        List<SeriesRow> series,
        List<Attendance> attendances,
        IntSet told,
        List<Talk> talks) {

    /// A series as a node whose index is its place in the list, with the numbers of its hosts.
    record SeriesRow(Node node, LocalDate start, List<Integer> hosts) {}

    /// @param person number
    /// @param series place in the list
    /// @param led whether this person led it; took part otherwise
    record Attendance(int person, int series, boolean led) {}

    /// With how many people a participant talked on.
    record Talk(int person, int series, int people) {}

    /// Whether all newcomers that the network does not know come after those it does: numbers go up, but who reserved
    /// one first need not be stored first.
    boolean follows(NetworkPart network) {
        return newcomers.stream()
                .allMatch(newcomer -> newcomer.nr() > network.lastNumber()
                        || network.peopleByNumber().containsKey(newcomer.nr()));
    }
}
