package nl.inktvlek.reports;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.inktvlek.plots.Caption;
import nl.inktvlek.plots.OverTime;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Place;
import org.springframework.context.MessageSource;

/// Words and numbers of a page in the reader's language.
public record Words(MessageSource texts, Locale locale) {

    private static final Locale DUTCH = Locale.of("nl");

    /// @param lang "en" for English; anything else is Dutch
    public static Locale locale(String lang) {
        return lang.equals("en") ? Locale.ENGLISH : DUTCH;
    }

    public String text(String key, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    /// "K3 2026"
    public String quarter(String period) {
        var quarter = Period.named(period);
        return text("plot.quarter", quarter.quarter(), String.valueOf(quarter.year()));
    }

    /// @param name in Dutch; "" for all that are not named
    String language(String name) {
        return name.isEmpty() ? text("spreading.language.other") : text("language." + name);
    }

    public NumberFormat numbers() {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /// Fewer than ten with a tenth, which would be lost on them.
    String few(double number) {
        return numbers().format(number < 10 ? number : Math.round(number));
    }

    public PlaceRow row(Place place) {
        return new PlaceRow(place, numbers(), this::quarter);
    }

    public List<PlaceRow> rows(List<Place> places) {
        return places.stream().map(this::row).toList();
    }

    /// The figures of a place, quarter by quarter; quarters without a new figure are told with the next.
    public OverTime overTime(Place place, ReachTable table) {
        var told = new HashMap<Period, Figure>();
        place.figures().forEach(figure -> told.put(Period.named(figure.period()), figure));
        var latest = place.latest().orElseThrow();
        var periods = new ArrayList<OverTime.Period>();
        var last = Period.named(table.period());
        for (var quarter = Period.named(place.figures().getFirst().period());
                quarter.compareTo(last) <= 0;
                quarter = quarter.next()) {
            var figure = told.get(quarter);
            periods.add(new OverTime.Period(
                    quarter(quarter.toString()),
                    periods.isEmpty() || quarter.quarter() == 1 ? String.valueOf(quarter.year()) : "",
                    figure == null ? OptionalInt.empty() : OptionalInt.of(figure.added()),
                    figure == null ? OptionalInt.empty() : OptionalInt.of(figure.people()),
                    false));
        }
        return new OverTime(
                new Caption(
                        "bereik",
                        text("portal.plot.headline", place.name(), latest.people(), quarter(latest.period())),
                        text("plot.reach.form"),
                        new Caption.Origin(
                                text("plot.reach.definition"),
                                text("portal.plot.how"),
                                last.lastDay(),
                                text("portal.plot.source")),
                        locale),
                periods,
                new OverTime.Texts(
                        text("plot.quarter-head"),
                        text("plot.reach.fresh"),
                        text("plot.reach.total"),
                        text("portal.plot.hidden"),
                        text("plot.open")));
    }
}
