package nl.inktvlek.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.inktvlek.access.Seen;
import nl.inktvlek.advice.Advice.Reason;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.explore.Exploration.Hit;
import nl.inktvlek.explore.Exploration.Post;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.Municipalities;

/// Puts values into the reader's language.
public final class Wording {

    /// Standard errors either side of the mean that hold the truth 19 times out of 20.
    private static final double NINETEEN_OUT_OF_TWENTY = 1.96;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Wording() {}

    /// "42 (39–45)": a mean with its 95 % interval, in people.
    public static String people(Estimate estimate, Locale locale) {
        return "%s (%s)".formatted(number(estimate.mean(), locale), likely(estimate, locale));
    }

    /// Where a number of people lies in nineteen cases out of twenty: "31–38".
    public static String likely(Estimate estimate, Locale locale) {
        double margin = NINETEEN_OUT_OF_TWENTY * estimate.standardError();
        return "%s–%s"
                .formatted(
                        number(Math.max(0, estimate.mean() - margin), locale),
                        number(estimate.mean() + margin, locale));
    }

    /// A number of people: whole from 10 on, with one decimal below.
    public static String number(double people, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(people < 10 ? 1 : 0);
        return format.format(people);
    }

    /// In three decimals.
    public static String chance(double chance, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(chance);
    }

    /// "25-11-2026"
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String count(Count count, Locale locale) {
        return switch (count) {
            case Count.Exact exact -> number(exact.people(), locale);
            case Count.TooFew _ -> I18NProvider.translate(locale, "count.too-few");
        };
    }

    /// The value behind a count for drawing it; 0 where it is hidden.
    public static int drawn(Count count) {
        return switch (count) {
            case Count.Exact exact -> exact.people();
            case Count.TooFew _ -> 0;
        };
    }

    public static String reason(Reason reason, Locale locale) {
        return switch (reason) {
            case Reason.HoldsPosition position ->
                I18NProvider.translate(
                        locale, "reason.position", position.title(), name(position.organisation(), locale));
            case Reason.NamedBy named ->
                I18NProvider.translate(locale, "reason.named", named.people(), names(named.some(), ", ", locale));
            case Reason.OpensCommunities opened ->
                I18NProvider.translate(locale, "reason.communities", opened.communities());
            case Reason.KnowsPeople known -> I18NProvider.translate(locale, "reason.knows", known.people());
            case Reason.BringsNewContacts fresh ->
                I18NProvider.translate(locale, "reason.new-contacts", Math.round(100 * fresh.share()));
        };
    }

    /// A language in the words of the reader; one that no partner speaks as it was written.
    public static String language(String language, Locale locale) {
        return Languages.isOfPartners(language) ? I18NProvider.translate(locale, "language." + language) : language;
    }

    public static String languages(Collection<String> languages, Locale locale) {
        return languages.stream().map(each -> language(each, locale)).collect(Collectors.joining(", "));
    }

    /// What a node is called for the reader who sees it so.
    public static String name(Node node, Seen seen, Locale locale) {
        return node.kind() == NodeKind.SERIES && seen instanceof Seen.Named(var label)
                ? I18NProvider.translate(locale, "series.label", label)
                : name(node.code(), seen, locale);
    }

    public static String name(Hit hit, Locale locale) {
        return name(hit.node(), hit.name(), locale);
    }

    /// What something with this code is called for the reader who sees it so: its name, or what is said instead.
    public static String name(String code, Seen seen, Locale locale) {
        return switch (seen) {
            case Seen.Named(var name) -> name;
            case Seen.Untold(var at) -> untold(code, at, locale);
            case Seen.Confidential() -> I18NProvider.translate(locale, "person.confidential", code);
            case Seen.Hidden() -> I18NProvider.translate(locale, "person.hidden");
        };
    }

    /// Somebody who has yet to be told that we know them.
    ///
    /// @param at where they hold a position or live; "" where that is not known
    public static String untold(String code, String at, Locale locale) {
        return at.isEmpty()
                ? I18NProvider.translate(locale, "person.untold", code)
                : I18NProvider.translate(locale, "person.untold-at", at, code);
    }

    /// "voorzitter, De Brug"
    public static String post(Post post, Locale locale) {
        var held = post.title() + ", " + name(post.organisation(), locale);
        return post.until()
                .map(day -> I18NProvider.translate(locale, "post.until", held, day(day)))
                .orElse(held);
    }

    /// What it is called, what it is and where: enough to tell two of the same name apart.
    public static String nameKindAndPlace(Node node, Seen name, Locale locale) {
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
    public static String path(List<Hit> steps, Locale locale) {
        return names(steps, " → ", locale);
    }

    private static String names(List<Hit> hits, String between, Locale locale) {
        return hits.stream().map(hit -> name(hit, locale)).collect(Collectors.joining(between));
    }
}
