package nl.inktvlek.reports;

import java.util.Comparator;
import java.util.List;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Place;

/// Places to compare a place with: of the same kind, those whose number of inhabitants is nearest to its own as a
/// ratio, among those with a figure.
public final class Alike {

    private static final int MANY = 5;

    private Alike() {}

    public static List<Place> to(Place place, ReachTable table) {
        return table.places().stream()
                .filter(each -> each.kind() == place.kind() && !each.code().equals(place.code()))
                .filter(each -> !each.figures().isEmpty())
                .sorted(Comparator.comparingDouble(
                                (Place each) -> Math.abs(Math.log((double) each.inhabitants() / place.inhabitants())))
                        .thenComparing(Place::code))
                .limit(MANY)
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }
}
