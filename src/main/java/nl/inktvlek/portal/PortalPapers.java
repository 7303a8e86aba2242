package nl.inktvlek.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.ReleaseDamaged;
import nl.inktvlek.reports.Part;
import nl.inktvlek.reports.Reports;
import nl.inktvlek.reports.Shelf;
import nl.inktvlek.reports.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Papers and workbooks of a release, to take along. Made when asked for, two at a time, and kept for the next
/// who asks: many who ask at once wait, and the pages do not.
@RestController
class PortalPapers {

    private static final Logger log = LoggerFactory.getLogger(PortalPapers.class);

    private static final int AT_ONCE = 2;
    private static final int SECONDS_TO_WAIT = 20;
    private static final int MOST_BYTES_KEPT = 32 << 20;
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Shelf shelf;
    private final Reports reports;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_KEPT)
            .<String, byte[]>weigher((name, bytes) -> bytes.length)
            .build();

    PortalPapers(Shelf shelf, Reports reports) {
        this.shelf = shelf;
        this.reports = reports;
    }

    @ExceptionHandler
    ResponseEntity<Void> damaged(ReleaseDamaged damaged) {
        log.error(damaged.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    /// @param deel parts of the report; all where nothing is said of them
    @GetMapping("/openbaar/uitgave/{number}/verslag/{place}.pdf")
    ResponseEntity<byte[]> report(
            @PathVariable int number,
            @PathVariable String place,
            @RequestParam(defaultValue = "nl") String lang,
            @RequestParam(required = false) @Nullable List<String> deel) {
        var parts = EnumSet.allOf(Part.class);
        if (deel != null) {
            parts.removeIf(part -> !deel.contains(part.name()));
        }
        var locale = Words.locale(lang);
        return paper(
                number,
                table -> table.place(place).isPresent(),
                "verslag-" + place + "-" + locale + parts,
                "bereik-%s-uitgave-%d.pdf".formatted(place, number),
                MediaType.APPLICATION_PDF,
                release -> reports.report(release, place, locale, parts, ""));
    }

    /// A page for a municipal council.
    @GetMapping("/openbaar/uitgave/{number}/memo/{place}.pdf")
    ResponseEntity<byte[]> memo(
            @PathVariable int number, @PathVariable String place, @RequestParam(defaultValue = "nl") String lang) {
        var locale = Words.locale(lang);
        return paper(
                number,
                table -> table.place(place).filter(Reports::hasMemo).isPresent(),
                "memo-" + place + "-" + locale,
                "memo-%s-uitgave-%d.pdf".formatted(place, number),
                MediaType.APPLICATION_PDF,
                release -> reports.memo(release, place, locale));
    }

    /// The picture of a year, to hang up.
    @GetMapping("/openbaar/uitgave/{number}/jaarbeeld.pdf")
    ResponseEntity<byte[]> poster(@PathVariable int number, @RequestParam(defaultValue = "nl") String lang) {
        var locale = Words.locale(lang);
        return paper(
                number,
                any -> true,
                "jaarbeeld-" + locale,
                "jaarbeeld-uitgave-%d.pdf".formatted(number),
                MediaType.APPLICATION_PDF,
                release -> Optional.of(reports.poster(release, locale)));
    }

    @GetMapping("/openbaar/uitgave/{number}/bereik.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable int number, @RequestParam(defaultValue = "nl") String lang) {
        var locale = Words.locale(lang);
        return paper(
                number,
                any -> true,
                "xlsx-" + locale,
                "bereik-uitgave-%d.xlsx".formatted(number),
                MediaType.parseMediaType(XLSX),
                release -> Optional.of(reports.workbook(release, locale)));
    }

    private ResponseEntity<byte[]> paper(
            int number,
            Predicate<ReachTable> isThere,
            String asked,
            String name,
            MediaType type,
            Function<Release, Optional<byte[]>> make) {
        var release = shelf.numbered(number);
        if (release.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (release.get().withdrawn().isPresent()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        if (!isThere.test(shelf.table(release.get()))) {
            return ResponseEntity.notFound().build();
        }
        var key = number + "-" + asked;
        var known = made.getIfPresent(key);
        if (known == null) {
            if (!isFree()) {
                return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_TO_WAIT))
                        .build();
            }
            try {
                known = made.get(key, any -> make.apply(release.get()).orElseThrow());
            } finally {
                free.release();
            }
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(known);
    }

    private boolean isFree() {
        try {
            return free.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
