package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.inktvlek.explore.PictureFile;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.files.networks.printing.CsvPair;
import nl.inktvlek.files.networks.printing.PrintedNetwork;
import nl.inktvlek.ui.component.Downloads;

/// What is shown, for Gephi, yEd, Pajek, Kumu, R, Python or a spreadsheet.
class PictureFiles extends Details {

    private static final long serialVersionUID = 1L;

    private static final Map<NetworkFormat, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(NetworkFormat.GEXF, "inktvlek-netwerk.gexf");
        NAMES.put(NetworkFormat.GRAPHML, "inktvlek-netwerk.graphml");
        NAMES.put(NetworkFormat.PAJEK, "inktvlek-netwerk.net");
        NAMES.put(NetworkFormat.KUMU, "inktvlek-netwerk.json");
        NAMES.put(NetworkFormat.DGS, "inktvlek-netwerk.dgs");
    }

    /// @param shown what is shown at the moment a file is asked for
    PictureFiles(Supplier<NetworkFile> shown) {
        setSummaryText(getTranslation("network.files"));
        var files = new Downloads(true);
        NAMES.forEach((format, name) ->
                files.add(name, "application/octet-stream", getTranslation("network.file." + format.name()), () -> {
                    var network = shown.get();
                    var printed = PrintedNetwork.of(
                            format == NetworkFormat.PAJEK ? PictureFile.withCodesInLabels(network) : network,
                            format,
                            name);
                    return out -> out.write(printed.bytes());
                }));
        files.add(
                "inktvlek-netwerk.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                getTranslation("network.file.XLSX"),
                () -> {
                    var pair = CsvPair.of(shown.get());
                    var sheets = new LinkedHashMap<String, TableFile>();
                    sheets.put("nodes", pair.nodes());
                    sheets.put("edges", pair.edges());
                    return out -> TableFile.writeXlsx(out, sheets);
                });
        add(new Paragraph(getTranslation("network.files.help")), files);
    }
}
