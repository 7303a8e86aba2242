package nl.inktvlek.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.inktvlek.plots.Pictures;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.PlotTable;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.ReleaseDamaged;
import nl.inktvlek.reports.Alike;
import nl.inktvlek.reports.GoingOn;
import nl.inktvlek.reports.Part;
import nl.inktvlek.reports.PlaceMap;
import nl.inktvlek.reports.PlaceRow;
import nl.inktvlek.reports.Shades;
import nl.inktvlek.reports.Shelf;
import nl.inktvlek.reports.SpreadPlots;
import nl.inktvlek.reports.Spreading;
import nl.inktvlek.reports.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/// The pages of the portal. English with `?lang=en`, else Dutch.
@RestController
class PortalPages {

    private static final Logger log = LoggerFactory.getLogger(PortalPages.class);

    private static final String SPREAD = "/doorwerking";

    private static final int WIDE = 720;
    private static final int NARROW = 350;
    private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_LETTERS_KEPT = 16_000_000;

    private final Shelf shelf;
    private final ISpringTemplateEngine templates;
    private final MessageSource texts;
    private final boolean isAlone;
    private final Cache<Asked, ResponseEntity<String>> made = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS_KEPT)
            .expireAfterWrite(LOOKED_AT_AGAIN) // whether the files are as they were published
            .<Asked, ResponseEntity<String>>weigher(
                    (asked, page) -> Objects.requireNonNull(page.getBody()).length())
            .build();

    /// A page of what these releases tell.
    private record Asked(String path, Locale locale, List<Release> releases) {}

    /// @param isAlone whether it stands by itself, so that nobody has an account here
    PortalPages(
            Shelf shelf,
            ISpringTemplateEngine templates,
            MessageSource texts,
            @Value("${inktvlek.portal.alone:false}") boolean isAlone) {
        this.shelf = shelf;
        this.templates = templates;
        this.texts = texts;
        this.isAlone = isAlone;
    }

    /// Nothing is shown of releases that somebody changed.
    @ExceptionHandler
    ResponseEntity<String> damaged(ReleaseDamaged damaged) {
        log.error(damaged.getMessage());
        return page("nothing", "", "nl", Map.of("isDamaged", true), HttpStatus.SERVICE_UNAVAILABLE);
    }

    @GetMapping(path = "/openbaar", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> reach(@RequestParam(defaultValue = "nl") String lang) {
        return kept("", lang, () -> pageOfLatest("", lang, release -> reach(release, "", lang)));
    }

    private ResponseEntity<String> pageOfLatest(
            String path, String lang, Function<Release, ResponseEntity<String>> made) {
        return shelf.latest().map(made).orElseGet(() -> page("nothing", path, lang, Map.of("isDamaged", false)));
    }

    /// The same of any release, under an address that stays.
    @GetMapping(path = "/openbaar/uitgave/{number}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> release(@PathVariable int number, @RequestParam(defaultValue = "nl") String lang) {
        var path = "/uitgave/" + number;
        return kept(path, lang, () -> pageOfRelease(number, path, lang, release -> reach(release, path, lang)));
    }

    private ResponseEntity<String> pageOfRelease(
            int number, String path, String lang, Function<Release, ResponseEntity<String>> made) {
        var release = shelf.numbered(number);
        if (release.isEmpty()) {
            return page("missing", path, lang, Map.of(), HttpStatus.NOT_FOUND);
        }
        return release.get()
                .withdrawn()
                .map(withdrawal -> page("missing", path, lang, Map.of("withdrawal", withdrawal), HttpStatus.GONE))
                .orElseGet(() -> made.apply(release.get()));
    }

    private ResponseEntity<String> reach(Release release, String path, String lang) {
        var table = shelf.table(release);
        var country = table.places().getFirst();
        var values = of(release, table, country, lang);
        values.put("provinces", rows(table.in(country), lang));
        values.put("map", map(release, table).whole(ask(lang)));
        values.put("shades", Shades.legend(table.classes()));
        var used = shelf.all().stream().filter(Release::isUsed).toList();
        values.put("isLatest", used.getFirst().equals(release));
        values.put("years", Quarters.of(used));
        return page("reach", path, lang, values);
    }

    @GetMapping(path = "/openbaar/plaats/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> place(@PathVariable String code, @RequestParam(defaultValue = "nl") String lang) {
        return kept("/plaats/" + code, lang, () -> pageOfPlace(code, lang));
    }

    private ResponseEntity<String> pageOfPlace(String code, String lang) {
        var release = shelf.latest();
        var table = release.map(shelf::table);
        var place = table.flatMap(each -> each.place(code)).filter(each -> each.kind() != Kind.COUNTRY);
        if (place.isEmpty()) {
            return page("missing", "/plaats/" + code, lang, Map.of(), HttpStatus.NOT_FOUND);
        }
        var values = of(release.orElseThrow(), table.orElseThrow(), place.get(), lang);
        values.put(
                "goingOn",
                release.flatMap(shelf::spread)
                        .map(spread -> new GoingOn(words(lang), spread, place.get()).sentences())
                        .orElseGet(List::of));
        values.put("map", map(release.get(), table.get()).around(place.get(), ask(lang)));
        values.put("shades", Shades.legend(table.get().classes()));
        values.put("inside", rows(table.get().in(place.get()), lang));
        values.put("around", table.get().place(place.get().within()).filter(each -> each.kind() == Kind.PROVINCE));
        values.put("alike", rows(Alike.to(place.get(), table.get()), lang));
        return page("place", "/plaats/" + code, lang, values);
    }

    /// What follows after the meetings, in the whole country and by province.
    @GetMapping(path = "/openbaar" + SPREAD, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> spread(@RequestParam(defaultValue = "nl") String lang) {
        return kept(SPREAD, lang, () -> pageOfLatest(SPREAD, lang, release -> spread(release, SPREAD, lang)));
    }

    /// The same of any release, under an address that stays.
    @GetMapping(path = "/openbaar/uitgave/{number}" + SPREAD, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> spread(@PathVariable int number, @RequestParam(defaultValue = "nl") String lang) {
        var path = "/uitgave/" + number + SPREAD;
        return kept(path, lang, () -> pageOfRelease(number, path, lang, release -> spread(release, path, lang)));
    }

    private ResponseEntity<String> spread(Release release, String path, String lang) {
        var words = words(lang);
        var values = new HashMap<String, Object>();
        values.put("release", release);
        values.put("isLatest", shelf.latest().filter(release::equals).isPresent());
        values.put("quarter", words.quarter(release.period()));
        shelf.spread(release).ifPresent(table -> {
            var plots = new SpreadPlots(words, table);
            values.put("spreading", new Spreading(words, table, shelf.table(release)));
            values.put("followed", plots.followed().map(PlotParts::of));
            values.put("languages", plots.languages().map(PlotParts::of));
        });
        return page("spread", path, lang, values);
    }

    /// The map alone, to be shown in a page of others ([PortalAlone]); always of the latest release.
    @GetMapping(path = PortalAlone.MAP, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> map(@RequestParam(defaultValue = "nl") String lang) {
        return kept("/kaart", lang, () -> pageOfLatest("/kaart", lang, release -> map(release, lang)));
    }

    private ResponseEntity<String> map(Release release, String lang) {
        var table = shelf.table(release);
        return page(
                "map",
                "/kaart",
                lang,
                Map.of(
                        "release", release,
                        "quarter", words(lang).quarter(table.period()),
                        "map", shelf.map(release).orElse(""),
                        "shades", Shades.legend(table.classes())));
    }

    @GetMapping(path = "/openbaar/hoe", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> how(@RequestParam(defaultValue = "nl") String lang) {
        return page("how", "/hoe", lang, Map.of());
    }

    @GetMapping(path = "/openbaar/bestanden", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> files(UriComponentsBuilder here, @RequestParam(defaultValue = "nl") String lang) {
        return page(
                "files",
                "/bestanden",
                lang,
                Map.of(
                        "releases", shelf.all(),
                        "words", words(lang),
                        "site", here.toUriString()));
    }

    /// A feed (RFC 4287) that tells who follows it of every release, and of those that were withdrawn.
    @GetMapping(path = "/openbaar/feed.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    ResponseEntity<String> feed(@RequestParam(defaultValue = "nl") String lang) {
        var releases = shelf.all();
        var values = Map.of(
                "releases",
                releases,
                "words",
                words(lang),
                "updated",
                releases.stream()
                        .map(Release::changed)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
        var context = new Context(Words.locale(lang), values);
        return ResponseEntity.ok(templates.process("portal/feed.xml", context));
    }

    /// What catalogues of open data read ([Catalogue]).
    @GetMapping(path = "/openbaar/catalogus.jsonld", produces = "application/ld+json")
    ResponseEntity<byte[]> catalogue(UriComponentsBuilder here, @RequestParam(defaultValue = "nl") String lang) {
        var words = words(lang);
        return ResponseEntity.ok(new Catalogue(here.toUriString(), shelf.all(), words).json());
    }

    /// A file of a release under the address that it keeps. 410 where the release was withdrawn.
    @GetMapping("/openbaar/uitgave/{number}/{name}")
    ResponseEntity<byte[]> file(@PathVariable int number, @PathVariable String name) {
        var release = shelf.numbered(number);
        if (release.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (release.get().withdrawn().isPresent()) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        }
        return shelf.file(release.get(), name)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(typeOf(name))
                        .cacheControl(CacheControl.noCache())
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static MediaType typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> MediaType.APPLICATION_JSON;
            case "csv" -> new MediaType("text", "csv", StandardCharsets.UTF_8);
            case "svg" -> new MediaType("image", "svg+xml");
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }

    /// Releases do not change, so neither do their pages; one that is not there is not kept, or asking for such would
    /// push out the others.
    private ResponseEntity<String> kept(String path, String lang, Supplier<ResponseEntity<String>> make) {
        var asked = new Asked(path, Words.locale(lang), shelf.all());
        var known = made.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        var page = make.get();
        if (page.getStatusCode().is2xxSuccessful()) {
            made.put(asked, page);
        }
        return page;
    }

    private Map<String, Object> of(Release release, ReachTable table, Place place, String lang) {
        var values = new HashMap<String, Object>();
        var words = words(lang);
        values.put("release", release);
        values.put("quarter", words.quarter(release.period()));
        values.put("row", words.row(place));
        values.put("parts", Part.values());
        values.put(
                "plot", place.latest().map(any -> words.overTime(place, table)).map(PlotParts::of));
        return values;
    }

    /// A plot for a desk and for a phone, and its table.
    record PlotParts(String wide, String narrow, PlotTable table) {

        static PlotParts of(Plot plot) {
            return new PlotParts(Pictures.onScreen(plot, WIDE), Pictures.onScreen(plot, NARROW), plot.table());
        }
    }

    private PlaceMap map(Release release, ReachTable table) {
        return new PlaceMap(shelf.map(release).orElse(""), table);
    }

    private Words words(String lang) {
        return new Words(texts, Words.locale(lang));
    }

    /// What follows the address of a page in the reader's language.
    private static String ask(String lang) {
        return Words.locale(lang).equals(Locale.ENGLISH) ? "?lang=en" : "";
    }

    private List<PlaceRow> rows(List<Place> places, String lang) {
        return words(lang).rows(places);
    }

    private ResponseEntity<String> page(String template, String path, String lang, Map<String, ?> values) {
        return page(template, path, lang, values, HttpStatus.OK);
    }

    private ResponseEntity<String> page(
            String template, String path, String lang, Map<String, ?> values, HttpStatus status) {
        var context = new Context(Words.locale(lang), Map.copyOf(values));
        context.setVariable("ask", ask(lang));
        context.setVariable("other", "/openbaar" + path + (ask(lang).isEmpty() ? "?lang=en" : ""));
        context.setVariable("here", path);
        context.setVariable("isAlone", isAlone);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .body(templates.process("portal/" + template, context));
    }
}
