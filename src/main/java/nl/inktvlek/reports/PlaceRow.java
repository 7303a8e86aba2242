package nl.inktvlek.reports;

import java.text.NumberFormat;
import java.util.function.UnaryOperator;
import nl.inktvlek.releases.ReachTable.Place;

/// A place as a page tells it, in the reader's numbers.
public record PlaceRow(Place place, NumberFormat numbers, UnaryOperator<String> quarters) {

    /// Whether there is a number; else too few came, or nobody.
    public boolean isTold() {
        return place.latest().isPresent();
    }

    /// "" where none is shown.
    public String people() {
        return place.latest().map(figure -> numbers.format(figure.people())).orElse("");
    }

    /// People per 10,000 inhabitants; "" where none is shown.
    public String share() {
        return place.share().map(numbers::format).orElse("");
    }

    /// Up to the end of which quarter it counts.
    public String until() {
        return place.latest().map(figure -> quarters.apply(figure.period())).orElse("");
    }
}
