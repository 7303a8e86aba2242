package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import nl.inktvlek.exchange.Gain;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.LeftOut;
import nl.inktvlek.ui.component.Downloads;
import nl.inktvlek.ui.component.Wording;

/// What an import would do, what is wrong with its files, what they would correct, and the button that stores it.
class CheckedPanel extends Div {

    private static final long serialVersionUID = 1L;

    /// @param shown the corrections as the reader may see them
    /// @param leavesOut whether lines with errors are left out
    CheckedPanel(
            CheckedImport checked,
            List<Imports.ShownCorrection> shown,
            boolean leavesOut,
            Consumer<CheckedImport> run) {
        add(new H2(getTranslation("import.impact")), new Paragraph(ImpactText.of(checked.impact(), getLocale())));
        if (checked.untold() > 0) {
            add(new Paragraph(getTranslation("import.untold", checked.untold())));
        }
        var gain = Gain.of(checked, GainPicture.MOST);
        if (gain.all() > 1) {
            add(new GainPicture(gain));
        }
        if (!checked.problems().isEmpty()) {
            add(new ProblemTable(checked.problems(), checked.errors()));
            if (checked.errors() > 0) {
                add(leftOut(checked));
            }
        }
        var corrections = new CorrectionTable(shown, checked.corrections());
        if (!checked.corrections().isEmpty()) {
            add(corrections);
        }
        if (checked.leftOut() > 0 && leavesOut) {
            add(new Paragraph(getTranslation("import.left-out-count", Wording.number(checked.leftOut(), getLocale()))));
        }
        var end = new Div();
        add(end);
        corrections.onChoice(chosen -> offer(end, checked.taking(chosen), run));
    }

    /// The last step: to store it, or why it cannot be.
    private void offer(Div place, CheckedImport checked, Consumer<CheckedImport> run) {
        place.removeAll();
        if (checked.isReady()) {
            var go = new Button(getTranslation("import.run", Wording.number(checked.stored(), getLocale())));
            go.addThemeVariants(ButtonVariant.PRIMARY);
            go.setDisableOnClick(true);
            go.addClickListener(click -> run.accept(checked));
            place.add(go);
        } else if (checked.stored() == 0 && checked.errors() == 0) {
            place.add(new Paragraph(
                    getTranslation(checked.corrections().isEmpty() ? "import.nothing-new" : "import.nothing-chosen")));
        } else {
            place.add(new Paragraph(getTranslation("import.has-errors")));
        }
    }

    private Downloads leftOut(CheckedImport checked) {
        var files = new Downloads(false); // the reader's own lines
        var locale = getLocale();
        files.add(
                "inktvlek-herstel.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                getTranslation("import.left-out-file"),
                () -> out -> new LeftOut(checked).write(out, locale));
        return files;
    }
}
