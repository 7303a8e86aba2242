package nl.inktvlek.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.inktvlek.access.Actor;
import nl.inktvlek.disclosure.Count;

/// Series that are counted together, and how exactly their reader may have it.
///
/// @param of what the series are of
record Scope(Actor reader, ProgrammeFigures.Of of, List<HeldSeries> series) {

    /// Fewer people than this are not told to another partner.
    static final int FEWEST_BETWEEN_PARTNERS = 5;

    static Scope of(Actor reader, ProgrammeFigures.Of of, List<HeldSeries> all) {
        return new Scope(
                reader,
                of,
                all.stream()
                        .filter(held -> of.partner().stream().allMatch(held.partners()::contains)
                                && of.project().stream().allMatch(held.projects()::contains))
                        .toList());
    }

    Scope with(List<HeldSeries> fewer) {
        return new Scope(reader, of, fewer);
    }

    /// Whether others than the reader's own partner are in it, so that small numbers are not told.
    boolean isOthers() {
        return reader.partner().isPresent() && !reader.partner().equals(of.partner());
    }

    List<String> codes() {
        return series.stream().map(HeldSeries::code).toList();
    }

    Set<Integer> reached() {
        return reached(series);
    }

    /// Numbers of the people who came to any of these.
    static Set<Integer> reached(List<HeldSeries> series) {
        var reached = new HashSet<Integer>();
        series.forEach(held -> reached.addAll(held.meetings().keySet()));
        return reached;
    }

    Count count(long people) {
        return isOthers() && people < FEWEST_BETWEEN_PARTNERS ? new Count.TooFew() : new Count.Exact((int) people);
    }

    Figure people(long number) {
        return new Figure.People(count(number));
    }

    /// People out of people; another partner is not told of a few.
    Figure share(long part, long whole) {
        return count(part) instanceof Count.TooFew ? new Figure.Unknown() : Figure.share(part, whole);
    }
}
