package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import nl.inktvlek.files.networks.NetworkFile;

/// Taking along what is seen: as a picture, or as a file for another program.
class SaveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    SaveDialog(Runnable picture, Supplier<NetworkFile> shown) {
        setHeaderTitle(getTranslation("save.title"));
        var image = new Button(getTranslation("save.image"), click -> picture.run());
        image.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("save.image.help")), image, new PictureFiles(shown));
        getFooter().add(new Button(getTranslation("save.close"), click -> close()));
    }
}
