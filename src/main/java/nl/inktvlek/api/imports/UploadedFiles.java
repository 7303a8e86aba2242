package nl.inktvlek.api.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.api.answers.Refusal.Why;
import nl.inktvlek.files.SourceFile;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/// Files and fields of a form (`multipart/form-data`), read as they come and kept in memory only.
///
/// Spring's own reading of forms is off for the whole product, since it would take the uploads of the pages away.
record UploadedFiles(List<SourceFile> files, Map<String, String> fields) {

    /// Of all files together, in bytes; more goes through the command line.
    static final int LARGEST = 64 * 1024 * 1024;

    static final int MOST_FILES = 10;
    private static final int MOST_FIELDS = 5;
    private static final int LONGEST_FIELD = 1000;
    private static final int LONGEST_NAME = 200;
    private static final String FILE = "file";

    /// @throws Refusal if it is no form, or anything in it is too large
    static UploadedFiles read(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(LARGEST);
        upload.setFileCountMax(MOST_FILES + MOST_FIELDS);
        var files = new ArrayList<SourceFile>();
        var fields = new HashMap<String, String>();
        try {
            var parts = upload.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                var part = parts.next();
                if (part.isFormField()) {
                    var text = new String(read(part, LONGEST_FIELD), StandardCharsets.UTF_8);
                    if (fields.put(String.valueOf(part.getFieldName()), text) != null) {
                        throw wrong(String.valueOf(part.getFieldName()));
                    }
                } else {
                    if (!FILE.equals(part.getFieldName())) {
                        throw wrong(String.valueOf(part.getFieldName()));
                    }
                    files.add(new SourceFile(name(part), read(part, LARGEST)));
                }
                if (files.size() > MOST_FILES || fields.size() > MOST_FIELDS) {
                    throw new Refusal(Why.TOO_LARGE);
                }
            }
        } catch (InvalidContentTypeException none) {
            throw new Refusal(Why.MEDIA_TYPE);
        } catch (FileUploadException unreadable) {
            throw new Refusal(Why.UNREADABLE);
        }
        return new UploadedFiles(files, fields);
    }

    private static byte[] read(FileItemStream part, int most) throws IOException {
        try (var in = part.openStream()) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refusal(Why.TOO_LARGE);
            }
            return bytes;
        }
    }

    /// Without its folder.
    private static String name(FileItemStream part) {
        var path = String.valueOf(part.getName()).replace('\\', '/');
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    static Refusal wrong(String field) {
        var shown = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) : field;
        return new Refusal(Why.INVALID, new Refusal.Field(shown, "api.field.unknown"));
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
