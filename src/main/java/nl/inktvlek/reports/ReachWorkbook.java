package nl.inktvlek.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.SpreadTable;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The tables of a release for a spreadsheet. The same release gives the same bytes: nothing in it tells when or
/// where it was made.
record ReachWorkbook(Words words, Release release, ReachTable table, Optional<SpreadTable> spread) {

    /// What a file says that tells no time.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// Keys of the head of a column and of what it says.
    private record Explained(String head, String says) {}

    private static final List<Explained> EXPLAINED = List.of(
            new Explained("workbook.code", "portal.column.place"),
            new Explained("table.place", "portal.column.name"),
            new Explained("workbook.within", "portal.column.within"),
            new Explained("workbook.inhabitants", "portal.column.inhabitants"),
            new Explained("portal.people", "portal.column.people"),
            new Explained("portal.share", "portal.column.share"),
            new Explained("portal.until", "portal.column.period"),
            new Explained("workbook.added", "portal.column.added"),
            new Explained("portal.how.who", "portal.how.who.text"),
            new Explained("spreading.what", "spreading.how"),
            new Explained("portal.how.few", "portal.how.few.text"));

    byte[] xlsx() {
        var sheets = new LinkedHashMap<String, TableFile>();
        sheets.put(words.text("workbook.now"), now());
        sheets.put(words.text("workbook.time"), overTime());
        if (spread.isPresent()) {
            sheets.put(words.text("workbook.spread"), spread(spread.get()));
        }
        sheets.put(words.text("workbook.about"), about());
        var out = new ByteArrayOutputStream();
        try {
            TableFile.writeXlsx(out, sheets);
            return withoutTime(out.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException("The workbook cannot be made", failure);
        }
    }

    private TableFile now() {
        return new TableFile(
                heads("portal.people", "portal.share", "portal.until"),
                table.places().stream().map(this::now).toList());
    }

    private List<? extends @Nullable Object> now(Place place) {
        var row = beginning(place);
        row.add(place.latest().map(Figure::people).orElse(null));
        row.add(place.share().map(share -> Math.round(10 * share) / 10.0).orElse(null));
        row.add(place.latest().map(figure -> words.quarter(figure.period())).orElse(null));
        return row;
    }

    private TableFile overTime() {
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        for (var place : table.places()) {
            for (var figure : place.figures()) {
                var row = beginning(place);
                row.add(words.quarter(figure.period()));
                row.add(figure.people());
                row.add(figure.added());
                rows.add(row);
            }
        }
        return new TableFile(heads("plot.quarter-head", "portal.people", "workbook.added"), rows);
    }

    private TableFile spread(SpreadTable told) {
        var heads = Stream.of(
                        "spreading.what",
                        "plot.quarter-head",
                        "spreading.number",
                        "spreading.low",
                        "spreading.high",
                        "spreading.whole",
                        "spreading.speakers")
                .map(key -> words.text(key))
                .toList();
        var named = new SpreadRows(words, told, table);
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        for (var line : told.lines()) {
            for (var figure : line.figures()) {
                var row = new ArrayList<@Nullable Object>();
                row.add(named.named(line));
                row.add(words.quarter(figure.period()));
                row.add(figure.value().orElse(null));
                row.add(figure.low().orElse(null));
                row.add(figure.high().orElse(null));
                row.add(figure.of().orElse(null));
                row.add(line.population().map(SpreadTable.Population::people).orElse(null));
                rows.add(row);
            }
        }
        return new TableFile(heads, rows);
    }

    private List<String> heads(String... more) {
        return Stream.concat(
                        Stream.of(
                                "workbook.code",
                                "table.place",
                                "workbook.kind",
                                "workbook.within",
                                "workbook.inhabitants"),
                        Stream.of(more))
                .map(key -> words.text(key))
                .toList();
    }

    private List<@Nullable Object> beginning(Place place) {
        var row = new ArrayList<@Nullable Object>();
        row.add(place.code());
        row.add(place.name());
        row.add(words.text("workbook.kind." + place.kind()));
        row.add(place.within());
        row.add(place.inhabitants());
        return row;
    }

    private TableFile about() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.text("workbook.release"),
                words.text("portal.release", release.number(), words.quarter(release.period()))));
        for (var explained : EXPLAINED) {
            rows.add(List.of(words.text(explained.head()), words.text(explained.says())));
        }
        return new TableFile(List.of(words.text("workbook.column"), words.text("workbook.says")), rows);
    }

    /// What makes the file writes the moment into it, and into each of its parts.
    private static byte[] withoutTime(byte[] xlsx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(xlsx).get();
                var to = new ZipOutputStream(out)) {
            for (var part : Collections.list(from.getEntries())) {
                var same = new ZipEntry(part.getName());
                same.setTimeLocal(NO_TIME);
                to.putNextEntry(same);
                var bytes = from.getInputStream(part).readAllBytes();
                to.write(
                        part.getName().equals("docProps/core.xml")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }
}
