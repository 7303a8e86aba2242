package nl.inktvlek.exchange.incoming;

import java.util.List;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.TableKind;

/// What is to be imported, and how.
///
/// @param source name of the network or register the ids belong to; the same id of the same source is the same thing
/// @param tiesGoBothWays whether a tie in a file lets a conversation go both ways
/// @param leaveOutErrors whether to import what is right and leave out the lines with errors
public record ImportRequest(String source, List<MappedFile> files, boolean tiesGoBothWays, boolean leaveOutErrors) {

    public ImportRequest {
        if (source.isBlank()) {
            throw new IllegalArgumentException("An import needs the name of its source");
        }
        files = List.copyOf(files);
    }

    List<MappedFile> of(TableKind table) {
        return files.stream()
                .filter(file -> file.recognition().table() == table)
                .toList();
    }
}
