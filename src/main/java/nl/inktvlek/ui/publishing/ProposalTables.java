package nl.inktvlek.ui.publishing;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.inktvlek.publishing.Proposal;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.ui.component.PlainTable;

/// What a proposal tells and what it does not, in words and with every figure as it will be.
class ProposalTables extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Proposal proposal;
    private final NumberFormat numbers;

    /// @param shown what everybody sees now
    ProposalTables(Proposal proposal, Optional<ReachTable> shown, Locale locale) {
        this.proposal = proposal;
        this.numbers = NumberFormat.getIntegerInstance(locale);
        var renewed = places(true);
        var keeping = places(false);
        add(new Paragraph(getTranslation(
                "releases.told", proposal.renewed().size(), proposal.waiting().size())));
        if (!renewed.isEmpty()) {
            add(new PlainTable(
                    List.of(
                            getTranslation("table.place"),
                            getTranslation("releases.figure"),
                            getTranslation("releases.added")),
                    renewed.stream().map(this::told).toList()));
        }
        var others = shown.map(this::others).orElse(List.of());
        if (!others.isEmpty()) {
            add(
                    new Paragraph(getTranslation("releases.others")),
                    new PlainTable(
                            List.of(
                                    getTranslation("table.place"),
                                    getTranslation("releases.shown"),
                                    getTranslation("releases.figure")),
                            others));
        }
        if (!keeping.isEmpty()) {
            var table = new PlainTable(
                    List.of(
                            getTranslation("table.place"),
                            getTranslation("releases.figure"),
                            getTranslation("releases.more")),
                    keeping.stream().map(this::kept).toList());
            add(new Details(
                    getTranslation("releases.keeping", keeping.size()),
                    new Paragraph(getTranslation("releases.why")),
                    table));
        }
    }

    /// What changes besides, where a release was withdrawn: a figure of it that is told again, or one that is no more.
    private List<List<String>> others(ReachTable shown) {
        return proposal.table().places().stream()
                .filter(place -> !proposal.renewed().contains(place.code()))
                .filter(place ->
                        !place.latest().equals(shown.place(place.code()).flatMap(Place::latest)))
                .map(place -> List.of(
                        place.name(), people(shown.place(place.code()).flatMap(Place::latest)), people(place.latest())))
                .toList();
    }

    private String people(Optional<Figure> figure) {
        return figure.map(Figure::people).map(numbers::format).orElseGet(() -> getTranslation("releases.nothing-yet"));
    }

    private List<Place> places(boolean isRenewed) {
        var codes = isRenewed ? proposal.renewed() : proposal.waiting().keySet();
        return proposal.table().places().stream()
                .filter(place -> codes.contains(place.code()))
                .toList();
    }

    private List<String> told(Place place) {
        return List.of(
                place.name(),
                people(place.latest()),
                place.latest().map(figure -> numbers.format(figure.added())).orElse(""));
    }

    private List<String> kept(Place place) {
        return List.of(
                place.name(),
                people(place.latest()),
                numbers.format(proposal.waiting().getOrDefault(place.code(), 0)));
    }
}
