package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.inktvlek.explore.Facet;
import nl.inktvlek.network.Partners;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// Values of facets in the reader's words.
final class FacetWords {

    private FacetWords() {}

    static String value(Component where, Facet facet, String value) {
        return switch (facet) {
            case KIND -> where.getTranslation("facet.kind." + value);
            case ROLE -> where.getTranslation("role." + value);
            case PARTNER ->
                Partners.all().stream()
                        .filter(partner -> partner.code().equals(value))
                        .map(Partners.Partner::name)
                        .findFirst()
                        .orElse(value);
            case MUNICIPALITY -> Municipalities.name(value);
            case LANGUAGE -> Wording.language(value, UI.getCurrentOrThrow().getLocale());
            case SOURCE -> value;
        };
    }
}
