package nl.inktvlek.reports;

import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;

/// What the figures of a place come to, in a few sentences.
record InShort(Words words, ReachTable table, Place place) {

    /// Fewer people than this are not told in per cents.
    private static final int PER_CENT_FROM = 50;

    private static final int HUNDRED = 100;

    List<String> sentences() {
        if (place.latest().isEmpty()) {
            return List.of(words.text("report.none"));
        }
        var row = words.row(place);
        var sentences = new ArrayList<String>();
        sentences.add(words.text("report.share", row.share()));
        int added = Reports.addedInAYear(table, place);
        if (added > 0) {
            sentences.add(words.text("report.year", added, words.quarter(table.period())));
        }
        var towns = table.places().stream()
                .filter(each -> each.kind() == Kind.MUNICIPALITY && isIn(each))
                .toList();
        if (!towns.isEmpty()) {
            sentences.add(words.text(
                    "report.towns",
                    towns.stream().filter(town -> !town.figures().isEmpty()).count(),
                    towns.size()));
            int people = place.latest().get().people();
            int told = towns.stream()
                    .flatMap(town -> town.latest().stream())
                    .mapToInt(ReachTable.Figure::people)
                    .sum();
            int perCent = Math.round((float) HUNDRED * told / people);
            if (people >= PER_CENT_FROM && told > 0 && perCent < HUNDRED) {
                sentences.add(words.text("report.told", perCent));
            }
        }
        return sentences;
    }

    private boolean isIn(Place town) {
        return place.kind() == Kind.COUNTRY || town.within().equals(place.code());
    }
}
