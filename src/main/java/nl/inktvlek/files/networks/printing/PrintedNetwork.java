package nl.inktvlek.files.networks.printing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.files.networks.Notes;

/// A network as a file for another program.
///
/// @param held the network as the file holds it: reading the file gives the same
/// @param notes where that differs from what was given
public record PrintedNetwork(byte[] bytes, NetworkFile held, List<Problem> notes) {

    /// @param file name the file will have, for the notes
    /// @throws IllegalArgumentException for a format that is read only
    public static PrintedNetwork of(NetworkFile network, NetworkFormat format, String file) {
        var notes = new Notes(file);
        var held = new Holding(format, notes).of(network);
        if (format == NetworkFormat.PAJEK) {
            held = new PajekHolding(notes).of(held);
        }
        var text = switch (format) {
            case GEXF -> new GexfWriter(held).text();
            case GRAPHML -> new GraphmlWriter(held).text();
            case PAJEK -> new PajekWriter(held).text();
            case KUMU -> KumuWriter.text(held);
            case DGS -> DgsWriter.text(held);
            case GML, UCINET_DL, VNA, GRID -> throw new IllegalArgumentException("This format is read only: " + format);
        };
        return new PrintedNetwork(text.getBytes(StandardCharsets.UTF_8), held, notes.told());
    }
}
