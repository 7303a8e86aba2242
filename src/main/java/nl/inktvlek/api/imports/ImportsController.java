package nl.inktvlek.api.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.Needs;
import nl.inktvlek.api.answers.Once;
import nl.inktvlek.api.answers.Part;
import nl.inktvlek.api.answers.ReaderLanguage;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.api.answers.Refusal.Why;
import nl.inktvlek.exchange.ImportSummary;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.WorkSince;
import nl.inktvlek.exchange.incoming.CheckReport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.MappedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// As the page **Importeren**.
@RestController
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ADMINISTRATOR})
@Tag(name = "Imports")
class ImportsController {

    private static final String PATH = "/api/v1/imports";
    private static final String KEY = "Idempotency-Key";
    private static final Set<String> FIELDS = Set.of("source", "tiesGoBothWays", "leaveOutErrors", "takeOver");

    /// Files are in memory while they are read, so few are read at once.
    private static final Semaphore READING = new Semaphore(2);

    private final Imports imports;
    private final Checks checks;
    private final Once once;
    private final Caller caller;

    ImportsController(Imports imports, Checks checks, Once once, Caller caller) {
        this.imports = imports;
        this.checks = checks;
        this.once = once;
        this.caller = caller;
    }

    /// What an import would do.
    ///
    /// @param check to confirm it with, by the same token
    /// @param holdsUntil until when it can be confirmed
    /// @param ready whether it may be carried out
    @Schema(name = "ImportCheck")
    record Checked(
            String check,
            Instant holdsUntil,
            boolean ready,
            @JsonUnwrapped CheckReport report) {}

    /// The fields of the form, for the description.
    @Schema(name = "ImportForm")
    record Form(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Tables or networks; at most ten, of 64 MB together.")
            List<Upload> file,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Name of the network the ids belong to.")
            String source,

            @Schema(description = "Whether a tie lets a conversation go both ways; true when left out.") @Nullable
            Boolean tiesGoBothWays,

            @Schema(description = "Leave out lines with errors instead of refusing the import.") @Nullable
            Boolean leaveOutErrors,

            @Schema(description = "Take over what the files say otherwise than is stored; it stays when left out.")
            @Nullable
            Boolean takeOver) {}

    @Schema(name = "Upload", type = "string", format = "binary")
    interface Upload {}

