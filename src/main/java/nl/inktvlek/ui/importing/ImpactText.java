package nl.inktvlek.ui.importing;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Locale;
import nl.inktvlek.exchange.incoming.Impact;
import nl.inktvlek.files.TableKind;

/// "2,604 people, 10,978 ties, 0 duplicates"
final class ImpactText {

    private ImpactText() {}

    static String of(Impact impact, Locale locale) {
        var parts = new ArrayList<String>();
        int known = 0;
        int doubles = 0;
        int addedUp = 0;
        for (var table : TableKind.values()) {
            var rows = impact.of(table);
            known += rows.known();
            doubles += rows.doubles();
            addedUp += rows.addedUp();
            if (rows.added() > 0) {
                parts.add(I18NProvider.translate(locale, "impact." + table.name(), rows.added()));
            }
        }
        if (impact.told() > 0) {
            parts.add(I18NProvider.translate(locale, "impact.told", impact.told()));
        }
        if (impact.meetings() > 0) {
            parts.add(I18NProvider.translate(locale, "impact.meetings", impact.meetings()));
        }
        if (known > 0) {
            parts.add(I18NProvider.translate(locale, "import.known", known));
        }
        if (impact.differing() > 0) {
            parts.add(I18NProvider.translate(locale, "import.differing", impact.differing()));
        }
        if (addedUp > 0) {
            parts.add(I18NProvider.translate(locale, "import.added-up", addedUp));
        }
        parts.add(I18NProvider.translate(locale, "import.doubles", doubles));
        return String.join(", ", parts);
    }
}
