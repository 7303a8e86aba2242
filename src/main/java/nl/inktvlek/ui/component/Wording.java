package nl.inktvlek.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.insights.Advice.Step;
import nl.inktvlek.insights.Node;
import nl.inktvlek.insights.NodeKind;
import nl.inktvlek.insights.Reason;
import nl.inktvlek.network.Municipalities;

/// Puts values into the reader's language.
public final class Wording {

    /// Standard errors either side of the mean that hold the truth 19 times out of 20.
    private static final double NINETEEN_OUT_OF_TWENTY = 1.96;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Wording() {}

    /// "42 (39–45)": a mean with its 95 % interval, in people.
    public static String people(Estimate estimate, Locale locale) {
        double margin = NINETEEN_OUT_OF_TWENTY * estimate.standardError();
        return "%s (%s–%s)"
                .formatted(
                        number(estimate.mean(), locale),
                        number(Math.max(0, estimate.mean() - margin), locale),
                        number(estimate.mean() + margin, locale));
    }

    /// A number of people: whole from 10 on, with one decimal below.
    public static String number(double people, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(people < 10 ? 1 : 0);
        return format.format(people);
    }

    /// "25-11-2026"
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String count(Count count, Locale locale) {
        return switch (count) {
            case Count.Exact exact -> number(exact.people(), locale);
            case Count.Rounded rounded -> number(rounded.people(), locale);
            case Count.TooFew _ -> I18NProvider.translate(locale, "count.too-few");
        };
    }

    /// The value behind a count for drawing it; 0 where it is hidden.
    public static int drawn(Count count) {
        return switch (count) {
            case Count.Exact exact -> exact.people();
            case Count.Rounded rounded -> rounded.people();
            case Count.TooFew _ -> 0;
        };
    }

    public static String reason(Reason reason, Locale locale) {
        return switch (reason) {
            case Reason.HoldsPosition position ->
                I18NProvider.translate(locale, "reason.position", position.title(), position.organisation());
            case Reason.NamedBy named ->
                I18NProvider.translate(locale, "reason.named", named.people(), String.join(", ", named.some()));
            case Reason.OpensCircles opened -> I18NProvider.translate(locale, "reason.circles", opened.circles());
            case Reason.KnowsPeople known -> I18NProvider.translate(locale, "reason.knows", known.people());
            case Reason.BringsNewContacts fresh ->
                I18NProvider.translate(locale, "reason.new-contacts", Math.round(100 * fresh.share()));
        };
    }

    /// What a node is called: its name where the reader may see it, else its code, marked as confidential or as
    /// somebody who has yet to be told that we know them.
    public static String name(Node node, Optional<String> name, Locale locale) {
        if (node.kind() == NodeKind.SERIES) {
            return I18NProvider.translate(locale, "series.label", node.label());
        }
        return name.filter(text -> !text.isBlank())
                .orElseGet(() -> node.untoldAt()
                        .map(at -> at.isEmpty()
                                ? I18NProvider.translate(locale, "person.untold", node.code())
                                : I18NProvider.translate(locale, "person.untold-at", at, node.code()))
                        .orElseGet(() -> I18NProvider.translate(locale, "person.confidential", node.code())));
    }

    /// What it is called, what it is and where: enough to tell two of the same name apart.
    public static String nameKindAndPlace(Node node, Optional<String> name, Locale locale) {
        var place = place(node);
        return "%s (%s%s)".formatted(name(node, name, locale), kind(node, locale), place.isEmpty() ? "" : ", " + place);
    }

    public static String kind(Node node, Locale locale) {
        if (node.kind() == NodeKind.PERSON && !node.roles().isEmpty()) {
            return node.roles().stream()
                    .sorted()
                    .map(role -> I18NProvider.translate(locale, "role." + role.name()))
                    .collect(Collectors.joining(", "));
        }
        return I18NProvider.translate(locale, "kind." + node.kind().name());
    }

    public static String place(Node node) {
        var municipality = node.municipality().map(Municipalities::name).orElse("");
        return node.neighbourhood()
                .map(neighbourhood -> municipality.isEmpty() ? neighbourhood : municipality + ", " + neighbourhood)
                .orElse(municipality);
    }

    /// "Amina → De Brug Rotterdam → Yusuf"
    public static String path(Iterable<Step> steps, Locale locale) {
        var names = new StringJoiner(" → ");
        steps.forEach(step -> names.add(name(step.node(), step.name(), locale)));
        return names.toString();
    }
}
