package nl.inktvlek.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.inktvlek.plots.Pictures;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.Release;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/// Papers made of a release: a report for who pays, and a memo of one page for a council. They tell nothing that the
/// release does not; the same question gives the same bytes.
@Component
public class Reports {

    /// Most characters of a note of one's own.
    public static final int LONGEST_NOTE = 1500;

    /// A year.
    private static final int QUARTERS = 4;

    private final Shelf shelf;
    private final ISpringTemplateEngine templates;
    private final MessageSource texts;
    private final ZoneId zone;

    public Reports(Shelf shelf, ISpringTemplateEngine templates, MessageSource texts, Clock clock) {
        this.shelf = shelf;
        this.templates = templates;
        this.texts = texts;
        this.zone = clock.getZone();
    }

    /// @param parts what stands in it besides the figure
    /// @param note by who makes it, printed as such; "" for none
    /// @return nothing if the release knows no such place
    /// @throws IllegalArgumentException if the note is longer than [#LONGEST_NOTE]
    public Optional<byte[]> report(Release release, String place, Locale locale, Set<Part> parts, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
        var table = shelf.table(release);
        return table.place(place).map(found -> {
            var words = new Words(texts, locale);
            var values = values(release, table, found, words);
            values.put("note", paragraphs(note));
            values.put("inShort", new InShort(words, table, found).sentences());
            if (parts.contains(Part.TIME)) {
                found.latest().ifPresent(any -> {
                    var plot = words.overTime(found, table);
                    values.put(
                            "plot",
                            described(Pictures.onPaper(plot), plot.caption().sentence()));
                    values.put("plotTable", plot.table());
                });
            }
            if (parts.contains(Part.MAP)) {
                shelf.map(release).ifPresent(map -> {
                    values.put("map", described(map, words.text("report.map.sentence")));
                    values.put("legend", Swatch.of(map, table.classes()));
                });
            }
            if (parts.contains(Part.PLACES)) {
                values.put("inside", words.rows(table.in(found)));
                if (found.kind() == Kind.COUNTRY) {
                    values.put("towns", towns(table, words));
                }
            }
            if (parts.contains(Part.ALIKE)) {
                values.put("alike", words.rows(Alike.to(found, table)));
            }
            if (parts.contains(Part.SPREAD) && found.kind() == Kind.COUNTRY) {
                shelf.spread(release).ifPresent(spread -> values.put("spreading", new Spreading(words, spread, table)));
            }
            return paper("report", release, values, locale);
        });
    }

    /// @return nothing if the release knows no such municipality
    public Optional<byte[]> memo(Release release, String place, Locale locale) {
        var table = shelf.table(release);
        return table.place(place).filter(Reports::hasMemo).map(found -> {
            var words = new Words(texts, locale);
            var values = values(release, table, found, words);
            values.put("around", words.row(table.place(found.within()).orElseThrow()));
            values.put("alike", words.rows(Alike.to(found, table)));
            values.put("added", addedInAYear(table, found));
            return paper("memo", release, values, locale);
        });
    }

    /// What is said of a release, in a language.
    public Words words(Locale locale) {
        return new Words(texts, locale);
    }

    /// A picture of the year on one sheet (A3): the map, how the blot grew, and what follows.
    public byte[] poster(Release release, Locale locale) {
        var table = shelf.table(release);
        var country = table.places().getFirst();
        var words = new Words(texts, locale);
        var values = values(release, table, country, words);
        values.put("inShort", new InShort(words, table, country).sentences());
        var blots = Blot.of(country);
        values.put(
                "blots",
                blots.stream()
                        .map(blot -> new Year(
                                blot,
                                blots.size(),
                                words.numbers().format(blot.people()),
                                words.text("poster.blot", String.valueOf(blot.year()), blot.people())))
                        .toList());
        shelf.map(release).ifPresent(map -> {
            values.put("map", described(map, words.text("report.map.sentence")));
            values.put("legend", Swatch.of(map, table.classes()));
        });
        values.put(
                "answers",
                shelf.spread(release)
                        .map(spread -> new Spreading(words, spread, table).answers())
                        .orElseGet(List::of));
        return paper("poster", release, values, locale);
    }

