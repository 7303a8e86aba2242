package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.inktvlek.files.SourceFile;

/// Where files are dropped or chosen.
class FileDrop extends Div {

    private static final long serialVersionUID = 1L;

    /// Largest file through the browser, in bytes; larger ones go through the command line.
    static final int LARGEST = 64 * 1024 * 1024;

    private static final int MOST_FILES = 10;

    final Upload upload;

    /// @param read reads a file without holding the page, and says what to show of it then
    FileDrop(Function<SourceFile, Command> read, Consumer<String> refused) {
        var tooLarge = getTranslation("upload.too-large", LARGEST / 1024 / 1024);
        UploadHandler handler = event -> {
            byte[] bytes;
            try (var in = event.getInputStream()) {
                bytes = in.readNBytes(LARGEST + 1);
            }
            if (bytes.length > LARGEST) {
                event.reject(tooLarge);
                return;
            }
            var file = new SourceFile(event.getFileName(), bytes);
            event.getUI().access(read.apply(file));
        };
        upload = new Upload(handler);
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(LARGEST);
        upload.setWidthFull();
        upload.addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("upload.add"))
                        .setMany(getTranslation("upload.add")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("upload.drop"))
                        .setMany(getTranslation("upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("upload.too-many", MOST_FILES))
                        .setFileIsTooBig(tooLarge)));
        add(upload);
    }
}
