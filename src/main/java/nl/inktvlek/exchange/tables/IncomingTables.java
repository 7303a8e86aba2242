package nl.inktvlek.exchange.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.files.ColumnDictionary;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.Line;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.networks.GridNetwork;
import nl.inktvlek.files.networks.NetworkFile;

/// The tables in a file, whatever program wrote it.
public final class IncomingTables {

    /// Larger tables without known headers are not tried as a matrix.
    private static final int MOST_BYTES_OF_A_GRID = 20_000_000;

    private IncomingTables() {}

    /// Tables as they stand in the file; made of a network file; or, where no header says what the columns are, of a
    /// matrix or a list of neighbours or ties.
    ///
    /// @throws FileNotUsable if there is none
    public static List<MappedFile> of(SourceFile file) {
        if (NetworkFile.isOne(file)) {
            return NetworkTables.of(file, NetworkFile.read(file));
        }
        try {
            var tables = FileRecognition.tables(file);
            var network = SheetNetwork.of(tables);
            if (network.isPresent()) {
                return NetworkTables.of(file, network.get());
            }
            return tables.stream().anyMatch(IncomingTables::knowsAHeader)
                    ? tables
                    : grid(file).orElse(tables);
        } catch (FileNotUsable without) {
            if (!without.problem().key().equals(FileRecognition.NO_HEADER)) {
                throw without;
            }
            return grid(file).orElseThrow(() -> without);
        }
    }

    private static boolean knowsAHeader(MappedFile table) {
        return table.recognition().headers().stream().anyMatch(ColumnDictionary::isKnown);
    }

    private static Optional<List<MappedFile>> grid(SourceFile file) {
        if (file.bytes().length > MOST_BYTES_OF_A_GRID) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        for (Line line : FileRecognition.lines(file)) {
            rows.add(line.cells());
        }
        return GridNetwork.of(file.name(), rows)
                .filter(IncomingTables::hangsTogether)
                .map(network -> NetworkTables.of(file, network));
    }

    /// Somebody who is named first in one tie is named second in another: otherwise the columns are two things.
    private static boolean hangsTogether(NetworkFile network) {
        var sources = network.edges().stream().map(NetworkFile.Edge::source).toList();
        var targets = new HashSet<>(
                network.edges().stream().map(NetworkFile.Edge::target).toList());
        return sources.stream().anyMatch(targets::contains);
    }
}