    /// A blot with what stands below it.
    ///
    /// @param years how many stand beside each other
    public record Year(Blot blot, int years, String people, String told) {

        private static final int MILLIMETRES = 40;
        private static final int OF_ALL = 170;

        public String svg() {
            return blot.svg(Math.min(MILLIMETRES, OF_ALL / years), told);
        }
    }

    /// A council has one.
    public static boolean hasMemo(Place place) {
        return place.kind() == Kind.MUNICIPALITY;
    }

    /// The tables as a workbook: what holds now, every figure there was, how it spreads, and what the columns say.
    public byte[] workbook(Release release, Locale locale) {
        return new ReachWorkbook(new Words(texts, locale), release, shelf.table(release), shelf.spread(release)).xlsx();
    }

    private HashMap<String, Object> values(Release release, ReachTable table, Place place, Words words) {
        var values = new HashMap<String, Object>();
        values.put("release", release);
        values.put("quarter", words.quarter(release.period()));
        values.put("published", day(release.made(), words.locale()));
        values.put("row", words.row(place));
        values.put(
                "goingOn",
                shelf.spread(release)
                        .map(spread -> new GoingOn(words, spread, place).sentences())
                        .orElseGet(List::of));
        return values;
    }

    private byte[] paper(String template, Release release, Map<String, Object> values, Locale locale) {
        return Paper.pdf(
                templates.process("reports/" + template + ".xml", new Context(locale, values)), release.made());
    }

    /// "29 november 2026"
    private String day(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(moment.atZone(zone));
    }

    /// How many more people are shown than before the last four quarters; none after a correction that took away more.
    static int addedInAYear(ReachTable table, Place place) {
        var first = Period.named(table.period());
        for (int i = 1; i < QUARTERS; i++) {
            first = first.previous();
        }
        var from = first;
        int before = place.figures().stream()
                .filter(figure -> !Period.named(figure.period()).isNotBefore(from))
                .mapToInt(Figure::people)
                .reduce(0, (earlier, later) -> later);
        return Math.max(0, place.latest().map(Figure::people).orElse(0) - before);
    }

    /// A municipality with a figure, and the province it lies in.
    public record Town(PlaceRow row, String province) {}

    private static List<Town> towns(ReachTable table, Words words) {
        var towns = new ArrayList<Town>();
        for (var place : table.places()) {
            if (place.kind() == Kind.MUNICIPALITY && place.latest().isPresent()) {
                towns.add(new Town(
                        words.row(place),
                        table.place(place.within()).orElseThrow().name()));
            }
        }
        return towns;
    }

    /// What a colour of the map says.
    public record Swatch(String colour, Shades.Shade shade) {

        private static final Pattern AREA = Pattern.compile("class=\"area-([1-5])\" fill=\"(#[0-9a-f]{6})\"");

        /// Of the colours that occur in it.
        static List<Swatch> of(String map, List<Integer> classes) {
            var colours = new TreeMap<Integer, String>();
            AREA.matcher(map).results().forEach(area -> colours.put(Integer.parseInt(area.group(1)), area.group(2)));
            return Shades.legend(classes).stream()
                    .filter(shade -> colours.containsKey(shade.number()))
                    .map(shade -> new Swatch(Objects.requireNonNull(colours.get(shade.number())), shade))
                    .toList();
        }
    }

    /// What reads a paper aloud tells of a picture what stands in `alt`.
    private static String described(String svg, String sentence) {
        return svg.replaceFirst(
                "<svg ",
                Matcher.quoteReplacement("<svg alt=\"" + HtmlUtils.htmlEscapeDecimal(sentence, "UTF-8") + "\" "));
    }

    /// Without what a document cannot hold (XML 1.0, section 2.2).
    private static List<String> paragraphs(String note) {
        return note.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n]]", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
