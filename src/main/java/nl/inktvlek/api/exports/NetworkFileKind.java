package nl.inktvlek.api.exports;

import java.util.Optional;
import nl.inktvlek.files.networks.NetworkFormat;
import org.jspecify.annotations.Nullable;

/// How a network goes out.
enum NetworkFileKind {
    GEXF(NetworkFormat.GEXF, "gexf"),
    GRAPHML(NetworkFormat.GRAPHML, "graphml"),
    PAJEK(NetworkFormat.PAJEK, "net"),
    KUMU(NetworkFormat.KUMU, "json"),
    DGS(NetworkFormat.DGS, "dgs"),
    XLSX(null, "xlsx");

    private final @Nullable NetworkFormat format;
    private final String ending;

    NetworkFileKind(@Nullable NetworkFormat format, String ending) {
        this.format = format;
        this.ending = ending;
    }

    /// Absent for a workbook.
    Optional<NetworkFormat> format() {
        return Optional.ofNullable(format);
    }

    String ending() {
        return ending;
    }
}
