package nl.inktvlek.api.programme;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.api.answers.Caller;
import nl.inktvlek.api.answers.Needs;
import nl.inktvlek.api.answers.Once;
import nl.inktvlek.api.answers.Part;
import nl.inktvlek.api.answers.Refusal;
import nl.inktvlek.api.answers.Version;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// As the page **Series**.
@RestController
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
@Tag(name = "Series")
class SeriesController {

    private static final String PATH = "/api/v1/series";
    private static final String KEY = "Idempotency-Key";

    private final SeriesPlans plans;
    private final KnownCodes known;
    private final Once once;
    private final Caller caller;

    SeriesController(SeriesPlans plans, KnownCodes known, Once once, Caller caller) {
        this.plans = plans;
        this.known = known;
        this.once = once;
        this.caller = caller;
    }

    /// A series in the list.
    ///
    /// @param start day of its first meeting
    /// @param hostName where the owner of the token may know it
    /// @param meetings planned, of which `writtenUp` were written up
    /// @param participants distinct people who attended
    record SeriesItem(
            String code,
            @Nullable String partner,
            String municipality,
            String place,
            List<String> languages,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String hostName,
            int meetings,
            int writtenUp,
            int participants) {

        static SeriesItem of(SeriesPlans.Item item) {
            var series = item.series();
            return new SeriesItem(
                    series.code(),
                    series.partner().orElse(null),
                    series.municipality(),
                    series.place(),
                    series.languages(),
                    series.start().orElse(null),
                    series.end().orElse(null),
                    item.hostName().orElse(null),
                    series.meetings().size(),
                    item.logged(),
                    item.participants());
        }
    }

    @GetMapping(PATH)
    @Operation(operationId = "listSeries", summary = "All series, the latest first.")
    Part<SeriesItem> list(
            @RequestParam(defaultValue = Part.USUAL) @Min(1) @Max(Part.MOST) int limit,
            @RequestParam(required = false) @Size(max = 20) @Nullable String after) {
        return Part.of(plans.list(caller.actor()), SeriesPlans.Item::code, SeriesItem::of, after, limit);
    }

    @GetMapping(PATH + "/{code}")
    @Operation(operationId = "getSeries", summary = "One series, with its version as ETag.")
    ResponseEntity<SeriesAnswer> get(@PathVariable @Size(max = 20) String code) {
        return told(find(code));
    }

    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.WRITE)
    @Operation(operationId = "makeSeries", summary = "Plan a series.")
    ResponseEntity<SeriesAnswer> make(@RequestHeader(KEY) String key, @Valid @RequestBody SeriesWritten written) {
        var actor = caller.actor();
        var made = once.code(caller.bearer(), key, written, operation -> {
            var blank = Series.KIND.blank(operation.code());
            return save(operation, actor, blank, written.on(blank));
        });
        var series = find(made);
        return ResponseEntity.created(URI.create(PATH + "/" + made))
                .eTag(mark(answer(series)))
                .body(answer(series));
    }

    @PutMapping(value = PATH + "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Scope.WRITE)
    @Operation(operationId = "changeSeries", summary = "Change a series to this.")
    ResponseEntity<SeriesAnswer> change(
            @PathVariable @Size(max = 20) String code,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestHeader(KEY) String key,
            @Valid @RequestBody SeriesWritten written) {
        var actor = caller.actor();
        once.code(caller.bearer(), key, List.of("change", code, seen, written), operation -> {
            var series = find(code);
            Version.require(seen, mark(answer(series)));
            return save(operation, actor, series, written.on(series));
        });
        return told(find(code));
    }

    @DeleteMapping(PATH + "/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.WRITE)
    @Operation(operationId = "deleteSeries", summary = "Take a series away; it can be brought back for thirty days.")
    void delete(
            @PathVariable @Size(max = 20) String code,
            @RequestHeader(HttpHeaders.IF_MATCH) String seen,
            @RequestHeader(KEY) String key) {
        var actor = caller.actor();
        once.code(caller.bearer(), key, List.of("delete", code, seen), operation -> {
            var series = find(code);
            Version.require(seen, mark(answer(series)));
            return stored(plans.delete(operation, actor, series));
        });
    }

    private SeriesAnswer answer(Series series) {
        return SeriesAnswer.of(series, plans.mayChange(caller.actor(), series));
    }

    private static String mark(SeriesAnswer answer) {
        return Version.mark(answer.version(), answer);
    }

    private String save(OperationId operation, Actor actor, Series seen, Series wanted) {
        known.require(actor, seen, wanted);
        return stored(plans.save(operation, actor, seen, wanted));
    }

    private static String stored(Saved<Series> saved) {
        return switch (saved) {
            case Saved.Stored<Series> stored -> stored.now().code();
            case Saved.Conflict<Series> _ -> throw new Refusal(Refusal.Why.CHANGED_MEANWHILE);
            case Saved.Gone<Series> _ -> throw new Refusal(Refusal.Why.NOT_FOUND);
        };
    }

    private Series find(String code) {
        return plans.find(caller.actor(), code).orElseThrow(() -> new Refusal(Refusal.Why.NOT_FOUND));
    }

    private ResponseEntity<SeriesAnswer> told(Series series) {
        var answer = answer(series);
        return ResponseEntity.ok().eTag(mark(answer)).body(answer);
    }
}
