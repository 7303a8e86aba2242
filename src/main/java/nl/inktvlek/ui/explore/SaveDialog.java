package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.ui.component.NetworkCanvas.Form;

/// Taking along what is seen: as a picture, or as a file for another program.
class SaveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /// @param isFew whether the picture can be drawn in lines
    SaveDialog(Consumer<Form> picture, Supplier<NetworkFile> shown, boolean isFew) {
        setHeaderTitle(getTranslation("save.title"));
        var image = new Button(getTranslation("save.image"), click -> picture.accept(Form.PNG));
        image.addThemeVariants(ButtonVariant.PRIMARY);
        var lines = new Button(getTranslation("save.image.lines"), click -> picture.accept(Form.SVG));
        lines.setVisible(isFew);
        var pictures = new Div(image, lines);
        pictures.addClassName("row-actions");
        add(new Paragraph(getTranslation("save.image.help")), pictures, new PictureFiles(shown));
        getFooter().add(new Button(getTranslation("save.close"), click -> close()));
    }
}
