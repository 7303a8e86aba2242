package nl.inktvlek.ui.publishing;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.publishing.Proposal;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.reports.SpreadRows;
import nl.inktvlek.reports.Words;
import nl.inktvlek.ui.component.PlainTable;

/// What a proposal tells and what it does not, in words and with every figure as it will be.
class ProposalTables extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Proposal proposal;
    private final NumberFormat numbers;

    /// @param shown what everybody sees now
    /// @param before the same of how it spreads
    ProposalTables(Proposal proposal, Optional<ReachTable> shown, Optional<SpreadTable> before, Words words) {
        this.proposal = proposal;
        this.numbers = words.numbers();
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
        if (!proposal.spread().lines().isEmpty()) {
            add(
                    new H3(getTranslation("portal.spread.title")),
                    new Paragraph(getTranslation("releases.spread")),
                    changes(before, words, SpreadRows::counted),
                    new Details(getTranslation("releases.anchored"), changes(before, words, SpreadRows::anchored)));
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

    /// Every measure that is told, as it is shown now and as it will be.
    private PlainTable changes(
            Optional<SpreadTable> before, Words words, Function<SpreadRows, List<SpreadRows.Row>> rows) {
        var now =
                before
                        .map(table -> rows.apply(new SpreadRows(words, table, proposal.table())))
                        .orElseGet(List::of)
                        .stream()
                        .collect(Collectors.toMap(SpreadRows.Row::name, SpreadRows.Row::value));
        return new PlainTable(
                List.of(
                        getTranslation("spreading.what"),
                        getTranslation("releases.shown"),
                        getTranslation("releases.figure"),
                        getTranslation("portal.until")),
                rows.apply(new SpreadRows(words, proposal.spread(), proposal.table())).stream()
                        .map(row -> List.of(row.name(), now.getOrDefault(row.name(), ""), row.value(), row.until()))
                        .filter(row -> !row.get(1).isEmpty() || !row.get(2).isEmpty())
                        .map(row -> row.stream().map(this::told).toList())
                        .toList());
    }

    private String told(String value) {
        return value.isEmpty() ? getTranslation("releases.nothing-yet") : value;
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
