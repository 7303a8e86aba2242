package nl.inktvlek.api.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.Role;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.Facet;
import nl.inktvlek.explore.PictureFile;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.files.networks.NetworkFormat;
import nl.inktvlek.files.networks.printing.CsvPair;
import nl.inktvlek.files.networks.printing.PrintedNetwork;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.snapshot.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// As the files of the page **Netwerk**: people by their codes, and only for who says what for.
@RestController
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
@Tag(name = "Exports")
class ExportsController {

    private static final int MOST = 20_000;

    private final Exploration exploration;
    private final PictureFile pictures;
    private final AuditTrail trail;
    private final Caller caller;

    ExportsController(Exploration exploration, PictureFile pictures, AuditTrail trail, Caller caller) {
        this.exploration = exploration;
        this.pictures = pictures;
        this.trail = trail;
        this.caller = caller;
    }

    /// What a file about people is for; stands in the audit trail.
    enum Purpose {
        PLANNING,
        ACCOUNT,
        RESEARCH,
        OTHER
    }

    @GetMapping("/api/v1/exports/network")
    @Operation(
            operationId = "exportNetwork",
            summary = "The network, or the part asked for, as a file for another program.",
            description = "The most influential first, at most so many. People are there by their codes only.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> network(
            @RequestParam NetworkFileKind format,
            @RequestParam Purpose purpose,
            @RequestParam(required = false) @Nullable NodeKind kind,
            @RequestParam(required = false) @Nullable PersonRole role,
            @RequestParam(required = false) @Size(max = 20) @Nullable String partner,
            @RequestParam(required = false) @Size(max = 10) @Nullable String municipality,
            @RequestParam(required = false) @Size(max = 60) @Nullable String language,
            @RequestParam(required = false) @Size(max = 200) @Nullable String source,
            @RequestParam(defaultValue = "" + MOST) @Min(1) @Max(MOST) int most)
            throws IOException {
        var actor = caller.actor();
        var picture = exploration.look(
                actor,
                new Exploration.Question(
                        Set.of(),
                        Chosen.EVERYTHING
                                .withAny(Facet.KIND, kind == null ? Set.of() : Set.of(kind.name()))
                                .withAny(Facet.ROLE, role == null ? Set.of() : Set.of(role.name(), Facet.NO_PERSON))
                                .withAny(Facet.PARTNER, one(partner))
                                .withAny(Facet.MUNICIPALITY, one(municipality))
                                .withAny(Facet.LANGUAGE, one(language))
                                .withAny(Facet.SOURCE, one(source)),
                        most));
        var network = pictures.of(actor, picture);
        var name = "inktvlek-netwerk." + format.ending();
        trail.record(actor.username(), Action.EXPORTED, List.of(), name + " " + purpose.name());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes(network, format, name));
    }

    private static Set<String> one(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private static byte[] bytes(NetworkFile network, NetworkFileKind kind, String name) throws IOException {
        if (kind.format().isPresent()) {
            var format = kind.format().get();
            return PrintedNetwork.of(
                            format == NetworkFormat.PAJEK ? PictureFile.withCodesInLabels(network) : network,
                            format,
                            name)
                    .bytes();
        }
        var pair = CsvPair.of(network);
        var sheets = new LinkedHashMap<String, TableFile>();
        sheets.put("nodes", pair.nodes());
        sheets.put("edges", pair.edges());
        var out = new ByteArrayOutputStream();
        TableFile.writeXlsx(out, sheets);
        return out.toByteArray();
    }
}