    @PostMapping(value = PATH + "/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Scope.IMPORT)
    @Operation(
            operationId = "checkImport",
            summary =
                    "What these files would bring: what is new, known, double, and every problem by line. Changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Form.class))))
    Checked check(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        if (!imports.mayImport(caller.actor())) {
            throw new AccessDeniedException("Does not import");
        }
        if (!READING.tryAcquire()) {
            throw Refusal.later(Why.TOO_MANY, Duration.ofSeconds(30));
        }
        try {
            return checked(request);
        } finally {
            READING.release();
        }
    }

    private Checked checked(HttpServletRequest request) throws IOException {
        var uploaded = UploadedFiles.read(request);
        for (var field : uploaded.fields().keySet()) {
            if (!FIELDS.contains(field)) {
                throw UploadedFiles.wrong(field);
            }
        }
        var source =
                uploaded.field("source").filter(text -> text.length() <= 200).orElseThrow(() -> needed("source"));
        if (uploaded.files().isEmpty()) {
            throw needed("file");
        }
        var tables = new ArrayList<MappedFile>();
        uploaded.files().forEach(file -> tables.addAll(IncomingTables.of(file)));
        var asked = new ImportRequest(
                source, tables, yes(uploaded, "tiesGoBothWays", true), yes(uploaded, "leaveOutErrors", false));
        var found = imports.check(caller.actor(), asked);
        var checked = found.taking(yes(uploaded, "takeOver", false) ? found.corrections() : List.of());
        var held = checks.hold(caller.bearer().token(), checked);
        return new Checked(
                held.id(), held.until(), checked.isReady(), CheckReport.of(checked, ReaderLanguage.of(request)));
    }

    private static boolean yes(UploadedFiles uploaded, String field, boolean usually) {
        return switch (uploaded.field(field).orElse(String.valueOf(usually))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal(Why.INVALID, new Refusal.Field(field, "api.field.wrong"));
        };
    }

    private static Refusal needed(String field) {
        return new Refusal(Why.INVALID, new Refusal.Field(field, "problem.needed"));
    }

    /// @param check of a check that still holds
    @Schema(name = "ImportConfirmed")
    record Confirmed(@NotNull @Size(max = 20) String check) {}

    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.IMPORT)
    @Operation(
            operationId = "confirmImport",
            summary = "Carry out what was checked: whole, or not at all. Answers when it is done.",
            description = "404 when the check holds no more, or was made with another token.")
    ResponseEntity<ImportSummary> confirm(@RequestHeader(KEY) String key, @Valid @RequestBody Confirmed confirmed) {
        var bearer = caller.bearer();
        var id = once.codeOfLongWork(bearer, key, confirmed, operation -> {
            var checked = checks.find(bearer.token(), confirmed.check()).orElseThrow(() -> new Refusal(Why.NOT_FOUND));
            var done = imports.run(bearer.actor(), checked, Progress.UNWATCHED);
            checks.forget(bearer.token());
            return done.id();
        });
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(find(id));
    }

    @GetMapping(PATH)
    @Operation(operationId = "listImports", summary = "All imports, the newest first.")
    Part<ImportSummary> list(
            @RequestParam(defaultValue = Part.USUAL) @Min(1) @Max(Part.MOST) int limit,
            @RequestParam(required = false) @Size(max = 20) @Nullable String after) {
        return Part.of(imports.list(caller.actor()), ImportSummary::id, each -> each, after, limit);
    }

    @GetMapping(PATH + "/{id}")
    @Operation(operationId = "getImport", summary = "One import.")
    ImportSummary get(@PathVariable @Size(max = 20) String id) {
        return find(id);
    }

    @GetMapping(PATH + "/{id}/work-since")
    @Operation(
            operationId = "workSinceImport",
            summary =
                    "What people did since on what an import brought: it stays when the import is taken back. Read it before removing the import for good.")
    WorkSince workSince(@PathVariable @Size(max = 20) String id) {
        return imports.workSince(caller.actor(), id);
    }

    @PostMapping(PATH + "/{id}/undo")
    @Needs(Scope.IMPORT)
    @Operation(
            operationId = "undoImport",
            summary =
                    "Take an import back, but for what people worked on since; it can be brought back for thirty days.")
    ImportSummary undo(@PathVariable @Size(max = 20) String id, @RequestHeader(KEY) String key) {
        var bearer = caller.bearer();
        once.codeOfLongWork(
                bearer,
                key,
                List.of("undo", id),
                operation ->
                        imports.takeBack(bearer.actor(), id, Progress.UNWATCHED).id());
        return find(id);
    }

    @PostMapping(PATH + "/{id}/return")
    @Needs(Scope.IMPORT)
    @Operation(operationId = "returnImport", summary = "Bring an import back that was taken back.")
    ImportSummary bringBack(@PathVariable @Size(max = 20) String id, @RequestHeader(KEY) String key) {
        var bearer = caller.bearer();
        once.codeOfLongWork(
                bearer,
                key,
                List.of("return", id),
                operation -> imports.bringBack(bearer.actor(), id, Progress.UNWATCHED)
                        .id());
        return find(id);
    }

    /// @param agreed what was done since, as it was read
    @Schema(name = "ImportRemoved")
    record Removed(@NotNull WorkSince agreed) {}

    @PostMapping(value = PATH + "/{id}/remove", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Scope.IMPORT)
    @Operation(
            operationId = "removeImport",
            summary = "Remove an import for good, with what was done since, as it was agreed.")
    ImportSummary remove(
            @PathVariable @Size(max = 20) String id,
            @RequestHeader(KEY) String key,
            @Valid @RequestBody Removed removed) {
        var bearer = caller.bearer();
        once.codeOfLongWork(
                bearer,
                key,
                List.of("remove", id, removed),
                operation -> imports.remove(bearer.actor(), id, removed.agreed(), Progress.UNWATCHED)
                        .id());
        return find(id);
    }

    private ImportSummary find(String id) {
        return imports.list(caller.actor()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Why.NOT_FOUND));
    }
}
