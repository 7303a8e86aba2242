package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import nl.inktvlek.explore.SavedViews;
import nl.inktvlek.explore.ViewState;

/// Keeps what is seen under a name.
class KeepDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /// Told what somebody calls it.
    interface Keeping {
        void keep(String name, String note);
    }

    KeepDialog(ViewState state, Keeping keeping) {
        setHeaderTitle(getTranslation("keep.title"));
        var name = new TextField(getTranslation("keep.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(SavedViews.LONGEST_NAME);
        name.setHelperText(getTranslation("keep.name.help"));
        name.focus();
        var note = new TextArea(getTranslation("keep.note"));
        note.setMaxLength(SavedViews.LONGEST_NOTE);
        note.setHelperText(getTranslation("keep.note.help"));
        name.setWidthFull();
        note.setWidthFull();
        var keep = new Button(getTranslation("keep.button"), click -> {
            name.setInvalid(name.getValue().isBlank());
            name.setErrorMessage(getTranslation("keep.name.missing"));
            if (!name.isInvalid()) {
                keeping.keep(name.getValue(), note.getValue());
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation(state.shown().isEmpty() ? "keep.lives" : "keep.stays")), name, note);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), keep);
    }
}
